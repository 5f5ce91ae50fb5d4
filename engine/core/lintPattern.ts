import { isSafePattern } from 'redos-detector'
import type { Problem } from './model.ts'
import { problem } from './problem.ts'

// Steps, not time, so that the same pattern gets the same verdict on every machine; undecided counts as unsafe (about 0.5 s).
const limits = { maxSteps: 5000, maxScore: 200, timeout: Infinity, unicode: true }

/**
 * What is wrong with a regular expression of config: PATTERN_INVALID, or PATTERN_CATASTROPHIC where its parts can match the same text in
 * ever more ways (`^(a+)+$` costs 3.3 s on 27 characters).
 * @param source without slashes, read with the flag `u` as JSON Schema does
 */
export function lintPattern(source: string): Problem[] {
  try {
    RegExp(source, 'u')
  } catch {
    return [problem('PATTERN_INVALID', { pattern: source })]
  }
  const found = verdicts.get(source)
  const isSafe = found ?? isSafePattern(source, limits).safe
  if (found === undefined) verdicts.set(source, isSafe)
  return isSafe ? [] : [problem('PATTERN_CATASTROPHIC', { pattern: source })]
}

/** Patterns come from config files, so there are few of them. */
const verdicts = new Map<string, boolean>()
