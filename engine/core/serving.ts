import { fieldWords, type FieldWords } from './fieldWords.ts'
import type { Catalogue, JsonObject, ObligationsCoverage, Words, WorksheetVersion } from './model.ts'
import { isObject } from './paths.ts'

/** What can serve a clause or an obligation. */
export type ServingKind =
  | 'worksheet'
  | 'field'
  | 'computed'
  | 'rule'
  | 'action'
  | 'deadline'
  | 'setting'
  | 'report'
  | 'scorecard'
  | 'indicator'
  | 'vocabulary'
  | 'rubric'
  | 'identifier'
  | 'role'

/** One thing of the config by its kind and name. */
export interface ServingName {
  kind: ServingKind
  /** The worksheet or scorecard it is a part of. */
  of?: string
  id: string
}

/** The same with its words. */
export interface Serving extends ServingName {
  title: Words
}

type Finder = (catalogue: Catalogue, name: { id: string; of: string }) => Words | undefined

const words = (fa: string | undefined, en: unknown): Words | undefined =>
  fa === undefined ? undefined : typeof en === 'string' ? { fa, en } : { fa }

const known = new WeakMap<WorksheetVersion, Record<string, FieldWords>>()

function wordsOfFields(version: WorksheetVersion): Record<string, FieldWords> {
  const found = known.get(version) ?? fieldWords(version)
  known.set(version, found)
  return found
}

const part = (overlay: JsonObject | undefined, ...path: string[]): unknown =>
  path.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), overlay)

function ruleWords(version: WorksheetVersion | undefined, id: string): Words | undefined {
  const check = version?.rules.checks?.find((each) => each.id === id)
  if (check) return words(check.title ?? check.message, version?.overlays.en?.messages?.[id])
  const guard = Object.values(version?.workflow.transitions ?? {})
    .flatMap((transition) => transition?.guards ?? [])
    .find((each) => each.id === id)
  return words(guard?.message, version?.translations.en?.workflows?.[version.workflow.id]?.guards?.[id])
}

/** Looks each kind up; undefined where the config has no such thing. */
const finders: Record<ServingKind, Finder> = {
  worksheet: ({ worksheets }, { id }) => words(worksheets[id]?.worksheet.title, worksheets[id]?.overlays.en?.title),
  field({ worksheets }, { id, of }) {
    const version = worksheets[of]
    const found = version && wordsOfFields(version)[id]
    return found && (found.title ?? { fa: id })
  },
  computed({ worksheets }, { id, of }) {
    const version = worksheets[of]
    return words(version?.rules.computed?.[id]?.title, version?.overlays.en?.computed?.[id])
  },
  rule: ({ worksheets }, { id, of }) => ruleWords(worksheets[of], id),
  action({ worksheets, translations }, { id, of }) {
    const workflow = worksheets[of]?.workflow
    return words(workflow?.transitions[id]?.title, translations.en?.workflows?.[workflow?.id ?? '']?.transitions?.[id])
  },
  deadline({ deadlines, translations }, { id }) {
    const duty = deadlines?.duties.find((each) => each.id === id)
    return words(duty?.title, translations.en?.deadlines?.duties?.[id]?.title)
  },
  setting: ({ framework, translations }, { id }) =>
    words(framework.settings[id]?.title, translations.en?.framework?.settings?.[id]?.title),
  report: ({ reports }, { id }) => words(reports[id]?.report.title, part(reports[id]?.overlay, 'title')),
  scorecard: ({ scorecards }, { id }) => words(scorecards[id]?.scorecard.title, part(scorecards[id]?.overlay, 'title')),
  indicator({ scorecards }, { id, of }) {
    const indicator = scorecards[of]?.scorecard.indicators.find((each) => each.id === id)
    return words(indicator?.title, part(scorecards[of]?.overlay, 'indicators', id, 'title'))
  },
  vocabulary: ({ vocabularies, translations }, { id }) =>
    words(vocabularies[id]?.title, translations.en?.vocabularies?.[id]?.title),
  rubric: ({ rubrics, translations }, { id }) => words(rubrics[id]?.title, translations.en?.rubrics?.[id]?.title),
  identifier: ({ framework, translations }, { id }) =>
    words(framework.identifiers?.[id]?.title, translations.en?.framework?.identifiers?.[id]),
  role: ({ framework, translations }, { id }) =>
    words(framework.roles[id]?.title, translations.en?.framework?.roles?.[id]),
}

/** One thing of the config with its words; undefined when it is not there or not in service. */
export function findServing(catalogue: Catalogue, name: ServingName): Serving | undefined {
  const title = finders[name.kind](catalogue, { id: name.id, of: name.of ?? '' })
  return title && { ...name, title }
}

const single = [
  'worksheet',
  'deadline',
  'setting',
  'report',
  'scorecard',
  'vocabulary',
  'rubric',
  'identifier',
  'role',
] as const
const parts = { fields: 'field', computed: 'computed', rules: 'rule', actions: 'action' } as const

/** Everything one coverage of an obligation names, with its place in it: a worksheet or scorecard itself and the parts of it. */
export function namesOfCoverage(coverage: ObligationsCoverage): { name: ServingName; path: string }[] {
  const { worksheet = '', scorecard = '', indicators = [] } = coverage
  return [
    ...single.flatMap((kind) => {
      const id = coverage[kind]
      return id === undefined ? [] : [{ name: { kind, id }, path: `/${kind}` }]
    }),
    ...(['fields', 'computed', 'rules', 'actions'] as const).flatMap((key) =>
      (coverage[key] ?? []).map((id, i) => ({ name: { kind: parts[key], of: worksheet, id }, path: `/${key}/${i}` })),
    ),
    ...indicators.map((id, i) => ({
      name: { kind: 'indicator' as const, of: scorecard, id },
      path: `/indicators/${i}`,
    })),
  ]
}
