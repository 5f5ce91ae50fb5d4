import { type Trace, traceOf } from '../core/traceability.ts'
import type { Traceability } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { reportWith } from './reportWith.ts'

// Every context carries its own catalogue; what it was loaded from is told by its worksheets.
const known = new WeakMap<object, Trace>()

/** What of the config serves each clause of the law; the same for everyone. */
export function showTraceability(context: Context): Traceability {
  const { catalogue } = context
  const trace = known.get(catalogue.worksheets) ?? traceOf(catalogue)
  known.set(catalogue.worksheets, trace)
  const gaps = [...trace.clauses, ...trace.obligations].filter(({ isGap }) => isGap).length
  return { clauses: trace.clauses, gaps, ...reportWith(context, (data) => 'config' in data) }
}
