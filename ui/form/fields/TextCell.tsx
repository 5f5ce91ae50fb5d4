import { useLocale } from '../../text/locale.tsx'
import type { RowColumn } from '../columns.ts'
import { useChoiceTitles } from '../choiceTitles.ts'
import { isLookup, ReadLookup } from '../ReadLookup.tsx'
import { valueText } from '../valueText.ts'
import { ValueText } from '../ValueText.tsx'

/** A cell to be read: an agency and another answer by their titles. */
export function TextCell({ column, value }: { column: RowColumn; value: unknown }) {
  const locale = useLocale()
  const titles = useChoiceTitles()
  const { schema, ui } = column
  if (typeof value === 'string' && isLookup(schema))
    return (
      <span role="cell" className="grid-cell">
        <ReadLookup schema={schema} value={value} />
      </span>
    )
  return (
    <span
      role="cell"
      className={`grid-cell${typeof value === 'number' ? ' number' : ''}`}
      title={valueText(schema, ui, value, locale, titles)}
    >
      <ValueText {...{ schema, ui, value }} />
    </span>
  )
}
