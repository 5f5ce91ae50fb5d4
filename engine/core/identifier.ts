import { toLatinDigits } from './digits.ts'
import { Failure } from './failure.ts'
import type { FrameworkConfig } from './model.ts'
import { normalizeInput } from './text.ts'

/**
 * A pattern such as `IRD-{agency}-{serial:6}-{mod97}`: fixed text, the owner's code, the next number of that owner filled with
 * zeros to a width, and the two check digits of ISO/IEC 7064 MOD 97-10 over all before them.
 */
export type IdentifierPattern = string

const slot = /\{(agency|serial|mod97)(?::(\d+))?\}/g

/** Letters as A=10 … Z=35, other signs left out: the number that the check digits are taken of. */
function numberOf(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
}

const rest97 = (text: string): number => Number(BigInt(`0${numberOf(text)}`) % 97n)

/** Mints an identifier. Fails with IDENTIFIER_SERIAL when the serial has more digits than the pattern keeps for it. */
export function mintIdentifier(pattern: IdentifierPattern, owner: { agency: string; serial: number }): string {
  const body = pattern.replace(slot, (whole, name: string, width: string | undefined) => {
    if (name === 'mod97') return whole
    if (name === 'agency') return owner.agency
    const digits = String(owner.serial).padStart(Number(width ?? 0), '0')
    if (!Number.isSafeInteger(owner.serial) || owner.serial < 1 || (width && digits.length > Number(width)))
      throw new Failure('IDENTIFIER_SERIAL', { pattern, serial: owner.serial })
    return digits
  })
  const check = 98 - rest97(`${body.replace(/\{mod97\}.*$/, '')}00`)
  return body.replace('{mod97}', String(check).padStart(2, '0'))
}

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)

/** The pattern as a regular expression with a group for each slot; `sign` says how the fixed text between them is met. */
function formOf(pattern: IdentifierPattern, sign: (text: string) => string): string {
  const parts = { agency: '\\d{5}', mod97: '\\d{2}' }
  let source = ''
  let end = 0
  for (const match of pattern.matchAll(slot)) {
    const digits = match[2] ? `\\d{${match[2]}}` : '\\d+'
    source += sign(pattern.slice(end, match.index))
    source += `(${match[1] === 'agency' || match[1] === 'mod97' ? parts[match[1]] : digits})`
    end = match.index + match[0].length
  }
  return source + sign(pattern.slice(end))
}

/** Whether a text has the form of the pattern and, where the pattern has check digits, the right ones. */
export function isIdentifier(text: string, pattern: IdentifierPattern): boolean {
  if (!new RegExp(`^${formOf(pattern, literally)}$`).test(text)) return false
  return !pattern.includes('{mod97}') || rest97(text) === 1
}

/** A typed text that has the form of an identifier; `isValid`: its check digits are right. */
export interface TypedIdentifier {
  kind: string
  identifier: string
  isValid: boolean
}

// People type the signs between the parts as they come: a long dash, a space, or none.
const loosely = (text: string) =>
  text.replace(/[^A-Za-z0-9]+|[A-Za-z0-9]+/g, (run) => (/[A-Za-z0-9]/.test(run) ? run : '[^A-Za-z0-9]*'))

/**
 * Reads an identifier somebody typed, in Persian or Latin digits, small or capital letters, with or without its dashes. Undefined: the text has
 * the form of none of the schemes, given as pattern by kind.
 */
export function readIdentifier(text: string, schemes: Record<string, IdentifierPattern>): TypedIdentifier | undefined {
  const typed = toLatinDigits(normalizeInput(text))
  for (const [kind, pattern] of Object.entries(schemes)) {
    const match = new RegExp(`^${formOf(pattern, loosely)}$`, 'i').exec(typed)
    if (!match) continue
    const parts = match.slice(1)
    const identifier = pattern.replace(slot, () => parts.shift() ?? '')
    return { kind, identifier, isValid: isIdentifier(identifier, pattern) }
  }
  return undefined
}

/** The number of an answer, `OP-00101-1404-0001`: worksheet prefix, agency, Jalali year of creation, serial in that year. */
export function answerNumber(prefix: string, agency: string, jalaliYear: number, serial: number): string {
  return [prefix, agency, String(jalaliYear), String(serial).padStart(4, '0')].join('-')
}

/** Patterns of the framework's identifiers by kind, as `Surroundings` carries them. */
export function identifierPatterns({ identifiers = {} }: FrameworkConfig): Record<string, string> {
  return Object.fromEntries(
    Object.entries(identifiers).flatMap(([kind, scheme]) => (scheme ? [[kind, scheme.pattern] as const] : [])),
  )
}
