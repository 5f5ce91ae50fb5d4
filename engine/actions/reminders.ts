import type { ReminderMark } from '../core/reminder.ts'
import type { ReminderPage } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { dutyTitle } from './describeDuty.ts'
import { agencyTitle } from './titles.ts'

/** That somebody was reminded of a duty; never altered. */
export interface Reminder {
  agency: string
  duty: string
  subject: string
  due: string
  mark: ReminderMark
  at: string
}

/** Each person's reminders are a kind of their own. */
export const reminderKind = (account: string): string => `reminder/${account}`

const seenKind = 'reminders-seen'
const longestPage = 200

async function ofActor({ store, actor }: Context): Promise<[string, Reminder][]> {
  const found: [string, Reminder][] = []
  for (;;) {
    const { items } = await store.documents(reminderKind(actor.account), found.length, longestPage)
    found.push(...items.map(({ id, content }): [string, Reminder] => [id, content as unknown as Reminder]))
    if (items.length < longestPage) return found.toSorted(([, a], [, b]) => b.at.localeCompare(a.at))
  }
}

/** The actor's reminders, newest first, with what is new since they last looked. */
export async function listReminders(
  context: Context,
  { offset, limit }: { offset: number; limit: number },
): Promise<ReminderPage> {
  const all = await ofActor(context)
  const seen = String((await context.store.document(seenKind, context.actor.account))?.['at'] ?? '')
  const isNew = ({ at }: Reminder) => at > seen
  return {
    items: all.slice(offset, offset + limit).map(([id, reminder]) => ({
      id,
      ...reminder,
      mark: String(reminder.mark),
      title: dutyTitle(context, reminder.duty),
      agencyTitle: agencyTitle(context, reminder.agency),
      isNew: isNew(reminder),
    })),
    total: all.length,
    unseen: all.filter(([, reminder]) => isNew(reminder)).length,
  }
}

/** Everything up to now has been seen. */
export async function seeReminders(context: Context): Promise<ReminderPage> {
  const at = context.now.toISOString()
  await context.store.transaction(async (tx) =>
    tx.putDocument({ kind: seenKind, id: context.actor.account, content: { at } }),
  )
  return listReminders(context, { offset: 0, limit: 25 })
}
