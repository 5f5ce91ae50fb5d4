import type { Press, PressPage } from './press.ts'

/** Gives pages of the press in use, and replaces a press that is lost or worn without disturbing what it still prints. */
export interface PressRoom {
  use<T>(work: (page: PressPage) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Keeps one press at work and starts the next when it is worn or lost; who prints on an old one finishes first. */
export function openPressRoom(start: () => Promise<Press>): PressRoom {
  let current = start()
  const users = new Map<Press, number>()

  async function enter(): Promise<Press> {
    const held = current
    const press = await held.catch(() => undefined)
    const isFit = press !== undefined && press.isConnected() && !(await press.isWorn())
    if (isFit) {
      users.set(press, (users.get(press) ?? 0) + 1)
      return press
    }
    // The first to see it starts the next one.
    if (current === held) {
      current = start()
      if (press && !users.get(press)) void press.close()
    }
    await current
    return enter()
  }

  async function leave(press: Press) {
    const left = (users.get(press) ?? 1) - 1
    if (left > 0) users.set(press, left)
    else users.delete(press)
    const next = await current.catch(() => undefined)
    if (press !== next && !users.get(press)) await press.close()
  }

  return {
    async use(work) {
      const press = await enter()
      try {
        const page = await press.take()
        let failed = true
        try {
          const result = await work(page)
          failed = false
          return result
        } finally {
          await press.putBack(page, failed)
        }
      } finally {
        await leave(press)
      }
    },
    async close() {
      const last = await current.catch(() => undefined)
      await last?.close()
    },
  }
}
