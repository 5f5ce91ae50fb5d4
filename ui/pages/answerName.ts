import type { WorksheetEntry } from '../../engine/http/api.generated.ts'
import type { Locale } from '../text/locale.tsx'

/** What an answer is called: its own title, else its worksheet with the period it is about. A number or a period alone is no title. */
export function answerName(
  answer: { id: string; title?: string; period?: string },
  worksheet: WorksheetEntry | undefined,
  { words, period }: Pick<Locale, 'words' | 'period'>,
): string {
  if (answer.title && answer.title !== answer.id && answer.title !== answer.period) return answer.title
  const title = words(worksheet?.title) || answer.id
  return answer.period ? `${title} · ${period(answer.period)}` : title
}
