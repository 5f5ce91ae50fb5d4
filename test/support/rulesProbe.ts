import { interpretingValidator } from '../../engine/core/interpretingValidator.ts'
import type { JsonSchema, Problem } from '../../engine/core/model.ts'
import { runCase, seen, type AssessFixture, type Seen } from '../engine/core/assessCases.ts'
import { runSuite, type Suite } from '../engine/core/schemaSuite.ts'

export interface ProbeInput {
  suite: Suite
  validation: { schema: JsonSchema; cases: { data: unknown }[] }
  assess: AssessFixture
}

export interface ProbeOutput {
  suite: ReturnType<typeof runSuite>
  validation: Problem[][]
  assess: Seen[]
}

/** What the browser's validator and rules say of the shared fixtures. */
export default function probe({ suite, validation, assess }: ProbeInput): ProbeOutput {
  const validate = interpretingValidator(validation.schema)
  return {
    suite: runSuite(suite, interpretingValidator),
    validation: validation.cases.map(({ data }) => validate(data)),
    assess: assess.cases.map((each) => seen(runCase(assess, interpretingValidator, each), each)),
  }
}
