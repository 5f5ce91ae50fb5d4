import type { Problem } from '../../core/model.ts'
import { isObject } from '../../core/paths.ts'
import { configProblem, pointer } from '../configProblem.ts'
import { lintField, type WorksheetView } from './lintContext.ts'

/** Whom an answer of the Organization is for: a code misspelt here would show it to everybody. */
export function lintAudience(view: WorksheetView, file: string): Problem[] {
  const { audience } = view.worksheet
  if (!audience) return []
  const options = view.fields.get(audience.field)?.schema.oneOf
  const codes = (Array.isArray(options) ? options : []).flatMap((option) => (isObject(option) ? [option.const] : []))
  const named = [
    ...Object.keys(audience.kinds ?? {}).map((code) => ({ code, path: pointer('audience', 'kinds', code) })),
    ...Object.keys(audience.lists ?? {}).map((code) => ({ code, path: pointer('audience', 'lists', code) })),
  ]
  return [
    ...lintField(view, file, '/audience/field', audience.field),
    ...named
      .filter(({ code }) => codes.length > 0 && !codes.includes(code))
      .map(({ path }) => configProblem('WRONG_VALUE', file, path, { expected: codes.join(' · ') })),
    ...Object.entries(audience.lists ?? {}).flatMap(([code, list = '']) =>
      lintField(view, file, pointer('audience', 'lists', code), list),
    ),
  ]
}
