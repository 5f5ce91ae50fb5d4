import type { Context } from './actions/context.ts'
import { sendWaiting } from './actions/outbox.ts'
import { performDue } from './actions/performDue.ts'
import { remindDuties } from './actions/remindDuties.ts'
import { createMailer } from './mail/createMailer.ts'
import type { Mailer } from './mail/mailer.ts'

/** Reminds, and sends what waits, now and every quarter of an hour. */
export interface Reminders {
  /** One round; rounds never overlap. */
  round(): Promise<void>
  start(): void
  close(): Promise<void>
}

const interval = 15 * 60_000 // ms

interface ReminderSettings {
  /** A context of nobody, at the instant of the round. */
  context: () => Promise<Context>
  address: string
  mail?: { url: string; from: string }
  /** Mail that a server would not take. */
  tell: (told: object) => void
  onFailure: (error: unknown) => void
}

/** The rounds of one product. What a round has made is known by the store, so a restart neither repeats nor forgets. */
export function createReminders({ context, address, mail, tell, onFailure }: ReminderSettings): Reminders {
  const mailer: Mailer | undefined = mail && createMailer(mail.url, mail.from)
  const known = new Set<string>()
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  async function round(): Promise<void> {
    const present = await context()
    // First what falls due by itself: nobody is reminded of what the clock does.
    const { blocked } = await performDue(present)
    for (const each of blocked) tell(each)
    await remindDuties(present, { isMailing: mailer !== undefined, address }, known)
    if (mailer) await sendWaiting({ store: present.store, mailer, now: present.now }, tell)
  }
  const next = (): Promise<void> => {
    running = running.catch(() => {}).then(round)
    return running
  }
  return {
    round: next,
    start() {
      timer = setInterval(() => void next().catch(onFailure), interval)
      timer.unref()
      void next().catch(onFailure)
    },
    async close() {
      clearInterval(timer)
      await running.catch(() => {})
      mailer?.close()
    },
  }
}
