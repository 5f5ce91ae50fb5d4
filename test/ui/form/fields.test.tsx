// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { RubricConfig } from '../../../engine/core/model.ts'
import { renderForm } from '../../support/renderForm.tsx'
import { smallVersion } from '../../support/smallVersion.ts'

afterEach(cleanup)

const rubric: RubricConfig = {
  $schema: '',
  id: 'quality',
  methodVersion: '1',
  title: 'کیفیت',
  levels: [
    { level: 1, id: 'one', title: 'آغازین' },
    { level: 2, id: 'two', title: 'برقرار' },
  ],
  dimensions: [
    { id: 'd1', title: 'بعد نخست', short: 'نخست', weight: 60 },
    { id: 'd2', title: 'بعد دوم', short: 'دوم', weight: 40 },
  ],
  criteria: [
    { id: 'c1', dimension: 'd1', weight: 100, title: 'معیار یک', question: 'چگونه؟', descriptors: ['هیچ', 'همه'] },
    {
      id: 'c2',
      dimension: 'd2',
      weight: 100,
      title: 'معیار دو',
      question: 'کجا؟',
      notApplicableAllowed: true,
      descriptors: ['نیست', 'هست'],
    },
  ],
  levelRule: [
    { level: 1, minOverall: 0, minDimension: 0 },
    { level: 2, minOverall: 2, minDimension: 2 },
  ],
}
const row = {
  type: 'object',
  additionalProperties: false,
  required: ['criterion'],
  properties: {
    criterion: { title: 'معیار', type: 'string' },
    level: { title: 'سطح', type: 'integer', minimum: 1, maximum: 2 },
    isExempt: { title: 'مصداق ندارد', type: 'boolean' },
    reason: { title: 'دلیل', type: 'string' },
    goal: { title: 'سطح هدف', type: 'integer' },
    note: { title: 'توضیح', type: 'string' },
  },
}
const scored = smallVersion({
  schema: {
    properties: {
      answers: { title: 'پاسخ‌ها', type: 'array', items: row },
      found: {
        title: 'یافته‌ها',
        type: 'array',
        items: {
          type: 'object',
          required: ['level'],
          properties: { criterion: { type: 'string' }, level: { title: 'سطح یافته', type: 'integer' } },
        },
      },
    },
  },
  ui: {
    answers: {
      'ui:field': 'rubric',
      'ui:options': { scoring: 'self', target: 'goal', details: ['note'] },
      items: { note: { 'ui:widget': 'textarea' } },
    },
    found: {
      'ui:field': 'rubricReview',
      'ui:options': { scoring: 'assessed', against: 'answers', suggested: 'it.stated.level' },
    },
  },
  rules: { shown: { 'answers[].reason': 'it.isExempt = true' } },
  sections: [
    { id: 'self', title: 'اظهار', fields: ['answers'] },
    { id: 'review', title: 'بررسی', fields: ['found'] },
  ],
  scores: {
    self: { rubric: 'quality', rows: 'answers', key: 'criterion', level: 'level', notApplicable: 'it.isExempt = true' },
    assessed: { rubric: 'quality', rows: 'found', key: 'criterion', level: 'level' },
  },
  rubrics: { quality: rubric },
})

const card = (title: string) => within(screen.getByRole('heading', { name: title }).closest('article') ?? document.body)

describe('A rubric', () => {
  it('shows the descriptions of all levels and stores the level chosen, a row a criterion', async () => {
    const { user, last } = renderForm(scored)
    expect(card('معیار یک').getAllByRole('radio')).toHaveLength(2)
    expect(card('معیار یک').getByText('همه')).toBeTruthy()
    await user.click(card('معیار دو').getByRole('radio', { name: /سطح ۱ – آغازین/ }))
    await user.click(card('معیار یک').getByRole('radio', { name: /سطح ۲ – برقرار/ }))
    await user.selectOptions(card('معیار یک').getByLabelText(/سطح هدف/), 'سطح ۲ – برقرار')
    await user.type(card('معیار یک').getByLabelText(/توضیح/), 'گزارش{Tab}')
    await waitFor(() =>
      expect(last()).toEqual({
        answers: [
          { criterion: 'c2', level: 1 },
          { criterion: 'c1', level: 2, goal: 2, note: 'گزارش' },
        ],
      }),
    )
    expect(screen.getByText('۲ از ۲')).toBeTruthy()
  })

  it('lets only what may be exempt be exempt, asks for the reason and drops the level', async () => {
    const { user, last } = renderForm(scored, { answers: [{ criterion: 'c2', level: 1, goal: 2 }] })
    expect(card('معیار یک').queryByRole('checkbox')).toBeNull()
    await user.click(card('معیار دو').getByRole('checkbox', { name: 'مصداق ندارد' }))
    await user.type(await card('معیار دو').findByLabelText(/دلیل/), 'مأموریت دیگر{Tab}')
    await waitFor(() =>
      expect(last()).toEqual({ answers: [{ criterion: 'c2', isExempt: true, reason: 'مأموریت دیگر' }] }),
    )
  })

  it('gives the scores also as a table, and leads to the next unanswered criterion', async () => {
    const { user } = renderForm(scored, { answers: [{ criterion: 'c1', level: 2 }] })
    const table = screen.getByRole('table', { hidden: true, name: 'امتیاز ابعاد' })
    expect(within(table).getByRole('row', { hidden: true, name: /نخست ۲/ })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'پرسش بی‌پاسخ بعدی' }))
    expect(document.activeElement).toBe(card('معیار دو').getAllByRole('radio')[0])
  })

  it('sets what was stated beside the finding and offers the suggested level', async () => {
    const { user, last } = renderForm(scored, { answers: [{ criterion: 'c1', level: 2, note: 'گزارش' }] })
    await user.click(screen.getByRole('button', { name: 'بعدی: بررسی' }))
    const stated = within(card('معیار یک').getByRole('region', { name: 'اظهار دستگاه' }))
    expect(stated.getByText('گزارش')).toBeTruthy()
    await user.click(card('معیار یک').getByRole('button', { name: 'پذیرش سطح پیشنهادی' }))
    await waitFor(() => expect(last()?.found).toEqual([{ criterion: 'c1', level: 2 }]))
  })

  it('marks the level to be found as required', async () => {
    const { user } = renderForm(scored)
    await user.click(screen.getByRole('button', { name: 'بعدی: بررسی' }))
    const level = card('معیار یک').getByRole('combobox', { name: /^سطح یافته/ })
    expect(level.getAttribute('aria-required')).toBe('true')
    expect(card('معیار یک').getByText('سطح یافته').textContent).toBe('سطح یافته *')
  })

  it('shows the reviewer what was remarked on a row stated or found, with the reply', async () => {
    const remark = { by: 'a', byName: 'ارزیاب', at: '2025-11-20T10:00:00Z' }
    const { user } = renderForm(
      scored,
      { answers: [{ criterion: 'c1', level: 2 }], found: [{ criterion: 'c1', level: 1 }] },
      {
        remarks: [
          { id: 1, path: '/answers/0', text: 'پیوست شود.', resolved: true, reply: 'پیوست شد.', ...remark },
          { id: 2, path: '/found/0', text: 'بازبینی شود.', resolved: false, ...remark },
          { id: 3, path: '/found/0', text: 'بازبینی شود.', resolved: false, ...remark },
        ],
      },
    )
    await user.click(screen.getByRole('button', { name: /^بعدی: بررسی/ }))
    const stated = within(card('معیار یک').getByRole('region', { name: 'اظهار دستگاه' }))
    expect(stated.getByText(/پیوست شود\./).textContent).toContain('پیوست شد.')
    expect(card('معیار یک').getAllByText(/بازبینی شود\./)).toHaveLength(2)
    expect(card('معیار دو').queryByText(/ملاحظه/)).toBeNull()
  })
})

const linked = smallVersion({
  schema: {
    properties: {
      plan: { title: 'برنامه', type: 'string', 'x-record': 'plan' },
      plans: { title: 'برنامه‌ها', type: 'array', items: { type: 'string', 'x-record': 'plan' } },
      unit: { title: 'واحد', type: 'string' },
      lines: { title: 'موارد', type: 'array', items: { type: 'string' } },
      half: { title: 'دوره', type: 'string', 'x-period': 'jalali-half-year' },
      file: {
        title: 'پرونده',
        type: 'object',
        'x-attachment': { accept: ['application/pdf'], maxBytes: 1000 },
        properties: {},
      },
      kinds: {
        title: 'انواع',
        type: 'array',
        items: {
          type: 'string',
          oneOf: [
            { const: 'a', title: 'الف' },
            { const: 'b', title: 'ب' },
          ],
        },
      },
    },
  },
  ui: {
    plan: { 'ui:widget': 'record' },
    plans: { 'ui:widget': 'records' },
    unit: { 'ui:widget': 'choice', 'ui:options': { from: 'agency.orgUnits', value: 'code', label: 'titleFa' } },
    lines: { 'ui:widget': 'tags' },
    half: { 'ui:widget': 'period' },
    file: { 'ui:field': 'file' },
    kinds: { 'ui:widget': 'checkboxes' },
  },
})
const plans = [
  { value: 'OP-1', title: 'برنامه ۱۴۰۴' },
  { value: 'OP-2', title: 'برنامه ۱۴۰۵' },
]
const host = {
  lookupAnswers: async (_: string, text: string) =>
    plans.filter((plan) => plan.title.includes(text) || plan.value === text),
  upload: async (file: File) => ({
    fileName: file.name,
    title: file.name,
    mediaType: file.type,
    sizeBytes: file.size,
    sha256: 'f'.repeat(64),
  }),
}

describe('A picker', () => {
  it('lets the numbers be written where the worksheet they point to cannot be searched', async () => {
    const { user, last } = renderForm(linked, {}, { host: { hasAnswers: () => false } })
    expect(screen.queryByRole('combobox', { name: 'برنامه' })).toBeNull()
    await user.type(screen.getByRole('textbox', { name: 'برنامه' }), 'OP-۰۰۱۰۱-1')
    await user.type(screen.getByRole('textbox', { name: 'برنامه‌ها' }), 'OP-1{Enter}OP-2')
    await user.tab()
    await waitFor(() => expect(last()).toEqual({ plan: 'OP-00101-1', plans: ['OP-1', 'OP-2'] }))
    expect(screen.getAllByText(/شماره پاسخ را بنویسید/)).toHaveLength(2)
  })

  it('searches other answers, is chosen from by keyboard and stores the number', async () => {
    const { user, last } = renderForm(linked, {}, { host })
    const box = screen.getByRole('combobox', { name: 'برنامه' })
    await user.type(box, '۱۴۰۵')
    expect(await screen.findByRole('option', { name: 'برنامه ۱۴۰۵' })).toBeTruthy()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(last()).toEqual({ plan: 'OP-2' }))
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'برنامه' }).value).toBe('برنامه ۱۴۰۵')
  })

  it('shows the title of a stored number and takes one of several away', async () => {
    const { user, last } = renderForm(linked, { plans: ['OP-1', 'OP-2'] }, { host })
    await user.click(await screen.findByRole('button', { name: 'حذف برنامه ۱۴۰۴' }))
    await waitFor(() => expect(last()).toEqual({ plans: ['OP-2'] }))
  })

  it('offers what the data give', async () => {
    const { user, last } = renderForm(linked)
    await screen.findByRole('option', { name: 'U002 – فناوری اطلاعات' })
    await user.selectOptions(screen.getByLabelText('واحد'), 'U002 – فناوری اطلاعات')
    await waitFor(() => expect(last()).toEqual({ unit: 'U002' }))
  })
})

describe('A field', () => {
  it('of lines stores one text a line', async () => {
    const { user, last } = renderForm(linked)
    await user.type(screen.getByLabelText('موارد'), 'یک{Enter}دو{Enter}{Enter}')
    await user.tab()
    await waitFor(() => expect(last()).toEqual({ lines: ['یک', 'دو'] }))
  })

  it('of a half-year stores it in its own notation', async () => {
    const { user, last } = renderForm(linked)
    await user.selectOptions(screen.getByRole('combobox', { name: 'دوره سال' }), '۱۴۰۴')
    await user.selectOptions(screen.getByRole('combobox', { name: 'دوره نیمه' }), 'نیمه دوم')
    await waitFor(() => expect(last()).toEqual({ half: '1404-H2' }))
  })

  it('of several codes keeps the order of the list', async () => {
    const { user, last } = renderForm(linked)
    await user.click(screen.getByRole('checkbox', { name: 'ب' }))
    await user.click(screen.getByRole('checkbox', { name: 'الف' }))
    await waitFor(() => expect(last()).toEqual({ kinds: ['a', 'b'] }))
  })

  it('that is only shown tells with its code what the code list says about it', () => {
    const step = { title: 'گام', type: 'integer', oneOf: [{ const: 1, title: 'پرسش', description: 'کدام تصمیم؟' }] }
    renderForm(smallVersion({ schema: { properties: { step } }, ui: { step: { 'ui:widget': 'readonly' } } }), {
      step: 1,
    })
    const shown = screen.getByRole('status', { name: 'گام' })
    expect(shown.textContent).toBe('پرسشکدام تصمیم؟')
  })

  it('of a file stores its reference and refuses what is too big', async () => {
    const { user, last } = renderForm(linked, {}, { host })
    const choose = screen.getByLabelText<HTMLInputElement>(/پرونده را اینجا رها کنید/)
    await user.upload(choose, new File(['x'.repeat(2000)], 'a.pdf', { type: 'application/pdf' }))
    expect(await screen.findByText(/اندازه پرونده بیش از/)).toBeTruthy()
    expect(last()).toBeUndefined()
    await user.upload(choose, new File(['x'], 'b.pdf', { type: 'application/pdf' }))
    await waitFor(() => expect(last()?.file).toMatchObject({ fileName: 'b.pdf', sizeBytes: 1 }))
  })
})
