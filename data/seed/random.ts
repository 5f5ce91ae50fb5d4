/** A source of numbers that gives the same ones for the same name, in whatever order other sources are asked. */
export interface Random {
  /** Whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  isLucky(chance: number): boolean
  pick<T>(list: readonly T[]): T
  /** That many different entries (all, where there are fewer), in random order. */
  sample<T>(list: readonly T[], count: number): T[]
}

// FNV-1a: names that differ in one sign give far-apart starts.
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return value
}

/** Mulberry32, begun from a seed and a name: the demo must be the same bytes for the same seed and day. */
export function randomOf(seed: number, name: string): Random {
  let state = hash(`${seed}/${name}`)
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    const entry = list[between(0, list.length - 1)]
    if (entry === undefined) throw new RangeError('Nothing to pick from')
    return entry
  }
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list]
    const taken: T[] = []
    while (taken.length < count && rest.length > 0) taken.push(...rest.splice(between(0, rest.length - 1), 1))
    return taken
  }
  return { between, isLucky: (chance) => next() < chance, pick, sample }
}
