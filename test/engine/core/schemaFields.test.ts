import { expect, test } from 'vitest'
import { formatFieldPath } from '../../../engine/core/paths.ts'
import { recordFieldsOf, visitFields } from '../../../engine/core/schemaFields.ts'

const schema = {
  type: 'object',
  $defs: {
    link: { type: 'string', 'x-record': 'other' },
    tree: {
      type: 'object',
      properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#/$defs/tree' } } },
    },
  },
  properties: {
    plan: { title: 'x', $ref: '#/$defs/link' },
    many: { type: 'array', 'x-record': 'visit', items: { type: 'string' } },
    each: { type: 'array', items: { type: 'string', 'x-record': 'visit' } },
    rows: { type: 'array', items: { type: 'object', properties: { evidence: { type: 'string', 'x-record': '*' } } } },
    tree: { $ref: '#/$defs/tree' },
  },
}

test('references to other answers are found behind references, in lists and in rows', () => {
  expect(recordFieldsOf(schema).map(({ path, worksheet }) => [formatFieldPath(path), worksheet])).toEqual([
    ['plan', 'other'],
    ['many[]', 'visit'],
    ['each[]', 'visit'],
    ['rows[].evidence', null],
  ])
})

test('a definition that holds itself is entered once', () => {
  const paths: string[] = []
  visitFields(schema, (path) => paths.push(formatFieldPath(path)))
  expect(paths.filter((path) => path.startsWith('tree'))).toEqual(['tree', 'tree.name', 'tree.children'])
})
