import { Failure } from '../core/failure.ts'

/** Runs at most `places` works at once, the others in order of arrival; PRINTER_BUSY when more than `waiting` would wait. */
export function createTurns(places: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = places
  const queue: (() => void)[] = []

  const take = async () => {
    if (free > 0) {
      free--
      return
    }
    if (queue.length >= waiting) throw new Failure('PRINTER_BUSY', { waiting: queue.length })
    await new Promise<void>((resolve) => queue.push(resolve))
  }

  const give = () => {
    const next = queue.shift()
    if (next) next()
    else free++
  }

  return async (work) => {
    await take()
    try {
      return await work()
    } finally {
      give()
    }
  }
}

/** Fails with `failure` when `work` has not ended after `milliseconds`. */
export async function within<T>(milliseconds: number, work: Promise<T>, failure: Failure): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure), milliseconds)
  })
  // The work of a closed page is rejected later, when nobody listens any more.
  work.catch(() => undefined)
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
