// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { renderForm } from '../../support/renderForm.tsx'
import { smallVersion } from '../../support/smallVersion.ts'

afterEach(cleanup)

const level = {
  title: 'سطح',
  type: 'string',
  oneOf: [
    { const: 'low', title: 'پایین' },
    { const: 'high', title: 'بالا' },
  ],
}
const version = smallVersion({
  schema: {
    required: ['name', 'budget'],
    properties: {
      name: { title: 'نام', description: 'نام کامل', type: 'string', minLength: 3 },
      budget: { title: 'بودجه', type: 'integer', minimum: 0 },
      code: { title: 'کد', type: 'string', pattern: '^U\\d{3}$' },
      day: { title: 'روز', type: 'string', format: 'date' },
      level,
      confirmed: { title: 'درستی تأیید می‌شود', type: 'boolean', const: true },
      isOpen: { title: 'باز است', type: 'boolean' },
      openUrl: { title: 'نشانی', type: 'string', format: 'uri' },
      rows: {
        title: 'ردیف‌ها',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['title'],
          properties: {
            title: { title: 'عنوان ردیف', type: 'string', minLength: 3 },
            amount: { title: 'مبلغ', type: 'number' },
            level,
          },
        },
      },
    },
  },
  ui: {
    budget: { 'ui:widget': 'money' },
    day: { 'ui:widget': 'date' },
    level: { 'ui:widget': 'radio' },
    confirmed: { 'ui:widget': 'confirm' },
    isOpen: { 'ui:widget': 'yesNo' },
    openUrl: { 'ui:widget': 'url' },
    rows: { 'ui:field': 'grid', items: { level: { 'ui:widget': 'select' } } },
  },
  rules: {
    computed: { double: { title: 'دو برابر بودجه', type: 'integer', formula: 'budget * 2' } },
    shown: { openUrl: 'isOpen = true' },
    checks: [
      {
        id: 'not-too-much',
        assert: 'budget <= 1000',
        level: 'error',
        at: 'save',
        on: ['budget'],
        missing: 'skip',
        message: 'بودجه از سقف بیشتر است.',
      },
    ],
  },
})

describe('A form', () => {
  it('answers no required yes or no by itself', async () => {
    const isOpen = { title: 'باز است', type: 'boolean' }
    const certain = { title: 'درستی تأیید می‌شود', type: 'boolean', const: true }
    const { last } = renderForm(
      smallVersion({
        schema: { required: ['isOpen', 'certain'], properties: { isOpen, certain } },
        ui: { isOpen: { 'ui:widget': 'yesNo' }, certain: { 'ui:widget': 'confirm' } },
      }),
    )
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'خیر' }).checked).toBe(false)
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /درستی/ }).checked).toBe(false)
    expect(last()).toBeUndefined()
  })

  it('answers no question by itself', async () => {
    const { user, last } = renderForm(version)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'پایین' }).checked).toBe(false)
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /درستی/ }).checked).toBe(false)
    await user.type(screen.getByLabelText(/^نام/), 'سامانه')
    await user.tab()
    await waitFor(() => expect(last()).toEqual({ name: 'سامانه' }))
  })

  it('reads Persian and Latin digits as a number and shows it in Persian with separators', async () => {
    const { user, last } = renderForm(version)
    const budget = screen.getByLabelText<HTMLInputElement>(/^بودجه/)
    await user.type(budget, '12۳4')
    expect(budget.value).toBe('۱۲۳۴')
    await user.tab()
    await waitFor(() => expect(last()).toEqual({ budget: 1234 }))
    expect(budget.value).toBe('۱٬۲۳۴')
  })

  it('keeps text that is no number, and says so', async () => {
    const { user, last } = renderForm(version)
    const budget = screen.getByLabelText<HTMLInputElement>(/^بودجه/)
    await user.type(budget, 'زیاد{Tab}')
    await waitFor(() => expect(last()).toEqual({ budget: 'زیاد' }))
    expect(await screen.findByText(/نوع مقدار درست نیست/)).toBeTruthy()
    expect(budget.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(budget.getAttribute('aria-describedby') ?? '')?.textContent).toContain('نوع مقدار')
  })

  it('commits after a pause, so that autosave sees a field that is not left', async () => {
    const { user, last } = renderForm(version)
    await user.type(screen.getByLabelText(/^نام/), 'سامانه')
    expect(last()).toBeUndefined()
    await waitFor(() => expect(last()).toEqual({ name: 'سامانه' }), { timeout: 3000 })
  })

  it('stores codes with ASCII digits and left to right', async () => {
    const { user, last } = renderForm(version)
    const code = screen.getByLabelText<HTMLInputElement>(/^کد/)
    expect(code.dir).toBe('ltr')
    await user.type(code, 'U۰۱۲{Enter}')
    await waitFor(() => expect(last()).toEqual({ code: 'U012' }))
  })

  it('shows what a rule forbids beside its field, and a computed value as it changes', async () => {
    const { user } = renderForm(version)
    await user.type(screen.getByLabelText(/^بودجه/), '2000{Tab}')
    expect(await screen.findByText('بودجه از سقف بیشتر است.')).toBeTruthy()
    const computed = screen.getByRole('region', { name: /محاسبه خودکار/ })
    expect(within(computed).getByText('۴٬۰۰۰')).toBeTruthy()
  })

  it('shows and hides a field by its rule and keeps what was typed', async () => {
    const { user, last } = renderForm(version)
    expect(screen.queryByLabelText(/^نشانی/)).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'بله' }))
    await user.type(await screen.findByLabelText(/^نشانی/), 'https://example.org{Tab}')
    await user.click(screen.getByRole('radio', { name: 'خیر' }))
    await waitFor(() => expect(screen.queryByLabelText(/^نشانی/)).toBeNull())
    expect(last()).toEqual({ isOpen: false, openUrl: 'https://example.org' })
  })

  it('does not scold before a field was visited, and names all that is missing once an action was refused', async () => {
    const { attempt, user } = renderForm(version)
    expect(screen.queryByText(/باید تکمیل شود/)).toBeNull()
    await user.click(screen.getByLabelText(/^نام/))
    await user.tab()
    expect(await screen.findAllByText(/باید تکمیل شود/)).toHaveLength(1)
    attempt()
    const summary = await screen.findByRole('region', { name: /اصلاح کنید/ })
    await waitFor(() => expect(document.activeElement).toBe(summary))
    await user.click(within(summary).getByRole('button', { name: /بودجه/ }))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^بودجه/)))
  })

  it('shows a remark of a reviewer beside its field', () => {
    const remark = {
      path: '/name',
      text: 'نام رسمی نوشته شود.',
      by: 'a',
      byName: 'ارزیاب',
      at: '2025-01-01T00:00:00Z',
      resolved: false,
    }
    renderForm(version, { name: 'سامانه' }, { remarks: [remark] })
    const name = screen.getByLabelText(/^نام/)
    const described = (name.getAttribute('aria-describedby') ?? '').split(' ')
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain('نام رسمی نوشته شود.')
  })

  it('describes controls only by what exists', () => {
    const { container } = renderForm(version, { name: 'ab' })
    const ids = [...container.querySelectorAll('[aria-describedby], [aria-labelledby], [aria-controls]')].flatMap(
      (element) =>
        ['aria-describedby', 'aria-labelledby', 'aria-controls'].flatMap(
          (name) => element.getAttribute(name)?.split(' ') ?? [],
        ),
    )
    expect(ids.length).toBeGreaterThan(3)
    expect(ids.filter((id) => document.getElementById(id) === null)).toEqual([])
  })

  it('has no violation axe can see', async () => {
    const { container } = renderForm(version, { name: 'ab', rows: [{ title: 'یک' }] })
    // Colours need a real browser; the page around the form is not part of it.
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  })
})

describe('A grid of rows', () => {
  it('adds a row in a drawer, shows its errors there and keeps what was typed', async () => {
    const { user, last } = renderForm(version)
    await user.click(screen.getByRole('button', { name: 'افزودن ردیف: ردیف‌ها' }))
    const drawer = await screen.findByRole('dialog', { name: 'ردیف‌ها: ردیف ۱' })
    await user.type(within(drawer).getByLabelText(/^عنوان ردیف/), 'آب{Tab}')
    expect(await within(drawer).findByText('دست‌کم ۳ نویسه لازم است.')).toBeTruthy()
    await user.type(within(drawer).getByLabelText(/^عنوان ردیف/), 'یاری{Tab}')
    await user.selectOptions(within(drawer).getByLabelText(/^سطح/), 'بالا')
    await user.click(within(drawer).getByRole('button', { name: 'ثبت ردیف' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(last()).toEqual({ rows: [{ title: 'آبیاری', level: 'high' }] })
    expect(screen.getByRole('cell', { name: 'بالا' })).toBeTruthy()
  })

  it('takes away a row that was added and left empty', async () => {
    const { user, last } = renderForm(version)
    await user.click(screen.getByRole('button', { name: 'افزودن ردیف: ردیف‌ها' }))
    const drawer = await screen.findByRole('dialog')
    await user.click(within(drawer).getByRole('button', { name: 'ثبت ردیف' }))
    await waitFor(() => expect(last()).toEqual({}))
  })

  it('removes a row and brings it back', async () => {
    const rows = [{ title: 'یکم' }, { title: 'دوم' }]
    const { user, last } = renderForm(version, { rows })
    await user.click(screen.getByRole('button', { name: /حذف ردیف.*ردیف ۱/ }))
    await waitFor(() => expect(last()).toEqual({ rows: [{ title: 'دوم' }] }))
    await user.click(await screen.findByRole('button', { name: 'بازگرداندن' }))
    await waitFor(() => expect(last()).toEqual({ rows }))
  })

  it('moves and copies a row from its drawer', async () => {
    const { user, last } = renderForm(version, { rows: [{ title: 'یکم' }, { title: 'دوم' }] })
    await user.click(screen.getByRole('button', { name: 'ویرایش ردیف ۱' }))
    await user.click(await screen.findByRole('button', { name: 'انتقال به پایین' }))
    await waitFor(() => expect(last()).toEqual({ rows: [{ title: 'دوم' }, { title: 'یکم' }] }))
    await user.click(await screen.findByRole('button', { name: 'رونوشت از ردیف' }))
    await waitFor(() => expect(last()).toEqual({ rows: [{ title: 'دوم' }, { title: 'یکم' }, { title: 'یکم' }] }))
  })

  it('takes rows copied from a spreadsheet, words of code lists included', async () => {
    const { user, last } = renderForm(version, { rows: [{ title: 'یکم' }] })
    screen.getByRole('button', { name: 'افزودن ردیف: ردیف‌ها' }).focus()
    await user.paste('دوم\t۱٬۲۰۰\tبالا\nسوم\t2.5\tپایین\n')
    await waitFor(() =>
      expect(last()).toEqual({
        rows: [
          { title: 'یکم' },
          { title: 'دوم', amount: 1200, level: 'high' },
          { title: 'سوم', amount: 2.5, level: 'low' },
        ],
      }),
    )
  })

  it('opens the row of a problem from the summary and focuses the field', async () => {
    const { attempt, user } = renderForm(version, {
      name: 'سامانه',
      budget: 5,
      rows: [{ title: 'یکم' }, { amount: 2 }],
    })
    attempt()
    const summary = await screen.findByRole('region', { name: /اصلاح کنید/ })
    await user.click(within(summary).getByRole('button', { name: /ردیف ۲، عنوان ردیف/ }))
    const drawer = await screen.findByRole('dialog', { name: 'ردیف‌ها: ردیف ۲' })
    await waitFor(() => expect(document.activeElement).toBe(within(drawer).getByLabelText(/^عنوان ردیف/)))
  })

  it('mounts only the rows in sight of a thousand', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ({ title: `ردیف ${index}` }))
    renderForm(version, { rows })
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1001')
    expect(screen.getAllByRole('row').length).toBeLessThan(40)
  })
})
