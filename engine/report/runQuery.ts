import { familyOf } from '../core/directory.ts'
import { evaluate } from '../core/expression.ts'
import { migrateAnswer } from '../core/migrate.ts'
import type { Answer, Json, ReportQuery } from '../core/model.ts'
import { isObject } from '../core/paths.ts'
import type { ReportSource, ReportVariables } from './reportSource.ts'

/**
 * The answers a query of report.json asks for, as plain data in its order; one answer or null where it says `one`.
 * The store filters by worksheet, agency, state and period; FEEL filters the rest, with the answer as `item`, carried to one version.
 */
export async function runQuery(query: ReportQuery, source: ReportSource, variables: ReportVariables): Promise<Json> {
  const agencies = agenciesOf(query.agencies, source, variables)
  const period = query.period === undefined ? undefined : evaluate(query.period, { variables })
  const filter = {
    worksheet: query.from,
    ...(agencies === 'all' ? {} : { agencies }),
    ...(query.states ? { states: query.states } : {}),
    ...(typeof period === 'string' || typeof period === 'number' ? { period: String(period) } : {}),
  }
  const rows: Answer[] = []
  for await (const stored of source.store.answers(filter)) {
    const answer = carried(stored, query, source)
    if (query.where === undefined || evaluate(query.where, { variables: { ...variables, item: answer } }) === true)
      rows.push(answer)
  }
  const sorted = sortedBy(query.sort ?? 'id', rows).slice(0, query.limit ?? 10_000)
  return (query.one ? (sorted[0] ?? null) : sorted) as unknown as Json
}

/**
 * A copy of an answer of an older version in the shape of the version the report names, or of the one in service: formulas and
 * templates are written for one shape. What is stored stays as it was signed.
 */
function carried(answer: Answer, { version }: ReportQuery, { catalogue }: ReportSource): Answer {
  const wanted = version ?? catalogue.worksheets[answer.worksheet]?.version ?? answer.version
  if (answer.version >= wanted) return answer
  const chain = (catalogue.changes[answer.worksheet] ?? []).filter(({ to }) => to <= wanted)
  return { ...migrateAnswer(answer, chain), version: wanted }
}

function agenciesOf(wish: ReportQuery['agencies'], source: ReportSource, variables: ReportVariables): string[] | 'all' {
  const asked = askedAgencies(wish, source, variables)
  if (source.reach === 'all') return asked
  // What the Organization has issued is for every agency; what it has not, the source keeps back.
  const reach = [...source.reach, source.directory.organization]
  return asked === 'all' ? reach : asked.filter((code) => reach.includes(code))
}

function askedAgencies(
  wish: ReportQuery['agencies'],
  source: ReportSource,
  variables: ReportVariables,
): string[] | 'all' {
  if (wish === undefined || wish === 'all') return 'all'
  const own = isObject(variables['parameters']) ? variables['parameters']['agency'] : undefined
  if (wish === 'own' || wish === 'with-affiliated') {
    if (typeof own !== 'string') return []
    return wish === 'own' ? [own] : familyOf(source.directory, own)
  }
  const codes = evaluate(wish, { variables })
  return (Array.isArray(codes) ? codes : [codes]).filter((code): code is string => typeof code === 'string')
}

const collator = new Intl.Collator('fa', { numeric: true })

/** In the order of a path, `-` for descending; equal rows by their number, so that a print is the same twice. */
function sortedBy(path: string, rows: Answer[]): Answer[] {
  const sign = path.startsWith('-') ? -1 : 1
  const names = path.replace(/^-/, '').split('.')
  const key = (row: Answer) => names.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), row)
  return rows.toSorted((a, b) => sign * compare(key(a), key(b)) || collator.compare(a.id, b.id))
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a ?? ''), String(b ?? ''))
}
