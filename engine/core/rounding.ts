/** Absorbs binary floating-point error, so that 2.995 computed as 2.99499… still rounds up. */
const slack = 1e-9

/**
 * Rounds half up, towards plus infinity at a tie.
 * @param decimals digits kept after the point
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.floor(value * scale + 0.5 + slack) / scale
}
