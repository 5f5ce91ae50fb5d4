import { expect, test } from 'vitest'
import { differences, merged, preferred } from '../../../ui/pages/merge.ts'

const base = {
  title: 'الف',
  person: { name: 'ن', post: 'س' },
  rows: [
    { code: 'A', n: 1 },
    { code: 'B', n: 2 },
  ],
}

test('versions are compared down to the field of a group and of a row', () => {
  const mine = {
    ...base,
    person: { name: 'م', post: 'س' },
    rows: [
      { code: 'A', n: 1 },
      { code: 'B', n: 3 },
    ],
  }
  expect(differences(mine, base, base)).toEqual([
    { pointer: '/person/name', mine: 'م', theirs: 'ن', changedBy: 'mine' },
    { pointer: '/rows/1/n', mine: 3, theirs: 2, changedBy: 'mine' },
  ])
})

test('a list with rows added or removed is compared as a whole', () => {
  const mine = { ...base, rows: [{ code: 'A', n: 1 }] }
  expect(differences(mine, base, base).map(({ pointer }) => pointer)).toEqual(['/rows'])
})

test('the one who changed a place is offered first, and of two the reader', () => {
  const mine = { ...base, title: 'ب', person: { name: 'م', post: 'س' } }
  const theirs = { ...base, title: 'پ', person: { name: 'ن', post: 'ر' } }
  const found = differences(mine, theirs, base)
  expect(found.map((each) => [each.pointer, each.changedBy, preferred(each)])).toEqual([
    ['/title', 'both', 'mine'],
    ['/person/name', 'mine', 'mine'],
    ['/person/post', 'theirs', 'theirs'],
  ])
})

test('without knowing the beginning every difference is asked of the reader', () => {
  expect(differences({ a: 1 }, { a: 2 }, undefined)).toMatchObject([{ changedBy: 'both' }])
})

test('the merged version has what was chosen from one side and all else from the other', () => {
  const mine = {
    ...base,
    title: 'ب',
    person: { name: 'م' },
    rows: [
      { code: 'A', n: 9 },
      { code: 'B', n: 2 },
    ],
  }
  const theirs = { ...base, extra: true }
  const chosen = differences(mine, theirs, base).filter((each) => preferred(each) === 'mine')
  expect(merged(theirs, chosen)).toEqual({
    title: 'ب',
    person: { name: 'م' },
    rows: [
      { code: 'A', n: 9 },
      { code: 'B', n: 2 },
    ],
    extra: true,
  })
})

test('names with a slash or a tilde are places like others', () => {
  const [difference] = differences({ 'a/b': { '~': 1 } }, { 'a/b': { '~': 2 } }, undefined)
  expect(difference?.pointer).toBe('/a~1b/~0')
  expect(merged({ 'a/b': { '~': 2 } }, difference ? [difference] : [])).toEqual({ 'a/b': { '~': 1 } })
})
