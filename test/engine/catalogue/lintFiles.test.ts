import { describe, expect, it } from 'vitest'
import { copyLibrary, lint, places, type Edit } from './libraryCopy.ts'

const branch = 'forms/branch/worksheet.json'

const shapes: [sentence: string, edit: Edit, problems: string[]][] = [
  ['an unknown key', [branch, 'colour', 'red'], [`UNKNOWN_KEY ${branch}`]],
  ['a missing key', [branch, 'stage', undefined], [`MISSING_KEY ${branch}`]],
  ['a value of another type', [branch, 'stage', 'one'], [`WRONG_TYPE ${branch} /stage`]],
  ['a value outside its list', [branch, 'keptPer', 'week'], [`WRONG_VALUE ${branch} /keptPer`]],
  ['a value outside its pattern', [branch, 'prefix', 'b'], [`WRONG_VALUE ${branch} /prefix`]],
  [
    'a step of changes that is none',
    ['forms/branch/changes/1-to-2.json', 'steps.0', { burn: ['a'] }],
    ['WRONG_VALUE forms/branch/changes/1-to-2.json /steps/0'],
  ],
]

const texts: [sentence: string, text: string, problem: string, line: number, column: number][] = [
  ['a comma too many', '{\n  "id": "branch",\n}', 'JSON_SYNTAX', 3, 1],
  ['an end too early', '{ "id": "branch"', 'JSON_SYNTAX', 1, 17],
  ['a text without its end', '{\n "id": "branch\n}', 'JSON_SYNTAX', 2, 8],
  ['something behind the end', '{}\n{}', 'JSON_SYNTAX', 2, 1],
  ['a number JSON does not have', '{ "stage": 01 }', 'JSON_SYNTAX', 1, 12],
  ['a key given twice', '{ "id": 1, "id": 2 }', 'JSON_DUPLICATE_KEY', 1, 12],
  ['a key that reaches prototypes', '{ "a": { "__proto__": {} } }', 'JSON_REFUSED_KEY', 1, 10],
  ['the key constructor', '{ "constructor": 1 }', 'JSON_REFUSED_KEY', 1, 3],
  ['U+0000 in a text', '{ "title": "a\\u0000b" }', 'JSON_REFUSED_CHARACTER', 1, 12],
  ['half a surrogate pair', '{ "title": "\\ud800" }', 'JSON_REFUSED_CHARACTER', 1, 12],
  ['a list where an object belongs', '[]', 'WRONG_TYPE', 0, 0],
]

describe('a file that cannot be read is told with its place', () => {
  it.each(shapes)('%s', async (_, edit, problems) => {
    const library = copyLibrary()
    if (edit[0].includes('/changes/')) library.write(edit[0], '{ "$schema": "", "steps": [] }')
    library.edit(edit)
    expect(places(await lint(library))).toEqual(problems)
  })

  it.each(texts)('%s', async (_, text, code, line, column) => {
    const library = copyLibrary()
    library.write('forms/inspection/rules.json', text)
    const problems = (await lint(library)).filter(({ file }) => file === 'forms/inspection/rules.json')
    expect(places(problems)).toEqual([`${code} forms/inspection/rules.json`])
    if (line > 0) expect(problems[0]?.params).toMatchObject({ line, column })
  })

  it('a byte order mark is passed over', async () => {
    const library = copyLibrary()
    library.write('forms/branch/changes/1-to-2.json', '\uFEFF{ "$schema": "", "steps": [] }')
    library.edit([branch, 'version', 2])
    expect(await lint(library)).toEqual([])
  })

  it('a file of no known kind is a warning', async () => {
    const library = copyLibrary()
    library.write('forms/branch/notes.json', '{}')
    expect((await lint(library)).map(({ code, level }) => [code, level])).toEqual([['UNKNOWN_FILE', 'warning']])
  })

  it('hidden files of editors are left alone', async () => {
    const library = copyLibrary()
    library.write('forms/branch/.schema.json.swp.json', 'x')
    library.write('forms/.git/config.json', 'x')
    expect(await lint(library)).toEqual([])
  })

  it('a worksheet without its schema is told', async () => {
    const library = copyLibrary()
    library.remove('forms/inspection/schema.json')
    expect(places(await lint(library))).toContain('FILE_MISSING forms/inspection/schema.json')
  })

  it('a framework without framework.json is told', async () => {
    const library = copyLibrary()
    library.remove('forms/framework.json')
    expect(places(await lint(library))).toEqual(['FILE_MISSING forms/framework.json'])
  })

  it('the folder of a planned worksheet may hold examples alone', async () => {
    const library = copyLibrary()
    library.write('forms/shelf/examples/valid-one.json', '{ "$schema": "", "answer": {} }')
    expect(places(await lint(library))).toEqual([
      'FILE_MISSING forms/shelf/worksheet.json',
      'FILE_MISSING forms/shelf/schema.json',
    ])
    library.edit(['forms/framework.json', 'planned', ['shelf']])
    expect(await lint(library)).toEqual([])
  })
})

describe('files of changes', () => {
  it.each([['1-to-3'], ['2-to-3'], ['3-to-2']])('%s does not fit version 1', async (name) => {
    const library = copyLibrary()
    library.write(`forms/branch/changes/${name}.json`, '{ "$schema": "", "steps": [] }')
    expect(places(await lint(library))).toEqual([`CHANGES_FILE_WRONG forms/branch/changes/${name}.json`])
  })

  it('a step into a field that is not there is told', async () => {
    const library = copyLibrary()
    library.edit([branch, 'version', 2])
    library.write(
      'forms/branch/changes/1-to-2.json',
      JSON.stringify({ $schema: '', steps: [{ rename: ['label', 'name'] }, { convert: ['seats', 'chairs * 2'] }] }),
    )
    expect(places(await lint(library))).toEqual([
      'UNKNOWN_FIELD_PATH forms/branch/changes/1-to-2.json /steps/0/rename/1',
      'EXPRESSION_UNKNOWN_NAME forms/branch/changes/1-to-2.json /steps/1/convert/1',
    ])
  })
})
