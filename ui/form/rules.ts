import { assess } from '../../engine/core/assess.ts'
import { compileWorksheet } from '../../engine/core/compile.ts'
import { evaluate, namesOf } from '../../engine/core/expression.ts'
import { interpretingValidator } from '../../engine/core/interpretingValidator.ts'
import type { Answer, Assessment, Surroundings, WorksheetVersion } from '../../engine/core/model.ts'

export type CompiledRules = (answer: Answer, surroundings: Surroundings) => Assessment

/** The rules of a version, prepared to run often. */
export function compileRules(version: WorksheetVersion): CompiledRules {
  const compiled = compileWorksheet(version, interpretingValidator)
  return (answer, surroundings) => assess(compiled, answer, surroundings)
}

/** Formulas of the looks of a form. */
export const formulas = { evaluate, namesOf }
