import { describe, expect, it } from 'vitest'
import { copyLibrary, lint, places, type Edit } from './libraryCopy.ts'

const schema = 'forms/branch/schema.json'
const visit = 'forms/inspection/schema.json'
const ui = 'forms/branch/ui.json'
const rubricUi = 'forms/inspection/ui.json'
const common = 'forms/common.schema.json'

const schemas: [sentence: string, edit: Edit, problems: string[]][] = [
  [
    'another dialect',
    [schema, '$schema', 'http://json-schema.org/draft-07/schema#'],
    [`SCHEMA_DIALECT ${schema} /$schema`],
  ],
  [
    'a keyword with a wrong value',
    [schema, 'properties.seats.minimum', 'none'],
    [`SCHEMA_INVALID ${schema} /properties/seats/minimum`],
  ],
  [
    'prefixItems',
    [schema, 'properties.rooms.prefixItems', [{}]],
    [`SCHEMA_KEYWORD_REFUSED ${schema} /properties/rooms/prefixItems`],
  ],
  ['dependentSchemas', [schema, 'dependentSchemas', {}], [`SCHEMA_KEYWORD_REFUSED ${schema} /dependentSchemas`]],
  [
    '$dynamicRef',
    [schema, 'properties.nameEn.$dynamicRef', '#x'],
    [`SCHEMA_KEYWORD_REFUSED ${schema} /properties/nameEn/$dynamicRef`],
  ],
  [
    'an annotation nobody knows',
    [schema, 'properties.seats.x-recrod', 'branch'],
    [`SCHEMA_KEYWORD_REFUSED ${schema} /properties/seats/x-recrod`],
  ],
  ['an open object', [schema, 'additionalProperties', undefined], [`SCHEMA_OPEN_OBJECT ${schema}`]],
  [
    'an open row',
    [schema, 'properties.rooms.items.additionalProperties', true],
    [`SCHEMA_OPEN_OBJECT ${schema} /properties/rooms/items`],
  ],
  [
    'a field without a title',
    [schema, 'properties.seats.title', undefined],
    [`TITLE_MISSING ${schema} /properties/seats`],
  ],
  [
    'a title in English',
    [schema, 'properties.seats.title', 'Seats'],
    [`TITLE_NOT_PERSIAN ${schema} /properties/seats/title`],
  ],
  ['a required field that is not there', [schema, 'required.-', 'isbn'], [`UNKNOWN_FIELD_PATH ${schema} /required/7`]],
  [
    'a pattern that does not compile',
    [schema, 'properties.nameEn.pattern', '(['],
    [`PATTERN_INVALID ${schema} /properties/nameEn/pattern`],
  ],
  [
    'a pattern that may never end',
    [schema, 'properties.nameEn.pattern', '^(a+)+$'],
    [`PATTERN_CATASTROPHIC ${schema} /properties/nameEn/pattern`],
  ],
  [
    'a pattern of a common definition',
    [common, '$defs.file.properties.sha256.pattern', '^(a|a)*$'],
    [`PATTERN_CATASTROPHIC ${common} /$defs/file/properties/sha256/pattern`],
  ],
  [
    'a format nobody knows',
    [schema, 'properties.email.format', 'e-mail'],
    [`WRONG_VALUE ${schema} /properties/email/format`],
  ],
  [
    'a clause',
    [schema, 'properties.branchCode.x-clause', 'L9'],
    [`UNKNOWN_CLAUSE ${schema} /properties/branchCode/x-clause`],
  ],
  [
    'a worksheet pointed to',
    [visit, 'properties.branchRef.x-record', 'shop'],
    [`UNKNOWN_WORKSHEET ${visit} /properties/branchRef/x-record`],
  ],
  [
    'a vocabulary',
    [schema, 'properties.kind.$ref', '../vocabularies/kinds.json'],
    [`UNKNOWN_VOCABULARY ${schema} /properties/kind/$ref`, `WIDGET_NOT_FITTING ${ui} /kind/ui:widget`],
  ],
  [
    'a common definition',
    [visit, 'properties.photos.items.$ref', '../common.schema.json#/$defs/photo'],
    [`UNKNOWN_DEFINITION ${visit} /properties/photos/items/$ref`, `WIDGET_NOT_FITTING ${rubricUi} /photos/ui:field`],
  ],
  [
    'a reference to the network',
    [visit, 'properties.photos.items.$ref', 'https://example.org/photo.json'],
    [`UNKNOWN_REF ${visit} /properties/photos/items/$ref`, `WIDGET_NOT_FITTING ${rubricUi} /photos/ui:field`],
  ],
  [
    'a field in no section',
    [schema, 'properties.phone', { title: 'تلفن', type: 'string' }],
    ['FIELD_WITHOUT_SECTION forms/branch/worksheet.json /sections', 'TRANSLATION_MISSING forms/branch/en.json'],
  ],
  [
    'a name formulas use already',
    [schema, 'properties.rooms.items.properties.item', { title: 'مورد', type: 'string' }],
    [`NAME_TAKEN ${schema} /properties/rooms/items/properties/item`, 'TRANSLATION_MISSING forms/branch/en.json'],
  ],
  [
    'a name with a dash',
    [schema, 'properties.rooms.items.properties.room-no', { title: 'شماره', type: 'string' }],
    [`WRONG_VALUE ${schema} /properties/rooms/items/properties/room-no`, 'TRANSLATION_MISSING forms/branch/en.json'],
  ],
  [
    'a prefill with an unknown name',
    [visit, 'properties.visitedOn.x-prefill', 'today'],
    [`EXPRESSION_UNKNOWN_NAME ${visit} /properties/visitedOn/x-prefill`],
  ],
]

const sections: typeof schemas = [
  [
    'a field in two sections',
    ['forms/branch/worksheet.json', 'sections.0.fields.-', 'seats'],
    ['FIELD_IN_TWO_SECTIONS forms/branch/worksheet.json /sections'],
  ],
  [
    'a section of a field that is not there',
    ['forms/branch/worksheet.json', 'sections.0.fields.-', 'isbn'],
    ['UNKNOWN_FIELD_PATH forms/branch/worksheet.json /sections/0/fields/7'],
  ],
]

const groups = { schemas, sections }

describe.each(Object.entries(groups))('what is wrong in %s is told with its place', (_, cases) => {
  it.each(cases)('%s', async (__, edit, problems) => {
    const library = copyLibrary()
    library.edit(edit)
    expect(places(await lint(library)).toSorted()).toEqual(problems.toSorted())
  })
})
