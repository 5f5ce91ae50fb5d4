import type { WorksheetVersion } from '../../engine/core/model.ts'
import type { CompiledRules, formulas } from './rules.ts'

export type Formulas = typeof formulas

export interface LoadedRules {
  assess: CompiledRules
  formulas: Formulas
}

/**
 * Gives the rules of a version, loaded and prepared at the first call. They are a third of what an answer page consists of, and the first
 * look at a form comes with the server's own assessment. After a failure the next call tries again.
 */
export function rulesLoader(version: WorksheetVersion): () => Promise<LoadedRules> {
  let loading: Promise<LoadedRules> | undefined
  return () => {
    loading ??= import('./rules.ts').then(
      (rules) => ({ assess: rules.compileRules(version), formulas: rules.formulas }),
      (error: unknown) => {
        loading = undefined
        throw error
      },
    )
    return loading
  }
}
