import type { ChoiceTitles } from '../../engine/core/choices.ts'
import { isObject } from '../../engine/core/paths.ts'
import type { Locale } from '../text/locale.tsx'
import { choiceText } from './choiceTitles.ts'
import { unitOf } from './unit.ts'

type Node = { [keyword: string]: unknown }

const optionTitle = (schema: Node, value: unknown): string | undefined => {
  if (!Array.isArray(schema.oneOf)) return undefined
  const option: unknown = schema.oneOf.find((each: unknown) => isObject(each) && each.const === value)
  return isObject(option) && typeof option.title === 'string' ? option.title : undefined
}

/**
 * A value as a reader sees it in a cell or a list: words of codes, days in the reader's calendar, digits of the language. Empty: ''. `titles` are those
 * of codes taken from other data.
 */
export function valueText(
  schema: Node,
  ui: Node | undefined,
  value: unknown,
  locale: Locale,
  titles: ChoiceTitles = {},
): string {
  if (value === undefined || value === null || value === '') return ''
  const title = optionTitle(schema, value) ?? choiceText(titles, ui, value)
  if (title !== undefined) return title
  if (Array.isArray(value)) return listText(schema, ui, value, locale, titles)
  if (typeof value === 'boolean') return locale.say(value ? 'yes' : 'no')
  if (typeof value === 'number') {
    if (typeof schema['x-period'] === 'string' || ui?.['ui:widget'] === 'period') return locale.plain(value)
    const unit = unitOf(schema, ui, locale.language)
    return unit ? `${locale.number(value)} ${unit}` : locale.number(value)
  }
  if (typeof value === 'string') {
    if (schema.format === 'date') return locale.day(value)
    return typeof schema['x-period'] === 'string' ? locale.period(value) : value
  }
  if (!isObject(value)) return String(value)
  // A file, a person, a letter: the first text in it names it.
  const named = value.title ?? value.fileName ?? Object.values(value).find((each) => typeof each === 'string')
  return typeof named === 'string' ? named : '…'
}

function listText(
  schema: Node,
  ui: Node | undefined,
  value: readonly unknown[],
  locale: Locale,
  titles: ChoiceTitles,
): string {
  const items = isObject(schema.items) ? schema.items : {}
  if (items.type === 'object') return value.length === 0 ? '' : locale.say('rowCount', { n: value.length })
  return value.map((each) => valueText(items, ui, each, locale, titles)).join(locale.language === 'fa' ? '، ' : ', ')
}

/** Codes, numbers of answers and addresses are written left to right; a period is said in words. */
export const isLatin = (schema: Node, ui: Node | undefined): boolean =>
  typeof schema['x-period'] !== 'string' &&
  (['code', 'email', 'tel', 'url'].includes(String(ui?.['ui:widget'])) ||
    schema.format === 'uri' ||
    schema.format === 'email' ||
    (typeof schema.pattern === 'string' && !/[\u0600-\u06ff]/.test(schema.pattern)))
