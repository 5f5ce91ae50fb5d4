import type { JsonSchema } from '../../../engine/core/model.ts'
import type { Validator } from '../../../engine/core/validation.ts'

interface Group {
  description: string
  schema: JsonSchema
  tests: { description: string; data: unknown; valid: boolean }[]
}

export type Suite = Record<string, Group[]>

/** Runs every case through a validator; gives the number of cases and the names of those decided otherwise than the suite says. */
export function runSuite(suite: Suite, validator: Validator): { cases: number; deviations: string[] } {
  const deviations: string[] = []
  let cases = 0
  for (const [file, groups] of Object.entries(suite)) {
    for (const { description, schema, tests } of groups) {
      for (const test of tests) {
        cases += 1
        if (decide(validator, schema, test.data) !== test.valid) {
          deviations.push(`${file} | ${description} | ${test.description}`)
        }
      }
    }
  }
  return { cases, deviations }
}

function decide(validator: Validator, schema: JsonSchema, data: unknown): boolean | 'refused' {
  try {
    return validator(schema)(data).length === 0
  } catch {
    return 'refused'
  }
}
