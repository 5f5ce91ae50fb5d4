import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AnswerData, WorksheetVersion } from '../../../engine/core/model.ts'
import { createExcel } from '../../../engine/excel/createExcel.ts'
import type { PlanRow } from '../../../engine/excel/plan.ts'
import { planAnswers } from '../../../engine/excel/planSheets.ts'
import type { Import, ImportPage, OpenAnswer } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'
import { upload } from '../../support/upload.ts'
import { shippedVersion } from '../../support/versions.ts'

const excel = createExcel()
const worksheet = 'dataset-card'
const imports = `/worksheets/${worksheet}/imports`
let product: OpenedProduct
let version: WorksheetVersion
let expert: Person
let card: AnswerData

beforeAll(async () => {
  product = await openExampleProduct()
  version = await shippedVersion(worksheet)
  expert = await product.signIn('unitExpert.00101')
  const { uniqueId: _, ...data } = (await product.stored('DA-00101-1404-0001')).data
  card = data
})
beforeEach(() => product.setNow('2026-05-21T08:00:00.000Z'))
afterAll(async () => {
  await product.close()
  await excel.close()
})

const bookOf = (rows: PlanRow[], language: 'fa' | 'en' = 'fa') =>
  excel.write({ plan: planAnswers(version, { isExport: true }), language, rows, blankLines: 2 })
const fresh = (key: string, data: AnswerData = card): PlanRow => ({ frame: { '#key': key }, data })

async function tried(person: Person, bytes: Uint8Array, path = imports): Promise<Import> {
  const response = await upload(product, person, path, bytes)
  expect(response.statusCode, response.body.slice(0, 400)).toBe(200)
  return response.json()
}
const rowsOf = async (person: Person, { id }: Import, query = ''): Promise<ImportPage> =>
  (await person.get(`/imports/${id}?limit=200${query}`)).json()
const confirmed = async (person: Person, { id }: Import): Promise<Import> =>
  (await person.post(`/imports/${id}/confirmation`)).json()
const count = () => product.store.count({ worksheet })
const begin = async (titleFa: string): Promise<OpenAnswer['answer']> =>
  (await expert.post('/answers', { worksheet, data: { ...card, titleFa } })).json().answer

const changed = (draft: OpenAnswer['answer'], titleFa: string): PlanRow => ({
  frame: { '#number': draft.id },
  data: { ...(draft.data as AnswerData), titleFa },
})

const refusal = async (bytes: Uint8Array) => (await upload(product, expert, imports, bytes)).json().code as string

describe('a template', () => {
  test('holds the columns, the lists, the instructions and its stamp', async () => {
    const response = await expert.get(`/worksheets/${worksheet}/excel`)
    expect(response.headers['content-type']).toContain('spreadsheetml')
    const book = await readXlsx(response.rawPayload)
    expect(book.sheets.map(({ name }) => name).slice(-3)).toEqual(['راهنما', '_lists', '_karbarg'])
    expect(book.properties?.custom).toMatchObject({ KarbargWorksheet: worksheet, KarbargVersion: version.version })
    const [main] = book.sheets
    expect(main).toMatchObject({ name: 'شناسنامه داده', view: { rightToLeft: true }, freezePane: { rows: 2 } })
    expect(main?.rows[1]).toEqual(expect.arrayContaining(['شماره پاسخ', 'کلید ردیف', 'عنوان داده *', 'موضوع *']))
    // What the engine mints is not to be filled.
    expect(main?.rows[1]).not.toContain('شناسه یکتا')
    expect(main?.dataValidations).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'list', formula1: 'list_dataTheme' })]),
    )
    expect(book.namedRanges?.map(({ name }) => name)).toContain('list_dataTheme')
    expect(book.sheets.slice(-2).every(({ veryHidden }) => veryHidden)).toBe(true)
  })

  test('is there in English, from left to right', async () => {
    const book = await readXlsx((await expert.get(`/worksheets/${worksheet}/excel?language=en`)).rawPayload)
    expect(book.sheets[0]?.rows[1]).toEqual(expect.arrayContaining(['Number', 'Title *']))
    expect(book.sheets[0]?.view?.rightToLeft).not.toBe(true)
  })

  test('is given to nobody who may not read the worksheet', async () => {
    const response = await expert.get('/worksheets/no-such-worksheet/excel')
    expect([response.statusCode, response.json().code]).toEqual([404, 'WORKSHEET_NOT_FOUND'])
  })
})

describe('an export', () => {
  test('brought in again changes nothing, for every worksheet', async () => {
    const reader = await product.signIn('auditor.00000')
    const { worksheets } = (await reader.get('/framework')).json() as { worksheets: { id: string }[] }
    expect(worksheets.length).toBeGreaterThanOrEqual(28)
    for (const { id } of worksheets) {
      const stored = await product.store.count({ worksheet: id })
      const { rawPayload } = await reader.get(`/worksheets/${id}/export?format=xlsx`)
      const { counts, unknown, lost } = await tried(reader, rawPayload, `/worksheets/${id}/imports`)
      const none = { new: 0, changed: 0, wrong: 0 }
      expect({ id, counts, unknown, lost }).toEqual({
        id,
        counts: { ...none, unchanged: stored },
        unknown: [],
        lost: [],
      })
    }
  })

  test('follows the filters of the list, as CSV and as JSON too', async () => {
    const filter = `text=${encodeURIComponent('پرونده‌های صدور مجوز')}`
    const csv = (await expert.get(`/worksheets/${worksheet}/export?format=csv&${filter}`)).body
    expect(csv.startsWith('\uFEFFشماره پاسخ,')).toBe(true)
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2)
    const json = (await expert.get(`/worksheets/${worksheet}/export?format=json&${filter}`)).json()
    expect(json).toHaveLength(1)
    expect(json[0]).toMatchObject({ id: 'DA-00101-1404-0001', data: { uniqueId: 'IRD-00101-000001-05' } })
  })

  test('holds nothing of another ministry', async () => {
    const stranger = await product.signIn('unitExpert.00201')
    expect((await stranger.get(`/worksheets/${worksheet}/export?format=json`)).json()).toEqual([])
  })

  test('masks what tells who a person is for all but who fills it and who reads all', async () => {
    const path = '/worksheets/data-steward-nomination/export?format=json'
    const codesFor = async (account: string) => {
      const answers: { data: AnswerData }[] = (await (await product.signIn(account)).get(path)).json()
      return answers.map(({ data }) => data['nationalCode'])
    }
    expect(await codesFor('unitExpert.00101')).toContain('9990006067')
    expect(await codesFor('auditor.00000')).toContain('9990006067')
    expect(new Set(await codesFor('councilSecretary.00101'))).toEqual(new Set(['••••••']))
  })
})

describe('a dry run', () => {
  test('tells what is new, changed, unchanged and wrong, and writes nothing', async () => {
    const draft = await begin('پیش‌نویس برای تغییر')
    const before = await count()
    const bytes = await bookOf([
      fresh('1', { ...card, titleFa: 'شناسنامه تازه' }),
      { frame: { '#number': draft.id }, data: { ...draft.data, titleFa: 'عنوان دیگر', fields: [] } as AnswerData },
      { frame: { '#number': 'DA-00101-1404-0002' }, data: (await product.stored('DA-00101-1404-0002')).data },
      fresh('2', { ...card, theme: 'ورزش', lastUpdated: 'دیروز', titleFa: 'آ' }),
    ])
    const run = await tried(expert, bytes)
    expect(run.counts).toEqual({ new: 1, changed: 1, unchanged: 1, wrong: 1 })
    const { items } = await rowsOf(expert, run)
    expect(items.map(({ status }) => status)).toEqual(['new', 'changed', 'unchanged', 'wrong'])
    expect(items[1]?.changes).toContainEqual({
      path: '/titleFa',
      title: { fa: 'عنوان داده', en: 'Title' },
      from: 'پیش‌نویس برای تغییر',
      to: 'عنوان دیگر',
    })
    const said = items[3]?.problems.map(({ code, path, at, message }) => [code, path, at.line, at.column, message?.fa])
    expect(said).toEqual(
      expect.arrayContaining([
        ['CELL_NOT_AN_OPTION', '/theme', 6, expect.any(String), '«ورزش» از گزینه‌های این فهرست نیست.'],
        ['CELL_NOT_A_DAY', '/lastUpdated', 6, expect.any(String), expect.stringContaining('دیروز')],
        ['MIN_LENGTH', '/titleFa', 6, expect.any(String), 'دست‌کم 3 نویسه لازم است.'],
      ]),
    )
    expect((await rowsOf(expert, run, '&status=wrong')).total).toBe(1)
    expect(await count()).toBe(before)
    expect((await product.stored(draft.id)).edit).toBe(draft.edit)
  })

  test('confirmed is written once, with computed values, numbers and the trail', async () => {
    const before = await count()
    const run = await tried(
      expert,
      await bookOf([fresh('1', { ...card, titleFa: 'نخستین' }), fresh('2', { ...card, titleFa: 'دومین' })]),
    )
    const { done } = await confirmed(expert, run)
    expect(done).toEqual({ created: 2, changed: 0, skipped: [] })
    expect(await count()).toBe(before + 2)
    const { items } = await product.store.list({ worksheet, text: 'نخستین', offset: 0, limit: 5 })
    const made = await product.stored(items[0]?.id ?? '')
    expect(made).toMatchObject({ state: 'draft', agency: '00101', createdBy: 'unitExpert.00101', edit: 1 })
    expect(made.data).toEqual({ ...card, titleFa: 'نخستین' })
    expect(Object.keys(made.computed)).toContain('qualityIndex')
    const again = await expert.post(`/imports/${run.id}/confirmation`)
    expect([again.statusCode, again.json().code]).toEqual([409, 'IMPORT_DONE'])
    const trail = await product.store.events(run.id, 0, 10)
    expect(trail.items).toMatchObject([{ action: 'import', actor: 'unitExpert.00101', details: { created: 2 } }])
  })

  test('leaves out and tells what was saved meanwhile', async () => {
    const [first, second] = [await begin('یکم'), await begin('دوم')]
    const run = await tried(expert, await bookOf([changed(first, 'یکم از پرونده'), changed(second, 'دوم از پرونده')]))
    await expert.put(`/answers/${first.id}/draft`, { edit: first.edit, data: { ...first.data, titleFa: 'از فرم' } })
    const { done } = await confirmed(expert, run)
    expect(done).toMatchObject({ created: 0, changed: 1, skipped: [{ line: 3 }] })
    expect((await product.stored(first.id)).data['titleFa']).toBe('از فرم')
    expect((await product.stored(second.id)).data['titleFa']).toBe('دوم از پرونده')
  })

  test('gives the wrong rows back with the message beside them, to be mended and brought in', async () => {
    const run = await tried(expert, await bookOf([fresh('a', { ...card, theme: 'ورزش' }), fresh('b')]))
    const { rawPayload } = await expert.get(`/imports/${run.id}/problems`)
    const [main] = (await readXlsx(rawPayload)).sheets
    expect(main?.rows).toHaveLength(3)
    expect(main?.rows[1]?.at(-1)).toBe('اشکال ردیف')
    expect(main?.rows[2]?.at(-1)).toBe('موضوع: «ورزش» از گزینه‌های این فهرست نیست.')
    expect(main?.rows[2]).toContain('ورزش')
    const plan = planAnswers(version, { isExport: true })
    const back = await excel.read(rawPayload, [plan])
    expect(back.rows).toHaveLength(1)
    expect(Object.keys(back.rows[0]?.lists ?? {})).toContain('fields')
    expect(back.rows[0]?.lists['fields']).toHaveLength((card['fields'] as unknown[]).length)
  })

  test('is its maker’s own and gone after an hour', async () => {
    const run = await tried(expert, await bookOf([fresh('1')]))
    const other = await product.signIn('unitHead.00101')
    expect((await other.get(`/imports/${run.id}`)).statusCode).toBe(404)
    expect((await other.post(`/imports/${run.id}/confirmation`)).statusCode).toBe(404)
    product.setNow('2026-05-21T09:00:01.000Z')
    expect((await expert.get(`/imports/${run.id}`)).json().code).toBe('IMPORT_NOT_FOUND')
    // The next dry run empties it: rows of a file hold data of persons.
    await tried(expert, await bookOf([fresh('1')]))
    expect((await product.store.document('import-rows', `${run.id}.0`))?.['rows']).toEqual([])
  })

  test('lets nobody write what they may not', async () => {
    const before = await product.store.count({ worksheet, agencies: ['00101'] })
    const bytes = await bookOf([
      fresh('1'),
      { frame: { '#number': 'DA-00101-1404-0001' }, data: { ...card, titleFa: 'ربوده' } },
      { frame: { '#agency': '00101', '#key': '3' }, data: card },
    ])
    const reasons = async (account: string) => {
      const person = await product.signIn(account)
      const run = await tried(person, bytes)
      const { items } = await rowsOf(person, run)
      await confirmed(person, run)
      return items.map(({ problems }) => problems[0]?.code)
    }
    expect(await reasons('auditor.00000')).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'])
    const [own, foreign, elsewhere] = await reasons('unitExpert.00201')
    expect([foreign, elsewhere]).toEqual(['ANSWER_NOT_FOUND', 'NOT_ALLOWED'])
    expect(own).not.toBe('NOT_ALLOWED')
    expect((await product.stored('DA-00101-1404-0001')).data['titleFa']).not.toBe('ربوده')
    expect(await product.store.count({ worksheet, agencies: ['00101'] })).toBe(before)
  })

  test.each([
    ['a file that is none', Buffer.from('not a workbook'), 'FILE_NOT_A_WORKBOOK'],
    ['no file at all', Buffer.alloc(0), 'FILE_NOT_A_WORKBOOK'],
  ])('refuses %s', async (_, bytes, code) => {
    expect((await upload(product, expert, imports, bytes)).json().code).toBe(code)
  })

  test('refuses a file of another worksheet, of another version and an empty one', async () => {
    const other = planAnswers(await shippedVersion('system-card'))
    expect(await refusal(await excel.write({ plan: other, language: 'fa', rows: [], blankLines: 1 }))).toBe(
      'WORKBOOK_OTHER',
    )
    const late = { ...planAnswers(version), version: 99 }
    expect(await refusal(await excel.write({ plan: late, language: 'fa', rows: [], blankLines: 1 }))).toBe(
      'WORKBOOK_VERSION',
    )
    expect(await refusal(await bookOf([]))).toBe('WORKBOOK_EMPTY')
  })

  test('takes a thousand rows in one go', async () => {
    const before = await count()
    const rows = Array.from({ length: 1000 }, (_, at) =>
      fresh(String(at + 1), { ...card, titleFa: `داده شماره ${at + 1}` }),
    )
    const run = await tried(expert, await bookOf(rows))
    expect(run.counts).toEqual({ new: 1000, changed: 0, unchanged: 0, wrong: 0 })
    expect((await confirmed(expert, run)).done).toEqual({ created: 1000, changed: 0, skipped: [] })
    expect(await count()).toBe(before + 1000)
    const { items } = await product.store.list({ worksheet, text: 'داده شماره 1000', offset: 0, limit: 5 })
    const last = items.find(({ title }) => title === 'داده شماره 1000')
    expect((await product.stored(last?.id ?? '')).data).toEqual({ ...card, titleFa: 'داده شماره 1000' })
  }, 120_000)
})
