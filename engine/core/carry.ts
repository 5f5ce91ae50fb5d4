import { schemaAt } from './columns.ts'
import type { AnswerData, WorksheetVersion } from './model.ts'

/** How a field takes the answer before: as a value that may be changed, as one that stays, or not at all but shown beside. */
export type Carry = 'copy' | 'lock' | 'show'

/** The top-level fields that are carried, by name. */
export function carriedFields(version: WorksheetVersion): Map<string, Carry> {
  const fields = version.worksheet.sections.flatMap((section) => section.fields)
  return new Map(
    fields.flatMap((field): [string, Carry][] => {
      const carry = schemaAt(version.schema, field)?.['x-carry']
      return carry === 'copy' || carry === 'lock' || carry === 'show' ? [[field, carry]] : []
    }),
  )
}

const isFree = (value: unknown): boolean => value === undefined || value === null || value === ''

/** The data with what is taken from the answer before; what is there already stays. */
export function withCarried(version: WorksheetVersion, data: AnswerData, before: AnswerData): AnswerData {
  const taken = [...carriedFields(version)].filter(
    ([field, carry]) => carry !== 'show' && isFree(data[field]) && !isFree(before[field]),
  )
  return { ...data, ...Object.fromEntries(taken.map(([field]) => [field, structuredClone(before[field] ?? null)])) }
}
