import { describe, expect, it } from 'vitest'
import { bundleSchema } from '../../../engine/catalogue/bundleSchema.ts'
import { fieldsOf } from '../../../engine/catalogue/fields.ts'
import { copyLibrary, lint, places } from './libraryCopy.ts'

const sources = {
  vocabularies: {
    colour: {
      $schema: '',
      $comment: 'x',
      title: 'رنگ',
      type: 'string' as const,
      oneOf: [{ const: 'red', title: 'سرخ' }] as [{ const: string; title: string }],
    },
  },
  common: {
    $defs: {
      paint: {
        title: 'رنگ',
        type: 'object',
        properties: { colour: { $ref: 'vocabularies/colour.json' }, under: { title: 'زیر', $ref: '#/$defs/paint' } },
      },
    },
  },
}

describe('a bundled schema stands alone', () => {
  const { schema, vocabularies } = bundleSchema(
    {
      $id: 'x',
      type: 'object',
      properties: {
        wall: { title: 'دیوار', $ref: '../common.schema.json#/$defs/paint' },
        door: { title: 'در', $ref: '../vocabularies/colour.json' },
      },
    },
    sources,
  )

  it('with vocabularies and common definitions, also those used through others, under $defs', () => {
    expect(schema).toEqual({
      type: 'object',
      properties: {
        wall: { title: 'دیوار', $ref: '#/$defs/common.paint' },
        door: { title: 'در', $ref: '#/$defs/vocabularies.colour' },
      },
      $defs: {
        'vocabularies.colour': { title: 'رنگ', type: 'string', oneOf: [{ const: 'red', title: 'سرخ' }] },
        'common.paint': {
          title: 'رنگ',
          type: 'object',
          properties: {
            colour: { $ref: '#/$defs/vocabularies.colour' },
            under: { title: 'زیر', $ref: '#/$defs/common.paint' },
          },
        },
      },
    })
    expect(vocabularies).toEqual(['colour'])
  })

  it('and its fields are found to a depth, though a definition names itself', () => {
    const fields = fieldsOf(schema)
    expect([...fields.keys()].slice(0, 4)).toEqual(['wall', 'wall.colour', 'wall.under', 'wall.under.colour'])
    expect(fields.get('wall')?.words.title).toBe('دیوار')
    expect(fields.get('wall.under')?.words.title).toBeUndefined()
    expect(fields.get('door')?.schema.oneOf).toEqual([{ const: 'red', title: 'سرخ' }])
  })
})

describe('a definition that is only a reference to itself', () => {
  it('is told, and stops nothing else', async () => {
    const library = copyLibrary()
    library.edit(
      ['forms/common.schema.json', '$defs.one', { title: 'یک', $ref: '#/$defs/two' }],
      ['forms/common.schema.json', '$defs.two', { title: 'دو', $ref: '#/$defs/one' }],
      ['forms/branch/schema.json', 'properties.email.$ref', '../common.schema.json#/$defs/one'],
      ['forms/en.json', 'common.one', { title: 'One' }],
      ['forms/en.json', 'common.two', { title: 'Two' }],
    )
    expect(places(await lint(library))).toEqual([
      'UNKNOWN_REF forms/common.schema.json /$defs/one/$ref',
      'UNKNOWN_REF forms/common.schema.json /$defs/two/$ref',
    ])
  })
})
