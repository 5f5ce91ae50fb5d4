import type { Problem } from '../../core/model.ts'
import { configProblem, pointer } from '../configProblem.ts'
import { isThere, lintClause, lintField, type LintContext, type WorksheetView } from './lintContext.ts'
import { reservedNames } from './schemaProfile.ts'

/** Fields, actions and ids named in `rules.json`; its formulas are in `lintFormulas`. */
export function lintRules(context: LintContext, view: WorksheetView): Problem[] {
  const rules = context.sources.worksheets[view.id]?.rules
  if (!rules) return []
  const file = `forms/${view.id}/rules.json`
  const { workflow } = view
  const checks = rules.checks ?? []
  const ids = checks.map(({ id }) => id)
  return [
    ...Object.keys(rules.computed ?? {}).flatMap((name) =>
      view.fields.has(name) || reservedNames.includes(name)
        ? [configProblem('COMPUTED_NAME_TAKEN', file, pointer('computed', name), { name })]
        : [],
    ),
    ...Object.entries(rules.computed ?? {}).flatMap(([name, computed]) =>
      !computed?.vocabulary || isThere(context, `forms/vocabularies/${computed.vocabulary}.json`)
        ? []
        : [
            configProblem('UNKNOWN_VOCABULARY', file, pointer('computed', name, 'vocabulary'), {
              name: computed.vocabulary,
            }),
          ],
    ),
    ...(['shown', 'required'] as const).flatMap((part) =>
      Object.keys(rules[part] ?? {}).flatMap((name) => lintField(view, file, pointer(part, name), name)),
    ),
    ...checks.flatMap((check, i) => {
      const path = `/checks/${i}`
      return [
        ...(check.on ?? []).flatMap((name, j) => lintField(view, file, `${path}/on/${j}`, name)),
        ...(check.at === 'save' || !workflow || Object.hasOwn(workflow.transitions, check.at)
          ? []
          : [configProblem('UNKNOWN_ACTION', file, `${path}/at`, { name: check.at, workflow: workflow.id })]),
        ...lintClause(context, file, `${path}/clause`, check.clause),
        ...(ids.indexOf(check.id) === i
          ? []
          : [configProblem('RULE_ID_TAKEN', file, `${path}/id`, { name: check.id })]),
      ]
    }),
  ]
}
