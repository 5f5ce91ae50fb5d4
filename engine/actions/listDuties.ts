import { addDays, dayInTehran } from '../core/calendar.ts'
import type { Duty } from '../core/duty.ts'
import { owes } from '../core/dutyRights.ts'
import { Failure } from '../core/failure.ts'
import type { DutiesQuery, DutyPage } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { describeDuty, dutyConfig, dutyTitle, mayBegin } from './describeDuty.ts'
import { reachOf } from './rights.ts'
import { settingsOf } from './surroundings.ts'

/** Days before a last day on which its duty is reminded of: its own, or the framework's setting; the longest first. */
export function reminderDays(context: Context, duty: string): number[] {
  const { duties } = context.catalogue.framework
  const setting = duties && settingsOf(context)[duties.reminderSetting]
  const days = dutyConfig(context, duty)?.remind ?? (Array.isArray(setting) ? setting : [])
  return days.filter((day): day is number => typeof day === 'number').toSorted((a, b) => b - a)
}

type Standing = NonNullable<DutiesQuery['standing']>

/** Texts are compared, not days: an overview looks at every duty of every agency. */
function tests(context: Context): Record<Standing, (duty: Duty) => boolean> {
  const today = dayInTehran(context.now)
  const soonest = new Map<string, string>()
  const soon = ({ duty, due }: Duty) => {
    const known = soonest.get(duty) ?? addDays(today, reminderDays(context, duty)[0] ?? 0) ?? today
    soonest.set(duty, known)
    return due !== null && due <= known
  }
  const isLate = ({ metOn, due }: Duty) => metOn === undefined && due !== null && due < today
  const isOpen = (duty: Duty) => duty.metOn === undefined && !isLate(duty) && duty.openedOn <= today
  return {
    late: isLate,
    soon: (duty) => isOpen(duty) && soon(duty),
    open: isOpen,
    running: (duty) => isLate(duty) || isOpen(duty),
    notDue: (duty) => duty.metOn === undefined && duty.openedOn > today && !isLate(duty),
    met: ({ metOn }) => metOn !== undefined,
  }
}

const byDue = (a: Duty, b: Duty) =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
  a.agency.localeCompare(b.agency) ||
  a.duty.localeCompare(b.duty) ||
  a.subject.localeCompare(b.subject)

function agenciesOf(context: Context, agency: string | undefined): string[] {
  const reach = reachOf(context)
  if (agency !== undefined && reach && !reach.includes(agency)) throw new Failure('AGENCY_NOT_FOUND', { agency })
  if (agency !== undefined) return [agency]
  return reach ?? [...context.directory.agencies.keys()]
}

/** Duties of the agencies the actor may look at, the first due first; `mine` are those the actor owes or may begin to meet. */
export async function listDuties(
  context: Context,
  query: DutiesQuery & { offset: number; limit: number },
): Promise<DutyPage> {
  const { standing = 'running', offset, limit } = query
  const place = { framework: context.catalogue.framework, directory: context.directory }
  const owed = new Map<string, boolean>()
  const isMine = (each: Duty) => {
    const { agency, duty, begin } = each
    const key = `${agency}/${duty}/${begin?.worksheet ?? ''}`
    const owedBy = dutyConfig(context, duty)?.owedBy ?? []
    const known = owed.get(key) ?? (owes(context.actor, owedBy, agency, place) || mayBegin(context, each))
    owed.set(key, known)
    return known
  }
  const is = tests(context)
  const counts = { late: 0, soon: 0, open: 0, notDue: 0, met: 0 }
  const found: Duty[] = []
  for (const agency of agenciesOf(context, query.agency)) {
    for (const duty of await context.duties.of(context, agency)) {
      if (query.duty !== undefined && duty.duty !== query.duty) continue
      if (query.mine && !isMine(duty)) continue
      for (const name of ['late', 'soon', 'open', 'notDue', 'met'] as const) if (is[name](duty)) counts[name] += 1
      if (is[standing](duty)) found.push(duty)
    }
  }
  // What was met is looked back on: the newest first.
  const sorted = standing === 'met' ? found.toSorted((a, b) => byDue(b, a)) : found.toSorted(byDue)
  const page = sorted.slice(offset, offset + limit)
  return {
    items: await Promise.all(page.map((duty) => describeDuty(context, duty))),
    total: found.length,
    counts,
    duties: (context.catalogue.deadlines?.duties ?? []).map(({ id }) => ({ id, title: dutyTitle(context, id) })),
  }
}
