// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { renderForm } from '../../support/renderForm.tsx'
import { smallVersion } from '../../support/smallVersion.ts'

afterEach(cleanup)

const version = smallVersion({
  schema: {
    properties: {
      audience: { title: 'مخاطبان', type: 'array', items: { type: 'string', 'x-agency': true } },
    },
  },
  ui: { audience: { 'ui:widget': 'agencies' } },
})
const agencies = [
  { value: '00101', title: 'سازمان نمونه الف' },
  { value: '00102', title: 'شرکت نمونه ب' },
]
const host = {
  lookupAgencies: async (text: string) => agencies.filter(({ value, title }) => title.includes(text) || value === text),
}

const lookupWorksheets = async () => [{ value: 'success-story', title: 'تجربه موفق' }]

test('several agencies are searched by name, stored by code, and not offered twice', async () => {
  const { user, last } = renderForm(version, { audience: ['00101'] }, { host })
  expect(await screen.findByText('سازمان نمونه الف')).toBeTruthy()
  const box = screen.getByRole('combobox', { name: 'مخاطبان' })
  await user.type(box, 'نمونه')
  expect(await screen.findByRole('option', { name: 'شرکت نمونه ب' })).toBeTruthy()
  expect(screen.queryByRole('option', { name: 'سازمان نمونه الف' })).toBeNull()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(last()).toEqual({ audience: ['00101', '00102'] }))
})

test('worksheets are picked by their titles and stored by their ids', async () => {
  const forms = smallVersion({
    schema: {
      properties: { related: { title: 'کاربرگ‌ها', type: 'array', items: { type: 'string', 'x-worksheet': true } } },
    },
    ui: { related: { 'ui:widget': 'worksheets' } },
  })
  const { user, last } = renderForm(forms, {}, { host: { lookupWorksheets } })
  await user.type(screen.getByRole('combobox', { name: 'کاربرگ‌ها' }), 'تجربه')
  await user.click(await screen.findByRole('option', { name: 'تجربه موفق' }))
  await waitFor(() => expect(last()).toEqual({ related: ['success-story'] }))
})
