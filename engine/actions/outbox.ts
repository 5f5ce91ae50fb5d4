import { addDays, dayInTehran } from '../core/calendar.ts'
import type { JsonObject } from '../core/model.ts'
import type { Mail, Mailer } from '../mail/mailer.ts'
import type { Store } from '../store/store.ts'

/** A mail on the disk until a server has taken it, and after. */
export interface QueuedMail extends Mail {
  state: 'waiting' | 'sent' | 'failed'
  tries: number
  /** Not to be tried before. */
  nextAt: string
  sentAt?: string
  failure?: string
}

/** Mail of one day is a kind of its own, so that only what is recent is looked through. */
export const mailKind = (day: string): string => `mail/${day}`

const daysTried = 7
const mostTries = 12
const firstPause = 5 * 60_000 // ms; doubled with each try, at most six hours
const longestPause = 6 * 60 * 60_000
const longestPage = 200

async function waiting(store: Store, kind: string, now: string): Promise<[string, QueuedMail][]> {
  const found: [string, QueuedMail][] = []
  for (let offset = 0; ; offset += longestPage) {
    const { items } = await store.documents(kind, offset, longestPage)
    for (const { id, content } of items) {
      const mail = content as unknown as QueuedMail
      if (mail.state === 'waiting' && mail.nextAt <= now) found.push([id, mail])
    }
    if (items.length < longestPage) return found
  }
}

async function attempt(mailer: Mailer, mail: QueuedMail, now: Date): Promise<QueuedMail> {
  const { to, subject, text, html, messageId } = mail
  const tries = mail.tries + 1
  try {
    await mailer.send({ to, subject, text, html, messageId })
    return { ...mail, state: 'sent', tries, sentAt: now.toISOString() }
  } catch (error) {
    const pause = Math.min(firstPause * 2 ** mail.tries, longestPause)
    const failure = error instanceof Error ? error.message : String(error)
    const state = tries >= mostTries ? 'failed' : 'waiting'
    return { ...mail, state, tries, failure, nextAt: new Date(now.getTime() + pause).toISOString() }
  }
}

/**
 * Sends what waits, the mail of the last seven days: a mail that a server refuses is tried again after a growing pause, and each refusal told to
 * `report`. It is marked as sent after the server took it; a crash in between sends it again under the same message id.
 */
export async function sendWaiting(
  { store, mailer, now }: { store: Store; mailer: Mailer; now: Date },
  report: (told: { mail: string; to: string; tries: number; failure: string; isLast: boolean }) => void,
): Promise<void> {
  const today = dayInTehran(now)
  for (let back = daysTried; back >= 0; back--) {
    const kind = mailKind(addDays(today, -back) ?? today)
    for (const [id, mail] of await waiting(store, kind, now.toISOString())) {
      const next = await attempt(mailer, mail, now)
      await store.transaction(async (tx) => {
        tx.putDocument({ kind, id, content: next as unknown as JsonObject })
        if (next.state === 'waiting') return
        const { to, tries, messageId } = next
        tx.record({
          at: now.toISOString(),
          actor: 'system',
          action: `mail.${next.state}`,
          subject: id,
          details: { to, tries, messageId },
        })
      })
      if (next.failure !== undefined && next.state !== 'sent')
        report({ mail: id, to: next.to, tries: next.tries, failure: next.failure, isLast: next.state === 'failed' })
    }
  }
}
