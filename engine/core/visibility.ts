import type { CompiledWorksheet } from './compile.ts'
import type { Answer, AnswerData, Assessment } from './model.ts'
import { isObject, parsePointer, valueAt } from './paths.ts'

/** The pointer or something above it is hidden. */
export function isHidden(hidden: ReadonlySet<string>, pointer: string): boolean {
  if (hidden.size === 0) return false
  if (hidden.has(pointer)) return true
  const end = pointer.lastIndexOf('/')
  return end > 0 && isHidden(hidden, pointer.slice(0, end))
}

/** Takes a value out of data, in place; tells whether there was one. */
export function remove(data: AnswerData, pointer: string): boolean {
  const end = pointer.lastIndexOf('/')
  const holder = valueAt(data, pointer.slice(0, end))
  const [last = ''] = parsePointer(pointer.slice(end))
  return isObject(holder) && Object.hasOwn(holder, last) && delete holder[last]
}

/**
 * A copy without properties that were never filled: null, an empty text, an object of such. A form leaves them behind; to the rules they are
 * absent. Lists and rows stay as they are, since an empty list may be an answer.
 */
export function withoutBlanks(data: AnswerData): AnswerData {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const kept = strip(value)
      return isBlank(kept) ? [] : [[name, kept]]
    }),
  )
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip)
  return isObject(value) ? withoutBlanks(value) : value
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (isObject(value) && Object.keys(value).length === 0)

/** The data as they are handed on: without what is hidden and without blanks; `dropped` are the pointers of hidden values, for the history. */
export function dropHidden(
  _compiled: CompiledWorksheet,
  answer: Answer,
  assessment: Assessment,
): { data: AnswerData; dropped: string[] } {
  const data = structuredClone(answer.data)
  const dropped = assessment.hidden.filter((pointer) => remove(data, pointer))
  return { data: withoutBlanks(data), dropped }
}
