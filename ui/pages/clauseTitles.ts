import type { Framework } from '../../engine/http/api.generated.ts'
import type { Locale } from '../text/locale.tsx'

/** Titles of the clauses something rests on, for example «بند (الف) ماده ۴». */
export function clauseTitles(
  { framework, translations }: Framework,
  clauses: readonly string[],
  locale: Locale,
): string {
  const other = locale.language === 'en' ? translations.en?.framework?.clauses : undefined
  const titleOf = (id: string) =>
    other?.[id]?.title ?? framework.clauses.find((clause) => clause.id === id)?.title ?? id
  return clauses.map(titleOf).join(locale.language === 'fa' ? '، ' : ', ')
}
