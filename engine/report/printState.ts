import type { Json, Language, Words } from '../core/model.ts'
import type { RecordShape } from './record/recordShape.ts'
import type { ChartModel, Frame, Labels } from './viewModel.ts'

/** What helpers know of the print in work; a fresh one each print. */
export interface PrintState {
  language: Language
  labels: Labels
  frame: Frame
  charts: Record<string, ChartModel>
  /** Words of the template in the language, by the Persian ones. */
  words: Record<string, Json>
  headings: Heading[]
  shapes: Record<string, RecordShape>
}

export interface Heading {
  id: string
  level: number
  title: string
}

/** Words in the language of the print, or in the first one that is there. */
export function wordsIn(words: Words | undefined, language: Language): string {
  return words?.[language] ?? words?.fa ?? words?.en ?? ''
}
