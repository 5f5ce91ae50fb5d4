import { expect, it } from 'vitest'
import { lintCatalogue } from '../../../engine/catalogue/lint/lintCatalogue.ts'
import { readSources } from '../../../engine/catalogue/readSources.ts'
import type { DeadlinesDuty } from '../../../engine/core/model.ts'

const sources = await readSources({ forms: 'forms', reports: 'reports' })
const { deadlines } = sources
const sound = deadlines?.duties.find(({ id }) => id === 'DL-CORRECTION')

/** What is wrong with the shipped duties when the two weeks are changed so. */
function wrongWith(change: Partial<DeadlinesDuty>): string[] {
  if (!deadlines || !sound) throw new Error('The shipped duties are not there')
  const problems = lintCatalogue({ ...sources, deadlines: { ...deadlines, duties: [{ ...sound, ...change }] } })
  return problems
    .filter(({ file, level }) => file === 'forms/deadlines.json' && level === 'error')
    .map(({ code, path }) => `${code} ${path}`)
}

it('the shipped duties have no error', () => expect(wrongWith({})).toEqual([]))

it.each<[string, Partial<DeadlinesDuty>, string]>([
  ['a clause', { clause: '99' }, 'UNKNOWN_CLAUSE /duties/0/clause'],
  ['a role', { owedBy: ['porter@main'] }, 'UNKNOWN_ROLE /duties/0/owedBy/0'],
  ['a setting', { due: 'addDays(openedOn, settings.noDays)' }, 'EXPRESSION_UNKNOWN_PROPERTY /duties/0/due'],
  ['a field of the answer', { due: 'opening.data.nothing' }, 'EXPRESSION_UNKNOWN_PROPERTY /duties/0/due'],
  ['the day of today', { due: 'currentDay' }, 'EXPRESSION_UNKNOWN_NAME /duties/0/due'],
  ['a placeholder', { because: '{somebody}' }, 'UNKNOWN_PLACEHOLDER /duties/0/because'],
  ['a worksheet', { opens: [{ worksheet: 'none', states: ['x'] }] }, 'UNKNOWN_WORKSHEET /duties/0/opens/0/worksheet'],
  [
    'a state',
    { opens: [{ worksheet: 'operational-plan', states: ['x'] }] },
    'UNKNOWN_STATE /duties/0/opens/0/states/0',
  ],
  [
    'an action',
    { opens: [{ worksheet: 'operational-plan', actions: ['x'] }] },
    'UNKNOWN_ACTION /duties/0/opens/0/actions/0',
  ],
  [
    'a field to match',
    { metBy: [{ worksheet: 'plan-correction', states: ['submitted'], match: { nothing: 'opening.id' } }] },
    'UNKNOWN_FIELD_PATH /duties/0/metBy/0/match/nothing',
  ],
])('%s that is not there is told at its place', (_, change, problem) => {
  expect(wrongWith(change)).toContain(problem)
})
