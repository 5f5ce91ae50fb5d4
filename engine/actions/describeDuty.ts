import { can } from '../core/access.ts'
import { dayInTehran } from '../core/calendar.ts'
import { type Duty, standingOn } from '../core/duty.ts'
import { mayExtend, owes } from '../core/dutyRights.ts'
import type { DeadlinesDuty, JsonObject, Words } from '../core/model.ts'
import type { DutyRow } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { dataInUnit, mayOn } from './rights.ts'
import { subjectOf } from './subject.ts'
import { agencyTitle, words } from './titles.ts'
import { versionOf } from './version.ts'

/** A duty of the config by id. */
export const dutyConfig = (context: Context, id: string): DeadlinesDuty | undefined =>
  context.catalogue.deadlines?.duties.find((duty) => duty.id === id)

/** The title of a duty. */
export function dutyTitle(context: Context, id: string): Words {
  const overlay = context.catalogue.translations.en?.deadlines?.duties?.[id]
  return words(context, dutyConfig(context, id)?.title ?? id, { en: overlay?.title })
}

/** What the answers say of a duty is for those who may read the answer that opened it. */
async function mayReadOpening(context: Context, duty: Duty): Promise<boolean> {
  const answer = await context.store.answer(duty.opening)
  if (!answer) return false
  return can(context.actor, 'read', subjectOf(context, await versionOf(context, answer), answer))
}

/** Why it is owed, with `{openedOn}`, `{period}` and `{about}` as they stand: the reader's calendar writes them. */
function because(context: Context, duty: Duty): Words {
  const overlay = context.catalogue.translations.en?.deadlines?.duties?.[duty.duty]
  return words(context, dutyConfig(context, duty.duty)?.because ?? '', { en: overlay?.because })
}

/** The actor may begin the answer that would meet it. */
export function mayBegin(context: Context, { begin, agency }: Duty): boolean {
  const version = begin && context.catalogue.worksheets[begin.worksheet]
  return version !== undefined && mayOn(context, version, 'create', agency, undefined, dataInUnit(context, version))
}

/** Where the one who owes it goes on: the answer in which it is done, or the new one that would be begun. */
function work(context: Context, duty: Duty, isOwed: boolean): Pick<DutyRow, 'work' | 'begin'> {
  if (duty.work !== undefined) return { work: duty.work }
  const version = duty.begin && context.catalogue.worksheets[duty.begin.worksheet]
  if (!duty.begin || !version) return {}
  const mayCreate = mayBegin(context, duty)
  if (!isOwed && !mayCreate) return {}
  const { worksheet, parent, data } = duty.begin
  const period = version.worksheet.period ? { period: duty.period } : {}
  return {
    begin: {
      worksheet,
      by: version.worksheet.filledBy.map((role) => roleTitle(context, role)),
      mayCreate,
      data: (mayCreate ? data : {}) as JsonObject,
      ...(parent === undefined ? {} : { parent }),
      ...(period.period === undefined ? {} : { period: period.period }),
    },
  }
}

/** A duty as its reader sees it on the day of the request. */
export async function describeDuty(context: Context, duty: Duty): Promise<DutyRow> {
  const { actor, directory, catalogue } = context
  const config = dutyConfig(context, duty.duty)
  const place = { framework: catalogue.framework, directory }
  const isOwed = owes(actor, config?.owedBy ?? [], duty.agency, place)
  const isReadable = await mayReadOpening(context, duty)
  const about = isReadable ? duty.about : undefined
  const standing = standingOn(duty, dayInTehran(context.now))
  const extensions = await context.duties.extensions(context, duty)
  const running = standing.state === 'open' || standing.state === 'late'
  return {
    agency: duty.agency,
    agencyTitle: agencyTitle(context, duty.agency),
    duty: duty.duty,
    title: dutyTitle(context, duty.duty),
    subject: duty.subject,
    because: because(context, duty),
    ...(about === undefined ? {} : { about }),
    ...(config?.clause === undefined ? {} : { clause: config.clause }),
    owedBy: (config?.owedBy ?? []).map((role) => roleTitle(context, role)),
    openedOn: duty.openedOn,
    ...(duty.period === undefined ? {} : { period: duty.period }),
    ...(duty.due === null ? {} : { due: duty.due }),
    ...(duty.originalDue === undefined ? {} : { originalDue: duty.originalDue }),
    ...(duty.notAfter === undefined ? {} : { notAfter: duty.notAfter }),
    ...(duty.metOn === undefined ? {} : { metOn: duty.metOn }),
    ...standing,
    isOwed,
    mayExtend: running && duty.due !== null && mayExtend(actor, place),
    extensions: [...extensions],
    ...(isReadable ? { opening: duty.opening, ...work(context, duty, isOwed) } : {}),
  }
}

/** The title of a role; of `role@main` too. */
export function roleTitle(context: Context, role: string): Words {
  const { framework, translations } = context.catalogue
  const name = role.split('@')[0] ?? role
  return words(context, framework.roles[name]?.title ?? name, { en: translations.en?.framework?.roles?.[name] })
}
