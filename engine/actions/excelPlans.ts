import { editableSections, visibleSections } from '../core/access.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, WorksheetVersion } from '../core/model.ts'
import type { Plan } from '../excel/plan.ts'
import { planAnswers } from '../excel/planSheets.ts'
import type { Context } from './context.ts'
import { readableWorksheets } from './rights.ts'
import { subjectOf } from './subject.ts'

/** The version in service of a worksheet the actor may read. WORKSHEET_NOT_FOUND. */
export function readableVersion(context: Context, worksheet: string): WorksheetVersion {
  const found = readableWorksheets(context).find(({ version }) => version.id === worksheet)
  if (!found) throw new Failure('WORKSHEET_NOT_FOUND', { worksheet })
  return found.version
}

/** The answer an actor would begin in the own agency, to ask for rights over it. */
function thoughtOf(context: Context, version: WorksheetVersion): Answer {
  const { agency } = context.actor
  return { agency, state: version.workflow.initial, history: [], data: {} } as unknown as Answer
}

/** The columns of an empty workbook: what the actor may fill in a new answer; of who fills none, what such a person would see. */
export function planToFill(context: Context, version: WorksheetVersion): Plan {
  const subject = subjectOf(context, version, thoughtOf(context, version))
  const editable = editableSections(context.actor, subject)
  const sections = editable.length > 0 ? editable : visibleSections(context.actor, subject)
  return planAnswers(version, sections.length > 0 ? { sections } : {})
}

/** The columns of an export: what the reader sees of one of the answers at least. */
export function planToShow(version: WorksheetVersion, visible: ReadonlySet<string>): Plan {
  const sections = version.worksheet.sections.map(({ id }) => id).filter((id) => visible.has(id))
  return planAnswers(version, { sections, isExport: true })
}

/** Plans by which a file may have been made: that of the version in service, then those of the versions before it. */
export async function plansToRead(
  context: Context,
  current: WorksheetVersion,
  planOf: (version: WorksheetVersion) => Plan | undefined = (version) => planAnswers(version, { isExport: true }),
): Promise<Plan[]> {
  const numbers = Array.from({ length: current.version - 1 }, (_, at) => current.version - 1 - at)
  const stored = await Promise.all(numbers.map((version) => context.store.version(current.id, version)))
  return [current, ...stored].flatMap((version) => (version ? (planOf(version) ?? []) : []))
}
