import { readFileSync } from 'node:fs'
import type { RubricConfig } from '../../../engine/core/model.ts'
import type { ScoredRow } from '../../../engine/core/score.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'))

/** The rubric shipped with the framework. */
export const maturity = read('forms/rubrics/maturity.json') as RubricConfig

type Levels = Record<string, number | 'na'>

/** Levels of the worked example: one agency, its own levels and those the assessor found. */
export const sampleAgency = read('test/fixtures/maturity/sampleAgency.json') as Record<
  'selfLevel' | 'assessedLevel',
  Levels
>

export const rowsOf = (given: Levels): ScoredRow[] =>
  Object.entries(given).map(([key, level]) =>
    level === 'na' ? { key, level: null, notApplicable: true } : { key, level, notApplicable: false },
  )

/** The same level for every criterion, then changes by criterion or by whole dimension. */
export function levels(all: number, changes: Record<string, number | 'na'> = {}): ScoredRow[] {
  return rowsOf(
    Object.fromEntries(
      maturity.criteria.map(({ id, dimension }) => [id, changes[id] ?? changes[dimension] ?? all] as const),
    ),
  )
}
