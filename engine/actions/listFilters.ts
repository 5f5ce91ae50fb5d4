import { visibleSections } from '../core/access.ts'
import { parseFilters, type ColumnTest } from '../core/columnTest.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, WorksheetVersion } from '../core/model.ts'
import { columnsInSight } from '../core/sight.ts'
import type { AnswerFilter } from '../store/store.ts'
import type { Context } from './context.ts'
import { otherAgency } from './rights.ts'
import { subjectOf } from './subject.ts'
import { compiledOf } from './version.ts'

/** What every row tells of its envelope, by the name it has in config. */
const envelope = ['self.id', 'self.state', 'self.agency', 'self.period', 'self.revision', 'self.createdOn']

/** Sections the actor sees in every state and place: what is filtered by tells something of each row that is found. */
function sectionsAlwaysSeen(context: Context, version: WorksheetVersion): string[] {
  // An agency there is not stands for all those of which only what is public is seen.
  const places = [context.actor.agency, otherAgency(context), ''].filter((code) => code !== undefined)
  const seen = places.flatMap((agency) =>
    Object.keys(version.workflow.states).map((state) => {
      const answer = { agency, state, history: [], data: {} } as unknown as Answer
      return visibleSections(context.actor, subjectOf(context, version, answer))
    }),
  )
  // Where nothing may be read there is no row to tell anything.
  const told = seen.filter((sections) => sections.length > 0)
  return version.worksheet.sections.map(({ id }) => id).filter((id) => told.every((sections) => sections.includes(id)))
}

/** Columns of a worksheet the actor may filter by, in the order of config. */
export function filtersInSight(context: Context, version: WorksheetVersion): string[] {
  const names = version.worksheet.list.filters ?? []
  const { sections } = version.worksheet
  if (sections.every(({ seenBy, seenIn }) => seenBy === undefined && seenIn === undefined)) return names
  const visible = sectionsAlwaysSeen(context, version)
  const shown = columnsInSight(compiledOf(version), visible, Object.fromEntries(names.map((name) => [name, true])))
  return names.filter((name) => shown[name] === true)
}

/** The filters of an address as tests on columns of the index. FILTER_UNKNOWN { filter } for a column that is none of this list, or not for the actor. */
export function testsOf(context: Context, version: WorksheetVersion | undefined, filters: string[]): ColumnTest[] {
  const tests = parseFilters(filters)
  const known = [...envelope, ...(version ? filtersInSight(context, version) : [])]
  const unknown = tests.find(({ column }) => !known.includes(column))
  if (unknown) throw new Failure('FILTER_UNKNOWN', { filter: unknown.column })
  return tests.map((test) => ({ ...test, column: test.column.replace(/^self\./, '') }))
}

const within = (wanted: string[], allowed?: string[]): string[] =>
  allowed ? wanted.filter((name) => allowed.includes(name)) : wanted

/** The test asks for names of a property alone. */
const isNamed = ({ column, anyOf, from, to, contains }: ColumnTest, name: string): boolean =>
  column === name && anyOf !== undefined && !anyOf.includes('') && (from ?? to ?? contains) === undefined

/** A scope narrowed by the tests; what the index has buckets and numbers for is asked of these. */
export function narrowed(scope: AnswerFilter, tests: ColumnTest[]): AnswerFilter {
  const state = tests.find((test) => isNamed(test, 'state'))
  const agency = tests.find((test) => isNamed(test, 'agency'))
  const rest = tests.filter((test) => test !== state && test !== agency)
  return {
    ...scope,
    ...(state?.anyOf ? { states: within(state.anyOf, scope.states) } : {}),
    ...(agency?.anyOf ? { agencies: within(agency.anyOf, scope.agencies) } : {}),
    ...(rest.length > 0 ? { where: rest } : {}),
  }
}
