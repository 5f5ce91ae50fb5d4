/** How many answers of a worksheet stand in a state in one agency and period. */
export interface Tally {
  agency: string
  worksheet: string
  state: string
  /** Empty for answers of no period. */
  period: string
  count: number
}

interface Counted {
  agency: string
  worksheet: string
  state: string
  period?: string | number
}

/** Answers counted by agency, worksheet, state and period. */
export function tallyOf(answers: Iterable<Counted>): Tally[] {
  const found = new Map<string, Tally>()
  for (const { agency, worksheet, state, period } of answers) {
    const place = { agency, worksheet, state, period: period === undefined ? '' : String(period) }
    const key = Object.values(place).join('\t')
    const known = found.get(key)
    if (known) known.count += 1
    else found.set(key, { ...place, count: 1 })
  }
  return [...found.values()]
}

/** The sum of the tallies that pass. */
export const totalOf = (tallies: readonly Tally[], fits: (tally: Tally) => boolean): number =>
  tallies.reduce((sum, tally) => sum + (fits(tally) ? tally.count : 0), 0)
