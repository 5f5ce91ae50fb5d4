import type { AnswerFilter } from '../store.ts'
import type { AnswerIndex } from './answerIndex.ts'
import type { NameColumn } from './columns.ts'

type Test = (row: number) => boolean

/** Rows that fit a filter, by number: the smallest buckets that hold them all, then tests on number columns. */
export function matchingRows(index: AnswerIndex, filter: AnswerFilter): number[] {
  const { agencies, states, period, parent, ids } = filter
  const worksheets = typeof filter.worksheet === 'string' ? [filter.worksheet] : filter.worksheet
  const tests: Test[] = []
  if (worksheets) tests.push(oneOf(index.worksheet, worksheets))
  if (agencies) tests.push(oneOf(index.agency, agencies))
  if (states) tests.push(oneOf(index.state, states))
  if (period !== undefined) tests.push(oneOf(index.period, [period]))
  if (parent !== undefined) tests.push(oneOf(index.parent, [parent]))
  const rows = ids ? rowsOf(index, ids) : candidates(index, agencies, worksheets)
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((fits) => fits(row)))
}

function rowsOf(index: AnswerIndex, ids: string[]): number[] {
  return [...new Set(ids)].map((id) => index.find(id)).filter((row) => row !== undefined)
}

function candidates(index: AnswerIndex, agencies?: string[], worksheets?: string[]): number[] {
  const choices = [
    agencies && bucketsOf(index.agency, index.byAgency, agencies),
    worksheets && bucketsOf(index.worksheet, index.byWorksheet, worksheets),
  ].filter((choice) => choice !== undefined)
  const smallest = choices.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]
  return smallest ? smallest.flat() : Array.from({ length: index.size }, (_, row) => row)
}

function bucketsOf(column: NameColumn, buckets: number[][], names: string[]): number[][] {
  return [...new Set(names)].map((name) => buckets[column.numberOf(name) ?? -1] ?? [])
}

function sizeOf(buckets: number[][]): number {
  return buckets.reduce((sum, bucket) => sum + bucket.length, 0)
}

function oneOf(column: NameColumn, names: string[]): Test {
  const wanted = new Uint8Array(column.names.length)
  for (const name of names) {
    const number = column.numberOf(name)
    if (number !== undefined) wanted[number] = 1
  }
  return (row) => wanted[column.number(row)] === 1
}
