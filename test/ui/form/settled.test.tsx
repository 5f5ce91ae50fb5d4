// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderForm } from '../../support/renderForm.tsx'
import { smallVersion } from '../../support/smallVersion.ts'

afterEach(cleanup)

const version = smallVersion({
  schema: {
    required: ['plan'],
    properties: {
      plan: { title: 'برنامه', description: 'برگزینید.', type: 'string', 'x-record': 'plan' },
      letter: {
        title: 'نامه',
        type: 'object',
        additionalProperties: false,
        required: ['number', 'place'],
        properties: { number: { title: 'شماره', type: 'string' }, place: { title: 'محل', type: 'string' } },
      },
      checks: {
        title: 'محورها',
        type: 'array',
        maxItems: 1,
        'x-fixed-rows': true,
        items: {
          type: 'object',
          properties: {
            check: { title: 'محور', type: 'string', oneOf: [{ const: 'a', title: 'پوشش مراحل' }] },
            plan: { title: 'پروژه', type: 'string', 'x-record': 'plan' },
            note: { title: 'توضیح', type: 'string' },
          },
        },
      },
    },
  },
  ui: {
    plan: { 'ui:widget': 'record', 'ui:readonly': true },
    letter: { 'ui:field': 'group' },
    checks: {
      'ui:field': 'grid',
      'ui:options': { columns: ['check', 'plan', 'note'], inline: true },
      items: { check: { 'ui:widget': 'select', 'ui:readonly': true }, plan: { 'ui:widget': 'record' } },
    },
  },
})
const host = {
  lookupAnswers: async () => [{ value: 'OP-1', title: 'برنامه ۱۴۰۵' }],
  answerUrl: (id: string) => `/answers/${id}`,
}
const data = { plan: 'OP-1', checks: [{ check: 'a', plan: 'OP-1' }] }

describe('What cannot be changed here', () => {
  it('is read by its title, without a search box, advice or a mark that it must be filled', async () => {
    renderForm(version, data, { host })
    // Marked as required, its name would be longer.
    const shown = screen.getByLabelText('برنامه')
    const link = await within(shown).findByRole('link', { name: 'برنامه ۱۴۰۵' })
    expect(link.getAttribute('href')).toBe('/answers/OP-1')
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(screen.queryByText('برگزینید.')).toBeNull()
  })

  it('is no box in a row either, nor is what has to be searched for', async () => {
    renderForm(version, data, { host })
    expect(await screen.findByRole('cell', { name: 'برنامه ۱۴۰۵' })).toBeTruthy()
    expect(screen.getByRole('cell', { name: 'پوشش مراحل' })).toBeTruthy()
    expect(screen.getByRole('textbox', { name: 'توضیح ردیف ۱' })).toBeTruthy()
    expect(screen.queryByText(/پذیرفته نیست/)).toBeNull()
  })
})

describe('A group of fields', () => {
  it('is not scolded for its next field before it is left as a whole', async () => {
    const { user } = renderForm(version, {}, { host })
    await user.type(screen.getByRole('textbox', { name: /^شماره/ }), '۱۲')
    await user.tab()
    // The field that was left settles in this time.
    await new Promise((settled) => setTimeout(settled, 400))
    expect(screen.queryByText('این فیلد باید تکمیل شود.')).toBeNull()
    await user.tab()
    await waitFor(() => expect(screen.getByText('این فیلد باید تکمیل شود.')).toBeTruthy())
  })
})
