import type { Language } from '../core/model.ts'
import type { Plan, PlanRow } from './plan.ts'
import type { RawCell } from './readCell.ts'

/** A workbook to be written. */
export interface BookToWrite {
  plan: Plan
  language: Language
  rows: PlanRow[]
  /** Empty lines made ready for filling. */
  blankLines: number
  /** What is wrong with each row, told in a column of its own. */
  problems?: string[]
}

/** What a workbook says of itself. */
export interface BookStamp {
  worksheet?: string
  version?: number
  field?: string
}

export interface RawSheet {
  name: string
  /** Dense lines of cells, from the first line of the sheet. */
  lines: RawCell[][]
}

/** A workbook as it was read: cells alone, nothing computed. */
export interface RawBook {
  stamp: BookStamp
  sheets: RawSheet[]
}

/** Where a cell stands in a file, as its reader finds it. */
export interface CellPlace {
  sheet: string
  /** Line, from 1. */
  line: number
  /** Letters of the column, where one is meant. */
  column?: string
}
