import { can } from '../core/access.ts'
import type { Answer, AnswerData, WorksheetVersion } from '../core/model.ts'
import { sensitivePaths, veiled } from '../core/sensitive.ts'
import { maskText } from '../excel/excelWords.ts'
import type { Context } from './context.ts'
import { subjectOf } from './subject.ts'

/** Data as they may leave the system: what tells who a person is stays readable to those who fill such answers and to those who read all. */
export function maskSensitive(
  context: Context,
  version: WorksheetVersion,
  answer: Answer,
  data: AnswerData,
): AnswerData {
  const paths = sensitivePaths(version)
  if (paths.length === 0) return data
  const { actor, catalogue } = context
  const readsAll = actor.roles.some((role) => catalogue.framework.roles[role]?.readsAll === true)
  if (readsAll || can(actor, 'create', subjectOf(context, version, answer))) return data
  return veiled(data, paths, () => maskText)
}
