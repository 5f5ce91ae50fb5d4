/** Names a `ui.json` may use; the catalogue refuses others, the form renderer has one component for each (docs/architecture.md). */
export const widgetNames = [
  'agencies',
  'agency',
  'checkboxes',
  'choice',
  'choices',
  'code',
  'confirm',
  'date',
  'email',
  'money',
  'number',
  'percent',
  'period',
  'radio',
  'readonly',
  'record',
  'records',
  'select',
  'tags',
  'tel',
  'text',
  'textarea',
  'url',
  'worksheets',
  'yesNo',
] as const

export const fieldNames = ['file', 'files', 'grid', 'group', 'rubric', 'rubricReview', 'timeline'] as const

export type WidgetName = (typeof widgetNames)[number]
export type FieldName = (typeof fieldNames)[number]
