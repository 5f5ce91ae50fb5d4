import { addDays } from './calendar.ts'
import { DutyScope } from './dutyScope.ts'
import { entered } from './entered.ts'
import type { Answer, DeadlinesDuty, DeadlinesDutyOpening, Json } from './model.ts'
import { isObject } from './paths.ts'
import { periodEnd, periodOf, type PeriodKind } from './period.ts'

/** A duty that has been opened, before it is known what meets it. */
export interface Opened {
  subject: string
  opening: Answer
  openedOn: string
  period?: string
  about?: string
  /** What its formulas see. */
  variables: Record<string, unknown>
}

/** Every opening of a duty in one agency, each subject once. */
export function openDuties(scope: DutyScope, duty: DeadlinesDuty): Opened[] {
  const all = duty.opens.flatMap((opening, i) =>
    opening.every
      ? openedByPeriod(scope, opening, opening.every)
      : openedByAnswers(scope, opening, i === 0 && duty.opens.length === 1),
  )
  const first = new Map<string, Opened>()
  for (const each of all) if (!first.has(each.subject)) first.set(each.subject, each)
  return [...first.values()]
}

interface Opener {
  answer: Answer
  /** Day of the state or action, and its name. */
  on: string
  by: string
  variables: Record<string, unknown>
}

/** Answers that opened it with the day and the state or action; oldest first. */
function openers(scope: DutyScope, opening: DeadlinesDutyOpening): Opener[] {
  const workflow = scope.facts.worksheets[opening.worksheet]?.workflow
  if (!workflow) return []
  const all = scope
    .answers(opening.worksheet, opening.in)
    .flatMap((answer): Opener[] => {
      const entry = entered(workflow, answer, opening)
      if (!entry) return []
      const variables = {
        opening: answer,
        openedBy: entry.by,
        openedOn: entry.on,
        period: answer.period ?? null,
        row: null,
      }
      // By period it is asked anew for each of them.
      return opening.every || scope.holds(opening.when, variables) ? [{ answer, ...entry, variables }] : []
    })
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.answer.id.localeCompare(b.answer.id))
  if (opening.only === 'first') return all.slice(0, 1)
  return opening.only === 'last' ? all.slice(-1) : all
}

function openedByAnswers(scope: DutyScope, opening: DeadlinesDutyOpening, isOnly: boolean): Opened[] {
  // The state is part of the subject only where a duty has several openings: one answer may then open it twice.
  const isTold = !isOnly
  return openers(scope, opening).flatMap(({ answer, on, by, variables: before }) => {
    const rows = opening.each === undefined ? [null] : listOf(scope.value(opening.each, before))
    return rows.flatMap((row): Opened[] => {
      const variables = { ...before, row }
      const openedOn = opening.day === undefined ? on : scope.day(opening.day, variables)
      if (openedOn === null) return []
      const subject = [answer.id, ...(isTold ? [by] : []), ...(row === null ? [] : [keyOf(row, opening.key)])].join('/')
      return [{ subject, opening: answer, openedOn, ...aboutOf(scope, opening, answer, variables), variables }]
    })
  })
}

/** From the first answer that opens it on, each period that ends, the present one with it. */
function openedByPeriod(scope: DutyScope, opening: DeadlinesDutyOpening, kind: PeriodKind): Opened[] {
  const [first] = openers(scope, opening)
  if (!first) return []
  const { answer, by } = first
  return periodsFrom(kind, first.on, scope.facts.surroundings.currentDay).flatMap((period): Opened[] => {
    const openedOn = addDays(periodEnd(period), 1)
    if (openedOn === undefined) return []
    const variables = { opening: answer, openedBy: by, openedOn, period, row: null }
    if (!scope.holds(opening.when, variables)) return []
    const about = opening.about === undefined ? {} : aboutOf(scope, opening, answer, variables)
    return [{ subject: period, opening: answer, openedOn, period, ...about, variables }]
  })
}

function periodsFrom(kind: PeriodKind, from: string, to: string): string[] {
  const periods: string[] = []
  for (let day: string | undefined = from; day !== undefined && day <= to;) {
    const period = periodOf(kind, day)
    if (period === undefined) break
    periods.push(String(period))
    day = addDays(periodEnd(period), 1)
  }
  return periods
}

const listOf = (value: Json): Json[] => (Array.isArray(value) ? value : value === null ? [] : [value])

const keyOf = (row: Json, key: string | undefined): string =>
  String(key !== undefined && isObject(row) ? row[key] : isObject(row) ? JSON.stringify(row) : row)

function aboutOf(
  scope: DutyScope,
  { about }: DeadlinesDutyOpening,
  answer: Answer,
  variables: Record<string, unknown>,
): { about?: string } {
  const text = about === undefined ? answer.title : scope.value(about, variables)
  return typeof text === 'string' && text !== '' && text !== answer.id ? { about: text } : {}
}
