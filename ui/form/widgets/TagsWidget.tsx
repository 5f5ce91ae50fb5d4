import type { WidgetProps } from '@rjsf/utils'
import { TextArea } from '../../parts/TextInput.tsx'
import { toLatinDigits } from '../../../engine/core/digits.ts'
import { isObject } from '../../../engine/core/paths.ts'
import { normalizeInput } from '../../../engine/core/text.ts'
import { useLocale } from '../../text/locale.tsx'
import { useDeferred } from '../deferred.ts'
import { useControlProps, useFrame } from '../formContext.tsx'
import { placeholderOf } from '../placeholder.ts'
import { isLatin } from '../valueText.ts'

const linesOf = (value: unknown): string => (Array.isArray(value) ? value.map(String).join('\n') : '')

/** Several short texts, one a line: nothing is quicker to write, read and paste. */
export function TagsWidget(props: WidgetProps) {
  const { id, value, schema, onChange, disabled, readonly } = props
  const { say } = useLocale()
  const { labelId } = useFrame()
  const isCodes = isObject(schema.items) && isLatin(schema.items, undefined)
  const itemsOf = (text: string) => itemsIn(isCodes ? toLatinDigits(text) : text)
  const shown = linesOf(value)
  const deferred = useDeferred<HTMLTextAreaElement>({
    value: shown,
    show: String,
    parse: (text) => linesOf(itemsOf(text)),
    onCommit: (text) => {
      const items = itemsOf(String(text))
      onChange(items.length > 0 ? items : undefined)
    },
    enterCommits: false,
  })
  return (
    <TextArea
      {...deferred}
      {...useControlProps()}
      id={id}
      aria-labelledby={labelId || undefined}
      dir={shown === '' ? undefined : 'auto'}
      placeholder={placeholderOf(props) ?? say('tagsHint')}
      disabled={disabled}
      readOnly={readonly}
    />
  )
}

const itemsIn = (text: string): string[] =>
  normalizeInput(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
