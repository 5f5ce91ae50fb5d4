// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderForm } from '../../support/renderForm.tsx'
import { smallVersion } from '../../support/smallVersion.ts'

afterEach(cleanup)

const version = smallVersion({
  schema: {
    properties: {
      name: { title: 'نام', type: 'string' },
      isOpen: { title: 'باز است', type: 'boolean' },
      rows: {
        title: 'ردیف‌ها',
        type: 'array',
        items: {
          type: 'object',
          required: ['title', 'code'],
          properties: { title: { title: 'عنوان', type: 'string' }, code: { title: 'شناسه', type: 'string' } },
        },
      },
      address: { title: 'نشانی', type: 'string' },
    },
  },
  ui: { isOpen: { 'ui:widget': 'yesNo' }, rows: { 'ui:field': 'grid' } },
  rules: {
    shown: { address: 'isOpen = true' },
    checks: [
      {
        id: 'long-enough',
        assert: 'string length(name) > 3',
        level: 'error',
        at: 'send',
        on: ['name'],
        message: 'نام کوتاه است.',
      },
    ],
  },
  sections: [
    { id: 'one', title: 'مشخصات', fields: ['name', 'isOpen'] },
    { id: 'two', title: 'نشانی‌ها', fields: ['address'] },
    { id: 'three', title: 'فهرست', fields: ['rows'] },
  ],
})

const steps = () => within(screen.getByRole('navigation', { name: 'بخش‌های کاربرگ' }))

describe('The steps of a form', () => {
  it('do not call a section complete while a later action would refuse it, and do not scold either', async () => {
    const { user } = renderForm(version, { name: 'آب' })
    expect(steps().queryByText('کامل')).toBeNull()
    expect(screen.queryByText('نام کوتاه است.')).toBeNull()
    await user.type(screen.getByLabelText(/^نام/), 'رسانی{Tab}')
    expect(await steps().findByText('کامل')).toBeTruthy()
  })

  it('leave out a section in which nothing is shown', async () => {
    const { user } = renderForm(version)
    expect(steps().getAllByRole('button')).toHaveLength(2)
    expect(screen.getByRole('button', { name: 'بعدی: فهرست' })).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'بله' }))
    expect(await steps().findByRole('button', { name: /نشانی‌ها/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'بعدی: نشانی‌ها' })).toBeTruthy()
  })
})

describe('A new row', () => {
  it('is scolded for a field once that was left, and for all once the row was kept', async () => {
    const { user, last } = renderForm(version, { rows: [{ title: 'یک' }] })
    await user.click(screen.getByRole('button', { name: 'بعدی: فهرست' }))
    await user.click(screen.getByRole('button', { name: 'افزودن ردیف: ردیف‌ها' }))
    const drawer = within(await screen.findByRole('dialog', { name: 'ردیف‌ها: ردیف ۲' }))
    await waitFor(() => expect(last()?.rows).toHaveLength(2))
    // The list was left for the drawer, and the rules have spoken of it: of the row before, not of the new one.
    await waitFor(() => expect(screen.getAllByText('۱ خطا').length).toBeGreaterThan(0))
    expect(drawer.queryByText(/باید تکمیل شود/)).toBeNull()
    await user.click(drawer.getByLabelText(/^عنوان/))
    await user.tab()
    expect(await drawer.findAllByText(/باید تکمیل شود/)).toHaveLength(1)
    await user.type(drawer.getByLabelText(/^عنوان/), 'دو{Tab}')
    await waitFor(() => expect(last()?.rows).toEqual([{ title: 'یک' }, { title: 'دو' }]))
    await user.click(drawer.getByRole('button', { name: 'ثبت ردیف' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(steps().getByText('۲ خطا')).toBeTruthy())
  })
})
