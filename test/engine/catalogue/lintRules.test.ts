import { describe, expect, it } from 'vitest'
import { copyLibrary, lint, places, type Edit } from './libraryCopy.ts'

const ui = 'forms/branch/ui.json'
const rubricUi = 'forms/inspection/ui.json'
const rules = 'forms/branch/rules.json'

type Case = [sentence: string, edit: Edit, problems: string[]]

const forms: Case[] = [
  ['a field that is not there', [ui, 'isbn', {}], [`UNKNOWN_FIELD_PATH ${ui} /isbn`]],
  [
    'a property of rows that is not there',
    [ui, 'rooms.items.isbn', {}],
    [`UNKNOWN_FIELD_PATH ${ui} /rooms/items/isbn`],
  ],
  ['an unknown widget', [ui, 'seats.ui:widget', 'slider'], [`UNKNOWN_WIDGET ${ui} /seats/ui:widget`]],
  ['an unknown ui:field', [ui, 'rooms.ui:field', 'table'], [`UNKNOWN_FORM_FIELD ${ui} /rooms/ui:field`]],
  ['a widget for another type', [ui, 'seats.ui:widget', 'yesNo'], [`WIDGET_NOT_FITTING ${ui} /seats/ui:widget`]],
  ['a grid on a text', [ui, 'nameEn', { 'ui:field': 'grid' }], [`WIDGET_NOT_FITTING ${ui} /nameEn/ui:field`]],
  [
    'a picker of answers without x-record',
    [ui, 'nameEn', { 'ui:widget': 'record' }],
    [`WIDGET_NOT_FITTING ${ui} /nameEn/ui:widget`],
  ],
  ['a key of RJSF we do not use', [ui, 'seats.ui:help', 'x'], [`UNKNOWN_KEY ${ui} /seats/ui:help`]],
  ['an order of fields that are not there', [ui, 'ui:order', ['isbn', '*']], [`UNKNOWN_FIELD_PATH ${ui} /ui:order/0`]],
  [
    'a column that is not there',
    [ui, 'rooms.ui:options.columns.0', 'isbn'],
    [`UNKNOWN_FIELD_PATH ${ui} /rooms/ui:options/columns`],
  ],
  [
    'a score that is not there',
    [rubricUi, 'answers.ui:options.scoring', 'self'],
    [`UNKNOWN_SCORE ${rubricUi} /answers/ui:options/scoring`],
  ],
  [
    'rows to answer that are not there',
    [rubricUi, 'answers.ui:options.against', 'claims'],
    [`UNKNOWN_FIELD_PATH ${rubricUi} /answers/ui:options/against`],
  ],
  [
    'options from an unknown name',
    [ui, 'nameEn', { 'ui:widget': 'choice', 'ui:options': { from: 'town.names' } }],
    [`EXPRESSION_UNKNOWN_NAME ${ui} /nameEn/ui:options/from`],
  ],
]

const formulas: Case[] = [
  ['a field shown that is not there', [rules, 'shown.isbn', 'true'], [`UNKNOWN_FIELD_PATH ${rules} /shown/isbn`]],
  [
    'a field required that is not there',
    [rules, 'required.isbn', 'true'],
    [`UNKNOWN_FIELD_PATH ${rules} /required/isbn`],
  ],
  ['a message at no field', [rules, 'checks.0.on.0', 'isbn'], [`UNKNOWN_FIELD_PATH ${rules} /checks/0/on/0`]],
  ['a rule at no action', [rules, 'checks.0.at', 'print'], [`UNKNOWN_ACTION ${rules} /checks/0/at`]],
  [
    'a rule given twice',
    [rules, 'checks.1.id', 'BR-R01'],
    [`RULE_ID_TAKEN ${rules} /checks/1/id`, 'DANGLING_TRANSLATION forms/branch/en.json /messages/BR-R02'],
  ],
  [
    'a computed value named like a field',
    [rules, 'computed.seats', { title: 'صندلی', type: 'integer', formula: '1' }],
    [`COMPUTED_NAME_TAKEN ${rules} /computed/seats`, 'TRANSLATION_MISSING forms/branch/en.json'],
  ],
  [
    'words of a code list that is not there',
    [rules, 'computed.seatsFree.vocabulary', 'fullness'],
    [`UNKNOWN_VOCABULARY ${rules} /computed/seatsFree/vocabulary`],
  ],
  [
    'computed values in a circle',
    [rules, 'computed.seatsInRooms.formula', 'seatsFree + 1'],
    [`COMPUTED_CYCLE ${rules} /computed`],
  ],
  [
    'a name nobody knows',
    [rules, 'checks.1.assert', 'chairs > 1'],
    [`EXPRESSION_UNKNOWN_NAME ${rules} /checks/1/assert`],
  ],
  [
    'a setting nobody knows',
    [rules, 'checks.1.assert', 'seats > settings.chairs'],
    [`EXPRESSION_UNKNOWN_PROPERTY ${rules} /checks/1/assert`],
  ],
  [
    'a property of the row nobody knows',
    [rules, 'checks.3.assert', 'it.chairs > 0'],
    [`EXPRESSION_UNKNOWN_PROPERTY ${rules} /checks/3/assert`],
  ],
  [
    'a row where there is none',
    [rules, 'checks.1.assert', 'it.roomSeats > 0'],
    [`EXPRESSION_UNKNOWN_NAME ${rules} /checks/1/assert`],
  ],
  [
    'a property of the envelope nobody knows',
    [rules, 'checks.1.assert', 'self.status = "x"'],
    [`EXPRESSION_UNKNOWN_PROPERTY ${rules} /checks/1/assert`],
  ],
  [
    'a score nobody declares',
    ['forms/inspection/rules.json', 'computed.level.formula', 'scores.self.computedLevel'],
    ['EXPRESSION_UNKNOWN_PROPERTY forms/inspection/rules.json /computed/level/formula'],
  ],
  [
    'answers of an unknown worksheet',
    [rules, 'checks.1.assert', 'count(records("shop")) > 0'],
    [`UNKNOWN_WORKSHEET ${rules} /checks/1/assert`],
  ],
  ['a formula outside FEEL', [rules, 'checks.1.assert', 'seats >'], [`EXPRESSION_SYNTAX ${rules} /checks/1/assert`]],
  [
    'a guard with an unknown name',
    ['forms/workflows/inspection.json', 'transitions.confirm.guards.0.assert', 'has(verdict)'],
    ['EXPRESSION_UNKNOWN_NAME forms/workflows/inspection.json /transitions/confirm/guards/0/assert'],
  ],
  [
    'an effect with an unknown name',
    ['forms/workflows/inspection.json', 'transitions.confirm.effects.0.when', 'verdict = 1'],
    ['EXPRESSION_UNKNOWN_NAME forms/workflows/inspection.json /transitions/confirm/effects/0/when'],
  ],
  [
    'an effect that remarks with an unknown name',
    [
      'forms/workflows/inspection.json',
      'transitions.confirm.effects.0.remarks',
      'for v in verdicts return { path: "/name", text: v }',
    ],
    ['EXPRESSION_UNKNOWN_NAME forms/workflows/inspection.json /transitions/confirm/effects/0/remarks'],
  ],
]

const words: Case[] = [
  [
    'a translation of no field',
    ['forms/branch/en.json', 'fields.isbn', { title: 'ISBN' }],
    ['DANGLING_TRANSLATION forms/branch/en.json /fields/isbn/title'],
  ],
  [
    'a translation of no section',
    ['forms/branch/en.json', 'sections.shelves', 'Shelves'],
    ['DANGLING_TRANSLATION forms/branch/en.json /sections/shelves/title'],
  ],
  [
    'a translation of no rule',
    ['forms/branch/en.json', 'messages.BR-R99', 'x'],
    ['DANGLING_TRANSLATION forms/branch/en.json /messages/BR-R99'],
  ],
  [
    'a translation of no code',
    ['forms/en.json', 'vocabularies.weekday.values.moon', 'x'],
    ['DANGLING_TRANSLATION forms/en.json /vocabularies/weekday/values/moon'],
  ],
  [
    'a missing word of a field',
    ['forms/branch/en.json', 'fields.seats.title', undefined],
    ['TRANSLATION_MISSING forms/branch/en.json'],
  ],
  [
    'a missing word of a shared file',
    ['forms/en.json', 'framework.roles.inspector', undefined],
    ['TRANSLATION_MISSING forms/en.json'],
  ],
  [
    'weights of a rubric',
    ['forms/rubrics/service.json', 'dimensions.0.weight', 30],
    ['WEIGHTS_NOT_100 forms/rubrics/service.json /dimensions'],
  ],
  [
    'a clause of a criterion',
    ['forms/rubrics/service.json', 'criteria.0.clauses.0', 'L9'],
    ['UNKNOWN_CLAUSE forms/rubrics/service.json /criteria/0/clauses/0'],
  ],
]

const groups = { forms, formulas, words }

describe.each(Object.entries(groups))('what is wrong in %s is told with its place', (_, cases) => {
  it.each(cases)('%s', async (__, edit, problems) => {
    const library = copyLibrary()
    library.edit(edit)
    expect(places(await lint(library)).toSorted()).toEqual(problems.toSorted())
  })
})

describe('missing words', () => {
  it('are one warning a file, with their number and places', async () => {
    const library = copyLibrary()
    library.edit(['forms/branch/en.json', 'fields', {}])
    const [problem, ...others] = await lint(library)
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      code: 'TRANSLATION_MISSING',
      level: 'warning',
      params: { language: 'en', count: 20 },
    })
    expect(problem?.params.paths).toContain('/fields/rooms[].quiet/title')
  })
})
