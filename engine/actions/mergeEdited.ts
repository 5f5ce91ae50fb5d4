import { canonicalJson } from '../core/canonical.ts'
import { schemaAt } from '../core/columns.ts'
import { Failure } from '../core/failure.ts'
import type { AnswerData, WorksheetVersion } from '../core/model.ts'
import { isSetByEngine } from '../core/setByEngine.ts'

const fieldTitle = ({ schema }: WorksheetVersion, field: string): string =>
  String(schemaAt(schema, field)?.['title'] ?? field)

/**
 * Data of the sections the actor may edit, over the stored ones. FIELD_UNKNOWN for a field the worksheet has not; FIELD_NOT_EDITABLE for a
 * changed one of another section, FIELD_SET_BY_ENGINE for one that is minted or set by the workflow: a change that would not be kept must not
 * seem to be.
 */
export function mergeEdited(
  version: WorksheetVersion,
  stored: AnswerData,
  sent: AnswerData,
  editable: string[],
): AnswerData {
  const sectionOf = (field: string) => version.worksheet.sections.find(({ fields }) => fields.includes(field))
  const isMine = (field: string) => editable.includes(sectionOf(field)?.id ?? '')
  const isTyped = (field: string) => isMine(field) && !isSetByEngine(version, field)
  for (const [field, value] of Object.entries(sent)) {
    const section = sectionOf(field)
    if (!section) throw new Failure('FIELD_UNKNOWN', { field })
    if (isTyped(field) || canonicalJson(value ?? null) === canonicalJson(stored[field] ?? null)) continue
    if (isMine(field)) throw new Failure('FIELD_SET_BY_ENGINE', { field: fieldTitle(version, field) })
    throw new Failure('FIELD_NOT_EDITABLE', { section: section.title })
  }
  const kept = Object.entries(stored).filter(([field]) => !isTyped(field))
  const edited = Object.entries(sent).filter(([field]) => isTyped(field))
  return Object.fromEntries([...kept, ...edited]) as AnswerData
}
