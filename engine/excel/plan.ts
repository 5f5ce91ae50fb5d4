import type { AnswerData, Json, Words } from '../core/model.ts'

/** What stands in the cells of a column. */
export type CellKind = 'text' | 'mark' | 'number' | 'boolean' | 'date' | 'period' | 'option' | 'file'

/** What a spreadsheet can check by itself while it is filled. */
export interface CellLimits {
  isInteger?: true
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
}

/** A column of a sheet: a field, or a value of the frame around it (`#number`, `#key`, `#of` …). */
export interface PlanColumn {
  /** Below the object of the row: `letter.date`; the frame's begin with `#`, the number of rows of a list is `fields#`. */
  path: string
  title: Words
  help?: Words
  kind: CellKind
  /** Several values in a cell, a line each. */
  isList?: true
  isRequired?: true
  /** Shown in an export and never taken in. */
  isFixed?: true
  isSensitive?: true
  isLongText?: true
  /** Id of its code list in `Plan.lists`. */
  list?: string
  limits: CellLimits
}

/** Rows of one kind: the answers themselves (path empty), or the rows of a list in them, each keyed to the row it belongs to. */
export interface PlanSheet {
  /** Field path of the list: `activities`, `activities[].milestones`. */
  path: string
  title: Words
  columns: PlanColumn[]
}

export interface PlanOption {
  code: string | number
  title: Words
  isDeprecated?: true
}

/**
 * How the answers of a version lie in a workbook, from its schema alone. Plain data: it travels to the worker that writes and reads.
 * The first sheet holds the rows that are brought in.
 */
export interface Plan {
  worksheet: string
  version: number
  title: Words
  description?: Words
  /** The list whose rows these are, where the workbook holds rows of one answer. */
  field?: string
  sheets: PlanSheet[]
  lists: Record<string, PlanOption[]>
}

/** Columns of the frame. */
export const frame = {
  number: '#number',
  key: '#key',
  of: '#of',
  agency: '#agency',
  period: '#period',
  parent: '#parent',
  state: '#state',
} as const

/** The column with the number of rows a list has. */
export const countPath = (list: string): string => `${list}#`

/** The list a sheet's rows belong to, and that of the sheet above: `activities[].milestones` is `milestones` under `activities`. */
export function placeOfSheet(path: string): { above: string; list: string } {
  const at = path.lastIndexOf('[].')
  return at < 0 ? { above: '', list: path } : { above: path.slice(0, at), list: path.slice(at + 3) }
}

/** The sheets whose rows belong to rows of this one. */
export const sheetsBelow = (plan: Pick<Plan, 'sheets'>, path: string): PlanSheet[] =>
  plan.sheets.filter((sheet, at) => at > 0 && sheet.path !== path && placeOfSheet(sheet.path).above === path)

/** A row of a sheet with the rows that belong to it, before they are cells or after they were read. */
export interface PlanRow {
  /** Values of the frame by column. */
  frame: Record<string, Json>
  data: AnswerData
}
