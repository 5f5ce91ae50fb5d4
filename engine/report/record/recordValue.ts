import { formatDate } from '../../core/calendar.ts'
import { formatNumber } from '../../core/digits.ts'
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
  return shown.join(state.language === 'fa' ? '، ' : ', ')
}

/** Short enough to stand beside others in a line. */
export const isShortText = (value: unknown): boolean => typeof value !== 'string' || value.length <= 16

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
      return escape(wordsIn(labels.codes[shape.codes ?? '']?.[textOf(value)], language) || textOf(value))
    case 'agency':
      return escape(wordsIn(labels.agencies[textOf(value)], language) || textOf(value))
    case 'mark':
      return `<bdi dir="ltr">${escape(value)}</bdi>`
    case 'file':
      return isObject(value)
        ? `${escape(value.title)} <bdi dir="ltr" class="file">${escape(value.fileName)}</bdi>`
        : missing
    case 'lines':
    case 'text':
    case 'group':
    case 'rows':
      return textOf(value).split('\n').map(escape).join('<br>')
  }
}
