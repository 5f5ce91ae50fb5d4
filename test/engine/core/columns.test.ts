import { expect, test } from 'vitest'
import { columnsOf } from '../../../engine/core/columns.ts'
import type { WorksheetVersion } from '../../../engine/core/model.ts'
import { smallVersion } from '../../support/smallVersion.ts'

test('a column of a computed code has the words of its code list in both languages', () => {
  const trend = { title: 'روند', type: 'string', formula: '"up"', vocabulary: 'trend' } as const
  const small = smallVersion({ schema: {}, rules: { computed: { trend } } })
  const version = {
    ...small,
    worksheet: { ...small.worksheet, list: { columns: ['trend'] } },
    vocabularies: {
      trend: { $schema: '', title: 'روند', type: 'string', oneOf: [{ const: 'up', title: 'رو به بالا' }] },
    },
    translations: { en: { $schema: '', vocabularies: { trend: { values: { up: 'Rising' } } } } },
  } satisfies WorksheetVersion
  expect(columnsOf(version)).toEqual([
    { id: 'trend', title: { fa: 'روند' }, type: 'string', options: { up: { fa: 'رو به بالا', en: 'Rising' } } },
  ])
})

test('a column within a shared definition has the words of that definition in both languages', () => {
  const letter = { title: 'نامه', type: 'object', properties: { number: { title: 'شماره', type: 'string' } } }
  const small = smallVersion({
    schema: { $defs: { 'common.letter': letter }, properties: { reply: { $ref: '#/$defs/common.letter' } } },
    translations: { $schema: '', common: { 'letter.number': { title: 'Number' } } },
  })
  const version = { ...small, worksheet: { ...small.worksheet, list: { columns: ['reply.number'] } } }
  expect(columnsOf(version as WorksheetVersion)).toEqual([
    { id: 'reply.number', title: { fa: 'شماره', en: 'Number' }, type: 'string' },
  ])
})
