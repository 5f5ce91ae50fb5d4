import { dayInTehran } from '../core/calendar.ts'
import type { Terms } from '../core/deadline.ts'
import { familyOf, mainAgencyOf } from '../core/directory.ts'
import { identifierPatterns } from '../core/identifier.ts'
import type { Answer, JsonObject, Surroundings, Wants, WorksheetVersion } from '../core/model.ts'
import { settingsAfter } from '../core/setting.ts'
import { signedAt } from '../core/workflow.ts'
import type { Context } from './context.ts'

/** Answers written earlier in the same transaction, by number: formulas see them as if they were stored. */
export type Pending = ReadonlyMap<string, Answer>

/** Settings as they stand, or as they stood at an instant: the defaults of the framework with what was changed. */
export function settingsOf({ catalogue, settingChanges }: Context, at?: string): JsonObject {
  return settingsAfter(catalogue.framework.settings, settingChanges, at)
}

/** What moves the terms of states in an agency: extensions of its duties, and settings. */
export const termsOf = (context: Context, agency: string): Terms => ({
  extended: context.duties.extendedDays(agency),
  settings: settingsOf(context),
})

/** What the rules of an answer see of the settings: once it is signed, those under which it was signed. */
const settingsFor = (context: Context, { workflow }: WorksheetVersion, answer: Answer): JsonObject =>
  settingsOf(context, signedAt(workflow, answer))

/** What the rules of an answer see before they have asked for anything. */
export function surroundingsOf(context: Context, version: WorksheetVersion, answer: Answer): Surroundings {
  return { ...plainSurroundings(context, answer.agency), settings: settingsFor(context, version, answer) }
}

/** What formulas over an answer of this agency see before they have asked for anything. */
export function plainSurroundings(context: Context, agency: string): Surroundings {
  return {
    agency: context.directory.agencies.get(agency)?.data ?? null,
    settings: settingsOf(context),
    currentDay: dayInTehran(context.now),
    answers: {},
    worksheets: {},
    agencies: {},
    extensions: context.duties.extendedDays(agency),
    identifiers: identifierPatterns(context.catalogue.framework),
    planned: context.catalogue.framework.planned ?? [],
  }
}

/** Nothing is missing any more. */
export function isSated(wants: Wants): boolean {
  return wants.answers.length + wants.worksheets.length + wants.agencies.length === 0
}

// A rule sees the answers of the main agency and all its affiliated ones, and those of the Organization. A rule of the Organization's own
// answers sees all, and the register is seen whole by every rule: that a code or a name stands in it once can be said only of all of it.
async function recordsFor(context: Context, agency: string, worksheet: string, pending: Pending): Promise<Answer[]> {
  const { directory, catalogue } = context
  const family = [...familyOf(directory, mainAgencyOf(directory, agency)), directory.organization]
  const isWhole = agency === directory.organization || worksheet === catalogue.framework.agencies.worksheet
  const agencies = isWhole ? undefined : family
  const found: Answer[] = []
  for await (const answer of context.store.answers({ worksheet, ...(agencies ? { agencies } : {}) }))
    if (!pending.has(answer.id)) found.push(answer)
  const fresh = [...pending.values()].filter(
    (answer) => answer.worksheet === worksheet && (agencies?.includes(answer.agency) ?? true),
  )
  return [...found, ...fresh]
}

/** The surroundings with what the formulas asked for. */
export async function fetchWanted(
  context: Context,
  agency: string,
  surroundings: Surroundings,
  wants: Wants,
  pending: Pending = new Map(),
): Promise<Surroundings> {
  const answers = { ...surroundings.answers }
  for (const id of wants.answers) answers[id] = pending.get(id) ?? (await context.store.answer(id)) ?? null
  const worksheets = { ...surroundings.worksheets }
  for (const worksheet of wants.worksheets)
    worksheets[worksheet] = await recordsFor(context, agency, worksheet, pending)
  const agencies = { ...surroundings.agencies }
  for (const code of wants.agencies) agencies[code] = context.directory.agencies.get(code)?.data ?? null
  return { ...surroundings, answers, worksheets, agencies }
}
