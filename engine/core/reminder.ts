import type { Language } from './model.ts'
import { fillTemplate } from './tellDuty.ts'

/** What a reminder was for: so many days before the last day, or that it is past. */
export type ReminderMark = number | 'late'

/** The mark a duty has come to: the least of the days that is not less than what is left; undefined before the first of them. */
export function markOf(days: readonly number[], daysLeft: number): ReminderMark | undefined {
  if (daysLeft < 0) return 'late'
  const reached = days.filter((day) => day >= daysLeft)
  return reached.length === 0 ? undefined : Math.min(...reached)
}

/** The words of a reminder, for the templates of deadlines.json. */
export type ReminderWords = Record<
  'title' | 'about' | 'agency' | 'due' | 'left' | 'because' | 'clause' | 'link' | 'person',
  string
>

/** Subject and bodies of a reminder. Paragraphs without words are left out; the page reads from its own side. */
export function reminderMail(
  template: { subject: string; text: string },
  words: ReminderWords,
  language: Language,
): { subject: string; text: string; html: string } {
  const paragraphs = template.text
    .split(/\n{2,}/)
    .map((each) => fillTemplate(each, words).trim())
    .filter((each) => each !== '')
  const dir = language === 'fa' ? 'rtl' : 'ltr'
  const body = paragraphs.map((each) => `<p style="margin:0 0 1em">${withLinks(each)}</p>`).join('\n')
  const font = 'font-family:Vazirmatn,Tahoma,Arial,sans-serif;font-size:16px;line-height:1.9;color:#1b1f24'
  return {
    subject: fillTemplate(template.subject, words).trim(),
    text: `${paragraphs.join('\n\n')}\n`,
    html: [
      `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"></head>`,
      `<body dir="${dir}" style="${font};max-width:40em;margin:1em auto;padding:0 1em">`,
      body,
      '</body></html>',
    ].join('\n'),
  }
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

const withLinks = (text: string): string =>
  escapeHtml(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a dir="ltr" href="${url}">${url}</a>`)
