import { allowedTransitions } from '../core/access.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, Language, Problem, Words, WorksheetVersion } from '../core/model.ts'
import { tellCode } from '../core/tellCode.ts'
import { startsFrom, transitionOf } from '../core/workflow.ts'
import type { BulkBody, BulkRow, BulkRows, WorksheetEntry } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { moveUp } from './moveUp.ts'
import { obstacles } from './obstacles.ts'
import { performAction } from './performAction.ts'
import { dataInUnit, mayOn, otherAgency } from './rights.ts'
import { findAnswer, subjectOf } from './subject.ts'
import { settingsOf } from './surroundings.ts'
import { actionTitle, stateTitle } from './titles.ts'

const usualMost = 200

function reasonOf(failure: Failure): Pick<BulkRow, 'code' | 'reason'> {
  const { code, params } = failure
  return { code, reason: { fa: tellCode(code, params, 'fa'), en: tellCode(code, params, 'en') } }
}

const wordIn = (words: Words, language: Language): string => words[language] ?? words.fa ?? ''

/** A row for each answer, whatever happens to it; what is no Failure is a fault and ends the whole. */
async function rowFor(answer: Pick<Answer, 'id'>, work: () => Promise<BulkRow>): Promise<BulkRow> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const problems = (error.params['problems'] ?? []) as unknown as Problem[]
    return { id: answer.id, title: answer.id, outcome: 'blocked', ...reasonOf(error), problems }
  }
}

/** Tries one action on many answers; nothing is changed. Of each is told whether it is possible, and if not why. */
export async function tryBulk(context: Context, { action, ids }: { action: string; ids: string[] }): Promise<BulkRows> {
  const rows: BulkRow[] = []
  for (const id of ids)
    rows.push(
      await rowFor({ id }, async () => {
        const found = await findAnswer(context, id)
        const { version, answer } = moveUp(context, found.version, found.answer)
        const named = { id, title: answer.title ?? id, edit: found.answer.edit }
        if (!startsFrom(version.workflow, action, answer.state)) {
          const state = stateTitle(context, version, answer.state)
          const said = (language: Language) =>
            tellCode('ACTION_NOT_FROM_STATE', { state: wordIn(state, language) }, language)
          const reason = { fa: said('fa'), en: said('en') }
          return { ...named, outcome: 'blocked', code: 'ACTION_NOT_FROM_STATE', reason, problems: [] }
        }
        if (!allowedTransitions(context.actor, subjectOf(context, version, answer)).includes(action))
          return { ...named, outcome: 'blocked', ...reasonOf(new Failure('NOT_ALLOWED')), problems: [] }
        const { errors, warnings } = await obstacles(context, version, answer, action)
        const outcome = errors.length > 0 ? 'blocked' : warnings.length > 0 ? 'warned' : 'possible'
        return { ...named, outcome, problems: [...errors, ...warnings] }
      }),
    )
  return { rows }
}

/** Performs one action on many answers, each in a transaction of its own, with one remark and letter. What stops one does not stop the next. */
export async function performBulk(
  context: Context,
  { action, answers, ...given }: BulkBody & { action: string },
): Promise<BulkRows> {
  const rows: BulkRow[] = []
  for (const { id, edit } of answers)
    rows.push(
      await rowFor({ id }, async () => {
        const { answer } = await performAction(context, { id, edit, action, ...given })
        return { id, title: answer.title ?? id, edit: answer.edit, outcome: 'done', problems: [] }
      }),
    )
  return { rows }
}

/** What the actor may do with many answers of a worksheet at a time, somewhere in reach. */
export function describeBulk(context: Context, version: WorksheetVersion): WorksheetEntry['bulk'] {
  const places = [context.actor.agency, otherAgency(context)].filter((code) => code !== undefined)
  const data = dataInUnit(context, version)
  const actions = Object.keys(version.workflow.transitions).flatMap((action) => {
    const { from, tone = 'neutral', asks, signs = false } = transitionOf(version.workflow, action)
    const own = from.filter((state) => places.some((code) => mayOn(context, version, action, code, state, data)))
    if (own.length === 0) return []
    const letter = asks?.letter === true && settingsOf(context)['correspondenceMode'] === true
    return [
      {
        action,
        title: actionTitle(context, version, action),
        tone,
        from: own,
        asks: { remark: asks?.remark ?? false, letter },
        signs,
      },
    ]
  })
  return { most: version.worksheet.list.bulk ?? usualMost, actions }
}
