import { expect, test } from 'vitest'
import { markOf, reminderMail } from '../../../engine/core/reminder.ts'

const words = {
  title: 'گزارش',
  about: '',
  agency: 'سازمان الف',
  due: '۱۴۰۵/۰۱/۳۰',
  left: '۷ روز مانده',
  because: '',
  clause: 'ماده ۵',
  link: 'https://example.org/a?b=1&c=2',
  person: 'نام <b>',
}

test('a duty comes to its marks one after the other, and to the last one when it is late', () => {
  const days = [14, 7, 1]
  expect([20, 14, 10, 7, 2, 1, 0, -1].map((left) => markOf(days, left))).toEqual([
    undefined,
    14,
    14,
    7,
    7,
    1,
    1,
    'late',
  ])
  expect(markOf([], 3)).toBeUndefined()
})

test('a reminder reads from its own side, leaves out paragraphs without words and never takes a name for markup', () => {
  const mail = reminderMail(
    { subject: '{title}: {left}', text: '{person} گرامی\n\n{because}\n\n{clause} {link}' },
    words,
    'fa',
  )
  expect(mail.subject).toBe('گزارش: ۷ روز مانده')
  expect(mail.text).toBe('نام <b> گرامی\n\nماده ۵ https://example.org/a?b=1&c=2\n')
  expect(mail.html).toContain('lang="fa" dir="rtl"')
  expect(mail.html).toContain('نام &lt;b&gt; گرامی')
  expect(mail.html).toContain('<a dir="ltr" href="https://example.org/a?b=1&amp;c=2">')
  expect(mail.html.match(/<p /g)).toHaveLength(2)
  expect(reminderMail({ subject: '{title}', text: '{left}' }, words, 'en').html).toContain('dir="ltr"')
})
