import { describe, expect, it } from 'vitest'
import { answerDataTypes } from '../../../engine/catalogue/generateTypes.ts'
import { loadCatalogue } from '../../../engine/catalogue/loadCatalogue.ts'
import { schemaForTypes } from '../../../engine/catalogue/schemaForTypes.ts'

describe('types of answers', () => {
  it('name each worksheet, code list and common object once, without a word of Persian in a name', async () => {
    const { catalogue } = await loadCatalogue({
      forms: 'test/fixtures/library/forms',
      reports: 'test/fixtures/library/reports',
    })
    const text = await answerDataTypes(catalogue)
    expect(text).toContain('export interface AnswerDataOf {')
    expect(text).toMatch(/branch: Branch\n\s+inspection: Inspection/)
    expect(text).toContain("export type VocabulariesVisitResult = 'good' | 'mend' | 'close'")
    expect(text).toMatch(/result\?: VocabulariesVisitResult/)
    expect(text).toMatch(/photos\?: CommonFile\[\]/)
    expect(text).not.toMatch(/NoName|CommonFile1|never\[\]/)
    expect(text).toContain('نام شعبه')
  })

  it('a code list becomes a union and its words stay as a comment', () => {
    const list = {
      title: 'نتیجه',
      oneOf: [
        { const: 'good', title: 'خوب' },
        { const: 'mend', title: 'بهبود' },
      ],
    }
    expect(schemaForTypes(list)).toEqual({ description: 'نتیجه', enum: ['good', 'mend'] })
  })

  it('a field called title or required is kept', () => {
    const schema = { type: 'object', required: ['title'], properties: { title: { title: 'عنوان', type: 'string' } } }
    expect(schemaForTypes(schema)).toEqual({
      type: 'object',
      required: ['title'],
      properties: { title: { description: 'عنوان', type: 'string' } },
    })
  })

  it('words beside a reference make no second type', () => {
    expect(schemaForTypes({ title: 'نوع', $ref: '#/$defs/kind' })).toEqual({
      description: 'نوع',
      allOf: [{ $ref: '#/$defs/kind' }],
    })
  })
})
