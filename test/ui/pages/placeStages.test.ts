import { expect, test } from 'vitest'
import { placeStages } from '../../../ui/pages/process/placeStages.ts'

const at = (placed: ReturnType<typeof placeStages>) =>
  Object.fromEntries(placed.stages.map(({ stage, row, column }) => [stage, [row, column]]))

test('six stages whose cycle goes back to the second stand in two rows, the way back turning up below it', () => {
  const placed = placeStages([1, 2, 3, 4, 5, 6], { from: 6, to: 2 })
  expect(at(placed)).toEqual({ 1: [1, 1], 2: [1, 3], 3: [1, 5], 4: [1, 7], 5: [3, 7], 6: [3, 5] })
  expect(placed.columns).toBe(7)
  expect(placed.turn).toEqual({ row: 3, column: 3, span: 2 })
  expect(placed.arrows.map(({ row, column, to }) => `${row}/${column} ${to}`)).toEqual([
    '1/2 forward',
    '1/4 forward',
    '1/6 forward',
    '2/7 down',
    '3/6 back',
    '2/3 up',
  ])
})

test('a cycle of an even number closes with an arrow alone', () => {
  const placed = placeStages([1, 2, 3, 4], { from: 4, to: 1 })
  expect(at(placed)).toEqual({ 1: [1, 1], 2: [1, 3], 3: [3, 3], 4: [3, 1] })
  expect(placed.turn).toBeUndefined()
  expect(placed.arrows.at(-1)).toEqual({ row: 2, column: 1, to: 'up' })
})

test('without a cycle, or with one that goes nowhere, all stages stand in one row', () => {
  for (const placed of [placeStages([1, 2, 3]), placeStages([1, 2, 3], { from: 9, to: 2 })]) {
    expect(at(placed)).toEqual({ 1: [1, 1], 2: [1, 3], 3: [1, 5] })
    expect(placed.arrows.every(({ to }) => to === 'forward')).toBe(true)
  }
})
