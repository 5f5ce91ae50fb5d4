import { isObject } from '../../core/paths.ts'
import { escape } from '../helpers/helper.ts'
import { type PrintState, wordsIn } from '../printState.ts'
import type { FieldShape, RecordShape } from './recordShape.ts'

/** What is left out of the print of a record. */
export interface RecordView {
  /** JSON pointers of hidden fields. */
  hidden: ReadonlySet<string>
  /** Ids of the sections to show; absent: all. */
  sections?: readonly string[]
}

/** What every part of the print of a record needs to know. */
export interface RecordPlace {
  shape: RecordShape
  view: RecordView
  state: PrintState
}

export const titleOf = (field: FieldShape, { shape, state }: RecordPlace): string =>
  escape(wordsIn(state.labels.fields[shape.worksheet]?.[field.path], state.language) || field.name)

export const memberOf = (data: unknown, name: string): unknown =>
  isObject(data) && Object.hasOwn(data, name) ? data[name] : undefined
