import { canonicalJson } from '../../engine/core/canonical.ts'
import type { AnswerData } from '../../engine/core/model.ts'
import { escapePointer, isObject, parsePointer, valueAt } from '../../engine/core/paths.ts'

export type Side = 'mine' | 'theirs'

/** One place where two versions of a draft are not the same. */
export interface Difference {
  /** JSON pointer of the smallest thing that differs; a list as a whole where rows were added or removed. */
  pointer: string
  mine: unknown
  theirs: unknown
  /** Who moved away from what both began from; where that is not known, both. */
  changedBy: Side | 'both'
}

const isSame = (a: unknown, b: unknown) => canonicalJson({ value: a }) === canonicalJson({ value: b })

function places(mine: unknown, theirs: unknown, pointer: string): string[] {
  if (isSame(mine, theirs)) return []
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const canCompareRows = mine.length === theirs.length && [...mine, ...theirs].every(isObject)
    return canCompareRows ? mine.flatMap((row, at) => places(row, theirs[at], pointer + escapePointer(at))) : [pointer]
  }
  if (!isObject(mine) || !isObject(theirs)) return [pointer]
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  return [...names].flatMap((name) => places(mine[name], theirs[name], pointer + escapePointer(name)))
}

/** All places where two versions differ, in the order of the first. */
export function differences(mine: AnswerData, theirs: AnswerData, base: AnswerData | undefined): Difference[] {
  return places(mine, theirs, '').map((pointer) => {
    const [own, other] = [valueAt(mine, pointer), valueAt(theirs, pointer)]
    const before = base && valueAt(base, pointer)
    const changedBy = base && isSame(own, before) ? 'theirs' : base && isSame(other, before) ? 'mine' : 'both'
    return { pointer, mine: own, theirs: other, changedBy }
  })
}

/** What is offered first: the one who changed something keeps it, and of two the one who reads this. */
export const preferred = ({ changedBy }: Difference): Side => (changedBy === 'theirs' ? 'theirs' : 'mine')

function withValueAt(node: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value
  if (Array.isArray(node)) return node.map((each, at) => (String(at) === name ? withValueAt(each, rest, value) : each))
  const before = isObject(node) ? node : {}
  const next = withValueAt(before[name], rest, value)
  const others = Object.entries(before).filter(([key]) => key !== name)
  return Object.fromEntries(next === undefined ? others : [...others, [name, next]])
}

/** The stored version with everything that was chosen from one's own. */
export function merged(theirs: AnswerData, chosen: readonly Difference[]): AnswerData {
  return chosen.reduce<unknown>(
    (data, { pointer, mine }) => withValueAt(data, parsePointer(pointer), mine),
    theirs,
  ) as AnswerData
}
