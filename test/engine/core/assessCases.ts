import { assess } from '../../../engine/core/assess.ts'
import { compileWorksheet } from '../../../engine/core/compile.ts'
import type { Answer, Assessment, Surroundings, WorksheetVersion } from '../../../engine/core/model.ts'
import { isObject, parsePointer, valueAt } from '../../../engine/core/paths.ts'
import type { Validator } from '../../../engine/core/validation.ts'

/** What a case expects; a part that is absent is not looked at. */
export interface Seen extends Omit<Partial<Assessment>, 'problems' | 'scores'> {
  problems?: { path: string; code: string; rule?: string }[]
}

export interface AssessCase {
  name: string
  /** Pointer to new value; null takes the value away. */
  change: Record<string, unknown>
  state?: string
  surroundings?: Partial<Surroundings>
  expect: Seen
}

export interface AssessFixture {
  version: WorksheetVersion
  answer: Answer
  surroundings: Surroundings
  cases: AssessCase[]
}

/** Assesses the answer of a fixture as a case changes it. */
export function runCase(
  { version, answer, surroundings }: AssessFixture,
  validator: Validator,
  each: AssessCase,
): Assessment {
  return assess(
    compileWorksheet(version, validator),
    changed(answer, each.change),
    { ...surroundings, ...each.surroundings },
    each.state,
  )
}

/** The parts of an assessment a case speaks of. */
export function seen(assessment: Assessment, { expect }: AssessCase): Seen {
  const problems = assessment.problems.map(({ path, code, params }) => ({
    path,
    code,
    ...(params.rule !== undefined && { rule: String(params.rule) }),
  }))
  return Object.fromEntries(Object.entries({ ...assessment, problems }).filter(([part]) => Object.hasOwn(expect, part)))
}

/** A copy of an answer with other values at some pointers of its data. */
export function changed(answer: Answer, change: Record<string, unknown>): Answer {
  const next = structuredClone(answer)
  for (const [pointer, value] of Object.entries(change)) {
    const end = pointer.lastIndexOf('/')
    const holder = valueAt(next.data, pointer.slice(0, end))
    const [member = ''] = parsePointer(pointer.slice(end))
    if (!isObject(holder)) throw new Error(`nothing at ${pointer}`)
    if (value === null) delete holder[member]
    else holder[member] = structuredClone(value)
  }
  return next
}
