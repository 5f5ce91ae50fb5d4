import { fieldClauses } from './fieldClauses.ts'
import type { Catalogue, ObligationsObligation, Words, WorksheetVersion } from './model.ts'
import { findServing, namesOfCoverage, type Serving, type ServingName } from './serving.ts'
import { servingWords } from './standingWords.ts'

/** An obligation with what serves it. */
export interface ObligationTrace {
  id: string
  clause: string
  title: Words
  actor: Words
  towards?: Words
  term?: Words
  serving: Serving[]
  /** What it names and the config lacks. */
  missing: ServingName[]
  /** Nothing serves it, or something it needs is not there. */
  isGap: boolean
}

/** A clause with all that serves it: what names the clause itself, and what serves its obligations. */
export interface ClauseTrace {
  id: string
  title: Words
  text?: Words
  obligations: ObligationTrace[]
  serving: Serving[]
  /** Nothing serves it. */
  isGap: boolean
}

/** What the config says of the whole law. */
export interface Trace {
  clauses: ClauseTrace[]
  obligations: ObligationTrace[]
}

const words = (fa: string, en: string | undefined): Words => (en === undefined ? { fa } : { fa, en })

const kinds: readonly string[] = Object.keys(servingWords)

/** By kind, each kind as the config has it. */
const inOrder = (serving: Iterable<Serving>): Serving[] =>
  [...serving].toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))

const keyOf = ({ kind, of, id }: ServingName) => `${kind}/${of ?? ''}/${id}`

function* ofWorksheet(version: WorksheetVersion): Generator<[clause: string | undefined, name: ServingName]> {
  const { id, worksheet, schema, rules } = version
  for (const clause of worksheet.clauses) yield [clause, { kind: 'worksheet', id }]
  const fields = fieldClauses(schema, worksheet.sections)
  for (const [path, clause] of fields) yield [clause, { kind: 'field', of: id, id: path }]
  for (const { id: rule, clause, on = [] } of rules.checks ?? [])
    // A rule without a clause of its own serves that of the field it speaks of, or of its worksheet.
    yield [clause ?? fields.get(on[0] ?? '') ?? worksheet.clauses[0], { kind: 'rule', of: id, id: rule }]
}

/** Everything in the config that names a clause. */
function* namedClauses(catalogue: Catalogue): Generator<[clause: string | undefined, name: ServingName]> {
  const { worksheets, deadlines, framework, reports, scorecards } = catalogue
  for (const version of Object.values(worksheets)) yield* ofWorksheet(version)
  for (const { id, clause } of deadlines?.duties ?? []) yield [clause, { kind: 'deadline', id }]
  for (const [id, setting] of Object.entries(framework.settings)) yield [setting?.clause, { kind: 'setting', id }]
  for (const [id, { report }] of Object.entries(reports))
    for (const clause of report.clauses) yield [clause, { kind: 'report', id }]
  for (const [of, { scorecard }] of Object.entries(scorecards))
    for (const { id, clauses = [] } of scorecard.indicators)
      for (const clause of clauses) yield [clause, { kind: 'indicator', of, id }]
}

function obligationTrace(catalogue: Catalogue, obligation: ObligationsObligation): ObligationTrace {
  const { id, clause, title, actor, towards, term, servedBy } = obligation
  const other = catalogue.translations.en?.obligations?.[id]
  const names = servedBy.flatMap((coverage) => namesOfCoverage(coverage).map(({ name }) => name))
  const found = names.map((name) => findServing(catalogue, name))
  const missing = names.filter((_, i) => found[i] === undefined)
  const serving = inOrder(found.filter((each) => each !== undefined))
  return {
    id,
    clause,
    title: words(title, other?.title),
    actor: words(actor, other?.actor),
    ...(towards === undefined ? {} : { towards: words(towards, other?.towards) }),
    ...(term === undefined ? {} : { term: words(term, other?.term) }),
    serving,
    missing,
    isGap: missing.length > 0 || serving.length === 0,
  }
}

/** What of the config serves each clause and each obligation, from the config itself; what nothing serves is a gap. */
export function traceOf(catalogue: Catalogue): Trace {
  const { framework, translations } = catalogue
  const obligations = (catalogue.obligations?.obligations ?? []).map((each) => obligationTrace(catalogue, each))
  const byClause = new Map<string, Map<string, Serving>>(framework.clauses.map(({ id }) => [id, new Map()]))
  const serve = (clause: string | undefined, serving: Serving) =>
    void byClause.get(clause ?? '')?.set(keyOf(serving), serving)
  for (const [clause, name] of namedClauses(catalogue)) {
    const serving = clause === undefined ? undefined : findServing(catalogue, name)
    if (serving) serve(clause, serving)
  }
  for (const { clause, serving } of obligations) for (const each of serving) serve(clause, each)
  const clauses = framework.clauses.map(({ id, title, text }): ClauseTrace => {
    const other = translations.en?.framework?.clauses?.[id]
    const serving = inOrder(byClause.get(id)?.values() ?? [])
    return {
      id,
      title: words(title, other?.title),
      ...(text === undefined ? {} : { text: words(text, other?.text) }),
      obligations: obligations.filter(({ clause }) => clause === id),
      serving,
      isGap: serving.length === 0,
    }
  })
  return { clauses, obligations }
}
