import type { Answer, Assessment, Language, Problem } from '../../engine/core/model.ts'
import { parsePointer } from '../../engine/core/paths.ts'
import type { FieldRemark } from '../parts/FieldShell.tsx'
import { isAbsence, problemText } from './problemText.ts'

export interface FieldStatus {
  errors: readonly string[]
  warnings: readonly string[]
  remarks: readonly FieldRemark[]
  required: boolean
  hidden: boolean
}

/** Counts of what stands at a pointer and below it. */
export interface Tally {
  errors: number
  warnings: number
  remarks: number
  /** Errors that are not shown yet: nobody has been there, or the action that asks for them was not tried. */
  silent: number
}

export interface StatusIndex {
  at: ReadonlyMap<string, FieldStatus>
  below: ReadonlyMap<string, Tally>
  /** Problems that are shown, in the order given. */
  shown: readonly Problem[]
}

export const noStatus: FieldStatus = { errors: [], warnings: [], remarks: [], required: false, hidden: false }
export const noTally: Tally = { errors: 0, warnings: 0, remarks: 0, silent: 0 }

interface Sources {
  answer: Answer
  assessment: Assessment
  attempted: ReadonlySet<string>
  /** Problems of a refused action, beside those of the assessment. */
  problems: readonly Problem[]
  remarks: Answer['remarks']
  isVisited: (pointer: string) => boolean
  /** A row that was just added stands here. */
  isBegun: (pointer: string) => boolean
  language: Language
}

/** All pointers from the root to `pointer`, itself included. */
export const ancestors = (pointer: string): string[] =>
  parsePointer(pointer).reduce<string[]>(
    (paths, member) => [...paths, `${paths.at(-1)}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`],
    [''],
  )

/** A remark may stand at a JSON pointer or at a field path (`list[].c`: the list as a whole). */
export const pointerOf = (path: string): string =>
  path === '' || path.startsWith('/') ? path : `/${path.replace(/\[\].*$/, '').replaceAll('.', '/')}`

/** Gathers all that is to be said at each field. Entries equal to those of `before` stay the same objects, so that only changed fields redraw. */
export function indexStatus(sources: Sources, before?: StatusIndex): StatusIndex {
  const { assessment, remarks, isVisited, isBegun, language } = sources
  const acted = new Set(['save', ...sources.attempted, ...sources.answer.history.map((entry) => entry.action)])
  const counts = ({ code, params }: Problem) => code !== 'RULE_BROKEN' || acted.has(String(params.at))
  const at = new Map<string, FieldStatus>()
  const below = new Map<string, Tally>()
  const shown: Problem[] = []
  const open = (pointer: string, change: (status: FieldStatus) => FieldStatus) =>
    at.set(pointer, change(at.get(pointer) ?? noStatus))
  const count = (pointer: string, key: keyof Tally) => {
    for (const path of ancestors(pointer)) {
      const tally = below.get(path) ?? noTally
      below.set(path, { ...tally, [key]: tally[key] + 1 })
    }
  }

  for (const problem of unique([...assessment.problems.filter(counts), ...sources.problems])) {
    if ((isAbsence(problem) || isBegun(problem.path)) && !isVisited(problem.path)) {
      count(problem.path, 'silent')
      continue
    }
    const key = problem.level === 'error' ? 'errors' : 'warnings'
    shown.push(problem)
    count(problem.path, key)
    open(problem.path, (status) => ({ ...status, [key]: [...status[key], problemText(problem, language)] }))
  }
  // What a later action asks for keeps a section from being complete, but is no error yet.
  for (const problem of assessment.problems) {
    if (problem.level === 'error' && !counts(problem)) count(problem.path, 'silent')
  }
  for (const [index, remark] of remarks.entries()) {
    const pointer = pointerOf(remark.path)
    if (!remark.resolved) count(pointer, 'remarks')
    const { id = -index, text, resolved, reply, byName } = remark
    open(pointer, (s) => ({ ...s, remarks: [...s.remarks, { id, text, resolved, reply, by: byName }] }))
  }
  for (const pointer of assessment.required) open(pointer, (status) => ({ ...status, required: true }))
  for (const pointer of assessment.hidden) open(pointer, (status) => ({ ...status, hidden: true }))
  return { at: keepSame(at, before?.at), below: keepSame(below, before?.below), shown }
}

function unique(problems: readonly Problem[]): readonly Problem[] {
  return [
    ...new Map(
      problems.map((each) => [`${each.path}\n${each.code}\n${String(each.params.rule ?? '')}`, each]),
    ).values(),
  ]
}

function keepSame<T>(next: Map<string, T>, before?: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  for (const [key, value] of next) {
    const old = before?.get(key)
    if (old !== undefined && JSON.stringify(old) === JSON.stringify(value)) next.set(key, old)
  }
  return next
}
