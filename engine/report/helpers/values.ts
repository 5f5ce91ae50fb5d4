import { dayInTehran, formatDate } from '../../core/calendar.ts'
import { formatNumber, type NumberStyle, toPersianDigits } from '../../core/digits.ts'
import { formatPeriod } from '../../core/period.ts'
import { wordsIn } from '../printState.ts'
import { escape, type Helper, html, missing, named, rowsOf, textOf } from './helper.ts'

const numberWith =
  (style: NumberStyle): Helper =>
  (state, [value], options) => {
    const decimals = (options.hash as { decimals?: unknown }).decimals
    const shown = typeof decimals === 'number' ? { ...style, decimals } : style
    return typeof value === 'number' ? formatNumber(value, state.language, shown) : missing
  }

const tehran = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tehran', hour: '2-digit', minute: '2-digit' })

/** Helpers that show one value in the language of the reader; a missing value is a dash. */
export const valueHelpers = {
  /** `{{number x decimals=1}}` */
  number: numberWith({}),
  /** `{{money x}}`: rials. */
  money: numberWith({ money: true }),
  /** `{{percent x}}`: from 0 to 100. */
  percent: numberWith({ percent: true }),
  /** `{{ordinal @index}}`: number of a row, from one. */
  ordinal: (state, [value]) => formatNumber(Number(value) + 1, state.language),
  /** `{{date x}}`: a day, Jalali or Gregorian. */
  date: (state, [value]) => (typeof value === 'string' && value !== '' ? formatDate(value, state.language) : missing),
  /** `{{instant x}}`: day and time in Tehran. */
  instant(state, [value]) {
    const moment = new Date(textOf(value))
    if (Number.isNaN(moment.getTime())) return missing
    const time = tehran.format(moment)
    const day = formatDate(dayInTehran(moment), state.language)
    if (state.language === 'en') return `${day}, ${time}`
    // U+200F: without a letter the line would be laid out from left to right, the time before the day.
    return `\u200F${day}، ${toPersianDigits(time)}`
  },
  /** `{{period x}}`: a year or a half-year. */
  period: (state, [value]) =>
    typeof value === 'string' || typeof value === 'number' ? formatPeriod(value, state.language) : missing,
  /** `{{label code "list"}}`: words of a code, or of each code of a list. */
  label(state, [value, list]) {
    const codes = state.labels.codes[textOf(list)] ?? {}
    const given = (Array.isArray(value) ? value : [value]).map(textOf).filter((code) => code !== '')
    // A code without words in its list is shown as it is; words may be empty.
    const words = given.map((code) => (Object.hasOwn(codes, code) ? wordsIn(codes[code], state.language) : code))
    return given.length === 0 ? missing : words.join(state.language === 'fa' ? '، ' : ', ')
  },
  /** `{{field "worksheet" "goals[].code"}}`: title of a field as the worksheet says it. */
  field: (state, [worksheet, path]) =>
    wordsIn(state.labels.fields[textOf(worksheet)]?.[textOf(path)], state.language) || textOf(path),
  /** `{{agency code}}`: name of an agency. */
  agency: (state, [code]) => wordsIn(state.labels.agencies[textOf(code)], state.language) || textOf(code) || missing,
  /** `{{words "متن" name=value}}`: words of the template in the language; `{name}` marks a value. */
  words(state, [text], options) {
    const known = state.language === 'fa' ? undefined : state.words[textOf(text)]
    const words = typeof known === 'string' ? known : textOf(text)
    return words.replace(/\{(\w+)\}/g, (_, name: string) => named(options, name))
  },
  /** `{{translated x}}`: words that data hold in several languages. */
  translated: (state, [words]) =>
    wordsIn(typeof words === 'object' && words !== null ? words : undefined, state.language),
  /** `{{text x}}`: text of many lines, or a list, a line each. */
  text(_, [value]) {
    const lines = Array.isArray(value) ? rowsOf(value).map(textOf) : textOf(value).split('\n')
    const filled = lines.filter((line) => line.trim() !== '')
    return filled.length === 0 ? missing : html(filled.map(escape).join('<br>'))
  },
} satisfies Record<string, Helper>
