import { passesTest, type ColumnTest } from '../../core/columnTest.ts'
import { unitColumn } from '../../core/unit.ts'
import type { AnswerFilter } from '../store.ts'
import type { AnswerIndex } from './answerIndex.ts'
import type { NameColumn } from './columns.ts'
import { removedState } from './removed.ts'

type Test = (row: number) => boolean

/** Rows that fit a filter, by number: the smallest buckets that hold them all, then tests on number columns. */
export function matchingRows(index: AnswerIndex, filter: AnswerFilter): number[] {
  const { agencies, states, period, parent, ids, units, anyOf, refersTo, where = [] } = filter
  const worksheets = typeof filter.worksheet === 'string' ? [filter.worksheet] : filter.worksheet
  const tests: Test[] = []
  const removed = index.state.numberOf(removedState)
  if (removed !== undefined) tests.push((row) => index.state.number(row) !== removed)
  if (worksheets) tests.push(oneOf(index.worksheet, worksheets))
  if (agencies) tests.push(oneOf(index.agency, agencies))
  if (states) tests.push(oneOf(index.state, states))
  if (period !== undefined) tests.push(oneOf(index.period, [period]))
  if (parent !== undefined) tests.push(oneOf(index.parent, [parent]))
  if (units) tests.push(unitOneOf(index, units))
  const fitting = anyOf && new Set(anyOf.flatMap((each) => matchingRows(index, each)))
  const named = ids && rowsOf(index, ids)
  const referring = refersTo === undefined ? undefined : index.referringTo(refersTo)
  // The fewest rows are tried; those of the other narrow sets must hold them too.
  const sets = [named, referring, fitting && [...fitting]].filter((set) => set !== undefined)
  for (const set of sets.slice(1)) {
    const members = new Set(set)
    tests.push((row) => members.has(row))
  }
  tests.push(...columnTests(index, where))
  const rows = sets[0] ?? candidates(index, agencies, worksheets)
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((fits) => fits(row)))
}

/** Tests on values of columns, read out of the rows they are asked for. */
export function columnTests(index: AnswerIndex, where: ColumnTest[]): Test[] {
  return where.map((test) => {
    const value = index.values.reader(test.column)
    return (row) => passesTest(value(row), test)
  })
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

// The text of a row is JSON: within a value the quotes would be escaped, so the pair stands there only as the column itself.
function unitOneOf(index: AnswerIndex, units: string[]): Test {
  const pairs = units.map((unit) => `${JSON.stringify(unitColumn)}:${JSON.stringify(unit)}`)
  return (row) => {
    const text = index.rest.at(row) ?? ''
    return pairs.some((pair) => text.includes(pair))
  }
}
