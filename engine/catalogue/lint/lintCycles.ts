import { compileWorksheet } from '../../core/compile.ts'
import { Failure } from '../../core/failure.ts'
import type { Problem } from '../../core/model.ts'
import { buildVersion } from '../buildVersion.ts'
import { configProblem } from '../configProblem.ts'
import type { LintContext, WorksheetView } from './lintContext.ts'

/** Computed values that need each other: the order in which the engine would run them tells. */
export function lintCycles(context: LintContext, view: WorksheetView): Problem[] {
  const source = context.sources.worksheets[view.id]
  const version = source && buildVersion(source, context.sources)
  // A formula that cannot be read has been told already.
  if (!version) return []
  try {
    compileWorksheet(version, () => () => [])
    return []
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return error.code === 'COMPUTED_CYCLE'
      ? [configProblem('COMPUTED_CYCLE', `forms/${view.id}/rules.json`, '/computed', error.params)]
      : []
  }
}
