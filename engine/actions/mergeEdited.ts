import { canonicalJson } from '../core/canonical.ts'
import { Failure } from '../core/failure.ts'
import type { AnswerData, WorksheetVersion } from '../core/model.ts'

/**
 * Data of the sections the actor may edit, over the stored ones. FIELD_UNKNOWN for a field the worksheet has not; FIELD_NOT_EDITABLE for a
 * changed one of another section: a change that would not be kept must not seem to be.
 */
export function mergeEdited(
  version: WorksheetVersion,
  stored: AnswerData,
  sent: AnswerData,
  editable: string[],
): AnswerData {
  const sectionOf = (field: string) => version.worksheet.sections.find(({ fields }) => fields.includes(field))
  const isMine = (field: string) => editable.includes(sectionOf(field)?.id ?? '')
  for (const [field, value] of Object.entries(sent)) {
    const section = sectionOf(field)
    if (!section) throw new Failure('FIELD_UNKNOWN', { field })
    if (!isMine(field) && canonicalJson(value ?? null) !== canonicalJson(stored[field] ?? null))
      throw new Failure('FIELD_NOT_EDITABLE', { section: section.title })
  }
  const kept = Object.entries(stored).filter(([field]) => !isMine(field))
  const edited = Object.entries(sent).filter(([field]) => isMine(field))
  return Object.fromEntries([...kept, ...edited]) as AnswerData
}
