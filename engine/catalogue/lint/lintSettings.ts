import type { Json, Problem } from '../../core/model.ts'
import { misfitOf } from '../../core/setting.ts'
import { configProblem, pointer } from '../configProblem.ts'
import { lintClause, lintRoles, lintTaken, type LintContext } from './lintContext.ts'
import { lintCoverage } from './lintObligations.ts'
import { wordsAt } from './overlayWords.ts'

const file = 'forms/framework.json'

/** Every default fits its own setting; clauses, roles and the places of open points exist. */
export function lintSettings(context: LintContext): Problem[] {
  const { settings, settingsChangedBy = [], openPoints = [], roles } = context.framework
  return [
    ...Object.entries(settings).flatMap(([id, setting]) => {
      if (!setting) return []
      const path = pointer('settings', id)
      const misfit = misfitOf(setting, setting.default as Json)
      return misfit
        ? [configProblem(misfit.code, file, `${path}/default`, misfit.params)]
        : lintClause(context, file, `${path}/clause`, setting.clause)
    }),
    ...lintRoles(context, file, '/settingsChangedBy', settingsChangedBy),
    ...settingsChangedBy.flatMap((role, i) =>
      roles[role] && roles[role].place !== 'organization'
        ? [configProblem('WRONG_VALUE', file, `/settingsChangedBy/${i}`, { expected: 'place: organization' })]
        : [],
    ),
    ...lintTaken(openPoints.map(({ id }, i) => ({ name: String(id), file, path: `/openPoints/${i}/id` }))),
    ...openPoints.flatMap(({ clauses, where }, i) => [
      ...clauses.flatMap((clause, j) => lintClause(context, file, `/openPoints/${i}/clauses/${j}`, clause)),
      ...where.flatMap((place, j) =>
        lintCoverage(context, `/openPoints/${i}/where/${j}`, place).map((problem) => ({ ...problem, file })),
      ),
    ]),
  ]
}

/** Words of settings and open points that other languages translate. */
export function settingWords({ framework }: LintContext): string[] {
  return [
    ...Object.entries(framework.settings).flatMap(([id, setting]) => [
      ...wordsAt(pointer('framework', 'settings', id), setting ?? {}, ['title', 'description', 'unit']),
      ...(setting?.options ?? []).map((option) => pointer('framework', 'settings', id, 'options', option.const)),
    ]),
    ...(framework.openPoints ?? []).flatMap((point) =>
      wordsAt(pointer('framework', 'openPoints', point.id), point, ['text', 'assumption']),
    ),
  ]
}
