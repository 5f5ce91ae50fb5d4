import { dayInTehran, formatDate } from '../core/calendar.ts'
import { mainAgencyOf } from '../core/directory.ts'
import { type Duty, standingOn } from '../core/duty.ts'
import { owes } from '../core/dutyRights.ts'
import type { JsonObject, Language, Words } from '../core/model.ts'
import { markOf, reminderMail, type ReminderMark, type ReminderWords } from '../core/reminder.ts'
import { tellBecause, tellDaysLeft } from '../core/tellDuty.ts'
import type { Context } from './context.ts'
import { describeDuty, dutyConfig } from './describeDuty.ts'
import { reminderDays } from './listDuties.ts'
import { mailKind, type QueuedMail } from './outbox.ts'
import { peopleByAgency, type Recipient } from './people.ts'
import { type Reminder, reminderKind } from './reminders.ts'

/** A duty whose owner is to be reminded now. */
interface Dueness {
  duty: Duty
  due: string
  daysLeft: number
  mark: ReminderMark
}

export interface ReminderOptions {
  /** E-mail goes out too, to who has an address. */
  isMailing: boolean
  /** Address of the product for the people who get the mail. */
  address: string
}

/** Every duty that has come to a day on which it is reminded of. */
async function dueDuties(context: Context): Promise<Dueness[]> {
  const today = dayInTehran(context.now)
  const found: Dueness[] = []
  for (const agency of context.directory.agencies.keys()) {
    for (const duty of await context.duties.of(context, agency)) {
      const { state, daysLeft } = standingOn(duty, today)
      if (duty.due === null || daysLeft === undefined || duty.openedOn > today || state === 'met') continue
      const mark = markOf(reminderDays(context, duty.duty), daysLeft)
      if (mark !== undefined) found.push({ duty, due: duty.due, daysLeft, mark })
    }
  }
  return found
}

const textIn = (words: Words, language: Language): string => words[language] ?? words.fa ?? words.en ?? ''

async function mailFor(
  context: Context,
  person: Recipient,
  { duty, due, daysLeft }: Dueness,
  address: string,
): Promise<{ subject: string; text: string; html: string }> {
  const { deadlines, framework, translations } = context.catalogue
  const language = person.language ?? (framework.languages[0] as Language)
  const overlay = language === 'en' ? translations.en : undefined
  // In the eyes of who gets it: what may not be read is not told by mail either.
  const row = await describeDuty({ ...context, actor: person.actor }, duty)
  const clause = framework.clauses.find(({ id }) => id === row.clause)?.title ?? ''
  const words: ReminderWords = {
    title: textIn(row.title, language),
    about: row.about ?? '',
    agency: textIn(row.agencyTitle, language),
    due: formatDate(due, language),
    left: tellDaysLeft(daysLeft, language),
    because: tellBecause(textIn(row.because, language), row, language),
    clause: (row.clause && overlay?.framework?.clauses?.[row.clause]?.title) ?? clause,
    link: address,
    person: person.actor.fullName,
  }
  const template = { subject: '{title}', text: '{because}', ...deadlines?.reminder, ...overlay?.deadlines?.reminder }
  return reminderMail(template, words, language)
}

async function remind(context: Context, person: Recipient, each: Dueness, options: ReminderOptions): Promise<void> {
  const { duty, due, mark } = each
  const { account } = person.actor
  const id = reminderId(each)
  const at = context.now.toISOString()
  const reminder: Reminder = { agency: duty.agency, duty: duty.duty, subject: duty.subject, due, mark, at }
  const { email } = person
  const mail =
    options.isMailing && email ? { to: email, ...(await mailFor(context, person, each, options.address)) } : undefined
  await context.store.transaction(async (tx) => {
    if (await tx.document(reminderKind(account), id)) return
    tx.putDocument({ kind: reminderKind(account), id, content: { ...reminder } })
    if (!mail) return
    const queued: QueuedMail = { ...mail, messageId: '', state: 'waiting', tries: 0, nextAt: at }
    const serial = await tx.next('mail')
    // The number of a mail is its name for the servers on its way.
    const content = { ...queued, messageId: `<${serial}.${account}@karbarg>` }
    tx.putDocument({
      kind: mailKind(dayInTehran(context.now)),
      id: `M${serial}`,
      content: content as unknown as JsonObject,
    })
  })
}

// With the day it is due: an extended duty is reminded of anew.
const reminderId = ({ duty, due, mark }: Dueness) => [duty.agency, duty.duty, duty.subject, due, mark].join('/')

/**
 * Reminds everybody who owes something that has come to one of its days. Each reminder is made once for each duty, last day, mark and person: it is
 * on the disk before anything is sent. `known` spares looking up what this process has already made.
 */
export async function remindDuties(context: Context, options: ReminderOptions, known: Set<string>): Promise<void> {
  const due = await dueDuties(context)
  if (due.length === 0) return
  const people = await peopleByAgency(context.store)
  const place = { framework: context.catalogue.framework, directory: context.directory }
  for (const each of due) {
    const { agency, duty } = each.duty
    const owedBy = dutyConfig(context, duty)?.owedBy ?? []
    const homes = new Set([agency, mainAgencyOf(context.directory, agency), context.directory.organization])
    for (const person of [...homes].flatMap((home) => people.get(home) ?? [])) {
      const key = `${person.actor.account}/${reminderId(each)}`
      if (known.has(key) || !owes(person.actor, owedBy, agency, place)) continue
      await remind(context, person, each, options)
      known.add(key)
    }
  }
}
