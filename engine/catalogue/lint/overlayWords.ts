import type { Problem } from '../../core/model.ts'
import { isObject } from '../../core/paths.ts'
import { configProblem, configWarning, pointer } from '../configProblem.ts'

/** Words an overlay may give, as JSON pointers into it. */
export interface OverlayWords {
  /** A missing one is told. */
  wanted: string[]
  /** Also accepted: a better word for one place, where a shared file has words already. */
  accepted: string[]
}

/** The pointers to all texts of an overlay. */
function textsOf(value: unknown, path: string): string[] {
  if (typeof value === 'string') return [path]
  if (Array.isArray(value)) return value.flatMap((each, i) => textsOf(each, `${path}/${i}`))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, path + pointer(key)))
}

/**
 * Compares an overlay with what it should translate: a word that belongs to nothing is an error each, missing words are
 * one warning a file.
 */
export function lintOverlay(file: string, language: string, overlay: unknown, words: OverlayWords): Problem[] {
  const { $schema: _, $comment: __, ...content } = isObject(overlay) ? overlay : {}
  const given = new Set(textsOf(content, ''))
  const known = new Set([...words.wanted, ...words.accepted])
  const missing = words.wanted.filter((path) => !given.has(path))
  return [
    ...[...given]
      .filter((path) => !known.has(path))
      .map((name) => configProblem('DANGLING_TRANSLATION', file, name, { name })),
    ...(missing.length === 0
      ? []
      : [configWarning('TRANSLATION_MISSING', file, '', { language, count: missing.length, paths: missing })]),
  ]
}

/** The pointers of the properties that the original has. */
export function wordsAt(path: string, original: object, keys: string[]): string[] {
  return keys
    .filter((key) => (original as Record<string, unknown>)[key] !== undefined)
    .map((key) => path + pointer(key))
}
