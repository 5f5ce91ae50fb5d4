import { expect, test } from 'vitest'
import { Failure } from '../../../engine/core/failure.ts'
import {
  actionsFrom,
  destination,
  enteredAt,
  hasBeenPublished,
  needsValid,
  startsFrom,
  stateOf,
} from '../../../engine/core/workflow.ts'
import data from '../../fixtures/core/assess.json' with { type: 'json' }
import type { AssessFixture } from './assessCases.ts'

const { workflow } = (data as unknown as AssessFixture).version
const entry = (from: string, to: string, at: string) => ({ at, actor: 'a', role: 'r', action: 'x', from, to })

test('actions leave their states and lead to theirs', () => {
  expect(actionsFrom(workflow, 'closed')).toEqual(['approve', 'sendBack', 'refuse'])
  expect(actionsFrom(workflow, 'approved')).toEqual([])
  expect(startsFrom(workflow, 'close', 'returned')).toBe(true)
  expect(destination(workflow, 'sendBack')).toBe('returned')
  expect(needsValid(workflow, 'close')).toBe(true)
  expect(needsValid(workflow, 'approve')).toBe(false)
})

test('an action or a state the workflow does not have is refused, inherited names too', () => {
  expect(() => destination(workflow, 'fly')).toThrow(new Failure('ACTION_UNKNOWN', { action: 'fly' }))
  expect(() => destination(workflow, 'constructor')).toThrow(new Failure('ACTION_UNKNOWN', { action: 'constructor' }))
  expect(() => stateOf(workflow, 'toString')).toThrow(new Failure('STATE_UNKNOWN', { state: 'toString' }))
})

test('an answer entered its state with the last action that led there from another', () => {
  const history = [
    entry('draft', 'closed', '1'),
    entry('closed', 'returned', '2'),
    entry('returned', 'closed', '3'),
    entry('closed', 'closed', '4'),
  ]
  expect(enteredAt({ state: 'closed', history })).toBe('3')
  expect(enteredAt({ state: 'draft', history: [] })).toBeUndefined()
})

test('an answer was published when it is or once was in a state that counts', () => {
  expect(hasBeenPublished(workflow, { state: 'closed', history: [entry('draft', 'closed', '1')] })).toBe(false)
  expect(hasBeenPublished(workflow, { state: 'approved', history: [] })).toBe(true)
  expect(hasBeenPublished(workflow, { state: 'draft', history: [entry('closed', 'approved', '1')] })).toBe(true)
})
