import { expect, test } from 'vitest'
import { migrateAnswer, type MigrationStep } from '../../../engine/core/migrate.ts'
import type { Answer } from '../../../engine/core/model.ts'
import data from '../../fixtures/core/assess.json' with { type: 'json' }

const answer: Answer = {
  ...(data.answer as unknown as Answer),
  data: {
    owner: 'الف',
    size: '12',
    access: 'secret',
    codes: ['secret', 'open', 'closed'],
    contact: { mail: 'a@example.org', phone: '1' },
    rows: [
      { code: 'A', weight: 10, old: 'x' },
      { code: 'B', weight: 20 },
    ],
  },
}
const migrated = (...steps: MigrationStep[]) => migrateAnswer(answer, [{ from: 1, to: 2, steps }])

test.each<[string, MigrationStep, Record<string, unknown>]>([
  ['rename moves a value', { rename: ['owner', 'steward'] }, { owner: undefined, steward: 'الف' }],
  [
    'rename moves into an object',
    { rename: ['owner', 'contact.owner'] },
    { owner: undefined, contact: { mail: 'a@example.org', phone: '1', owner: 'الف' } },
  ],
  [
    'rename makes the object it moves into',
    { rename: ['owner', 'who.name'] },
    { owner: undefined, who: { name: 'الف' } },
  ],
  [
    'rename in rows moves within each row',
    { rename: ['rows[].old', 'rows[].note'] },
    {
      rows: [
        { code: 'A', weight: 10, note: 'x' },
        { code: 'B', weight: 20 },
      ],
    },
  ],
  [
    'rename of a list takes its rows along',
    { rename: ['rows', 'items'] },
    { rows: undefined, items: answer.data.rows },
  ],
  ['default fills what is missing', { default: ['licence', 'cc-by'] }, { licence: 'cc-by' }],
  ['default leaves what is there', { default: ['owner', 'ب'] }, { owner: 'الف' }],
  [
    'default fills every row',
    { default: ['rows[].old', '-'] },
    {
      rows: [
        { code: 'A', weight: 10, old: 'x' },
        { code: 'B', weight: 20, old: '-' },
      ],
    },
  ],
  ['mapOption changes a code', { mapOption: ['access', { secret: 'restricted' }] }, { access: 'restricted' }],
  ['mapOption leaves other codes', { mapOption: ['access', { open: 'free' }] }, { access: 'secret' }],
  [
    'mapOption changes codes of a list, without repeating one',
    { mapOption: ['codes', { secret: 'closed' }] },
    { codes: ['closed', 'open'] },
  ],
  ['convert gives the value of a formula', { convert: ['size', 'number(value)'] }, { size: 12 }],
  [
    'convert in rows sees the row and the fields',
    { convert: ['rows[].weight', 'it.weight / count(rows)'] },
    {
      rows: [
        { code: 'A', weight: 5, old: 'x' },
        { code: 'B', weight: 10 },
      ],
    },
  ],
  [
    'a step over a missing field does nothing',
    { rename: ['nothing', 'something'] },
    { nothing: undefined, something: undefined },
  ],
])('%s', (_, step, expected) => {
  expect(migrated(step).data).toEqual({ ...answer.data, ...expected })
})

test('archive takes a value out and keeps it with the answer', () => {
  const next = migrated({ archive: ['contact.phone'] }, { archive: ['rows[].old'] }, { archive: ['nothing'] })
  expect(next.data).toMatchObject({
    contact: { mail: 'a@example.org' },
    rows: [
      { code: 'A', weight: 10 },
      { code: 'B', weight: 20 },
    ],
  })
  expect(next.archived).toEqual({ 'contact.phone': '1', 'rows[].old': [{ pointer: '/rows/0/old', value: 'x' }] })
})

test('the steps of each later version are taken in order, whatever their order in the chain', () => {
  const next = migrateAnswer(answer, [
    { from: 2, to: 3, steps: [{ rename: ['steward', 'guardian'] }] },
    { from: 0, to: 1, steps: [{ archive: ['owner'] }] },
    { from: 1, to: 2, steps: [{ rename: ['owner', 'steward'] }] },
  ])
  expect(next.version).toBe(3)
  expect(next.data).toMatchObject({ guardian: 'الف' })
  expect(next.archived).toBeUndefined()
})

test('the answer given is not changed', () => {
  const before = JSON.stringify(answer)
  migrated({ rename: ['rows[].code', 'rows[].name'] }, { archive: ['owner'] }, { mapOption: ['codes', { open: 'x' }] })
  expect(JSON.stringify(answer)).toBe(before)
})
