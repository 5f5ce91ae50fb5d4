import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyLibrary, lint, places, type Edit } from './libraryCopy.ts'

const report = 'reports/inspection-sheet/report.json'
const template = 'reports/inspection-sheet/template.hbs'
const style = 'reports/inspection-sheet/print.css'

const configs: [sentence: string, edit: Edit, problems: string[]][] = [
  [
    'a worksheet that is not there',
    [report, 'data.earlier.from', 'shop'],
    [`UNKNOWN_WORKSHEET ${report} /data/earlier/from`],
  ],
  [
    'a state that is not there',
    [report, 'data.earlier.states.0', 'sent'],
    [`UNKNOWN_STATE ${report} /data/earlier/states/0`],
  ],
  [
    'an order by an unknown path',
    [report, 'data.earlier.sort', '-data.isbn'],
    [`UNKNOWN_PATH ${report} /data/earlier/sort`],
  ],
  ['a version yet to come', [report, 'data.earlier.version', 3], [`WRONG_VALUE ${report} /data/earlier/version`]],
  [
    'a filter with an unknown name',
    [report, 'data.earlier.where', 'item.data.isbn = "x"'],
    [`EXPRESSION_UNKNOWN_PROPERTY ${report} /data/earlier/where`],
  ],
  [
    'agencies by an unknown name',
    [report, 'data.earlier.agencies', 'branches'],
    [`EXPRESSION_UNKNOWN_NAME ${report} /data/earlier/agencies`],
  ],
  [
    'a period by an unknown parameter',
    [report, 'data.visit.period', 'parameters.year'],
    [`EXPRESSION_UNKNOWN_PROPERTY ${report} /data/visit/period`],
  ],
  [
    'data used before they are there',
    [report, 'data.visit.where', 'count(earlier) = 0'],
    [`EXPRESSION_UNKNOWN_NAME ${report} /data/visit/where`],
  ],
  [
    'a formula over an unknown field',
    [report, 'data.rows.formula', 'visit.data.isbn'],
    [`EXPRESSION_UNKNOWN_PROPERTY ${report} /data/rows/formula`],
  ],
  [
    'a scorecard that is not there',
    [report, 'data.average', { scorecard: 'city', agency: 'parameters.agency', period: 'parameters.period' }],
    [`UNKNOWN_SCORECARD ${report} /data/average/scorecard`],
  ],
  ['a subject that is a list', [report, 'subject', 'earlier'], [`UNKNOWN_PATH ${report} /subject`]],
  ['an audience nobody holds', [report, 'audience.0', 'porter'], [`UNKNOWN_ROLE ${report} /audience/0`]],
  ['a signer nobody holds', [report, 'signedBy.0', 'porter'], [`UNKNOWN_ROLE ${report} /signedBy/0`]],
  ['a clause', [report, 'clauses.0', 'L9'], [`UNKNOWN_CLAUSE ${report} /clauses/0`]],
  ['a folder under another name', [report, 'id', 'sheet'], [`ID_MISMATCH ${report} /id`]],
  ['rows of a chart', [report, 'charts.levels.of', 'lines'], [`EXPRESSION_UNKNOWN_NAME ${report} /charts/levels/of`]],
  [
    'a value of a chart',
    [report, 'charts.levels.series.0.value', 'row.level'],
    [`EXPRESSION_UNKNOWN_NAME ${report} /charts/levels/series/0/value`],
  ],
  [
    'a missing word',
    ['reports/inspection-sheet/en.json', 'words.امتیاز', undefined],
    ['TRANSLATION_MISSING reports/inspection-sheet/en.json'],
  ],
  [
    'a word of no text',
    ['reports/inspection-sheet/en.json', 'words.کتاب', 'Book'],
    ['DANGLING_TRANSLATION reports/inspection-sheet/en.json /words/کتاب'],
  ],
]

/** Each stands at the end of the template. */
const lines: [line: string, codes: string[]][] = [
  ['{{#if visit}}', ['TEMPLATE_SYNTAX']],
  ['{{{visit.data.remark}}}', ['TEMPLATE_REFUSED']],
  ['{{&visit.data.remark}}', ['TEMPLATE_REFUSED']],
  ['{{* log}}', ['TEMPLATE_REFUSED']],
  ['{{#*inline "x"}}x{{/inline}}', ['TEMPLATE_REFUSED']],
  ['{{> (frame.agency)}}', ['TEMPLATE_REFUSED']],
  ['{{#> header}}x{{/header}}', ['TEMPLATE_REFUSED']],
  ['{{> header}}', ['UNKNOWN_PARTIAL']],
  ['{{lookup visit "data"}}', ['UNKNOWN_HELPER']],
  ['{{number (plus 1 2)}}', ['UNKNOWN_HELPER']],
  ['{{chart "budget"}}', ['UNKNOWN_CHART']],
  ['{{visit.data.isbn}}', ['UNKNOWN_PATH']],
  ['{{isbn}}', ['UNKNOWN_PATH']],
  ['{{number visit.data.isbn}}', ['UNKNOWN_PATH']],
  ['{{words "شعبه" name=visit.data.isbn}}', ['UNKNOWN_PATH']],
  ['{{#each earlier}}{{data.isbn}}{{/each}}', ['UNKNOWN_PATH']],
  ['{{#each earlier}}{{../average}} {{@root.average}} {{@index}} {{this.data.remark}}{{/each}}', []],
  ['{{#each earlier}}{{../../average}}{{/each}}', ['UNKNOWN_PATH']],
  ['{{#eachSorted earlier by="id"}}{{isbn}}{{/eachSorted}}', ['UNKNOWN_PATH']],
  ['{{#eachGroup earlier by="state"}}{{key}}{{#each rows}}{{id}}{{isbn}}{{/each}}{{/eachGroup}}', ['UNKNOWN_PATH']],
  ['{{#with visit.data as |it|}}{{it.remark}}{{it.isbn}}{{/with}}', ['UNKNOWN_PATH']],
  ['{{frame.printedOn}}{{frame.isbn}}', ['UNKNOWN_PATH']],
  ['{{earlier.length}}{{earlier.0.id}}', []],
]

const styles: [sheet: string, code: string | undefined][] = [
  ['p { background: url(https://example.org/x.png) }', 'CSS_REFUSED'],
  ['p { background: URL ("x") }', 'CSS_REFUSED'],
  ['@import "x.css";', 'CSS_REFUSED'],
  ['p { background: u/**/rl(x) }', undefined],
  ['p { background: \\75rl(x) }', 'CSS_REFUSED'],
  ['@font-face { src: local("x"), url(x) }', 'CSS_REFUSED'],
  ['p { background: image-set("x" 1x) }', 'CSS_REFUSED'],
  ['/* url( in a remark */ p { color: red }', undefined],
]

describe('what is wrong in a report is told with its place', () => {
  it.each(configs)('%s', async (_, edit, problems) => {
    const library = copyLibrary()
    library.edit(edit)
    const found = await lint(library)
    // Names that go missing are missed again by what is built on them.
    const first = found.filter(
      ({ file, path }) => !(file === template) && !(path.startsWith('/charts') && !problems.join().includes('/charts')),
    )
    expect(places(first)).toEqual(problems)
  })

  it.each(lines)('%s', async (line, codes) => {
    const library = copyLibrary()
    library.write(template, `${readFileSync(join(library.folder, template), 'utf8')}\n${line}\n`)
    expect((await lint(library)).map(({ code, file }) => [code, file])).toEqual(codes.map((code) => [code, template]))
  })

  it('a place in a template is told by line and column', async () => {
    const library = copyLibrary()
    library.write(template, '<p>\n  {{heading report.title}} {{isbn}}')
    const [problem] = (await lint(library)).filter(({ code }) => code === 'UNKNOWN_PATH')
    expect(problem?.params).toMatchObject({ path: 'isbn', line: 2, column: 30 })
  })

  it.each(styles)('%s', async (sheet, code) => {
    const library = copyLibrary()
    library.write(style, sheet)
    expect([...new Set((await lint(library)).map((problem) => problem.code))]).toEqual(code ? [code] : [])
  })

  it('pieces shared by reports are checked too', async () => {
    const library = copyLibrary()
    library.write('reports/partials/head.hbs', '{{shout title}}')
    library.write('reports/styles/base.css', '@import "x";')
    expect(places(await lint(library))).toEqual([
      'UNKNOWN_HELPER reports/partials/head.hbs',
      'CSS_REFUSED reports/styles/base.css',
    ])
  })

  it('a report without its template is told', async () => {
    const library = copyLibrary()
    library.remove(template)
    expect(places(await lint(library))).toContain(`FILE_MISSING ${template}`)
  })
})
