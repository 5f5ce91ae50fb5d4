import type { Json } from '../core/model.ts'
import { isObject } from '../core/paths.ts'
import type { StepInput } from './act.ts'

const longestText = 2000 // characters, as for a remark the actor types

/**
 * Remarks on fields of the answer `id` among those an effect gives: `{ path, text, on? }` or a list of them, where `path` is a JSON pointer
 * and `on` the number of the one answer meant. An entry without path or text is dropped: a formula gives null where nothing was written.
 */
export function causedRemarks(given: Json | undefined, id: string): NonNullable<StepInput['remarks']> {
  return (Array.isArray(given) ? given : [given]).flatMap((entry) => {
    if (!isObject(entry)) return []
    const { path, text, on } = entry
    const isMeant = on === undefined || on === id
    if (!isMeant || typeof path !== 'string' || !/^\/./.test(path)) return []
    if (typeof text !== 'string' || text.trim() === '') return []
    return [{ path, text: Array.from(text.trim()).slice(0, longestText).join('') }]
  })
}
