import { useLocale } from '../text/locale.tsx'
import { choiceText, useChoiceTitles } from './choiceTitles.ts'
import { isLatin, valueText } from './valueText.ts'

type Node = { [keyword: string]: unknown }

/** A value in words, its parts in the right order: codes from left to right, text by its own letters, numbers and signs by the page. */
export function ValueText({ schema, ui, value }: { schema: Node; ui: Node | undefined; value: unknown }) {
  const locale = useLocale()
  const titles = useChoiceTitles()
  const text = valueText(schema, ui, value, locale, titles)
  if (choiceText(titles, ui, value) !== undefined) {
    return (
      <bdi className="read-text" dir={locale.dir}>
        {text}
      </bdi>
    )
  }
  if (isLatin(schema, ui)) return <bdi className="code">{text}</bdi>
  const isOwnText = typeof value === 'string' && schema.format !== 'date'
  return (
    <bdi className="read-text" dir={isOwnText ? 'auto' : locale.dir}>
      {text}
    </bdi>
  )
}
