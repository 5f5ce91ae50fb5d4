import { describe, expect, it } from 'vitest'
import { copyLibrary, lint, places, type Edit } from './libraryCopy.ts'

const branch = 'forms/branch/worksheet.json'
const inspection = 'forms/inspection/worksheet.json'
const framework = 'forms/framework.json'
const visits = 'forms/workflows/inspection.json'
const registration = 'forms/workflows/registration.json'
const rules = 'forms/branch/rules.json'

/** One wrong name, and all the problems it must raise. */
const cases: [sentence: string, edit: Edit, problems: string[]][] = [
  ['a clause the framework lacks', [branch, 'clauses.0', 'L9'], [`UNKNOWN_CLAUSE ${branch} /clauses/0`]],
  ['a clause of a rule', [rules, 'checks.0.clause', 'L9'], [`UNKNOWN_CLAUSE ${rules} /checks/0/clause`]],
  [
    'a clause of a deadline',
    [visits, 'states.returned.deadline.clause', 'L9'],
    [`UNKNOWN_CLAUSE ${visits} /states/returned/deadline/clause`],
  ],
  ['a stage the framework lacks', [branch, 'stage', 7], [`UNKNOWN_STAGE ${branch} /stage`]],
  ['a role in filledBy', [branch, 'filledBy.0', 'porter'], [`UNKNOWN_ROLE ${branch} /filledBy/0`]],
  [
    'a role of the main agency',
    [visits, 'transitions.submit.by.0', 'porter@main'],
    [`UNKNOWN_ROLE ${visits} /transitions/submit/by/0`],
  ],
  [
    'a role that edits a section',
    [inspection, 'sections.2.editedBy.0', 'porter'],
    [`UNKNOWN_ROLE ${inspection} /sections/2/editedBy/0`],
  ],
  [
    'a role that sees a section',
    [inspection, 'sections.2.seenBy', ['porter']],
    [`UNKNOWN_ROLE ${inspection} /sections/2/seenBy/0`],
  ],
  ['a role that sees a worksheet', [inspection, 'seenBy', ['porter']], [`UNKNOWN_ROLE ${inspection} /seenBy/0`]],
  [
    'whom an answer is for, by a field, a code and a list that are not there',
    [branch, 'audience', { field: 'kind', kinds: { huge: 'main' }, lists: { mobile: 'addressees' } }],
    [`WRONG_VALUE ${branch} /audience/kinds/huge`, `UNKNOWN_FIELD_PATH ${branch} /audience/lists/mobile`],
  ],
  [
    'a state of a section',
    [inspection, 'sections.2.editedIn.0', 'sent'],
    [`UNKNOWN_STATE ${inspection} /sections/2/editedIn/0`],
  ],
  [
    'a state an action leaves',
    [visits, 'transitions.submit.from.1', 'sent'],
    [`UNKNOWN_STATE ${visits} /transitions/submit/from/1`],
  ],
  [
    'a state of the register',
    [framework, 'agencies.states.0', 'sent'],
    [`UNKNOWN_STATE ${framework} /agencies/states/0`],
  ],
  ['a workflow that is not there', [branch, 'workflow', 'enrolment'], [`UNKNOWN_WORKFLOW ${branch} /workflow`]],
  [
    'the worksheet of the register',
    [framework, 'agencies.worksheet', 'shop'],
    [`UNKNOWN_WORKSHEET ${framework} /agencies/worksheet`],
  ],
  [
    'a field of the register',
    [framework, 'agencies.title', 'label'],
    [`UNKNOWN_FIELD_PATH ${framework} /agencies/title`],
  ],
  ['the title field', [branch, 'titleField', 'label'], [`UNKNOWN_FIELD_PATH ${branch} /titleField`]],
  ['the field of the period', [inspection, 'periodField', 'year'], [`UNKNOWN_FIELD_PATH ${inspection} /periodField`]],
  [
    'a period in a field of another type',
    [inspection, 'periodField', 'photos'],
    [`FIELD_NOT_FITTING ${inspection} /periodField`],
  ],
  ['a yearly worksheet without a period', [branch, 'keptPer', 'agency-period'], [`WRONG_VALUE ${branch} /period`]],
  ['a child without its parent', [inspection, 'keptPer', 'parent'], [`MISSING_KEY ${inspection}`]],
  [
    'a column that is no field',
    [branch, 'list.columns.0', 'rooms[].quiet'],
    [`UNKNOWN_COLUMN ${branch} /list/columns/0`],
  ],
  ['an order by no column', [branch, 'list.sort', '-openedOn'], [`UNKNOWN_COLUMN ${branch} /list/sort`]],
  [
    'an identifier scheme',
    [inspection, 'identifier.kind', 'ISBN'],
    [`UNKNOWN_IDENTIFIER ${inspection} /identifier/kind`],
  ],
  [
    'the field of an identifier',
    [inspection, 'identifier.field', 'isbn'],
    [`UNKNOWN_FIELD_PATH ${inspection} /identifier/field`],
  ],
  [
    'the action that mints',
    [inspection, 'identifier.mintedOn', 'print'],
    [`UNKNOWN_ACTION ${inspection} /identifier/mintedOn`],
  ],
  [
    'a pattern of identifiers',
    [framework, 'identifiers.LIV.pattern', 'LIV-{random}'],
    [`WRONG_VALUE ${framework} /identifiers/LIV/pattern`],
  ],
  [
    'a setting of another type',
    [framework, 'settings.minSeats.default', 'ten'],
    [`SETTING_TYPE ${framework} /settings/minSeats/default`],
  ],
  [
    'a language without words',
    [framework, 'languages', ['fa', 'en', 'de']],
    [
      'WRONG_VALUE forms/framework.json /languages',
      'TRANSLATION_MISSING forms/de.json',
      'TRANSLATION_MISSING forms/branch/de.json',
      'TRANSLATION_MISSING forms/inspection/de.json',
      'TRANSLATION_MISSING reports/inspection-sheet/de.json',
    ],
  ],
  [
    'a stage given twice',
    [framework, 'stages.-', { id: 2, title: 'پایان', short: 'پایان' }],
    [`NAME_TAKEN ${framework} /stages/2/id`],
  ],
  ['a prefix of another worksheet', [inspection, 'prefix', 'BR'], [`NAME_TAKEN ${inspection} /prefix`]],
  [
    'the rubric of a score',
    [inspection, 'scores.service.rubric', 'quality'],
    [`UNKNOWN_RUBRIC ${inspection} /scores/service/rubric`],
  ],
  [
    'rows that are none',
    [inspection, 'scores.service.rows', 'visitedOn'],
    [`FIELD_NOT_FITTING ${inspection} /scores/service/rows`],
  ],
  [
    'the level of a row',
    [inspection, 'scores.service.level', 'grade'],
    [`UNKNOWN_FIELD_PATH ${inspection} /scores/service/level`],
  ],
  [
    'the score to compare with',
    [inspection, 'scores.service.compareWith', 'self'],
    [`UNKNOWN_SCORE ${inspection} /scores/service/compareWith`],
  ],
  [
    'an effect without its action',
    [visits, 'transitions.confirm.effects.0.action', undefined],
    [`EFFECT_INCOMPLETE ${visits} /transitions/confirm/effects/0`],
  ],
  [
    'an effect whose action is not there',
    [visits, 'transitions.confirm.effects.0.action', 'burn'],
    [`UNKNOWN_ACTION ${visits} /transitions/confirm/effects/0/action`],
  ],
  [
    'an effect the engine may not do',
    [visits, 'transitions.confirm.effects.0.action', 'register'],
    [`SYSTEM_NEEDED ${visits} /transitions/confirm/effects/0/action`],
  ],
  [
    'an effect that opens an unknown worksheet',
    [visits, 'transitions.confirm.effects.0', { kind: 'open', worksheet: 'shop' }],
    [`UNKNOWN_WORKSHEET ${visits} /transitions/confirm/effects/0/worksheet`],
  ],
  [
    'an effect that fills an unknown field',
    [visits, 'transitions.confirm.effects.0', { kind: 'open', worksheet: 'branch', data: { isbn: '"x"' } }],
    [`UNKNOWN_FIELD_PATH ${visits} /transitions/confirm/effects/0/data/isbn`],
  ],
  [
    'an effect that sets an unknown field',
    [visits, 'transitions.confirm.effects.0', { kind: 'set', path: 'isbn', value: '1' }],
    [`UNKNOWN_FIELD_PATH ${visits} /transitions/confirm/effects/0/path`],
  ],
  [
    'a final state that is left',
    [registration, 'transitions.reopen.from.-', 'closed'],
    [`STATE_FINAL_LEFT ${registration} /transitions/reopen/from`],
  ],
  ['a first state that is not there', [registration, 'initial', 'blank'], [`UNKNOWN_STATE ${registration} /initial`]],
  [
    'an action that leads nowhere',
    [registration, 'transitions.reopen.to', 'blank'],
    [`UNKNOWN_STATE ${registration} /transitions/reopen/to`],
  ],
  [
    'two words for one guard',
    [visits, 'transitions.submit.guards', [{ id: 'IN-G01', assert: 'true', message: 'دیگر' }]],
    [`NAME_TAKEN ${visits} /transitions/confirm/guards/0/id`],
  ],
  ['a file under another name', [registration, 'id', 'enrolment'], [`ID_MISMATCH ${registration} /id`]],
  ['a folder under another name', [branch, 'id', 'shop'], [`ID_MISMATCH ${branch} /id`]],
]

describe('a name that leads nowhere is told with its place', () => {
  it.each(cases)('%s', async (_, edit, problems) => {
    const library = copyLibrary()
    library.edit(edit)
    expect(places(await lint(library)).toSorted()).toEqual(problems.toSorted())
  })

  it('the library as it stands has no problem', async () => {
    expect(await lint(copyLibrary())).toEqual([])
  })

  it('a worksheet yet to come is a warning', async () => {
    const library = copyLibrary()
    const at = ['forms/inspection/schema.json', 'properties.branchRef.x-record', 'shelf'] as const
    library.edit([...at])
    expect(places(await lint(library))).toContain(
      'UNKNOWN_WORKSHEET forms/inspection/schema.json /properties/branchRef/x-record',
    )
    library.edit([framework, 'planned', ['shelf']])
    const problems = await lint(library)
    expect(problems.map(({ code, level }) => [code, level])).toEqual([['PLANNED_WORKSHEET', 'warning']])
  })

  it('a state nobody reaches is told', async () => {
    const library = copyLibrary()
    library.edit(
      [visits, 'states.lost', { title: 'گم‌شده' }],
      ['forms/en.json', 'workflows.inspection.states.lost', 'Lost'],
    )
    expect(places(await lint(library))).toEqual([`STATE_UNREACHABLE ${visits} /states/lost`])
  })
})
