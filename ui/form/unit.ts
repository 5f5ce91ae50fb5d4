import type { Language } from '../../engine/core/model.ts'

const fixed = { percent: { fa: '٪', en: '%' }, money: { fa: 'ریال', en: 'IRR' } } as const

/** Words after a number: its `x-unit`, else the sign of its widget. */
export function unitOf(
  schema: { [keyword: string]: unknown },
  ui: { [key: string]: unknown } | undefined,
  language: Language,
): string | undefined {
  const unit = schema['x-unit']
  if (typeof unit === 'string') return unit
  const widget = ui?.['ui:widget']
  return widget === 'percent' || widget === 'money' ? fixed[widget][language] : undefined
}
