import * as calendar from '../../engine/core/calendar.ts'
import * as canonical from '../../engine/core/canonical.ts'
import * as digits from '../../engine/core/digits.ts'
import { evaluate } from '../../engine/core/expression.ts'
import * as identifier from '../../engine/core/identifier.ts'
import type { Json, Surroundings, Wants } from '../../engine/core/model.ts'
import * as period from '../../engine/core/period.ts'
import * as text from '../../engine/core/text.ts'

export interface ExpressionCase {
  expression: string
  gives: Json
  variables?: Record<string, Json>
  wants?: Wants
  withoutSurroundings?: boolean
}

export interface ValueCase {
  call: string
  arguments: Json[]
  gives: Json
}

export interface ProbeInput {
  expressions: { surroundings: Surroundings; cases: ExpressionCase[] }
  values: ValueCase[]
}

export interface ProbeResult {
  expressions: { gives: Json; wants: Wants }[]
  values: Json[]
}

const functions: Record<string, unknown> = {
  ...calendar,
  ...canonical,
  ...digits,
  ...identifier,
  ...period,
  ...text,
  // JSON has no instants.
  dayInTehran: (instant: string) => calendar.dayInTehran(new Date(instant)),
}

/** Runs the shared fixtures; the same module runs in Node and, bundled, in Chromium. */
export default async function probe({ expressions, values }: ProbeInput): Promise<ProbeResult> {
  return {
    expressions: expressions.cases.map(({ expression, variables = {}, withoutSurroundings }) => {
      const wants: Wants = { answers: [], worksheets: [], agencies: [] }
      const surroundings = withoutSurroundings ? undefined : expressions.surroundings
      return { gives: evaluate(expression, { variables, surroundings, wants }), wants }
    }),
    values: await Promise.all(values.map(call)),
  }
}

async function call({ call: name, arguments: given }: ValueCase): Promise<Json> {
  const named = functions[name]
  if (typeof named !== 'function') throw new Error(`no function ${name}`)
  return ((await named(...given)) as Json | undefined) ?? null
}
