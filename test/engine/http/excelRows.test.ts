import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnswerData, WorksheetVersion } from '../../../engine/core/model.ts'
import { createExcel } from '../../../engine/excel/createExcel.ts'
import { planRows } from '../../../engine/excel/planSheets.ts'
import type { OpenAnswer, RowsOfFile } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'
import { upload } from '../../support/upload.ts'
import { shippedVersion } from '../../support/versions.ts'

const excel = createExcel()
const worksheet = 'dataset-card'
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
afterAll(async () => {
  await product.close()
  await excel.close()
})

const begin = async (titleFa: string): Promise<OpenAnswer['answer']> =>
  (await expert.post('/answers', { worksheet, data: { ...card, titleFa } })).json().answer

const rowsPath = (id: string, rest: string) => `/answers/${id}/rows/fields/${rest}`

describe('rows of one list of a draft', () => {
  test('go out as a workbook and come back as rows, nothing being stored', async () => {
    const draft = await begin('با اقلام')
    const { rawPayload } = await expert.get(rowsPath(draft.id, 'excel'))
    const response = await upload(product, expert, rowsPath(draft.id, 'imports'), rawPayload)
    const file: RowsOfFile = response.json()
    expect(file.rows).toEqual(card['fields'])
    expect(new Set(file.tried.map(({ status }) => status))).toEqual(new Set(['unchanged']))
    expect((await product.stored(draft.id)).edit).toBe(draft.edit)
  })

  test('tell what is wrong with a row and where', async () => {
    const draft = await begin('اقلام نادرست')
    const plan = planRows(version, 'fields')
    if (!plan) throw new Error('There is no such list')
    const rows = [{ frame: {}, data: { name: 'نام فارسی', titleFa: 'عنوان', dataType: 'هیچ', required: true } }]
    const bytes = await excel.write({ plan, language: 'fa', rows, blankLines: 0 })
    const file: RowsOfFile = (await upload(product, expert, rowsPath(draft.id, 'imports'), bytes)).json()
    expect(file.tried[0]?.status).toBe('wrong')
    expect(file.tried[0]?.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['CELL_NOT_AN_OPTION', 'PATTERN']),
    )
  })

  test('are taken from nobody who may not edit, and are no rows of a field that holds none', async () => {
    const { rawPayload } = await expert.get(rowsPath('DA-00101-1404-0001', 'excel'))
    const refused = await upload(product, expert, rowsPath('DA-00101-1404-0001', 'imports'), rawPayload)
    expect(refused.json().code).toBe('NOT_ALLOWED')
    expect((await expert.get('/answers/DA-00101-1404-0001/rows/titleFa/excel')).json().code).toBe('ROWS_NOT_A_LIST')
  })
})
