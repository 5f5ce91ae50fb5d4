import { describe, expect, it } from 'vitest'
import { changeAnswer } from '../../../engine/catalogue/examples/changeAnswer.ts'
import { loadCatalogue } from '../../../engine/catalogue/loadCatalogue.ts'
import type { Answer } from '../../../engine/core/model.ts'
import { check, copyLibrary, type Edit } from './libraryCopy.ts'

const folder = 'forms/branch/examples'
const wrong: [sentence: string, edits: Edit[], code: string, params: object][] = [
  [
    'a valid example that breaks a rule',
    [
      [`${folder}/valid-central.json`, 'answer.data.rooms.1.roomSeats', 0],
      [`${folder}/valid-central.json`, 'answer.computed', {}],
      [`${folder}/valid-central.json`, 'expect', {}],
    ],
    'EXAMPLE_PROBLEMS_DIFFER',
    { expected: [], found: ['BR-R04'] },
  ],
  [
    'a valid example that is not complete',
    [[`${folder}/valid-central.json`, 'answer.data.openedOn', undefined]],
    'EXAMPLE_PROBLEMS_DIFFER',
    { expected: [], found: ['REQUIRED'] },
  ],
  [
    'a computed value of the answer',
    [[`${folder}/valid-central.json`, 'answer.computed.seatsInRooms', 7]],
    'EXAMPLE_COMPUTED_DIFFERS',
    { name: 'seatsInRooms', expected: 7, found: 110 },
  ],
  [
    'an expected computed value',
    [[`${folder}/valid-central.json`, 'expect.computed.seatsFree', 7]],
    'EXAMPLE_COMPUTED_DIFFERS',
    { name: 'seatsFree', expected: 7, found: 10 },
  ],
  [
    'an invalid example that raises nothing',
    [
      [`${folder}/invalid-too-many-seats.json`, 'change', {}],
      [`${folder}/invalid-too-many-seats.json`, 'expect.computed', undefined],
    ],
    'EXAMPLE_PROBLEMS_DIFFER',
    { expected: ['BR-R01'], found: [] },
  ],
  [
    'an invalid example that raises more',
    [[`${folder}/invalid-too-many-seats.json`, 'change./nameFa', 'آ']],
    'EXAMPLE_PROBLEMS_DIFFER',
    { expected: ['BR-R01'], found: ['BR-R01', 'MIN_LENGTH'] },
  ],
  [
    'a problem at another place',
    [[`${folder}/invalid-empty-room.json`, 'expect.problems.0', 'BR-R04@/rooms/0/roomSeats']],
    'EXAMPLE_PROBLEMS_DIFFER',
    { expected: ['BR-R04@/rooms/0/roomSeats'], found: ['BR-R04'] },
  ],
  [
    'a base that is not there',
    [[`${folder}/invalid-too-many-seats.json`, 'base', 'BR-99999-1404-0001']],
    'EXAMPLE_BASE_UNKNOWN',
    { name: 'BR-99999-1404-0001' },
  ],
  [
    'an envelope without a state',
    [[`${folder}/valid-draft.json`, 'answer.state', undefined]],
    'EXAMPLE_ANSWER_WRONG',
    { reason: "answer must have required property 'state'" },
  ],
  [
    'an answer of another worksheet',
    [[`${folder}/valid-draft.json`, 'answer.worksheet', 'inspection']],
    'ID_MISMATCH',
    { id: 'inspection', name: 'branch' },
  ],
  [
    'a number that another example has',
    [[`${folder}/valid-draft.json`, 'answer.id', 'BR-10100-1404-0001']],
    'EXAMPLE_NUMBER_TAKEN',
    { name: 'BR-10100-1404-0001', other: `${folder}/valid-central.json` },
  ],
]

describe('examples are the tests of a worksheet', () => {
  it('the examples of the library all pass', async () => {
    expect(await check(copyLibrary())).toEqual([])
  })

  it.each(wrong)('%s is told', async (_, edits, code, params) => {
    const library = copyLibrary()
    library.edit(...edits)
    const problems = await check(library)
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(problems[0]?.params).toEqual(params)
  })

  it('a worksheet whose example fails is not served, the other one is', async () => {
    const library = copyLibrary()
    library.edit(['forms/inspection/examples/valid-draft.json', 'expect.computed.earlierVisits', 7])
    const { catalogue } = await loadCatalogue(library.dirs)
    expect(Object.keys(catalogue.worksheets)).toEqual(['branch'])
  })

  it('another setting may be tried', async () => {
    const library = copyLibrary()
    const few = {
      $schema: '',
      base: 'BR-10101-1404-0001',
      settings: { minSeats: 41 },
      change: { '@/state': 'draft' },
      action: 'register',
      expect: { problems: ['BR-R02'] },
    }
    library.write(`${folder}/invalid-least-seats.json`, JSON.stringify(few))
    expect(await check(library)).toEqual([])
  })

  it('other answers of the store may be changed, doubled or stand there several times', async () => {
    const library = copyLibrary()
    const base = { $schema: '', base: 'IN-10101-1404-0002' }
    const other = {
      ...base,
      others: { 'BR-10101-1404-0001': { '/seats': 77 } },
      expect: { problems: [], computed: { branchSeats: 77 } },
    }
    const doubled = {
      $schema: '',
      base: 'IN-10101-1404-0001',
      clone: true,
      expect: { problems: [], computed: { earlierVisits: 1 } },
    }
    library.write('forms/inspection/examples/invalid-other.json', JSON.stringify(other))
    library.write('forms/inspection/examples/invalid-doubled.json', JSON.stringify(doubled))
    const many = { ...doubled, clone: 3, expect: { problems: [], computed: { earlierVisits: 3 } } }
    library.write('forms/inspection/examples/invalid-many.json', JSON.stringify(many))
    expect(await check(library)).toEqual([])
  })
})

describe('a change in an example', () => {
  const answer = { state: 'draft', data: { a: { b: 1 }, list: [{ c: 1 }, { c: 2 }] } } as unknown as Answer

  it.each([
    [{ '/a/b': 2 }, { a: { b: 2 }, list: [{ c: 1 }, { c: 2 }] }],
    [{ '/a/b': null }, { a: {}, list: [{ c: 1 }, { c: 2 }] }],
    [{ '/list/1/c': 3 }, { a: { b: 1 }, list: [{ c: 1 }, { c: 3 }] }],
    [{ '/list/-': { c: 3 } }, { a: { b: 1 }, list: [{ c: 1 }, { c: 2 }, { c: 3 }] }],
    [{ '/list/0': null }, { a: { b: 1 }, list: [{ c: 2 }] }],
    [{ '/new/x': 1 }, { a: { b: 1 }, list: [{ c: 1 }, { c: 2 }], new: { x: 1 } }],
  ])('%j', (change, data) => {
    expect(changeAnswer(answer, change).data).toEqual(data)
  })

  it('with a leading @ is made in the envelope, and the given answer stays as it was', () => {
    expect(changeAnswer(answer, { '@/state': 'sent' }).state).toBe('sent')
    expect(answer.state).toBe('draft')
  })
})
