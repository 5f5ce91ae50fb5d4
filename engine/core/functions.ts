import { addDays, addJalaliMonths, daysBetween, dayOf, jalaliYear } from './calendar.ts'
import { canonicalJson } from './canonical.ts'
import { isIdentifier } from './identifier.ts'
import type { Answer, JsonObject, Surroundings, Wants } from './model.ts'
import { isLegalIdentifier, isNationalCode } from './national.ts'
import { half, halfEnd, halfStart } from './period.ts'
import { sumExactly } from './rounding.ts'

/** What formulas reach besides their variables. */
export interface Reach {
  surroundings: Surroundings
  /** Filled with what formulas asked for and the surroundings lack. */
  wants: Wants
  /** Number of the answer itself, left out of `otherRecords`. */
  id: string | null
  /** Agency of the answer itself. */
  agency: string | null
}

/** Arguments come from half-filled forms: any of them may be missing or of another type; then the result is null. */
interface FormulaFunction {
  parameters: readonly string[]
  apply(args: readonly unknown[], reach: Reach | undefined): unknown
}

/** The functions added to FEEL, all of them. */
export const functions = {
  /** x is given: not null, not an empty text, not an empty list. */
  has: { parameters: ['x'], apply: ([x]) => isGiven(x) },
  /** The list x, an empty list when x is missing. */
  items: { parameters: ['x'], apply: ([x]) => listOf(x) },
  /** Sum of the numbers of a list, exact in decimals; 0 for an empty list. A missing member counts nothing, any other kind gives null. */
  total: { parameters: ['list'], apply: ([list]) => sumOf(listOf(list)) },
  /** Mean of the numbers of a list; 0 for an empty list. Missing members are left out. */
  average: { parameters: ['list'], apply: ([list]) => averageOf(listOf(list)) },
  /** No value occurs twice; missing members are left out. */
  unique: { parameters: ['list'], apply: ([list]) => isUnique(listOf(list)) },
  /** Both lists have the same members, in whatever order and number. */
  sameMembers: { parameters: ['a', 'b'], apply: ([a, b]) => haveSameMembers(listOf(a), listOf(b)) },
  /** The earlier day; a missing day is left out. */
  minDate: { parameters: ['a', 'b'], apply: ([a, b]) => earlier(dayText(a), dayText(b)) },
  /** Days from a to b. */
  days: { parameters: ['a', 'b'], apply: ([a, b]) => daysBetween(a, b) },
  /** The day n days later. */
  addDays: { parameters: ['d', 'n'], apply: ([d, n]) => addDays(d, Number(n ?? NaN)) },
  /** The day n Jalali months later, not beyond the end of that month. */
  addJMonths: { parameters: ['d', 'n'], apply: ([d, n]) => addJalaliMonths(d, Number(n ?? NaN)) },
  /** Jalali year of a day. */
  jYear: { parameters: ['d'], apply: ([d]) => jalaliYear(d) },
  /** Half-year of a day, `1404-H2`. */
  half: { parameters: ['d'], apply: ([d]) => half(d) },
  /** First day of a half-year. */
  halfStart: { parameters: ['p'], apply: ([p]) => halfStart(p) },
  /** Last day of a half-year. */
  halfEnd: { parameters: ['p'], apply: ([p]) => halfEnd(p) },
  /** `data` of another answer; null when there is none. */
  ref: { parameters: ['id'], apply: ([id], reach) => answer(id, reach)?.data },
  /** Another answer with its envelope; null when there is none. */
  record: { parameters: ['id'], apply: ([id], reach) => answer(id, reach) },
  /** All answers of a worksheet which the rule may see, with their envelopes. */
  records: { parameters: ['worksheet'], apply: ([worksheet], reach) => answers(worksheet, reach) },
  /** The same without the answer itself. */
  otherRecords: {
    parameters: ['worksheet'],
    apply: ([worksheet], reach) => answers(worksheet, reach).filter((other) => other.id !== reach?.id),
  },
  /** `data` of the registered profile of an agency; null when there is none. */
  agencyOf: { parameters: ['code'], apply: ([code], reach) => profile(code, reach) },
  /** The answers of a worksheet in the agency itself, which `records` gives with those around it. */
  ownRecords: {
    parameters: ['worksheet'],
    apply: ([worksheet], reach) => answers(worksheet, reach).filter(({ agency }) => agency === reach?.agency),
  },
  /** The day to which an extension in force moves a duty of the answer's agency; null when none was granted. */
  extendedTo: {
    parameters: ['duty', 'subject'],
    apply: ([duty, subject], reach) => reach?.surroundings.extensions?.[`${String(duty)}/${String(subject)}`],
  },
  /** Longest days between two updates, for a code of the EU authority table "frequency". */
  intervalDays: { parameters: ['frequency'], apply: ([frequency]) => intervals.get(frequency) },
  /** A national code with the right check digit. */
  validNationalCode: { parameters: ['x'], apply: ([x]) => typeof x === 'string' && isNationalCode(x) },
  /** A legal identifier with the right check digit. */
  validLegalId: { parameters: ['x'], apply: ([x]) => typeof x === 'string' && isLegalIdentifier(x) },
  /** An identifier of that kind, by the scheme of the framework. */
  validUid: { parameters: ['x', 'kind'], apply: ([x, kind], reach) => isUid(x, kind, reach) },
} as const satisfies Record<string, FormulaFunction>

export type FunctionName = keyof typeof functions

/** Whether a value is given: not missing, not an empty text, not an empty list. */
export function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
}

// FEEL takes a single value for a list of one.
function listOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

const present = (list: readonly unknown[]) => list.filter((member) => member !== null && member !== undefined)
const isNumber = (value: unknown): value is number => typeof value === 'number'

function sumOf(list: readonly unknown[]): number | null {
  const numbers = present(list)
  return numbers.every(isNumber) ? sumExactly(numbers) : null
}

function averageOf(list: readonly unknown[]): number | null {
  const sum = sumOf(list)
  return sum === null ? null : sum / Math.max(1, present(list).length)
}

const keys = (list: readonly unknown[]) => present(list).map((member) => canonicalJson(member as JsonObject))

function isUnique(list: readonly unknown[]): boolean {
  const all = keys(list)
  return new Set(all).size === all.length
}

function haveSameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  const [left, right] = [new Set(keys(a)), new Set(keys(b))]
  return left.size === right.size && Array.from(left).every((key) => right.has(key))
}

const dayText = (value: unknown) => dayOf(value)?.toString()

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? a : b
}

function answer(id: unknown, reach: Reach | undefined): Answer | null {
  if (typeof id !== 'string' || id === '' || !reach) return null
  return known(reach.surroundings.answers, id, reach.wants.answers) ?? null
}

function answers(worksheet: unknown, reach: Reach | undefined): readonly Answer[] {
  if (typeof worksheet !== 'string' || !reach) return []
  return known(reach.surroundings.worksheets, worksheet, reach.wants.worksheets) ?? []
}

function profile(code: unknown, reach: Reach | undefined): JsonObject | null {
  if (typeof code !== 'string' || code === '' || !reach) return null
  return known(reach.surroundings.agencies, code, reach.wants.agencies) ?? null
}

function known<T>(stock: Record<string, T>, key: string, wanted: string[]): T | undefined {
  if (Object.hasOwn(stock, key)) return stock[key]
  if (!wanted.includes(key)) wanted.push(key)
  return undefined
}

const intervals: ReadonlyMap<unknown, number> = new Map([
  ...(['CONT', 'HOURLY', 'DAILY'] as const).map((code) => [code, 1] as const),
  ['WEEKLY', 7],
  ['BIWEEKLY', 14],
  ['MONTHLY', 31],
  ['QUARTERLY', 92],
  ['ANNUAL_2', 183],
  ['ANNUAL', 366],
  ['BIENNIAL', 731],
])

function isUid(text: unknown, kind: unknown, reach: Reach | undefined): boolean | null {
  const schemes = reach?.surroundings.identifiers ?? {}
  if (typeof text !== 'string' || typeof kind !== 'string' || !Object.hasOwn(schemes, kind)) return null
  return isIdentifier(text, schemes[kind] ?? '')
}
