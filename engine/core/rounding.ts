/** Decimal digits that a double keeps for sure; noise of binary arithmetic lies behind them. */
const sureDigits = 15

/**
 * Rounds half up as FEEL does, a tie away from zero, and decides on the decimal number that was meant: 1.005 is a tie at two
 * decimals although its double lies below, and so is 2.675 reached as 8.025 / 3.
 * @param decimals digits kept after the point; negative for tens, hundreds …
 */
export function roundHalfUp(value: number, decimals: number): number {
  return roundBy(Math.round, value, decimals)
}

/** Rounds away from zero. */
export function roundUp(value: number, decimals: number): number {
  return roundBy(Math.ceil, value, decimals)
}

/** Rounds towards zero. */
export function roundDown(value: number, decimals: number): number {
  return roundBy(Math.floor, value, decimals)
}

function roundBy(round: (value: number) => number, value: number, decimals: number): number {
  if (!Number.isFinite(value) || value === 0) return value
  const size = Math.abs(value)
  const needed = exponentOf(size) + 1 + decimals
  // A number that needs all its digits is taken as it is written, so rials beyond 10^15 stay whole.
  const meant = needed < sureDigits ? Number(size.toPrecision(sureDigits)) : size
  const rounded = shift(round(shift(meant, decimals)), -decimals)
  return rounded === 0 ? 0 : Math.sign(value) * rounded
}

const exponentOf = (size: number) => Number(size.toExponential().split('e')[1])

/** Moves the decimal point in the decimal text: multiplying by 100 would bring in a new binary error. */
function shift(size: number, places: number): number {
  const [digits, exponent] = size.toExponential().split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

/** The sum of decimal numbers, exact: 0.1 and 0.2 are 0.3. */
export function sumExactly(numbers: readonly number[]): number {
  const size = numbers.reduce((sum, number) => sum + Math.abs(number), 0)
  if (Number.isSafeInteger(size) && numbers.every(Number.isInteger))
    return numbers.reduce((sum, number) => sum + number, 0)
  if (!numbers.every(Number.isFinite)) return NaN
  const decimals = numbers.map(decimalOf)
  const scale = Math.max(0, ...decimals.map((decimal) => decimal.scale))
  const units = decimals.reduce((sum, decimal) => sum + decimal.units * 10n ** BigInt(scale - decimal.scale), 0n)
  return Number(`${units}e${-scale}`)
}

/** A double as the decimal it is written as: units / 10^scale. */
function decimalOf(number: number): { units: bigint; scale: number } {
  const [digits = '0', exponent] = number.toExponential().split('e')
  const [whole = '0', fraction = ''] = digits.split('.')
  const scale = fraction.length - Number(exponent)
  const units = BigInt(whole + fraction)
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 }
}
