import type { JsonObject, ReportChart, Words } from '../core/model.ts'
import type { RecordShape } from './record/recordShape.ts'

/** Everything a template sees: plain data, so that it travels to a worker and is attached to the PDF. */
export interface ViewModel {
  parameters: JsonObject
  /** Results of the report's queries and formulas, by name. */
  data: JsonObject
  charts: Record<string, ChartModel>
  frame: Frame
  labels: Labels
  /** How answers of each worksheet of the report are shown by `{{record}}`. */
  shapes: Record<string, RecordShape>
}

/** What stands around the content. */
export interface Frame {
  agency?: string
  period?: string | number
  /** Number of the answer the print is of. */
  answer?: string
  worksheet?: string
  state?: string
  revision?: number
  /** A signature of `signedBy` is missing: «پیش‌نویس» stands across every page. */
  isDraft: boolean
  /** Day of the print, ISO. */
  printedOn: string
  /** Roles that sign, each with its signature once given. */
  signatures: FrameSignature[]
}

export interface FrameSignature {
  role: string
  fullName?: string
  positionTitle?: string
  signedOn?: string
  sha256?: string
  letterNumber?: string
  letterDate?: string
}

/** Words in every language for what data hold as codes. */
export interface Labels {
  /** By list: a vocabulary's id, `role`, `stage`, `clause`, `worksheet`, `<worksheet>.state`, `<worksheet>.action`. */
  codes: Record<string, Record<string, Words>>
  /** By worksheet and field path. */
  fields: Record<string, Record<string, Words>>
  /** Names of agencies by code. */
  agencies: Record<string, Words>
}

/** A chart with its formulas evaluated. */
export interface ChartModel {
  kind: ReportChart['kind']
  title?: string
  /** List of `Labels.codes` in which the labels of the rows are codes. */
  words?: string
  series: string[]
  rows: ChartRow[]
  min?: number
  max?: number
  bands?: { to: number; color: string }[]
  height?: number
}

export interface ChartRow {
  label: string
  values: (number | null)[]
  /** ISO days of a bar in time. */
  start?: string
  end?: string
  /** Percent done, 0 to 100. */
  done?: number
}
