import { describe, expect, test } from 'vitest'
import { ajvValidator } from '../../../engine/core/ajvValidator.ts'
import { assess } from '../../../engine/core/assess.ts'
import { compileWorksheet } from '../../../engine/core/compile.ts'
import type { Answer, HistoryEntry, WorksheetVersion } from '../../../engine/core/model.ts'
import { problemsFor } from '../../../engine/core/problemsFor.ts'
import { destination } from '../../../engine/core/workflow.ts'
import data from '../../fixtures/core/assess.json' with { type: 'json' }
import { changed, type AssessFixture } from './assessCases.ts'

const { version, answer, surroundings } = data as unknown as AssessFixture
const step = (action: string, from: string, to: string): HistoryEntry => ({
  at: '2025-05-02T08:00:00Z',
  actor: 'a',
  role: 'r',
  action,
  from,
  to,
})

/** Two schema problems (kind is missing, seats too low), a rule of save (IN-4), of close (IN-2 needs rooms: holds), of approve (IN-5). */
const wrong = changed(answer, {
  '/kind': null,
  '/plan': null,
  '/visitedOn': '2025-06-01',
  '/until': '2025-05-03',
  '/rooms/0/seats': -1,
})
const emptied = changed(answer, { '/rooms': null, '/until': null })

function codesAt(action: string, given: Answer, used: WorksheetVersion = version): string[] {
  const compiled = compileWorksheet(used, ajvValidator)
  const state = action === 'save' ? given.state : destination(used.workflow, action)
  return problemsFor(assess(compiled, given, surroundings, state), compiled, given, action).map(({ code, params }) =>
    String(params.rule ?? code),
  )
}

describe('at save', () => {
  test('rules of save and wrong values are shown, missing values not while the answer is in its first state', () => {
    expect(codesAt('save', wrong)).toEqual(['MINIMUM', 'IN-1'])
  })

  test('missing values and rules of actions already done are shown once the first state was left', () => {
    const returned = {
      ...emptied,
      state: 'returned',
      history: [step('close', 'draft', 'closed'), step('sendBack', 'closed', 'returned')],
    }
    expect(codesAt('save', changed(returned, { '/kind': null }))).toEqual(['REQUIRED', 'IN-2'])
  })
})

describe('at an action', () => {
  test('that needs a valid answer everything counts, its own rules and those of save, later rules not', () => {
    expect(codesAt('close', wrong)).toEqual(['REQUIRED', 'MINIMUM', 'IN-1'])
  })

  test('fields required in the state it leads to count', () => {
    expect(codesAt('close', changed(answer, { '/until': null }))).toEqual(['REQUIRED'])
  })

  test('that takes an answer further, rules of earlier actions count again, with its own', () => {
    const closed = {
      ...changed(emptied, { '/visitedOn': '2025-06-01' }),
      state: 'closed',
      history: [step('close', 'draft', 'closed')],
    }
    expect(codesAt('approve', closed)).toEqual(['IN-2', 'IN-5'])
  })

  test('that hands an answer back nothing but its own rules counts', () => {
    expect(codesAt('sendBack', { ...wrong, state: 'closed', history: [step('close', 'draft', 'closed')] })).toEqual([])
  })

  test('that refuses an answer, what is wrong with it does not count', () => {
    expect(codesAt('refuse', { ...wrong, state: 'closed', history: [step('close', 'draft', 'closed')] })).toEqual([])
  })

  test('that gives up a draft, it may be incomplete', () => {
    expect(codesAt('cancel', wrong)).toEqual([])
  })

  test('the identifier it mints is not asked for', () => {
    const minting: WorksheetVersion = {
      ...version,
      worksheet: { ...version.worksheet, identifier: { kind: 'X', field: 'reason', mintedOn: 'close' } },
      rules: { $schema: '', required: { reason: 'self.state = "closed"', until: 'true' } },
    }
    expect(codesAt('close', changed(answer, { '/until': null }), minting)).toEqual(['REQUIRED'])
  })
})
