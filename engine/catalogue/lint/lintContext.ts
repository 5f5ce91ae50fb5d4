import type { FrameworkConfig, JsonSchema, Problem, WorkflowConfig, WorksheetConfig } from '../../core/model.ts'
import { bundleSchema } from '../bundleSchema.ts'
import { configProblem, configWarning } from '../configProblem.ts'
import { fieldsOf, type Field } from '../fields.ts'
import type { Sources } from '../sources.ts'

/** One worksheet with all that its checks look at. */
export interface WorksheetView {
  id: string
  worksheet: WorksheetConfig
  workflow: WorkflowConfig | undefined
  schema: JsonSchema
  fields: Map<string, Field>
}

/** What every check looks names up in. */
export interface LintContext {
  sources: Sources
  framework: FrameworkConfig
  views: Record<string, WorksheetView>
}

/** Joins what the checks look at; worksheets whose shape is broken have no view. */
export function lintContext(sources: Sources, framework: FrameworkConfig): LintContext {
  const views: Record<string, WorksheetView> = {}
  for (const [id, source] of Object.entries(sources.worksheets)) {
    if (!source.worksheet || !source.schema) continue
    const { schema } = bundleSchema(source.schema, sources)
    const workflow = sources.workflows[source.worksheet.workflow]
    views[id] = { id, worksheet: source.worksheet, workflow, schema, fields: fieldsOf(schema) }
  }
  return { sources, framework, views }
}

/** A file that is there but broken is told once, by its own fault. */
export const isThere = (context: LintContext, file: string): boolean => context.sources.files.has(file)

/** UNKNOWN_ROLE for each role the framework lacks; `path` is that of the list. */
export function lintRoles(context: LintContext, file: string, path: string, roles: string[] = []): Problem[] {
  return roles.flatMap((role, i) => {
    const name = role.replace(/@(main|own)$/, '')
    return name === 'system' || Object.hasOwn(context.framework.roles, name)
      ? []
      : [configProblem('UNKNOWN_ROLE', file, `${path}/${i}`, { name })]
  })
}

/** UNKNOWN_CLAUSE for a clause the framework lacks. */
export function lintClause(context: LintContext, file: string, path: string, clause?: string): Problem[] {
  return clause === undefined || context.framework.clauses.some(({ id }) => id === clause)
    ? []
    : [configProblem('UNKNOWN_CLAUSE', file, path, { name: clause })]
}

/** The same for a list; `path` is that of the list. */
export function lintClauses(context: LintContext, file: string, path: string, clauses: string[] = []): Problem[] {
  return clauses.flatMap((clause, i) => lintClause(context, file, `${path}/${i}`, clause))
}

/** UNKNOWN_WORKSHEET, or the warning PLANNED_WORKSHEET; `*` stands for any worksheet. */
export function lintWorksheetName(context: LintContext, file: string, path: string, name: string): Problem[] {
  if (name === '*' || isThere(context, `forms/${name}/worksheet.json`)) return []
  return context.framework.planned?.includes(name)
    ? [configWarning('PLANNED_WORKSHEET', file, path, { name })]
    : [configProblem('UNKNOWN_WORKSHEET', file, path, { name })]
}

/** UNKNOWN_STATE for each state the workflow lacks; a broken workflow is told elsewhere. */
export function lintStates(
  workflow: WorkflowConfig | undefined,
  file: string,
  path: string,
  states: string[] = [],
): Problem[] {
  if (!workflow) return []
  return states.flatMap((name, i) =>
    Object.hasOwn(workflow.states, name)
      ? []
      : [configProblem('UNKNOWN_STATE', file, `${path}/${i}`, { name, workflow: workflow.id })],
  )
}

/** UNKNOWN_FIELD_PATH for a field path the worksheet lacks. */
export function lintField(view: WorksheetView, file: string, path: string, name: string): Problem[] {
  return view.fields.has(name) ? [] : [configProblem('UNKNOWN_FIELD_PATH', file, path, { name, worksheet: view.id })]
}

/** Names that may stand once only: one problem for each that comes again. */
export function lintTaken(names: { name: string; file: string; path: string }[]): Problem[] {
  const first = new Map<string, string>()
  return names.flatMap(({ name, file, path }) => {
    const other = first.get(name)
    if (other === undefined) first.set(name, `${file}${path}`)
    return other === undefined ? [] : [configProblem('NAME_TAKEN', file, path, { name, other })]
  })
}
