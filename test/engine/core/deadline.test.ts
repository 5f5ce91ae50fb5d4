import { expect, test } from 'vitest'
import { deadlineOf, isTermPast } from '../../../engine/core/deadline.ts'
import type { HistoryEntry, WorkflowConfig } from '../../../engine/core/model.ts'

const workflow = (after: string): WorkflowConfig => ({
  $schema: '',
  id: 'w',
  title: 'w',
  initial: 'draft',
  states: { draft: { title: 'x' }, returned: { title: 'x', deadline: { after, clause: '4-b-2' } } },
  transitions: {},
})
const entry = (at: string, from: string, to: string): HistoryEntry => ({
  at,
  actor: 'a',
  role: 'r',
  action: 'x',
  from,
  to,
})
const returned = {
  id: 'AA-00101-1404-0001',
  state: 'returned',
  createdOn: '2025-01-01',
  history: [
    entry('2025-08-01T08:00:00Z', 'sent', 'returned'),
    entry('2025-08-10T08:00:00Z', 'returned', 'sent'),
    // Half past nine in the evening in London is the next day in Tehran.
    entry('2025-09-10T21:30:00Z', 'sent', 'returned'),
  ],
}

test.each([
  ['P14D', '2025-09-25'],
  ['P2W', '2025-09-25'],
  // 20 Shahrivar 1404 and a Jalali month: 20 Mehr.
  ['P1M', '2025-10-12'],
])('a term of %s runs from the day of the last entry into the state, in Tehran', (after, due) => {
  expect(deadlineOf(workflow(after), returned)).toEqual({ since: '2025-09-11', due, clause: '4-b-2' })
})

test('a state without a term has no deadline, a first state counts from the day of creation', () => {
  expect(deadlineOf(workflow('P14D'), { ...returned, state: 'draft' })).toBeUndefined()
  expect(deadlineOf(workflow('P1D'), { ...returned, history: [] })?.due).toBe('2025-01-02')
})

test('an extension of the duty a state opens moves its last day, and never shortens it', () => {
  const base = workflow('P14D')
  const named = {
    ...base,
    states: { ...base.states, returned: { title: 'x', deadline: { after: 'P14D', duty: 'correct', locks: true } } },
  }
  const granted = { 'correct/AA-00101-1404-0001': '2025-10-10' }
  expect(deadlineOf(named, returned, { extended: granted })?.due).toBe('2025-10-10')
  expect(deadlineOf(named, returned, { extended: { 'correct/AA-00101-1404-0001': '2025-09-12' } })?.due).toBe(
    '2025-09-25',
  )
  expect(deadlineOf(base, returned, { extended: granted })?.due).toBe('2025-09-25')
  expect(isTermPast(named, returned, '2025-09-25')).toBe(false)
  expect(isTermPast(named, returned, '2025-09-26')).toBe(true)
  expect(isTermPast(named, returned, '2025-09-26', { extended: granted })).toBe(false)
  expect(isTermPast(base, returned, '2030-01-01')).toBe(false)
})

test('the number of days comes from a setting where the workflow names one', () => {
  const base = workflow('P14D')
  const named: WorkflowConfig = {
    ...base,
    states: { ...base.states, returned: { title: 'x', deadline: { setting: 'correctionDays' } } },
  }
  expect(deadlineOf(named, returned, { settings: { correctionDays: 14 } })?.due).toBe('2025-09-25')
  expect(deadlineOf(named, returned, { settings: { correctionDays: 20 } })?.due).toBe('2025-10-01')
  expect(deadlineOf(named, returned, { settings: { correctionDays: null } })).toBeUndefined()
})
