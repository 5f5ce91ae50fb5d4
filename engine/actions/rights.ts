import { can, isOfOrganization, visibleSections, type Deed } from '../core/access.ts'
import { familyOf } from '../core/directory.ts'
import type { Answer, AnswerData, WorksheetVersion } from '../core/model.ts'
import { agenciesInReach } from '../core/reach.ts'
import { columnsInSight } from '../core/sight.ts'
import { everyUnit, seesOwnUnitOnly, unitColumn } from '../core/unit.ts'
import type { AnswerFilter, AnswerRow } from '../store/store.ts'
import type { Context } from './context.ts'
import { subjectOf } from './subject.ts'
import { compiledOf } from './version.ts'

/** Asks for a right over an answer that is only thought of: its agency and state are known, its data are not. */
export function mayOn(
  context: Context,
  version: WorksheetVersion,
  deed: Deed,
  agency: string,
  state?: string,
  data: AnswerData = {},
): boolean {
  const answer = thoughtOf(agency, state ?? version.workflow.initial, data)
  return can(context.actor, deed, subjectOf(context, version, answer))
}

const thoughtOf = (agency: string, state: string, data: AnswerData = {}) =>
  ({ agency, state, history: [], data }) as unknown as Answer

/** Codes to narrow a list to what the actor may look at; undefined: no narrowing is needed. */
export function reachOf(context: Context): string[] | undefined {
  const reach = agenciesInReach(context.actor, context.catalogue.framework, context.directory)
  return reach === 'all' ? undefined : reach
}

/** The same for one worksheet: what the Organization owns is listed everywhere, what is for one agency alone only there. */
function reachOver(context: Context, { version, isHome }: Readable): string[] | undefined {
  const reach = reachOf(context)
  if (isHome) return [context.actor.agency]
  const isOrganizations = isOfOrganization(context.catalogue.framework, version.worksheet)
  return reach && isOrganizations ? [...reach, context.directory.organization] : reach
}

/** The answers of a worksheet that the actor may look at, as the index finds them: those in reach, and those every agency reads. */
export function scopeOf(context: Context, readable: Readable): AnswerFilter {
  const { version, states, units } = readable
  const worksheet = version.id
  const agencies = reachOver(context, readable)
  const own: AnswerFilter = {
    worksheet,
    ...(agencies ? { agencies } : {}),
    ...(states ? { states } : {}),
    ...(units ? { units } : {}),
  }
  const { publicIn } = version.worksheet
  return agencies && publicIn ? { worksheet, anyOf: [own, { worksheet, states: publicIn }] } : own
}

/** Any agency whose rights stand for those of all in the actor's reach beside the own one. */
export function otherAgency(context: Context): string | undefined {
  const { actor, directory, catalogue } = context
  if (seesOwnUnitOnly(actor, catalogue.framework)) return undefined
  if (actor.agency !== directory.organization) return familyOf(directory, actor.agency)[1]
  return directory.agencies.keys().next().value
}

/** A worksheet the actor may read somewhere. */
export interface Readable {
  version: WorksheetVersion
  /** Narrows its lists where some states are not for this actor. */
  states?: string[]
  /** Narrows its lists to the own agency where the others in reach are not for this actor. */
  isHome?: true
  /** Only the answers about the actor's own person. */
  isOwn?: true
  /** Narrows its lists to these units, the mark of what all units see among them. */
  units?: string[]
}

/** What is known of an answer in the actor's own units: the first of them stands for all. */
export function dataInUnit({ actor }: Context, { worksheet: { unit } }: WorksheetVersion): AnswerData {
  const code = actor.units?.[0]
  return unit && code !== undefined ? { [unit.field]: code } : {}
}

/** Worksheets whose answers the actor may read somewhere, with the states in which. */
export function readableWorksheets(context: Context): Readable[] {
  const near = [context.actor.agency, otherAgency(context)].filter((code) => code !== undefined)
  return Object.values(context.catalogue.worksheets).flatMap((version): Readable[] => {
    const isOrganizations = isOfOrganization(context.catalogue.framework, version.worksheet)
    const places = isOrganizations ? [...near, context.directory.organization] : near
    const all = Object.keys(version.workflow.states)
    const inUnit = dataInUnit(context, version)
    const isReadIn = (code: string) => (state: string) => mayOn(context, version, 'read', code, state, inUnit)
    const states = all.filter((state) => places.some((code) => isReadIn(code)(state)))
    const { concerns } = version.worksheet
    if (states.length === 0 && concerns !== undefined && context.actor.personnelNo !== undefined)
      return [{ version, states: concerns.seenIn, isOwn: true }]
    if (states.length === 0) return []
    const isHome = near.length > 1 && !near.slice(1).some((code) => all.some(isReadIn(code))) && !isOrganizations
    const isBound = version.worksheet.unit !== undefined && seesOwnUnitOnly(context.actor, context.catalogue.framework)
    return [
      {
        version,
        ...(states.length < all.length ? { states } : {}),
        ...(isHome ? { isHome } : {}),
        ...(isBound ? { units: [...(context.actor.units ?? []), everyUnit] } : {}),
      },
    ]
  })
}

/** What a row of the index knows of the data of its answer: the unit it belongs to. */
function dataOfRow({ worksheet: { unit } }: WorksheetVersion, { columns }: Pick<AnswerRow, 'columns'>): AnswerData {
  const code = columns[unitColumn]
  return unit && typeof code === 'string' ? { [unit.field]: code } : {}
}

/** A row of the index may be shown to the actor, as far as the index knows. */
export function maySee(context: Context, row: Pick<AnswerRow, 'worksheet' | 'agency' | 'state' | 'columns'>): boolean {
  const version = context.catalogue.worksheets[row.worksheet]
  return version !== undefined && mayOn(context, version, 'read', row.agency, row.state, dataOfRow(version, row))
}

/** A row without the columns that tell of a section which is not for the actor. */
export function rowInSight(context: Context, row: AnswerRow, data?: AnswerData): AnswerRow {
  const version = context.catalogue.worksheets[row.worksheet]
  if (!version) return row
  const known = { ...dataOfRow(version, row), ...data }
  const visible = visibleSections(context.actor, subjectOf(context, version, thoughtOf(row.agency, row.state, known)))
  // Nearly always: preparing a version takes a tenth of a second the first time.
  if (visible.length === version.worksheet.sections.length) return row
  return { ...row, columns: columnsInSight(compiledOf(version), visible, row.columns) }
}

/** What is known of an answer about the actor's own person. */
export const dataAbout = ({ actor }: Context, { worksheet: { concerns } }: WorksheetVersion): AnswerData =>
  concerns && actor.personnelNo !== undefined ? { [concerns.field]: actor.personnelNo } : {}

/** Numbers of the answers of a worksheet that are about the actor's own person, in the states in which they are shown to that person. */
export async function ownNumbers(context: Context, { id, worksheet }: WorksheetVersion): Promise<string[]> {
  const { actor, store } = context
  const { concerns } = worksheet
  if (concerns === undefined || actor.personnelNo === undefined) return []
  const numbers: string[] = []
  for await (const answer of store.answers({ worksheet: id, agencies: [actor.agency], states: concerns.seenIn }))
    if (answer.data[concerns.field] === actor.personnelNo) numbers.push(answer.id)
  return numbers
}
