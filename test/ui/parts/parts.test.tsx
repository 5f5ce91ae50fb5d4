// @vitest-environment jsdom
import '../../support/jsdomGaps.ts'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { useState, type ReactElement } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  BarMeter,
  ConfirmDialog,
  LanguageSwitch,
  Pager,
  RadarChart,
  SaveState,
  StateChip,
  Stepper,
  Table,
  Tabs,
  ThemeSwitch,
  ToastProvider,
  useToast,
} from '../../../ui/parts/index.ts'
import { LocaleProvider } from '../../../ui/text/locale.tsx'

afterEach(() => {
  cleanup()
  localStorage.clear()
  delete document.documentElement.dataset.theme
})

const show = (element: ReactElement, language: 'fa' | 'en' = 'fa') =>
  render(<LocaleProvider language={language}>{element}</LocaleProvider>)

function TwoTabs() {
  const [selected, select] = useState('a')
  const tabs = [
    { id: 'a', title: 'یک', content: 'متن یک' },
    { id: 'b', title: 'دو', content: 'متن دو' },
  ]
  return <Tabs label="بخش‌ها" tabs={tabs} selected={selected} onSelect={select} />
}

function Undoable({ onUndo }: { onUndo: () => void }) {
  const toast = useToast()
  return (
    <button type="button" onClick={() => toast({ message: 'حذف شد', action: { label: 'بازگردان', run: onUndo } })}>
      حذف
    </button>
  )
}

function OpenedFrom({ open }: { open: boolean }) {
  return (
    <LocaleProvider language="fa">
      <button type="button">آغاز</button>
      <ConfirmDialog open={open} title="ارسال شود؟" confirmLabel="ارسال" onConfirm={() => {}} onClose={() => {}} />
    </LocaleProvider>
  )
}

describe('The language', () => {
  it('sets the language and direction of the page', () => {
    show(<span />, 'en')
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['en', 'ltr'])
    cleanup()
    show(<span />)
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['fa', 'rtl'])
  })

  it('is changed by a button that bears its own name', async () => {
    const change = vi.fn()
    show(<LanguageSwitch languages={['fa', 'en']} onChange={change} />)
    await userEvent.click(screen.getByRole('button', { name: 'English' }))
    expect(change).toHaveBeenCalledWith('en')
  })
})

describe('The appearance', () => {
  it('goes round as the device, light, dark and is remembered', async () => {
    show(<ThemeSwitch />)
    await userEvent.click(screen.getByRole('button', { name: /مانند دستگاه/ }))
    expect(document.documentElement.dataset.theme).toBe('light')
    await userEvent.click(screen.getByRole('button', { name: /روشن/ }))
    expect([document.documentElement.dataset.theme, localStorage.getItem('karbarg-theme')]).toEqual(['dark', 'dark'])
    await userEvent.click(screen.getByRole('button', { name: /تیره/ }))
    expect(document.documentElement.dataset.theme).toBeUndefined()
  })
})

describe('Tabs', () => {
  it('are one stop of the Tab key and walked by the arrow that points ahead in the language', async () => {
    show(<TwoTabs />)
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('یک')
    await userEvent.keyboard('{ArrowLeft}')
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('دو')
    expect(screen.getByRole('tabpanel', { name: 'دو' }).textContent).toBe('متن دو')
  })
})

describe('A toast', () => {
  it('is announced and runs what it offers once', async () => {
    const undo = vi.fn()
    show(
      <ToastProvider>
        <Undoable onUndo={undo} />
      </ToastProvider>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'حذف' }))
    expect(screen.getByText('حذف شد').closest('[aria-live]')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'بازگردان' }))
    expect(undo).toHaveBeenCalledOnce()
    expect(screen.queryByText('حذف شد')).toBeNull()
  })
})

describe('A question before an action', () => {
  it('has the toasts in it while it is open, for all else is inert', async () => {
    const undo = vi.fn()
    const page = (open: boolean) => (
      <LocaleProvider language="fa">
        <ToastProvider>
          <ConfirmDialog open={open} title="ارسال شود؟" confirmLabel="ارسال" onConfirm={() => {}} onClose={() => {}}>
            <Undoable onUndo={undo} />
          </ConfirmDialog>
        </ToastProvider>
      </LocaleProvider>
    )
    const { rerender } = render(page(true))
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'حذف' }))
    expect(within(screen.getByRole('dialog')).getByText('حذف شد')).toBeTruthy()
    rerender(page(false))
    expect(screen.queryByRole('dialog')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'بازگردان' }))
    expect(undo).toHaveBeenCalledOnce()
  })

  it('gives the focus back to where it was', async () => {
    const { rerender } = render(<OpenedFrom open={false} />)
    screen.getByRole('button', { name: 'آغاز' }).focus()
    rerender(<OpenedFrom open />)
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'ارسال شود؟' }))
    rerender(<OpenedFrom open={false} />)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'آغاز' }))
  })

  it('holds the focus, is left by Escape and confirmed by its button', async () => {
    const confirm = vi.fn()
    const close = vi.fn()
    show(<ConfirmDialog open title="ارسال شود؟" confirmLabel="ارسال" onConfirm={confirm} onClose={close} />)
    const dialog = screen.getByRole('dialog', { name: 'ارسال شود؟' })
    await userEvent.click(within(dialog).getByRole('button', { name: 'ارسال' }))
    expect(confirm).toHaveBeenCalledOnce()
    await userEvent.keyboard('{Escape}')
    expect(close).toHaveBeenCalled()
  })
})

describe('Charts', () => {
  it('say their values in a table, a missing one as a dash', () => {
    show(
      <RadarChart
        title="امتیاز"
        labels={['الف', 'ب', 'پ']}
        max={5}
        series={[{ title: 'اکنون', values: [2.5, null, 4] }]}
      />,
    )
    expect(screen.getByRole('img', { name: 'امتیاز' })).toBeTruthy()
    const cells = screen.getAllByRole('cell', { hidden: true }).map((cell) => cell.textContent)
    expect(cells).toEqual(['۲٫۵', '–', '۴'])
  })
})

describe('The parts together', () => {
  it('have no violation axe can see', async () => {
    const { container } = show(
      <main>
        <SaveState state="saved" savedAt="2025-11-22T08:00:00Z" />
        <StateChip tone="success">مصوب</StateChip>
        <BarMeter label="کامل" value={3} max={4} />
        <Stepper
          label="بخش‌ها"
          steps={[
            { id: 'a', title: 'یک', errors: 2 },
            { id: 'b', title: 'دو', complete: true },
          ]}
          current="a"
          onSelect={() => {}}
        />
        <Table
          caption="فهرست"
          columns={[{ id: 'a', title: 'عنوان', cell: (row: string) => row }]}
          rows={['یک']}
          rowKey={String}
        />
        <Pager offset={0} limit={10} total={25} onMove={() => {}} />
        <TwoTabs />
      </main>,
    )
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
    expect(screen.getByText('۱ تا ۱۰ از ۲۵')).toBeTruthy()
    expect(screen.getByRole('status').textContent).toContain('۱۴۰۴/۰۹/۰۱')
  })
})
