import { describe, expect, it } from 'vitest'
import type { WorksheetVersion } from '../../../engine/core/model.ts'
import { isObject } from '../../../engine/core/paths.ts'
import { drawnSchema } from '../../../ui/form/drawnSchema.ts'
import { drawWorksheet } from '../../../ui/form/drawnWorksheet.ts'
import { shippedVersion } from '../../support/versions.ts'
import { smallVersion } from '../../support/smallVersion.ts'

const version = smallVersion({
  schema: {
    properties: {
      letter: { title: 'نامه', $ref: '#/$defs/common.letter' },
      colour: { title: 'رنگ', $ref: '#/$defs/vocabularies.colour' },
      rows: {
        title: 'ردیف‌ها',
        type: 'array',
        items: { type: 'object', properties: { name: { title: 'نام', type: 'string' } } },
      },
      cost: { title: 'هزینه', type: 'integer', 'x-unit': 'ریال' },
    },
    $defs: {
      'common.letter': {
        title: 'نامه عمومی',
        type: 'object',
        required: ['number'],
        properties: { number: { title: 'شماره', type: 'string', maxLength: 40 } },
      },
      'vocabularies.colour': {
        type: 'string',
        oneOf: [
          { const: 'red', title: 'سرخ' },
          { const: 'blue', title: 'آبی' },
        ],
      },
    },
  },
  overlay: {
    $schema: '',
    sections: { all: 'All of it' },
    fields: {
      letter: { title: 'Invitation', help: 'As sent' },
      'rows[].name': { title: 'Name', placeholder: 'Full name' },
      cost: { title: 'Cost', unit: 'IRR' },
    },
  },
  translations: {
    $schema: '',
    vocabularies: { colour: { values: { red: 'Red' } } },
    common: { 'letter.number': { title: 'Number' } },
  },
})

const options = (words: string) => [{ const: 'up', title: words }]

describe('A schema drawn for a reader', () => {
  it('has every reference in place under the title of the field that uses it', () => {
    const drawn = drawnSchema(version, 'fa')
    expect(JSON.stringify(drawn)).not.toContain('$ref')
    expect(drawn.properties).toMatchObject({
      letter: { title: 'نامه', type: 'object', required: ['number'], properties: { number: { title: 'شماره' } } },
    })
  })

  it('takes words of the overlay by field path, then of shared files, then those of the schema', () => {
    const { properties } = drawnSchema(version, 'en')
    expect(properties).toMatchObject({
      letter: {
        title: 'Invitation',
        description: 'As sent',
        properties: { number: { title: 'Number', maxLength: 40 } },
      },
      colour: {
        title: 'رنگ',
        oneOf: [
          { const: 'red', title: 'Red' },
          { const: 'blue', title: 'آبی' },
        ],
      },
      rows: { items: { properties: { name: { title: 'Name', 'x-placeholder': 'Full name' } } } },
      cost: { title: 'Cost', 'x-unit': 'IRR' },
    })
    expect(drawWorksheet(version, 'en').sections[0]?.title).toBe('All of it')
  })

  it('shows the code of a computed value by the words of its code list', () => {
    const title = 'روند'
    const trend = { title, type: 'string', formula: '"up"', vocabulary: 'trend' } as const
    const computed = { trend, trends: { ...trend, type: 'array' as const } }
    const rising = {
      ...smallVersion({ schema: {}, rules: { computed } }),
      vocabularies: {
        trend: { $schema: '', title, type: 'string' as const, oneOf: [{ const: 'up', title: 'رو به بالا' }] as const },
      },
      translations: { en: { $schema: '', vocabularies: { trend: { values: { up: 'Rising' } } } } },
    } satisfies WorksheetVersion
    expect(drawWorksheet(rising, 'fa').computed[0]).toEqual({
      name: 'trend',
      title,
      schema: { oneOf: options('رو به بالا') },
    })
    expect(drawWorksheet(rising, 'en').computed.map((each) => each.schema)).toEqual([
      { oneOf: options('Rising') },
      { items: { oneOf: options('Rising') } },
    ])
  })

  it('leaves the schema the data are checked against untouched', () => {
    const before = JSON.stringify(version.schema)
    drawnSchema(version, 'en')
    expect(JSON.stringify(version.schema)).toBe(before)
  })

  it('draws every field of every shipped worksheet with a title in both languages', async () => {
    for (const worksheet of ['operational-plan', 'maturity-assessment', 'dataset-card']) {
      const shipped = await shippedVersion(worksheet)
      for (const language of ['fa', 'en'] as const) {
        const untitled = drawWorksheet(shipped, language).sections.flatMap(({ schema }) =>
          Object.entries(isObject(schema.properties) ? schema.properties : {}).filter(
            ([, field]) =>
              !isObject(field) ||
              typeof field.title !== 'string' ||
              (language === 'en' && /[\u0600-\u06ff]/.test(field.title)),
          ),
        )
        expect(untitled.map(([field]) => `${worksheet} ${language} ${field}`)).toEqual([])
      }
    }
  })
})
