import type { Answer, AnswerData, Assessment, Language, Problem, Surroundings } from '../../engine/core/model.ts'
import {
  ancestors,
  indexStatus,
  noStatus,
  noTally,
  type FieldStatus,
  type StatusIndex,
  type Tally,
} from './fieldStatus.ts'
import type { Formulas } from './rulesLoader.ts'

export interface FormSituation {
  /** The answer as it was opened; its data may be older than `data`. */
  answer: Answer
  data: AnswerData
  surroundings: Surroundings
  assessment: Assessment
  /** Actions that were refused: their own rules are shown from then on. */
  attempted: ReadonlySet<string>
  /** What the server refused an action for; kept until something changes. */
  problems: readonly Problem[]
  remarks: Answer['remarks']
  language: Language
  /** The engine of formulas; loaded after the form is first drawn. */
  formulas?: Formulas
}

/** A wish to see a field; `round` tells one wish from the next for the same place. */
export interface Reveal {
  pointer: string
  round: number
}

/**
 * What all fields of one open form share. It stands outside React's tree, so that a result of the rules redraws only the fields it
 * speaks of, and never RJSF's whole form.
 */
export interface FormStore {
  situation: () => FormSituation
  index: () => StatusIndex
  statusAt: (pointer: string) => FieldStatus
  tallyAt: (pointer: string) => Tally
  reveal: () => Reveal
  change: (part: Partial<FormSituation>) => void
  /** The reader was here: from now on what is missing here is said. */
  visit: (pointer: string) => void
  /** A row was added here: what is wrong in it is said only where the reader has been in it, until the function given is called. */
  begin: (pointer: string) => () => void
  /** An action was tried: everything missing is said. */
  visitAll: () => void
  show: (pointer: string) => void
  /** The field asked for has the focus. */
  revealed: () => void
  /** While a pointer is pressed nothing is redrawn: a message that appears on blur would move the button away under the finger and the click be lost. */
  hold: () => void
  release: () => void
  subscribe: (listener: () => void) => () => void
}

export function createFormStore(first: FormSituation): FormStore {
  let situation = first
  let reveal: Reveal = { pointer: '', round: 0 }
  const visited = new Set<string>()
  const listeners = new Set<() => void>()
  const begun = new Set<string>()
  const isBegun = (pointer: string) => ancestors(pointer).some((path) => begun.has(path))
  // That the list was visited does not mean that its new row was.
  const isVisited = (pointer: string) => {
    const paths = ancestors(pointer)
    const row = paths.findLastIndex((path) => begun.has(path))
    return paths.some((path, at) => at >= row && visited.has(path))
  }
  let index = indexStatus({ ...situation, isVisited, isBegun })

  const announce = () => {
    for (const listener of listeners) listener()
  }
  let isHeld = false
  let isDue = false
  const refresh = () => {
    isDue = isHeld
    if (isHeld) return
    index = indexStatus({ ...situation, isVisited, isBegun }, index)
    announce()
  }
  const visit = (pointer: string) => {
    if (isVisited(pointer)) return
    visited.add(pointer)
    if (index.below.get(pointer)?.silent) refresh()
  }
  return {
    situation: () => situation,
    index: () => index,
    statusAt: (pointer) => index.at.get(pointer) ?? noStatus,
    tallyAt: (pointer) => index.below.get(pointer) ?? noTally,
    reveal: () => reveal,
    change: (part) => {
      situation = { ...situation, ...part }
      refresh()
    },
    visit,
    begin: (pointer) => {
      for (const path of visited) if (ancestors(path).includes(pointer)) visited.delete(path)
      begun.add(pointer)
      return () => {
        begun.delete(pointer)
        refresh()
      }
    },
    visitAll: () => visit(''),
    show: (pointer) => {
      reveal = { pointer, round: reveal.round + 1 }
      announce()
    },
    revealed: () => {
      reveal = { pointer: '', round: reveal.round }
    },
    hold: () => {
      isHeld = true
    },
    release: () => {
      isHeld = false
      if (isDue) refresh()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
