import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Catalogue } from '../../engine/core/model.ts'
import { createPrinter } from '../../engine/report/createPrinter.ts'
import type { Printer } from '../../engine/report/printer.ts'
import { renderHtml } from '../../engine/report/renderHtml.ts'
import { plain } from '../engine/report/pdfText.ts'
import { type ReadPdf, readPdf } from '../engine/report/readPdf.ts'
import { reportExamples, shippedCatalogue, viewModelOf } from './reportExample.ts'

const examples = await reportExamples()
let catalogue: Catalogue
let printer: Printer
beforeAll(async () => {
  catalogue = await shippedCatalogue()
  printer = await createPrinter({ pages: 1 })
})
afterAll(() => printer.close())

/** Text without line ends: a paragraph may be broken anywhere. */
const oneLine = (text: string) => plain(text).replace(/\s+/g, ' ')

test('every shipped report has examples in both languages', () => {
  for (const id of Object.keys(catalogue.reports)) {
    const languages = examples.filter(([, report]) => report === id).map(([, , example]) => example.language)
    expect(new Set(languages), id).toEqual(new Set(['fa', 'en']))
  }
})

describe.each(examples)('the example %s', (_, report, example) => {
  let pdf: ReadPdf
  let text: string
  beforeAll(async () => {
    const version = catalogue.reports[report]
    expect(version, `${report} is in service`).toBeDefined()
    if (!version) return
    const document = renderHtml(version, await viewModelOf(example, report, catalogue), example.language)
    pdf = await readPdf(await printer.print(document))
    text = oneLine(pdf.pages.join('\n'))
  })

  test('prints what it must', () => {
    for (const words of example.expect.contains) expect(text).toContain(oneLine(words))
    for (const words of example.expect.absent) expect(text).not.toContain(oneLine(words))
  })

  test('keeps the order of its chapters', () => {
    const titles = pdf.outline.map((entry) => oneLine(entry.title))
    const places = example.expect.inOrder.map((words) => titles.findIndex((title) => title.includes(oneLine(words))))
    expect(
      places.every((place) => place >= 0),
      JSON.stringify([titles, places]),
    ).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('is tagged, titled, in its language and numbered on every page', () => {
    expect(pdf).toMatchObject({ isTagged: true, language: example.language })
    const hasCover = catalogue.reports[report]?.report.page?.cover === true
    for (const [index, page] of pdf.pages.entries()) {
      const number = new Intl.NumberFormat(example.language).format(index + 1)
      const isCover = hasCover && index === 0
      const line = example.language === 'fa' ? `صفحۀ ${number} از` : `Page ${number} of`
      expect(oneLine(page).includes(line), `page ${index + 1}`).toBe(!isCover)
    }
  })

  test('bears the watermark on every page exactly while it is a draft', () => {
    const mark = example.language === 'fa' ? 'پیشنویس' : 'DRAFT'
    for (const page of pdf.pages) expect(oneLine(page).includes(mark)).toBe(example.expect.isDraft)
  })

  test('embeds the fonts of the house and no other', () => {
    expect(pdf.fonts.some((name) => name.startsWith('Vazirmatn'))).toBe(true)
    expect(pdf.fonts.filter((name) => !/^(Vazirmatn|NotoSansSymbols)/.test(name))).toEqual([])
  })
})
