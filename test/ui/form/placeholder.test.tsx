// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { renderForm } from '../../support/renderForm.tsx'
import { smallVersion } from '../../support/smallVersion.ts'

afterEach(cleanup)

const version = {
  ...smallVersion({
    schema: {
      properties: {
        question: { title: 'پرسش', type: 'string' },
        terms: { title: 'واژه‌ها', type: 'array', items: { type: 'string' } },
        notes: { title: 'یادداشت‌ها', type: 'array', items: { type: 'string' } },
      },
    },
    ui: {
      question: { 'ui:widget': 'text', 'ui:placeholder': 'مانند: چرا؟' },
      terms: { 'ui:widget': 'tags', 'ui:placeholder': 'هر واژه در یک سطر' },
      notes: { 'ui:widget': 'tags' },
    },
  }),
  overlays: {
    en: {
      $schema: '',
      fields: {
        question: { title: 'Question', placeholder: 'For example: why?' },
        terms: { title: 'Terms', placeholder: 'One term a line' },
        notes: { title: 'Notes' },
      },
    },
  },
}
const examples = () => screen.getAllByRole('textbox').map((box) => box.getAttribute('placeholder'))

test('the example in an empty box is in the language of the reader, in boxes of several lines too', () => {
  renderForm(version)
  expect(examples()).toEqual(['مانند: چرا؟', 'هر واژه در یک سطر', 'هر مورد در یک سطر'])
  cleanup()
  renderForm(version, {}, { language: 'en' })
  expect(examples()).toEqual(['For example: why?', 'One term a line', 'One item a line'])
})
