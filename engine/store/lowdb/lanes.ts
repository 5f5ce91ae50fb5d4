/** Does `work` for each item, `lanes` at a time. The first failure stops the rest and is thrown when the lanes stand still. */
export async function inLanes<T>(lanes: number, items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items].values()
  const failures: unknown[] = []
  const lane = async () => {
    for (const item of queue) {
      try {
        if (failures.length === 0) await work(item)
      } catch (failure) {
        failures.push(failure)
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  if (failures.length > 0) throw failures[0]
}
