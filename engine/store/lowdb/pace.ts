/** Gives way to others: undefined while there is time left, else a promise to await. */
export type Pace = () => Promise<void> | undefined

/** Long work in slices: requests waiting meanwhile are delayed by about `slice` milliseconds, not by the whole. */
export function createPace(slice = 8): Pace {
  let since = performance.now()
  return () => {
    if (performance.now() - since < slice) return undefined
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now()
        resolve()
      })
    })
  }
}
