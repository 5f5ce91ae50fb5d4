import { formatDate } from '../../core/calendar.ts'
import { formatNumber, toPersianDigits } from '../../core/digits.ts'
import { isObject } from '../../core/paths.ts'
import { formatPeriod } from '../../core/period.ts'
import { escape, missing, textOf } from '../helpers/helper.ts'
import { type PrintState, wordsIn } from '../printState.ts'
import { printWords } from '../printWords.ts'
import type { FieldShape } from './recordShape.ts'

/** One value, or a list of them, as HTML in the language of the reader; a dash where there is none. */
export function recordValue(shape: FieldShape, value: unknown, state: PrintState): string {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return missing
  if (!Array.isArray(value)) return oneValue(shape, value, state)
  const shown = value.map((each) => oneValue(shape, each, state))
  const isListed = shape.kind === 'file' || (shape.kind === 'lines' && !value.every(isShortText))
  if (isListed) return `<ul>${shown.map((each) => `<li>${each}</li>`).join('')}</ul>`
  // U+200F: a list without a letter, of numbers say, would be laid out from left to right.
  return state.language === 'fa' ? `\u200F${shown.join('، ')}` : shown.join(', ')
}

/** Short enough to stand beside others in a line. */
export const isShortText = (value: unknown): boolean => typeof value !== 'string' || value.length <= 16

/** Numbers of telephones and letters are in the digits of the language; a code with Latin letters stays as it was given. */
const inDigits = (text: string, language: PrintState['language']): string =>
  language === 'fa' && !/[a-z]/i.test(text) ? toPersianDigits(text) : text

function oneValue(shape: FieldShape, value: unknown, { language, labels }: PrintState): string {
  const number = typeof value === 'number' ? value : undefined
  switch (shape.kind) {
    case 'date':
      return escape(formatDate(textOf(value), language))
    case 'period':
      return escape(formatPeriod(typeof value === 'number' ? value : textOf(value), language))
    case 'number':
      return number === undefined ? missing : escape(formatNumber(number, language))
    case 'money':
      return number === undefined ? missing : escape(formatNumber(number, language, { money: true }))
    case 'percent':
      return number === undefined ? missing : escape(formatNumber(number, language, { percent: true }))
    case 'boolean':
      return value === true ? printWords[language].yes : printWords[language].no
    case 'code':
      return codeHtml(wordsIn(labels.codes[shape.codes ?? '']?.[textOf(value)], language), textOf(value), language)
    case 'level':
      return number === undefined
        ? missing
        : escape(levelText(number, wordsIn(labels.codes[shape.codes ?? '']?.[number], language), language))
    case 'agency':
      return escape(wordsIn(labels.agencies[textOf(value)], language) || textOf(value))
    case 'mark':
      return markHtml(inDigits(textOf(value), language))
    case 'file':
      return isObject(value)
        ? `${escape(value.title)} <bdi dir="ltr" class="file">${escape(value.fileName)}</bdi>`
        : missing
    case 'lines':
    case 'text':
    case 'group':
    case 'rows':
      if (number !== undefined) return escape(formatNumber(number, language))
      return textOf(value).split('\n').map(escape).join('<br>')
  }
}

const codeHtml = (words: string, code: string, language: PrintState['language']): string =>
  words === '' ? markHtml(inDigits(code, language)) : escape(words)

/** `۳ (استقراریافته)` */
const levelText = (level: number, title: string, language: PrintState['language']): string =>
  `${formatNumber(level, language)}${title === '' ? '' : ` (${title})`}`

/** A short mark, the number of an answer say, is not broken at its hyphens; an address is. */
const markHtml = (text: string): string =>
  `<bdi dir="ltr"${text.length <= 20 ? ' class="short"' : ''}>${escape(text)}</bdi>`
