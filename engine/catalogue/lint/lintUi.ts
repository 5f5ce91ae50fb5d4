import type { JsonSchema, Problem } from '../../core/model.ts'
import { isObject } from '../../core/paths.ts'
import { fieldNames, widgetNames } from '../../core/widgetNames.ts'
import { configProblem, pointer } from '../configProblem.ts'
import { typeName } from '../fields.ts'
import type { LintContext, WorksheetView } from './lintContext.ts'
import { formFieldTypes, missingAnnotation, widgetTypes } from './widgetFit.ts'

const uiKeys = ['ui:widget', 'ui:field', 'ui:options', 'ui:placeholder', 'ui:order', 'ui:readonly']
/** Options that name properties of the rows, one or a list. */
const rowOptions = ['columns', 'details', 'target', 'start', 'end', 'label']
const rowFields = ['grid', 'timeline', 'rubric', 'rubricReview']

const isOneOf = <T extends string>(names: readonly T[], name: unknown): name is T =>
  (names as readonly unknown[]).includes(name)

interface Place {
  view: WorksheetView
  file: string
  /** Field path; empty for the whole form. */
  field: string
  path: string
}

function lintWidget({ view, file, field, path }: Place, ui: JsonSchema, schema: JsonSchema): Problem[] {
  const type = typeName(schema, view.schema)
  const problems: Problem[] = []
  const widget = ui['ui:widget']
  if (widget !== undefined && !isOneOf(widgetNames, widget))
    problems.push(configProblem('UNKNOWN_WIDGET', file, `${path}/ui:widget`, { name: String(widget) }))
  else if (widget !== undefined) {
    const expected = widgetTypes[widget]
    const annotation = missingAnnotation(widget, schema)
    if (!expected.includes(type) || annotation !== undefined)
      problems.push(
        configProblem('WIDGET_NOT_FITTING', file, `${path}/ui:widget`, {
          name: widget,
          type: `${type} (${field})`,
          expected: annotation ?? expected.join(' · '),
        }),
      )
  }
  const form = ui['ui:field']
  if (form !== undefined && !isOneOf(fieldNames, form))
    problems.push(configProblem('UNKNOWN_FORM_FIELD', file, `${path}/ui:field`, { name: String(form) }))
  else if (form !== undefined && !formFieldTypes[form].includes(type))
    problems.push(
      configProblem('WIDGET_NOT_FITTING', file, `${path}/ui:field`, {
        name: form,
        type: `${type} (${field})`,
        expected: formFieldTypes[form].join(' · '),
      }),
    )
  return problems
}

function lintOptions({ view, file, field, path }: Place, ui: JsonSchema): Problem[] {
  const options = ui['ui:options']
  if (!isObject(options) || !isOneOf(rowFields, ui['ui:field'])) return []
  const at = `${path}/ui:options`
  const { scoring, against } = options
  return [
    ...rowOptions.flatMap((option) =>
      [options[option] ?? []].flat().flatMap((name) =>
        view.fields.has(`${field}[].${String(name)}`)
          ? []
          : [
              configProblem('UNKNOWN_FIELD_PATH', file, `${at}/${option}`, {
                name: `${field}[].${String(name)}`,
                worksheet: view.id,
              }),
            ],
      ),
    ),
    ...(scoring === undefined || Object.hasOwn(view.worksheet.scores ?? {}, String(scoring))
      ? []
      : [configProblem('UNKNOWN_SCORE', file, `${at}/scoring`, { name: String(scoring) })]),
    ...(against === undefined || view.fields.has(String(against))
      ? []
      : [configProblem('UNKNOWN_FIELD_PATH', file, `${at}/against`, { name: String(against), worksheet: view.id })]),
  ]
}

function lintOrder({ view, file, field, path }: Place, order: unknown): Problem[] {
  if (!Array.isArray(order)) return []
  const prefix = field === '' ? '' : `${field}.`
  return order.flatMap((name, i) =>
    name === '*' || view.fields.has(`${prefix}${String(name)}`)
      ? []
      : [
          configProblem('UNKNOWN_FIELD_PATH', file, `${path}/ui:order/${i}`, {
            name: `${prefix}${String(name)}`,
            worksheet: view.id,
          }),
        ],
  )
}

function lintNode(place: Place, ui: JsonSchema): Problem[] {
  const { view, file, field, path } = place
  const schema = field === '' ? view.schema : (view.fields.get(field)?.schema ?? {})
  const problems = [...lintOrder(place, ui['ui:order'])]
  // Rows and lists of codes have no path of their own.
  if (view.fields.has(field)) problems.push(...lintWidget(place, ui, schema), ...lintOptions(place, ui))
  for (const [key, each] of Object.entries(ui)) {
    const at = `${path}${pointer(key)}`
    if (key.startsWith('ui:')) {
      if (!uiKeys.includes(key)) problems.push(configProblem('UNKNOWN_KEY', file, at, { key }))
      continue
    }
    if (key === '$schema' || key === '$comment') continue
    const isItems = key === 'items' && schema.type === 'array'
    const name = isItems ? `${field}[]` : `${field === '' ? '' : `${field}.`}${key}`
    if (!isItems && !view.fields.has(name))
      problems.push(configProblem('UNKNOWN_FIELD_PATH', file, at, { name, worksheet: view.id }))
    else if (!isObject(each)) problems.push(configProblem('WRONG_TYPE', file, at, { expected: 'object' }))
    else problems.push(...lintNode({ view, file, field: name, path: at }, each))
  }
  return problems
}

/** Fields, widgets and options named in `ui.json`. */
export function lintUi(context: LintContext, view: WorksheetView): Problem[] {
  const ui = context.sources.worksheets[view.id]?.ui
  return ui ? lintNode({ view, file: `forms/${view.id}/ui.json`, field: '', path: '' }, ui) : []
}
