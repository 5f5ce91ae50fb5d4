import { actingRoles } from './actingRoles.ts'
import { familyOf, mainAgencyOf, type Directory } from './directory.ts'
import type {
  Actor,
  Answer,
  AnswerData,
  FrameworkConfig,
  JsonObject,
  WorkflowConfig,
  WorksheetConfig,
  WorksheetSection,
} from './model.ts'
import { isInOwnUnit, seesOwnUnitOnly } from './unit.ts'
import { actionsFrom, hasBeenPublished, stateOf, transitionOf } from './workflow.ts'

/** What an actor wants to see or change. For `create` the answer is the one that would be made. */
export interface Subject {
  framework: Pick<FrameworkConfig, 'roles'>
  worksheet: WorksheetConfig
  workflow: WorkflowConfig
  answer: Pick<Answer, 'agency' | 'state' | 'parent' | 'history' | 'data'>
  directory: Directory
  /** Settings in force: conditions on who acts see them. */
  settings?: JsonObject
  /** The last day of its state is past, and that locks it. */
  isTermPast?: boolean
}

/** `create`, `read`, `edit`, or the name of a transition. */
export type Deed = 'create' | 'read' | 'edit' | (string & {})

/** The one place that decides who may do what. Right of role, place and state only: needs, guards and rules are looked at elsewhere. */
export function can(actor: Actor, deed: Deed, subject: Subject): boolean {
  if (deed === 'create') return holdsAny(actor, subject.worksheet.filledBy, subject)
  if (deed === 'read') return canRead(actor, subject)
  if (deed === 'edit') return editableSections(actor, subject).length > 0
  return Object.hasOwn(subject.workflow.transitions, deed) && allowedTransitions(actor, subject).includes(deed)
}

/** Transitions the actor may perform now, in the order of the workflow. */
export function allowedTransitions(actor: Actor, subject: Subject): string[] {
  if (!canRead(actor, subject)) return []
  return actionsFrom(subject.workflow, subject.answer.state).filter((action) =>
    holdsAny(actor, actingRoles(transitionOf(subject.workflow, action), subject), subject),
  )
}

/** Ids of the sections the actor sees, in order. */
export function visibleSections(actor: Actor, subject: Subject): string[] {
  if (!canRead(actor, subject)) return []
  return subject.worksheet.sections.filter((section) => seesSection(actor, section, subject)).map(({ id }) => id)
}

/** Ids of the sections the actor may change now, in order. A section with `editedIn` is open in those states only, editable as a whole or not. */
export function editableSections(actor: Actor, subject: Subject): string[] {
  const { worksheet, workflow, answer } = subject
  if (subject.isTermPast) return []
  const isOpen = stateOf(workflow, answer.state).editable === true
  const visible = visibleSections(actor, subject)
  return worksheet.sections
    .filter(({ id }) => visible.includes(id))
    .filter(({ editedIn }) => editedIn?.includes(answer.state) ?? isOpen)
    .filter(({ editedBy }) => holdsAny(actor, editedBy ?? worksheet.filledBy, subject))
    .map(({ id }) => id)
}

/** The actor may see numbers that tell who a person is: fills the answer, has it to edit now, is that person, or reads everything. */
export function seesPersons(actor: Actor, subject: Subject): boolean {
  if (readsAll(actor, subject.framework) || isAbout(actor, subject)) return true
  return holdsAny(actor, subject.worksheet.filledBy, subject) || editableSections(actor, subject).length > 0
}

/** The data without the fields of sections the actor does not see. */
export function stripHidden(actor: Actor, subject: Subject): AnswerData {
  if (!canRead(actor, subject)) return {}
  const visible = new Set(visibleSections(actor, subject))
  const unseen = subject.worksheet.sections.filter(({ id }) => !visible.has(id)).flatMap(({ fields }) => fields)
  return Object.fromEntries(Object.entries(subject.answer.data).filter(([field]) => !unseen.includes(field)))
}

/**
 * The actor holds one of the roles where it counts for this answer: a role of the Organization there, `role@main` in the main agency of the
 * answer's agency, any other role in that agency itself, one of place `unit` for the own units there, a role of place `person` as the one the
 * answer is about.
 */
function holdsAny(actor: Actor, roles: readonly string[], subject: Subject): boolean {
  return roles.some((role) => holds(actor, role, subject))
}

function holds(actor: Actor, role: string, subject: Subject): boolean {
  const { framework, directory, answer } = subject
  const [name = '', place] = role.split('@')
  const kind = framework.roles[name]?.place
  if (kind === 'person') return isAbout(actor, subject)
  if (!actor.roles.includes(name)) return false
  if (kind === 'engine') return true
  if (kind === 'organization') return actor.agency === directory.organization
  if (kind === 'unit') return isInOwnUnit(actor, subject.worksheet, answer)
  return actor.agency === (place === 'main' ? mainAgencyOf(directory, answer.agency) : answer.agency)
}

/** Those of the roles that the actor holds over this answer, the own ones before those held by delegation. */
export function rolesHeld(actor: Actor, roles: readonly string[], subject: Subject): string[] {
  const held = roles.filter((role) => holds(actor, role, subject))
  const isLent = (role: string) => actor.onBehalf?.[role.split('@')[0] ?? ''] !== undefined
  return [...held.filter((role) => !isLent(role)), ...held.filter(isLent)]
}

function canRead(actor: Actor, subject: Subject): boolean {
  const { worksheet, workflow, framework, answer } = subject
  if (worksheet.concerns?.seenIn.includes(answer.state) && isAbout(actor, subject)) return true
  if (actor.roles.length === 0) return false
  if (readsAll(actor, framework) || isPublic(worksheet, answer.state)) return true
  if (!isInReach(actor, subject)) return false
  if (seesOwnUnitOnly(actor, framework) && !isInUnitReach(actor, subject)) return false
  if (worksheet.seenBy === undefined) return true
  // Who may act on an answer must be able to read what is acted on.
  const acting = Object.values(workflow.transitions).flatMap((transition) => transition?.by ?? [])
  return bearsAny(actor, worksheet.seenBy, subject) || holdsAny(actor, [...worksheet.filledBy, ...acting], subject)
}

/** Every agency reads answers of the worksheet in this state. */
const isPublic = ({ publicIn }: WorksheetConfig, state: string): boolean => publicIn?.includes(state) ?? false

/** For who holds no other role: what the Organization owns, and of the own agency what belongs to no unit, to one of the own, or is open to all units. */
function isInUnitReach(actor: Actor, { framework, worksheet, answer }: Subject): boolean {
  if (isOfOrganization(framework, worksheet)) return true
  if (actor.agency !== answer.agency) return false
  return worksheet.unit?.seenIn?.includes(answer.state) === true || isInOwnUnit(actor, worksheet, answer)
}

/** The reader belongs to whom the answer is not kept from: not one of the agencies that read it only because it is public. */
export function readsFromWithin(actor: Actor, subject: Subject): boolean {
  const { publicIn: _, ...worksheet } = subject.worksheet
  return canRead(actor, { ...subject, worksheet })
}

/** The answer is about the actor: it bears the actor's personnel number, which counts in the actor's own agency only. */
function isAbout({ agency, personnelNo }: Actor, { worksheet: { concerns }, answer }: Subject): boolean {
  if (concerns === undefined || personnelNo === undefined || agency !== answer.agency) return false
  return answer.data[concerns.field] === personnelNo
}

/** Answers of the worksheet are made by the Organization alone: agencies see them once they are issued. */
export function isOfOrganization({ roles }: Subject['framework'], { keptPer, filledBy }: WorksheetConfig): boolean {
  return keptPer === 'organization-many' || filledBy.every((role) => roles[role]?.place === 'organization')
}

const readsAll = (actor: Actor, { roles }: Subject['framework']): boolean =>
  actor.roles.some((role) => roles[role]?.readsAll === true)

/**
 * Conventions section 1: the Organization sees every answer; an agency its own and those of its affiliated agencies. What the Organization owns
 * is seen by the agencies it concerns once it has been issued, which is when it first was in an active or final state.
 */
function isInReach(actor: Actor, subject: Subject): boolean {
  const { framework, worksheet, workflow, answer, directory } = subject
  if (actor.agency === directory.organization) return true
  const concerned = [answer.agency, ...(answer.parent === undefined ? [] : [agencyOfNumber(answer.parent)])]
  const isConcerned = concerned.some((code) => code === actor.agency || mainAgencyOf(directory, code) === actor.agency)
  if (!isOfOrganization(framework, worksheet)) return isConcerned
  const concernsAll = concerned.every((code) => code === directory.organization)
  return (isConcerned || concernsAll) && hasBeenPublished(workflow, answer) && isAddressed(actor, subject)
}

/** The Organization's answer is meant for the actor's agency or one affiliated to it; what names nobody is for all. */
function isAddressed(actor: Actor, { worksheet: { audience }, answer, directory }: Subject): boolean {
  if (!audience) return true
  const meant = String(answer.data[audience.field] ?? '')
  const family = familyOf(directory, actor.agency)
  const kind = audience.kinds?.[meant]
  if (kind !== undefined) return family.some((code) => directory.agencies.get(code)?.kind === kind)
  const list = audience.lists?.[meant]
  if (list === undefined) return true
  const codes = answer.data[list]
  return Array.isArray(codes) && family.some((code) => codes.includes(code))
}

/** The agency in the number of an answer: prefix, agency, year, serial. */
const agencyOfNumber = (id: string): string => id.split('-')[1] ?? ''

/** The actor bears one of the roles, in whichever agency of its reach; `role@main`, `role@own`, roles of a unit and the person in their place only. */
function bearsAny(actor: Actor, roles: readonly string[], subject: Subject): boolean {
  const placed = new Set<string | undefined>(['person', 'unit'])
  const isPlaced = (role: string) => role.includes('@') || placed.has(subject.framework.roles[role]?.place)
  return roles.some((role) => (isPlaced(role) ? holdsAny(actor, [role], subject) : actor.roles.includes(role)))
}

function seesSection(actor: Actor, { seenBy, seenIn, editedBy }: WorksheetSection, subject: Subject): boolean {
  if (seenBy === undefined && seenIn === undefined) return true
  if (seenIn?.includes(subject.answer.state) || readsAll(actor, subject.framework)) return true
  return bearsAny(actor, [...(seenBy ?? []), ...(editedBy ?? [])], subject)
}
