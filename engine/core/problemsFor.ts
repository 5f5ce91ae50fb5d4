import type { CompiledWorksheet } from './compile.ts'
import type { Answer, Assessment, Problem } from './model.ts'
import { escapePointer } from './paths.ts'
import { needsValid, stateOf, transitionOf } from './workflow.ts'

/**
 * Of all problems of an assessment those that count at an action (`error` stops it, `warning` may be passed), or those shown at `save`.
 * `answer` is as it stands before the action; the assessment assumes the state the action leads to.
 *
 * At an action its own rules always count. The schema, required fields, rules of `save` and of actions already in the history count when the
 * action needs a valid answer, and at every later step of an answer that once was complete; they do not when the action hands the answer back
 * to be mended, leaves the first state without asking for completeness (a cancelled draft), or refuses or ends it (`tone: danger`): what is
 * wrong with an answer must not be what keeps it from being returned. At `save` a missing value counts once the first state was left.
 */
export function problemsFor(
  { problems }: Assessment,
  { version }: CompiledWorksheet,
  answer: Answer,
  action: string,
): Problem[] {
  const done = new Set(['save', ...answer.history.map((entry) => entry.action)])
  const isFirst = answer.state === version.workflow.initial
  if (action === 'save') {
    return problems.filter((each) => done.has(ruleAt(each) ?? 'save') && !(isFirst && each.code === 'REQUIRED'))
  }
  const { to, tone } = transitionOf(version.workflow, action)
  const handsOn = !isFirst && tone !== 'danger' && stateOf(version.workflow, to).editable !== true
  const mustBeValid = needsValid(version.workflow, action) || handsOn
  const { identifier } = version.worksheet
  // The identifier is minted by this very action.
  const minted = identifier?.mintedOn === action ? escapePointer(identifier.field) : null
  return problems.filter((each) => {
    if (ruleAt(each) === action) return true
    return mustBeValid && done.has(ruleAt(each) ?? 'save') && !(each.code === 'REQUIRED' && each.path === minted)
  })
}

/** The action a rule is checked at; null for a problem that comes from no rule. */
const ruleAt = ({ code, params }: Problem): string | null => (code === 'RULE_BROKEN' ? String(params.at) : null)
