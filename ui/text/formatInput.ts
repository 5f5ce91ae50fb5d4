import { parseNumber } from '../../engine/core/digits.ts'

/** A typed number; text that is no number comes back as text, so that it is kept and said to be wrong. Empty: undefined. */
export function typedNumber(text: string): number | string | undefined {
  if (text.trim() === '') return undefined
  return parseNumber(text) ?? text
}
