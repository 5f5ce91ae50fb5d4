import type { Problem, WorkflowEffect } from '../../core/model.ts'
import { configProblem, pointer } from '../configProblem.ts'
import { lintField, lintWorksheetName, type LintContext, type WorksheetView } from './lintContext.ts'

/** Worksheet of the answers an effect aims at, where the formula is a plain field or `self.parent`; else unknown. */
function aim(view: WorksheetView, on: string): string | undefined {
  if (on === 'self.parent') return view.worksheet.parent
  const field = view.fields.get(on.replace(/^self\.data\./, ''))
  const record = field?.schema['x-record'] ?? (field?.schema.items as Record<string, unknown> | undefined)?.['x-record']
  return typeof record === 'string' ? record : undefined
}

function lintPerform(context: LintContext, view: WorksheetView, file: string, path: string, effect: WorkflowEffect) {
  const { on, action } = effect
  if (on === undefined || action === undefined) return []
  const target = aim(view, on)
  const workflow = target === undefined ? undefined : context.views[target]?.workflow
  if (!workflow) {
    const known = Object.values(context.sources.workflows).some(({ transitions }) => Object.hasOwn(transitions, action))
    // The worksheet aimed at may be one yet to come.
    return known || target !== undefined
      ? []
      : [configProblem('UNKNOWN_ACTION', file, `${path}/action`, { name: action, workflow: '*' })]
  }
  const transition = Object.hasOwn(workflow.transitions, action) ? workflow.transitions[action] : undefined
  if (!transition)
    return [configProblem('UNKNOWN_ACTION', file, `${path}/action`, { name: action, workflow: workflow.id })]
  return transition.by.includes('system')
    ? []
    : [configProblem('SYSTEM_NEEDED', file, `${path}/action`, { action, workflow: workflow.id })]
}

function lintOpen(context: LintContext, file: string, path: string, { worksheet, data = {} }: WorkflowEffect) {
  if (worksheet === undefined) return []
  const opened = context.views[worksheet]
  if (!opened) return lintWorksheetName(context, file, `${path}/worksheet`, worksheet)
  return Object.keys(data).flatMap((name) => lintField(opened, file, `${path}${pointer('data', name)}`, name))
}

/** Effects of a workflow as they meet the fields of a worksheet that uses it. */
export function lintWorkflowUse(context: LintContext, view: WorksheetView): Problem[] {
  const { workflow } = view
  if (!workflow) return []
  const file = `forms/workflows/${view.worksheet.workflow}.json`
  return Object.entries(workflow.transitions).flatMap(([action, transition]) =>
    (transition?.effects ?? []).flatMap((effect, i) => {
      const path = `${pointer('transitions', action)}/effects/${i}`
      if (effect.kind === 'perform') return lintPerform(context, view, file, path, effect)
      if (effect.kind === 'open') return lintOpen(context, file, path, effect)
      return effect.path === undefined ? [] : lintField(view, file, `${path}/path`, effect.path)
    }),
  )
}
