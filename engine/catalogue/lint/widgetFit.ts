import type { FieldName, WidgetName } from '../../core/widgetNames.ts'
import type { JsonSchema } from '../../core/model.ts'

const strings = ['string']
const numbers = ['integer', 'number']

/** Types of field each `ui:widget` can edit; `array of …` stands for its items. */
export const widgetTypes: Record<WidgetName, string[]> = {
  agencies: ['array of string'],
  agency: strings,
  checkboxes: ['array of string', 'array of integer'],
  choice: ['string', ...numbers],
  choices: ['array of string', 'array of integer'],
  code: strings,
  confirm: ['boolean'],
  date: strings,
  email: strings,
  money: numbers,
  number: numbers,
  percent: numbers,
  period: ['string', 'integer'],
  radio: ['string', 'integer', 'boolean'],
  readonly: ['string', ...numbers, 'boolean', 'array of string', 'array of integer', 'array of number', 'object'],
  record: strings,
  records: ['array of string'],
  select: ['string', 'integer'],
  tags: ['array of string'],
  tel: strings,
  text: strings,
  textarea: strings,
  url: strings,
  worksheets: ['array of string'],
  yesNo: ['boolean'],
}

/** Types of field each `ui:field` can edit. */
export const formFieldTypes: Record<FieldName, string[]> = {
  file: ['object'],
  files: ['array of object'],
  grid: ['array of object'],
  group: ['object'],
  rubric: ['array of object'],
  rubricReview: ['array of object'],
  timeline: ['array of object'],
}

const annotated: Partial<Record<WidgetName, string>> = { record: 'x-record', agency: 'x-agency', period: 'x-period' }

/** The annotation a widget works by, when the field lacks it. */
export function missingAnnotation(widget: WidgetName, schema: JsonSchema): string | undefined {
  const annotation = annotated[widget]
  return annotation !== undefined && schema[annotation] === undefined ? annotation : undefined
}
