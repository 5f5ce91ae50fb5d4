import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Directory } from '../../../engine/core/directory.ts'
import type { Answer, Catalogue, WorksheetVersion, JsonObject } from '../../../engine/core/model.ts'
import { isFilled } from '../../../engine/core/paths.ts'
import { sensitivePaths } from '../../../engine/core/sensitive.ts'
import { createPrinter } from '../../../engine/report/createPrinter.ts'
import type { Printer } from '../../../engine/report/printer.ts'
import { recordDocument } from '../../../engine/report/record/recordDocument.ts'
import { shippedCatalogue } from '../../reports/reportExample.ts'
import { plain } from './pdfText.ts'
import { readPdf } from './readPdf.ts'

const forms = new URL('../../../forms/', import.meta.url)
const directory: Directory = {
  agencies: new Map([['00101', { code: '00101', title: 'دستگاه نمونه', titleEn: 'Sample agency', data: {} }]]),
  organization: '00000',
}

let catalogue: Catalogue
let printer: Printer
beforeAll(async () => {
  catalogue = await shippedCatalogue()
  printer = await createPrinter({ pages: 1 })
})
afterAll(() => printer.close())

async function firstAnswer(worksheet: string): Promise<Answer> {
  const folder = new URL(`${worksheet}/examples/`, forms)
  const name = (await readdir(folder)).find((file) => /^valid-[a-z]{2}-\d{5}/.test(file)) ?? ''
  const { answer } = JSON.parse(await readFile(new URL(name, folder), 'utf8')) as { answer: Answer }
  return {
    ...answer,
    history: answer.history ?? [],
    remarks: answer.remarks ?? [],
    signatures: answer.signatures ?? [],
  }
}

const printOf = (answer: Answer, hidden: string[] = []) => {
  const version = catalogue.worksheets[answer.worksheet]
  if (!version) throw new Error(`${answer.worksheet} is not in the catalogue`)
  return {
    version,
    answer,
    assessment: { computed: {}, hidden },
    catalogue,
    directory,
    printedOn: '2026-05-01',
  }
}

const isSensitive = (version: WorksheetVersion, field: string) =>
  sensitivePaths(version).some((path) => path.length === 1 && path[0] === field)

test('every worksheet of the catalogue prints in both languages without a template', async () => {
  for (const [id, version] of Object.entries(catalogue.worksheets)) {
    const answer = await firstAnswer(id)
    for (const language of ['fa', 'en'] as const) {
      const pdf = await readPdf(await printer.print(recordDocument(printOf(answer), language)))
      const text = plain(pdf.pages.join('\n')).replace(/\s+/g, ' ')
      expect(text).toContain(answer.id)
      expect(text).not.toMatch(/undefined|\[object|NaN/)
      expect(pdf).toMatchObject({ isTagged: true, language })
      if (language === 'en') continue
      const filled = version.worksheet.sections.filter(({ fields }) =>
        fields.some((field) => isFilled(answer.data[field]) && !isSensitive(version, field)),
      )
      for (const { title } of filled) expect(text, id).toContain(plain(title).replace(/\s+/g, ' '))
    }
  }
}, 300_000)

test('shows code lists by their words, days and numbers in the language, files by name, and the history', async () => {
  const answer = await firstAnswer('operational-plan')
  const signed: Answer = {
    ...answer,
    signatures: [
      {
        role: 'highestOfficial',
        fullName: 'نام نمونه',
        positionTitle: 'رئیس',
        signedOn: '2025-09-23',
        sha256: 'a'.repeat(64),
      },
    ],
    history: [
      {
        at: '2025-09-20T08:30:00Z',
        actor: 'x',
        actorName: 'کارشناس نمونه',
        role: 'unitHead',
        action: 'check',
        from: 'draft',
        to: 'unitReviewed',
      },
    ],
    remarks: [
      { path: '/goals/0/titleFa', text: 'هدف روشن نیست', by: 'y', at: '2025-09-20T08:30:00Z', resolved: false },
    ],
  }
  const { body } = recordDocument(printOf(signed), 'fa')
  expect(body).toContain('۱۴۰۴/۰۷/۰۱')
  expect(body).toContain('کارشناس نمونه')
  expect(body).toContain('هدف روشن نیست')
  expect(body).toContain('a'.repeat(64))
  expect(body).not.toContain('class="watermark"')
  expect(recordDocument(printOf({ ...signed, signatures: [] }), 'fa').body).toContain('class="watermark"')
  expect(recordDocument(printOf(signed), 'en').body).toContain('2025-09-23')
})

test('a computed code is printed by the words of its code list', async () => {
  const answer = await firstAnswer('indicator-reading')
  const print = { ...printOf(answer), assessment: { computed: answer.computed as JsonObject, hidden: [] } }
  expect(recordDocument(print, 'fa').body).toContain('<dd>نخستین مقدار</dd>')
  expect(recordDocument(print, 'en').body).toContain('<dd>First value</dd>')
})

test('leaves hidden fields out, and sensitive ones', async () => {
  const answer = await firstAnswer('driver-project')
  const withSecret: Answer = { ...answer, data: { ...answer.data, ownerManagerNo: 'SENSITIVE-1' } }
  const shown = recordDocument(printOf(withSecret), 'fa').body
  expect(shown).toContain(String(answer.data['titleFa']))
  expect(shown).not.toContain('SENSITIVE-1')
  expect(recordDocument(printOf(withSecret, ['/problem']), 'fa').body).not.toContain(String(answer.data['problem']))
})

test('escapes what was typed', async () => {
  const answer = await firstAnswer('driver-project')
  const { body } = recordDocument(printOf({ ...answer, data: { ...answer.data, titleFa: '<script>1</script>' } }), 'fa')
  expect(body).not.toContain('<script>')
})
