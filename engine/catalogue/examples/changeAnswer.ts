import type { Answer, Json } from '../../core/model.ts'
import { isObject, parsePointer } from '../../core/paths.ts'

function setIn(holder: unknown, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length > 0) {
    if (isObject(holder)) setIn((holder[name] ??= {}), rest, value)
    else if (Array.isArray(holder)) setIn(name === '-' ? holder.at(-1) : holder[Number(name)], rest, value)
    return
  }
  if (Array.isArray(holder)) {
    if (name === '-') holder.push(value)
    else if (value === null) holder.splice(Number(name), 1)
    else holder[Number(name)] = value
  } else if (isObject(holder)) {
    if (value === null) delete holder[name]
    else holder[name] = value
  }
}

/**
 * A copy of an answer with values changed by JSON pointer, as in an example's `change`: into the data, or with a leading
 * `@` into the envelope; null removes, `/list/-` appends.
 */
export function changeAnswer(answer: Answer, change: Record<string, unknown>): Answer {
  const changed = structuredClone(answer)
  for (const [at, value] of Object.entries(change)) {
    const holder = at.startsWith('@') ? changed : changed.data
    setIn(holder, parsePointer(at.replace(/^@/, '')), structuredClone(value) as Json)
  }
  return changed
}
