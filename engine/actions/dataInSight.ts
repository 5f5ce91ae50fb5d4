import { seesPersons, stripHidden, type Subject } from '../core/access.ts'
import type { AnswerData, WorksheetVersion } from '../core/model.ts'
import type { FieldPath } from '../core/paths.ts'
import { sensitivePaths, veiled } from '../core/sensitive.ts'
import type { Context } from './context.ts'

/** Stands for a number that is not for the reader. */
const mask = '••••••'

/** Paths of fields masked for readers; a section with `seenBy` says itself who sees it. */
function maskedPaths(version: WorksheetVersion): FieldPath[] {
  const named = version.worksheet.sections.filter(({ seenBy }) => seenBy !== undefined).flatMap(({ fields }) => fields)
  return sensitivePaths(version).filter(([field]) => !named.includes(field ?? ''))
}

/** What of an answer would be masked for the actor. */
export function isMasked({ actor }: Context, version: WorksheetVersion, subject: Subject): boolean {
  return maskedPaths(version).length > 0 && !seesPersons(actor, subject)
}

/** The data as the actor sees them: without sections kept from them, with numbers of persons masked (conventions section 16). */
export function dataInSight(context: Context, version: WorksheetVersion, subject: Subject): AnswerData {
  const data = stripHidden(context.actor, subject)
  return isMasked(context, version, subject) ? veiled(data, maskedPaths(version), () => mask) : data
}
