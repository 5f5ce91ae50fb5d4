import { describe, expect, test } from 'vitest'
import type { Json, JsonObject, Language, ReportVersion } from '../../../engine/core/model.ts'
import { createRenderer } from '../../../engine/report/createRenderer.ts'
import { renderHtml } from '../../../engine/report/renderHtml.ts'
import { renderPreview } from '../../../engine/report/renderPreview.ts'
import type { ViewModel } from '../../../engine/report/viewModel.ts'

const report = (template: string, more: Partial<ReportVersion> = {}): ReportVersion => ({
  id: 'sample',
  report: { $schema: '', id: 'sample', title: 'نمونه', clauses: [], audience: ['reader'], parameters: {}, data: {} },
  template,
  css: '',
  overlay: {},
  partials: {},
  styles: {},
  ...more,
})

const model = (data: JsonObject = {}): ViewModel => ({
  parameters: {},
  data,
  charts: {},
  frame: { isDraft: false, printedOn: '2026-05-01', signatures: [] },
  labels: { codes: { kind: { open: { fa: 'باز', en: 'Open' } } }, fields: {}, agencies: { '00101': { fa: 'دستگاه' } } },
  shapes: {},
})

const render = (template: string, data: Record<string, Json> = {}, language: Language = 'fa') =>
  renderHtml(report(template), model(data), language).body.trim()

describe('values', () => {
  test('are shown in the calendar, digits and words of the language', () => {
    const template =
      '{{date d}}|{{number n decimals=1}}|{{money m}}|{{percent p}}|{{period y}}|{{label k "kind"}}|{{agency "00101"}}'
    const data = { d: '2025-09-23', n: 1234.5, m: 1500, p: 12.5, y: '1404-H2', k: 'open' }
    expect(render(template, data)).toBe('۱۴۰۴/۰۷/۰۱|۱٬۲۳۴٫۵|۱٬۵۰۰ ریال|۱۲٫۵٪|نیمه دوم ۱۴۰۴|باز|دستگاه')
    expect(render(template, data, 'en')).toBe('2025-09-23|1,234.5|1,500 IRR|12.5%|1404, second half|Open|دستگاه')
  })

  test('that are missing are a dash, never a zero', () => {
    expect(render('{{date a}}{{number b}}{{money c}}{{label d "kind"}}{{text e}}')).toBe('—————')
  })

  test('are escaped wherever they stand, also inside helpers', () => {
    const bad = '<img src=x onerror=alert(1)>"\'&'
    const body = render(
      '{{x}}{{text x}}{{heading x}}{{words "{a}" a=x}}{{label x "kind"}}{{qr "a<b"}}<i title="{{x}}"></i>',
      { x: bad },
    )
    expect(body).not.toContain('<img')
    expect(body).not.toMatch(/="[^"]*"[^ >]*onerror/)
    expect(body).not.toContain('a<b')
  })

  test('with a heh and a hamza are written as one letter, which readers find', () => {
    expect(render('{{x}}', { x: 'برنامهٔ' })).toBe('برنامۀ')
  })
})

describe('blocks', () => {
  const rows = [
    { code: 'B', stage: 2, n: 1 },
    { code: 'A', stage: 1, n: 5 },
    { code: 'C', stage: 2, n: 3 },
  ]
  test('sort, choose, group and add up rows', () => {
    expect(
      render('{{#eachSorted r by="n" descending=true}}{{ordinal @index}}{{code}} {{/eachSorted}}', { r: rows }),
    ).toBe('۱A ۲C ۳B')
    expect(render('{{#eachWhere r "stage" 2}}{{code}}{{/eachWhere}}', { r: rows })).toBe('BC')
    expect(
      render('{{#eachGroup r by="stage"}}{{key}}:{{#each rows}}{{code}}{{/each}} {{/eachGroup}}', { r: rows }),
    ).toBe('1:A 2:BC')
    expect(render('{{number (sum r "n")}} {{number (count r)}}', { r: rows })).toBe('۹ ۳')
  })
  test('run over texts and numbers also where another block looks outwards', () => {
    const template = '{{#each r}}{{this}}{{/each}}{{#each q}}{{this}}{{/each}}{{#each s}}{{../x}}{{a}}{{/each}}'
    expect(render(template, { r: ['یک', ''], q: [1, 0], s: [{ a: 'ب' }], x: 'آ' })).toBe('یک10آب')
  })
  test('compare', () => {
    expect(
      render('{{#ifEquals a 1}}یک{{else}}نه{{/ifEquals}}{{#if (all (above a 0) (not (equals a 2)))}}بله{{/if}}', {
        a: 1,
      }),
    ).toBe('یکبله')
  })
})

describe('a template cannot', () => {
  test.each([
    ['write unescaped', '{{{x}}}'],
    ['write unescaped with an ampersand', '{{& x}}'],
    ['call an unknown helper', '{{lookup x "constructor"}}'],
    ['log', '{{log x}}'],
    ['use a decorator', '{{* inline}}'],
    ['declare an inline partial', '{{#*inline "p"}}x{{/inline}}'],
    ['choose a partial by data', '{{> (x)}}'],
    ['wrap a partial block', '{{#> p}}x{{/p}}'],
  ])('%s', (_, template) => {
    expect(() => render(template, { x: 'p' })).toThrowError(expect.objectContaining({ code: 'TEMPLATE_INVALID' }))
  })

  test.each([
    '{{constructor}}',
    '{{x.constructor.name}}',
    '{{x.__proto__}}',
    '{{#with x.constructor}}{{name}}{{/with}}',
    '{{toString}}',
    '{{@print.language}}{{@root.constructor}}',
  ])('reach a prototype by %s', (template) => {
    expect(render(template, { x: { a: 1 } })).not.toMatch(/function|Object|native/)
  })

  test('be anything but text', () => {
    const tree: unknown = { type: 'Program', body: [] }
    expect(() => renderHtml(report(tree as string), model(), 'fa')).toThrowError(
      expect.objectContaining({ code: 'TEMPLATE_INVALID' }),
    )
  })
})

test('words of the template are replaced by those of the other language', () => {
  const version = report('{{words "سلام {name}" name="علی"}}', {
    overlay: { title: 'Sample', words: { 'سلام {name}': 'Hello {name}' } },
  })
  const document = renderHtml(version, model(), 'en')
  expect(document).toMatchObject({ title: 'Sample', language: 'en', direction: 'ltr' })
  expect(document.body.trim()).toBe('Hello علی')
})

test('the contents list every heading with its place', () => {
  const body = render('{{tableOfContents}}{{heading "یک"}}{{subheading "دو"}}')
  expect(body).toMatch(
    /<nav class="contents">.*href="#h1".*data-page-of="h1".*href="#h2".*<\/nav><h2 id="h1">یک<\/h2><h3 id="h2">دو<\/h3>/s,
  )
})

test('a chart is drawn with its words and kept by its data', () => {
  const chart = { kind: 'bar' as const, title: 'نمودار', series: ['سری'], rows: [{ label: 'ردیف <یک>', values: [12] }] }
  const draw = () => renderHtml(report('{{chart "c"}}'), { ...model(), charts: { c: chart } }, 'fa').body
  const svg = draw()
  expect(svg).toContain('<figcaption>نمودار</figcaption>')
  expect(svg).toMatch(/role="img" aria-label="[^"]*ردیف &lt;یک&gt;: 12/)
  expect(svg).toContain('۱۲')
  expect(svg).not.toContain('<یک>')
  expect(draw()).toBe(svg)
})

test('margin boxes cannot be left by a name with quotes', () => {
  const named = {
    ...model(),
    labels: { ...model().labels, agencies: { '00101': { fa: '"} body{display:none} @page{content:"\n\\' } } },
  }
  const { css } = renderHtml(report(''), { ...named, frame: { ...named.frame, agency: '00101' } }, 'fa')
  expect(css).not.toContain('"} body')
})

test('a preview is a page of its own with the policy of the printer', async () => {
  const html = await renderPreview({
    title: '</title><b>',
    language: 'fa',
    direction: 'rtl',
    css: 'a{}</style><b>',
    body: '<p>متن</p>',
  })
  expect(html).toContain(`content="default-src 'none'`)
  expect(html).not.toContain('</title><b>')
  expect(html).not.toContain('</style><b>')
  expect(html).toContain('<p>متن</p>')
})

test('the worker gives what the function gives, tells its failures and stops what runs too long', async () => {
  const renderer = createRenderer({ timeout: 4000, heap: 256 })
  const hello = report('<p>{{x}}</p>')
  expect(await renderer.render(hello, model({ x: 'سلام' }), 'fa')).toEqual(renderHtml(hello, model({ x: 'سلام' }), 'fa'))
  await expect(renderer.render(report('{{{x}}}'), model(), 'fa')).rejects.toMatchObject({ code: 'TEMPLATE_INVALID' })
  const row = Array.from({ length: 300 }, (_, index) => index)
  const endless = report(
    '{{#each r}}{{#each ../r}}{{#each ../../r}}{{#each ../../../r}}x{{/each}}{{/each}}{{/each}}{{/each}}',
  )
  await expect(renderer.render(endless, model({ r: row }), 'fa')).rejects.toMatchObject({
    code: expect.stringMatching(/^RENDER_(TIMEOUT|FAILED)$/),
  })
  expect((await renderer.render(hello, model({ x: 'باز' }), 'fa')).body).toContain('باز')
  await renderer.close()
}, 60_000)
