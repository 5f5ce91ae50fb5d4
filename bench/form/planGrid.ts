import type { Answer, AnswerData, JsonSchema, WorksheetVersion } from '../../engine/core/model.ts'

/** Eight fields of an activity of a plan: the same for all three pages. */
const item = {
  type: 'object',
  additionalProperties: false,
  required: ['code', 'title'],
  properties: {
    code: { title: 'کد', type: 'string', pattern: '^A\\d{2,4}$' },
    title: { title: 'عنوان فعالیت', type: 'string', minLength: 5, maxLength: 250 },
    stage: {
      title: 'مرحله',
      type: 'integer',
      oneOf: [3, 4, 5, 6].map((stage) => ({ const: stage, title: `مرحله ${stage}` })),
    },
    owner: { title: 'مسئول', type: 'string', minLength: 3 },
    start: { title: 'آغاز', type: 'string', format: 'date' },
    weight: { title: 'وزن', type: 'number', minimum: 0, maximum: 100 },
    deliverable: { title: 'خروجی', type: 'string' },
    budget: { title: 'بودجه', type: 'integer', minimum: 0 },
  },
} as const

export const fieldNames = Object.keys(item.properties) as (keyof typeof item.properties)[]
export const titles = Object.fromEntries(fieldNames.map((name) => [name, item.properties[name].title]))
export const stages = item.properties.stage.oneOf

export const schema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { activities: { title: 'فعالیت‌ها', type: 'array', items: item } },
}

export type Row = Record<(typeof fieldNames)[number], string | number>

export const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `A${String(index + 1).padStart(2, '0')}`,
    title: `فعالیت شماره ${index + 1} برنامه`,
    stage: 3 + (index % 4),
    owner: 'مدیر واحد',
    start: `2026-0${1 + (index % 9)}-10`,
    weight: 1,
    deliverable: 'گزارش پایانی',
    budget: 1_000_000 + index,
  }))

/** The worksheet our own form is given: with rules, since rules are its work. */
export const version = (inline: boolean): WorksheetVersion => ({
  id: 'plan-grid',
  version: 1,
  sha256: '',
  worksheet: {
    $schema: '',
    id: 'plan-grid',
    prefix: 'PG',
    version: 1,
    title: 'برنامه',
    clauses: [],
    stage: 1,
    filledBy: ['filler'],
    keptPer: 'agency',
    period: null,
    workflow: 'plan',
    sections: [{ id: 'activities', title: 'فعالیت‌ها', fields: ['activities'] }],
    list: { columns: ['self.state'] },
  },
  schema,
  ui: {
    activities: {
      'ui:field': 'grid',
      'ui:options': { columns: fieldNames, inline },
      items: { budget: { 'ui:widget': 'money' }, weight: { 'ui:widget': 'percent' } },
    },
  },
  rules: {
    $schema: '',
    computed: { total: { title: 'جمع بودجه', type: 'integer', formula: 'total(activities.budget)' } },
    checks: [
      {
        id: 'weights',
        assert: 'total(activities.weight) = 100',
        level: 'error',
        at: 'save',
        on: ['activities'],
        missing: 'skip',
        message: 'جمع وزن‌ها باید ۱۰۰ باشد.',
      },
    ],
  },
  workflow: {
    $schema: '',
    id: 'plan',
    title: 'گردش',
    initial: 'draft',
    states: { draft: { title: 'پیش‌نویس', editable: true } },
    transitions: {},
  },
  rubrics: {},
  vocabularies: {},
  overlays: {},
  translations: {},
})

export const answerOf = (data: AnswerData): Answer => ({
  id: 'PG-11990-1404-0001',
  worksheet: 'plan-grid',
  version: 1,
  agency: '11990',
  state: 'draft',
  revision: 1,
  edit: 1,
  createdOn: '2025-11-01',
  signatures: [],
  computed: {},
  history: [],
  remarks: [],
  data,
})
