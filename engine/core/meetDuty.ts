import type { DutyWork } from './duty.ts'
import type { DutyScope } from './dutyScope.ts'
import { entered } from './entered.ts'
import type { Answer, DeadlinesDutyMeeting, Json, JsonObject } from './model.ts'
import type { Opened } from './openDuties.ts'

/** What is known of the meeting of a duty. */
export interface Meeting {
  metOn?: string
  work?: string
  begin?: DutyWork
  touches: string[]
}

// Formulas may ask that an answer came after the opening; one that is still being filled has no day yet.
const notYet = '9999-12-31'
const number = /^[A-Z]{2}-\d{5}-\d{4}-\d{4,}$/

/** Whether and when a duty was met, or where it is being done. */
export function meetDuty(scope: DutyScope, opened: Opened, meetings: readonly DeadlinesDutyMeeting[]): Meeting {
  const found = meetings.map((meeting) => meet(scope, opened, meeting))
  const touches = [...new Set(found.flatMap((each) => each.touches))]
  const met = found
    .filter((each) => each.metOn !== undefined)
    .toSorted((a, b) => String(a.metOn).localeCompare(String(b.metOn)))[0]
  if (met) return { ...met, touches }
  const underWay = found.find((each) => each.work !== undefined)
  return { ...(underWay ?? found.find((each) => each.begin)), touches }
}

function meet(scope: DutyScope, opened: Opened, meeting: DeadlinesDutyMeeting): Meeting {
  if (meeting.every === undefined) return meetOnce(scope, opened, meeting, null)
  const rows = scope.value(meeting.every, opened.variables)
  const each = (Array.isArray(rows) ? rows : []).map((row) => meetOnce(scope, opened, meeting, row))
  const open = each.find(({ metOn }) => metOn === undefined)
  // Without a row there is nobody for whom it could be met.
  if (open || each.length === 0) return open ?? { touches: [] }
  return each.reduce((last, next) => (String(next.metOn) > String(last.metOn) ? next : last))
}

function meetOnce(scope: DutyScope, opened: Opened, meeting: DeadlinesDutyMeeting, it: Json): Meeting {
  const variables = { ...opened.variables, it }
  const match = Object.entries(meeting.match ?? {}).map(([path, formula]): [string, Json] => [
    path,
    scope.value(formula ?? 'null', variables),
  ])
  const isMatching = (answer: Answer) => match.every(([path, value]) => value !== null && isAt(answer, path, value))
  let metOn: string | undefined
  let meetingAnswer: string | undefined
  let underWay: string | undefined
  for (const answer of candidates(scope, opened, meeting, variables)) {
    const workflow = scope.facts.worksheets[answer.worksheet]?.workflow
    if (!workflow || !isMatching(answer)) continue
    const on = entered(workflow, answer, meeting)?.on
    if (on !== undefined && metOn !== undefined && on >= metOn) continue
    if (!scope.holds(meeting.when, { ...variables, answer, metOn: on ?? notYet })) continue
    if (on === undefined) underWay = workflow.states[answer.state]?.final ? underWay : answer.id
    else [metOn, meetingAnswer] = [on, answer.id]
  }
  const work = meetingAnswer ?? underWay
  const named = match.flatMap(([, value]) => (typeof value === 'string' && number.test(value) ? [value] : []))
  const begin = work === undefined ? beginning(scope, meeting, match) : undefined
  return {
    ...(metOn !== undefined && { metOn }),
    ...(work !== undefined && { work }),
    ...(begin && { begin }),
    touches: [...named, ...(work === undefined ? [] : [work])],
  }
}

function candidates(
  scope: DutyScope,
  { opening }: Opened,
  { worksheet, worksheets, in: place }: DeadlinesDutyMeeting,
  variables: Record<string, unknown>,
): readonly Answer[] {
  if (worksheets !== undefined) {
    const names = scope.value(worksheets, variables)
    return (Array.isArray(names) ? names : [names]).flatMap((name) => scope.answers(String(name), place))
  }
  return worksheet === undefined ? [opening] : scope.answers(worksheet, place)
}

function isAt(answer: Answer, path: string, value: Json): boolean {
  const names = path.split('.')
  let at: unknown = names[0] === 'self' ? answer : answer.data
  for (const name of names[0] === 'self' ? names.slice(1) : names)
    at = at !== null && typeof at === 'object' ? (at as JsonObject)[name] : undefined
  return at !== undefined && at !== null && String(at) === String(value)
}

/** The new answer that would meet it, with the fields that must match. */
function beginning(
  scope: DutyScope,
  { worksheet }: DeadlinesDutyMeeting,
  match: [string, Json][],
): DutyWork | undefined {
  const config = worksheet === undefined ? undefined : scope.facts.worksheets[worksheet]?.worksheet
  if (worksheet === undefined || config === undefined) return undefined
  const data = Object.fromEntries(match.filter(([path, value]) => !path.includes('.') && value !== null))
  const parent = config.keptPer === 'parent' && config.parentField ? data[config.parentField] : undefined
  return { worksheet, ...(typeof parent === 'string' && { parent }), data }
}
