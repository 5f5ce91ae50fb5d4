import type { Actor, Answer, FrameworkConfig, WorksheetConfig } from './model.ts'

/** What stands in place of a unit in the index for an answer that every unit of its agency sees. */
export const everyUnit = '*'

/** Column of the index that holds the unit an answer belongs to. */
export const unitColumn = 'self.unit'

/** The unit an answer belongs to; undefined where its worksheet knows of none or none is chosen yet. */
export function unitOf({ unit }: Pick<WorksheetConfig, 'unit'>, { data }: Pick<Answer, 'data'>): string | undefined {
  const code = unit && data[unit.field]
  return typeof code === 'string' && code !== '' ? code : undefined
}

/** The answer belongs to one of the actor's units, or its worksheet to no unit at all. */
export function isInOwnUnit(
  { agency, units }: Pick<Actor, 'agency' | 'units'>,
  worksheet: Pick<WorksheetConfig, 'unit'>,
  answer: Pick<Answer, 'agency' | 'data'>,
): boolean {
  if (agency !== answer.agency) return false
  if (worksheet.unit === undefined) return true
  const unit = unitOf(worksheet, answer)
  return unit !== undefined && (units?.includes(unit) ?? false)
}

/** All roles of the actor are bound to units: of what belongs to units, those of others are not shown. */
export function seesOwnUnitOnly({ roles }: Pick<Actor, 'roles'>, framework: Pick<FrameworkConfig, 'roles'>): boolean {
  return roles.length > 0 && roles.every((role) => framework.roles[role]?.place === 'unit')
}

/** What the index keeps of an answer's unit, so that lists are narrowed there: the unit, or `everyUnit` in a state that all units see. */
export function unitInIndex(worksheet: WorksheetConfig, answer: Pick<Answer, 'state' | 'data'>): string | undefined {
  if (worksheet.unit === undefined) return undefined
  return worksheet.unit.seenIn?.includes(answer.state) ? everyUnit : (unitOf(worksheet, answer) ?? '')
}
