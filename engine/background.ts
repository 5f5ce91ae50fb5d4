import type { Background } from './actions/context.ts'

/** Tasks behind requests; one that throws is a bug and goes to `report`. */
export function createBackground(report: (error: unknown) => void): Background {
  const running = new Map<Promise<void>, string | undefined>()
  return {
    run(task, name) {
      const promise = task()
        .catch(report)
        .finally(() => running.delete(promise))
      running.set(promise, name)
    },
    has: (name) => [...running.values()].includes(name),
    async idle() {
      while (running.size > 0) await Promise.all(running.keys())
    },
  }
}
