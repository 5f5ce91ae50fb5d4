import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import type { Directory } from '../../../engine/core/directory.ts'
import type { Answer, Catalogue, Language } from '../../../engine/core/model.ts'
import { recordDocument } from '../../../engine/report/record/recordDocument.ts'
import { shippedCatalogue } from '../../reports/reportExample.ts'

const directory: Directory = { agencies: new Map(), organization: '00000' }
let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await shippedCatalogue()
})

async function example(worksheet: string, id: string): Promise<Answer> {
  const file = new URL(`../../../forms/${worksheet}/examples/valid-${id}.json`, import.meta.url)
  return (JSON.parse(await readFile(file, 'utf8')) as { answer: Answer }).answer
}

function printed(answer: Answer, language: Language, from: Catalogue = catalogue) {
  const version = from.worksheets[answer.worksheet]
  if (!version) throw new Error(`${answer.worksheet} is not in the catalogue`)
  return recordDocument({ version, answer, catalogue: from, directory, printedOn: '2026-05-01' }, language)
}

const textOf = (body: string) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('rows of a rubric bear the words of their criteria and levels, under the title of their dimension', async () => {
  const answer = await example('maturity-assessment', 'ma-00101-1404-0001')
  const { criteria, dimensions } = catalogue.rubrics['maturity'] ?? { criteria: [], dimensions: [] }
  const { body } = printed(answer, 'fa')
  for (const { id, title } of criteria) {
    expect(body).toContain(title)
    expect(textOf(body)).not.toMatch(new RegExp(`(^|\\s)${id}(\\s|$)`))
  }
  for (const { title } of dimensions) expect(body).toContain(title)
  expect(body).toContain('۳ (استقراریافته)')
  expect(printed(answer, 'en').body).toContain('3 (Established)')
})

test('findings are one table, not a card each', async () => {
  const { body } = printed(await example('maturity-assessment', 'ma-00101-1404-0001'), 'fa')
  const findings = body.slice(body.indexOf('یافته‌های معیارها'))
  expect(findings.slice(0, findings.indexOf('</table>'))).not.toContain('class="card"')
  expect(findings.match(/scope="rowgroup"/g)).toHaveLength(9)
})

test('fields of a shared definition bear its words in the other language', async () => {
  const { body } = printed(await example('dataset-card', 'da-00101-1404-0001'), 'en')
  expect(body).toContain('<dt>Full name</dt>')
  expect(body).not.toContain('<dt>نام و نام خانوادگی</dt>')
})

test('worksheets an answer names, and the Organization it is from, bear their titles', async () => {
  const notice = await example('organization-notice', 'on-00000-1404-0001')
  const { body } = printed(notice, 'fa')
  expect(body).toContain(catalogue.worksheets['driver-project']?.worksheet.title)
  expect(textOf(body)).not.toContain('driver-project')
  const english = printed(notice, 'en').body
  expect(english).toContain(catalogue.worksheets['driver-project']?.overlays.en?.title)
  expect(english).toContain(catalogue.translations.en?.framework?.organization)
})

test('telephones and lists of numbers are in the digits of the reader, numbers of answers stay as they are', async () => {
  const { body } = printed(await example('maturity-assessment', 'ma-00101-1404-0001'), 'fa')
  expect(body).toContain('<bdi dir="ltr" class="short">۰۲۱۰۰۰۰۰۱۰۳</bdi>')
  expect(body).toContain('<bdi dir="ltr">MA-00101-1404-0001</bdi>')
  const plan = await example('operational-plan', 'op-00101-1404-0001')
  const computed = { ...plan.computed, stageWeights: [15, 40] }
  const [name = ''] = Object.entries(catalogue.worksheets['operational-plan']?.rules.computed ?? {}).find(
    ([, each]) => each?.type === 'array',
  ) ?? ['']
  expect(printed({ ...plan, computed: { ...computed, [name]: [15, 40] } }, 'fa').body).toContain('\u200F۱۵، ۴۰')
})

test('a framework without reports prints its records in the style of the engine', async () => {
  const answer = await example('dataset-card', 'da-00101-1404-0001')
  const bare = printed(answer, 'fa', { ...catalogue, reports: {} })
  expect(bare.css).toMatch(/\.pairs\s*\{[^}]*grid-template-columns/)
  expect(bare.css).toMatch(/thead\s*\{[^}]*table-header-group/)
  expect(bare.css).toMatch(/\.watermark\s*\{[^}]*position: fixed/)
  const styled = printed(answer, 'fa').css
  const own = Object.values(Object.values(catalogue.reports)[0]?.styles ?? {}).join('\n')
  expect(styled).toContain(bare.css)
  expect(styled.indexOf(own.slice(0, 200)), 'the framework comes after the engine').toBeGreaterThan(
    styled.indexOf('.watermark'),
  )
})

test('days with a time stand in the order of reading, half-years in words', async () => {
  const answer = await example('activity-progress', 'ac-00101-1404-0001')
  const moment = { actor: 'a', role: 'unitHead', action: 'record', from: 'draft', to: 'recorded' }
  const shown = { ...answer, history: [{ ...moment, at: '2025-09-20T08:30:00Z' }], computed: { period: '1404-H2' } }
  const [name = ''] = Object.entries(catalogue.worksheets['activity-progress']?.rules.computed ?? {}).find(
    ([, each]) => each?.type === 'string',
  ) ?? ['']
  const print = (language: Language) => printed({ ...shown, computed: { [name]: '1404-H2' } }, language).body
  expect(print('fa')).toContain('\u200F۱۴۰۴/۰۶/۲۹، ۱۲:۰۰')
  expect(print('fa')).toContain('نیمه دوم ۱۴۰۴')
  expect(print('en')).toContain('2025-09-20, 12:00')
  expect(print('en')).toContain('1404, second half')
})
