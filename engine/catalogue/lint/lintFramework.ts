import type { Problem } from '../../core/model.ts'
import { configProblem, pointer } from '../configProblem.ts'
import { isThere, lintField, lintStates, lintTaken, type LintContext } from './lintContext.ts'
import { lintSettings } from './lintSettings.ts'

const file = 'forms/framework.json'
const identifierPattern = /^(?:[A-Z0-9-]|\{agency\}|\{year\}|\{serial:\d\}|\{mod97\})+$/
function lintRegister(context: LintContext): Problem[] {
  const { agencies } = context.framework
  const view = context.views[agencies.worksheet]
  if (!view)
    return isThere(context, `forms/${agencies.worksheet}/worksheet.json`)
      ? []
      : [configProblem('UNKNOWN_WORKSHEET', file, '/agencies/worksheet', { name: agencies.worksheet })]
  const names = Object.entries({
    code: agencies.code,
    title: agencies.title,
    titleEn: agencies.titleEn,
    parent: agencies.parent,
    kind: agencies.kind,
  })
  return [
    ...names.flatMap(([key, name]) => (name ? lintField(view, file, `/agencies/${key}`, name) : [])),
    ...lintStates(view.workflow, file, '/agencies/states', agencies.states),
  ]
}

/** Names and values of `framework.json`. */
export function lintFramework(context: LintContext): Problem[] {
  const { framework } = context
  const unknownLanguages = framework.languages.filter((language) => !['fa', 'en'].includes(language))
  return [
    ...unknownLanguages.map(() => configProblem('WRONG_VALUE', file, '/languages', { expected: 'fa · en' })),
    ...lintTaken(framework.stages.map(({ id }, i) => ({ name: String(id), file, path: `/stages/${i}/id` }))),
    ...lintTaken(framework.clauses.map(({ id }, i) => ({ name: id, file, path: `/clauses/${i}/id` }))),
    ...lintRegister(context),
    ...Object.entries(framework.identifiers ?? {}).flatMap(([id, scheme]) =>
      scheme && !identifierPattern.test(scheme.pattern)
        ? [
            configProblem('WRONG_VALUE', file, `${pointer('identifiers', id)}/pattern`, {
              expected: 'IR{agency}-{serial:6}-{mod97}',
            }),
          ]
        : [],
    ),
    ...lintSettings(context),
  ]
}
