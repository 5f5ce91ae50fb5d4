import { can, type Deed, type Subject } from './access.ts'
import type { Directory } from './directory.ts'
import type { Actor, Answer, FrameworkConfig, JsonObject, WorksheetVersion } from './model.ts'

/** Where the one who acts belongs. */
export type Seat = 'main' | 'affiliated' | 'organization'

/** Whose the answer is, as seen from there: of the own unit, of the person, of a sister affiliated to the same main agency, of another family. */
export type Place =
  | 'own'
  | 'ownUnit'
  | 'otherUnit'
  | 'person'
  | 'affiliated'
  | 'main'
  | 'sister'
  | 'otherFamily'
  | 'anyAgency'
  | 'organization'

/** Agencies over which rights are asked for: a main one with two affiliated ones, and a main one beside them. */
export interface Ground {
  main: string
  affiliated: string
  sister: string
  other: string
  directory: Directory
  /** Settings under which rights are asked for. */
  settings: JsonObject
}

/** One question to `can`, and its answer. */
export interface AccessCell {
  role: string
  seat: Seat
  place: Place
  deed: Deed
  /** The state the answer is in; the first one for `create`. */
  state: string
  isAllowed: boolean
}

/** Who asks and over what, behind a cell. */
export interface Question {
  actor: Actor
  answer: Pick<Answer, 'agency' | 'state' | 'history' | 'data'>
}

export const ownUnit = 'U001'
export const otherUnit = 'U002'
export const ownNumber = '10001'

type Framework = Pick<FrameworkConfig, 'roles'>

const seatsOf: Record<string, Seat[]> = {
  agency: ['main', 'affiliated'],
  unit: ['main', 'affiliated'],
  person: ['main', 'affiliated'],
  organization: ['organization'],
}

function placesOf(version: WorksheetVersion, framework: Framework, role: string, seat: Seat): Place[] {
  const kind = framework.roles[role]?.place
  if (kind === 'person') return version.worksheet.concerns ? ['person'] : []
  if (seat === 'organization') return ['anyAgency', 'organization']
  const own: Place[] = kind === 'unit' && version.worksheet.unit ? ['ownUnit', 'otherUnit'] : ['own']
  const around: Place[] = seat === 'main' ? ['affiliated'] : ['main', 'sister']
  return [...own, ...around, 'otherFamily', 'organization']
}

function agencyAt({ main, affiliated, sister, other, directory }: Ground, seat: Seat, place: Place): string {
  const places: Record<Place, string> = {
    own: seat === 'main' ? main : affiliated,
    ownUnit: seat === 'main' ? main : affiliated,
    otherUnit: seat === 'main' ? main : affiliated,
    person: seat === 'main' ? main : affiliated,
    affiliated,
    main,
    sister,
    otherFamily: other,
    anyAgency: main,
    organization: directory.organization,
  }
  return places[place]
}

/** Who asks and over what in a cell: with the history of the way to its state alone, and of the data what rights look at. */
export function questionOf(
  ground: Ground,
  framework: Framework,
  { worksheet }: Pick<WorksheetVersion, 'worksheet'>,
  cell: Pick<AccessCell, 'role' | 'seat' | 'place' | 'state'>,
): Question {
  const { role, seat, place, state } = cell
  const kind = framework.roles[role]?.place
  const seats: Record<Seat, string> = {
    main: ground.main,
    affiliated: ground.affiliated,
    organization: ground.directory.organization,
  }
  const actor: Actor = {
    account: role,
    fullName: role,
    positionTitle: role,
    agency: seats[seat],
    roles: kind === 'person' ? [] : [role],
    ...(kind === 'person' ? { personnelNo: ownNumber } : {}),
    ...(kind === 'unit' ? { units: [ownUnit] } : {}),
  }
  const unit = worksheet.unit ? { [worksheet.unit.field]: place === 'otherUnit' ? otherUnit : ownUnit } : {}
  const person = worksheet.concerns && place === 'person' ? { [worksheet.concerns.field]: ownNumber } : {}
  return { actor, answer: { agency: agencyAt(ground, seat, place), state, history: [], data: { ...unit, ...person } } }
}

/** Every question that can be put to `can` over a worksheet: role, seat, place, deed, state. */
export function accessCells(ground: Ground, framework: Framework, version: WorksheetVersion): AccessCell[] {
  const { workflow, worksheet } = version
  const asked = Object.entries(framework.roles).flatMap(([role, config]) =>
    (seatsOf[config?.place ?? ''] ?? []).flatMap((seat) =>
      placesOf(version, framework, role, seat).map((place) => ({ role, seat, place })),
    ),
  )
  const deeds: [Deed, string[]][] = [
    ['create', [workflow.initial]],
    ['read', Object.keys(workflow.states)],
    ['edit', Object.keys(workflow.states)],
    ...Object.entries(workflow.transitions).map(([action, transition]): [Deed, string[]] => [
      action,
      transition?.from ?? [],
    ]),
  ]
  return asked.flatMap((where) =>
    deeds.flatMap(([deed, states]) =>
      states.map((state): AccessCell => {
        const { actor, answer } = questionOf(ground, framework, version, { ...where, state })
        const { directory, settings } = ground
        const subject: Subject = { framework, worksheet, workflow, answer, directory, settings }
        return { ...where, deed, state, isAllowed: can(actor, deed, subject) }
      }),
    ),
  )
}

/** Rights of some roles to one deed: where, and in which states. */
export interface Grant {
  deed: Deed
  roles: string[]
  where: { seat: Seat; places: Place[]; states: string[] }[]
}

/** What is allowed, roles with the same rights together, in the order of deeds and roles. */
export function grantsOf(cells: readonly AccessCell[]): Grant[] {
  const allowed = Map.groupBy(
    cells.filter(({ isAllowed }) => isAllowed),
    ({ deed }) => deed,
  )
  return [...allowed].flatMap(([deed, ofDeed]) => {
    const byRole = [...Map.groupBy(ofDeed, ({ role }) => role)].map(([role, list]) => ({ role, where: whereOf(list) }))
    const alike = Map.groupBy(byRole, ({ where }) => JSON.stringify(where))
    return [...alike.values()].map((list): Grant => ({
      deed,
      roles: list.map(({ role }) => role),
      where: list[0]?.where ?? [],
    }))
  })
}

function whereOf(cells: readonly AccessCell[]): Grant['where'] {
  return [...Map.groupBy(cells, ({ seat }) => seat)].flatMap(([seat, ofSeat]) => {
    const byPlace = [...Map.groupBy(ofSeat, ({ place }) => place)].map(([place, list]) => ({
      place,
      states: list.map(({ state }) => state),
    }))
    const alike = Map.groupBy(byPlace, ({ states }) => states.join(' '))
    return [...alike.values()].map((list) => ({
      seat,
      places: list.map(({ place }) => place),
      states: list[0]?.states ?? [],
    }))
  })
}

/** Made-up agencies to ask about, around the Organization of a framework, under its settings as they are shipped or as given. */
export function groundOf({ organization, agencies, settings }: FrameworkConfig, given?: JsonObject): Ground {
  const [main, affiliated, sister, other] = ['10001', '10002', '10003', '20001'] as const
  const agency = (code: string, parent?: string) => {
    const kind = parent ? 'affiliated' : 'main'
    const data = agencies.kind ? { [agencies.kind]: kind } : {}
    return { code, title: code, data, kind, ...(parent ? { parent } : {}) }
  }
  const shipped = Object.entries(settings).map(([name, setting]) => [name, setting?.default ?? null])
  const all = [agency(main), agency(affiliated, main), agency(sister, main), agency(other)]
  return {
    main,
    affiliated,
    sister,
    other,
    directory: { organization: organization.code, agencies: new Map(all.map((each) => [each.code, each])) },
    settings: given ?? (Object.fromEntries(shipped) as JsonObject),
  }
}
