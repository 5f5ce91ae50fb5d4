/** Arithmetic mean; null for an empty list. */
export function mean(values: number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Quantile by linear interpolation at place 1 + (n − 1)·p of the rising list; null for an empty list. */
export function quantile(values: number[], p: number): number | null {
  const rising = values.toSorted((a, b) => a - b)
  const place = (rising.length - 1) * p
  const low = rising[Math.floor(place)]
  const high = rising[Math.ceil(place)]
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place))
}

/** Standard competition rank of a value, highest first: equal values share the best place (1, 2, 2, 4). */
export function competitionRank(values: number[], value: number): number {
  return 1 + values.filter((other) => other > value).length
}

/** 100·(values below + half of the equal ones, itself included) ÷ n. */
export function percentileRank(values: number[], value: number): number {
  const below = values.filter((other) => other < value).length
  const equal = values.filter((other) => other === value).length
  return (100 * (below + 0.5 * equal)) / values.length
}
