import type { Background } from './actions/context.ts'

/** Tasks behind requests; one that throws is a bug and goes to `report`. */
export function createBackground(report: (error: unknown) => void): Background {
  const running = new Set<Promise<void>>()
  return {
    run(task) {
      const promise = task()
        .catch(report)
        .finally(() => running.delete(promise))
      running.add(promise)
    },
    async idle() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
