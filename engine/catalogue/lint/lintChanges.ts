import type { ChangesConfig, Problem } from '../../core/model.ts'
import { isObject } from '../../core/paths.ts'
import { configProblem } from '../configProblem.ts'
import { exampleOf } from './exampleOf.ts'
import { lintField, type LintContext, type WorksheetView } from './lintContext.ts'
import { lintFormula } from './lintFormulas.ts'

/** The field a step leaves behind must be there; what it takes away belongs to an older version. */
function lintSteps(context: LintContext, view: WorksheetView, file: string, { steps }: ChangesConfig): Problem[] {
  const data = exampleOf(view.schema, view.schema)
  return steps.flatMap((step, i) => {
    const path = `/steps/${i}`
    if ('rename' in step) return lintField(view, file, `${path}/rename/1`, step.rename[1])
    if ('default' in step) return lintField(view, file, `${path}/default/0`, String(step.default[0]))
    if ('mapOption' in step) return lintField(view, file, `${path}/mapOption/0`, String(step.mapOption[0]))
    if (!('convert' in step)) return []
    const [field, formula] = step.convert
    const known = { ...(isObject(data) ? data : {}), value: null, it: null }
    return [
      ...lintField(view, file, `${path}/convert/0`, field),
      ...lintFormula(
        context,
        { file, path: `${path}/convert/1`, formula },
        { names: Object.keys(known), context: known },
      ),
    ]
  })
}

/** Files of `changes/`: each leads from one version to the next, up to the declared one; the last one fits the present fields. */
export function lintChanges(context: LintContext, view: WorksheetView): Problem[] {
  const { version } = view.worksheet
  return Object.entries(context.sources.worksheets[view.id]?.changes ?? {}).flatMap(([name, config]) => {
    const file = `forms/${view.id}/changes/${name}.json`
    const [from = 0, to = 0] = name.split('-to-').map(Number)
    if (to !== from + 1 || to > version) return [configProblem('CHANGES_FILE_WRONG', file, '', { name })]
    return to === version ? lintSteps(context, view, file, config) : []
  })
}
