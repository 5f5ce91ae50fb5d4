import type { WidgetProps } from '@rjsf/utils'
import { formatDigits } from '../../text/format.ts'
import { toLatinDigits } from '../../../engine/core/digits.ts'
import { normalizeInput } from '../../../engine/core/text.ts'
import { typedNumber } from '../../text/formatInput.ts'
import { useLocale } from '../../text/locale.tsx'
import { TextArea, TextInput } from '../../parts/TextInput.tsx'
import { useDeferred } from '../deferred.ts'
import { useControlProps } from '../formContext.tsx'
import { placeholderOf } from '../placeholder.ts'
import { unitOf } from '../unit.ts'

const showText = (value: unknown) => (value === undefined || value === null ? '' : String(value))
/** Text follows its own letters; an empty box the page, or its caret would stand at the wrong end. */
const directionOf = (value: unknown) => (showText(value) === '' ? undefined : 'auto')

const textOrNothing = (text: string) => (text.trim() === '' ? undefined : text)

/** A pattern without Persian letters describes a code: such a value is written left to right with ASCII digits. */
const isCode = (pattern: unknown) => typeof pattern === 'string' && !/[\u0600-\u06ff]/.test(pattern)

export function TextWidget(props: WidgetProps) {
  const { schema } = props
  if (schema.type === 'integer' || schema.type === 'number') return <NumberWidget {...props} />
  return isCode(schema.pattern) ? <CodeWidget {...props} /> : <PlainTextWidget {...props} />
}

function PlainTextWidget(props: WidgetProps) {
  const { id, value, onChange, disabled, readonly, schema } = props
  const deferred = useDeferred<HTMLInputElement>({
    value,
    show: showText,
    parse: (text) => textOrNothing(normalizeInput(text)),
    onCommit: onChange,
  })
  return (
    <TextInput
      {...deferred}
      {...useControlProps()}
      id={id}
      dir={directionOf(value)}
      maxLength={schema.maxLength}
      placeholder={placeholderOf(props)}
      disabled={disabled}
      readOnly={readonly}
    />
  )
}

export function TextAreaWidget(props: WidgetProps) {
  const { id, value, onChange, disabled, readonly } = props
  const deferred = useDeferred<HTMLTextAreaElement>({
    value,
    show: showText,
    parse: (text) => textOrNothing(normalizeInput(text)),
    onCommit: onChange,
    enterCommits: false,
  })
  return (
    <TextArea
      {...deferred}
      {...useControlProps()}
      id={id}
      dir={directionOf(value)}
      placeholder={placeholderOf(props)}
      disabled={disabled}
      readOnly={readonly}
    />
  )
}

type CodeKind = 'text' | 'email' | 'tel' | 'url'
const completions: Record<CodeKind, string> = { text: 'off', email: 'email', tel: 'tel', url: 'url' }

function LatinInput({ kind, ...props }: WidgetProps & { kind: CodeKind }) {
  const { id, value, onChange, disabled, readonly } = props
  const deferred = useDeferred<HTMLInputElement>({
    value,
    show: showText,
    parse: (text) => textOrNothing(toLatinDigits(text).trim()),
    rewrite: toLatinDigits,
    onCommit: onChange,
  })
  return (
    <TextInput
      {...deferred}
      {...useControlProps()}
      id={id}
      dir="ltr"
      inputMode={kind}
      autoComplete={completions[kind]}
      spellCheck={false}
      placeholder={placeholderOf(props)}
      disabled={disabled}
      readOnly={readonly}
    />
  )
}

/** Text that stays left to right with ASCII digits: codes, identifiers. */
export const CodeWidget = (props: WidgetProps) => <LatinInput {...props} kind="text" />
export const EmailWidget = (props: WidgetProps) => <LatinInput {...props} kind="email" />
export const TelWidget = (props: WidgetProps) => <LatinInput {...props} kind="tel" />
export const UrlWidget = (props: WidgetProps) => <LatinInput {...props} kind="url" />

function NumericInput({ suffix, ...props }: WidgetProps & { suffix?: string }) {
  const { id, value, onChange, disabled, readonly, schema } = props
  const { language, number } = useLocale()
  const deferred = useDeferred<HTMLInputElement>({
    value,
    show: (shown) => (typeof shown === 'number' ? number(shown) : showText(shown)),
    parse: typedNumber,
    rewrite: (text) => formatDigits(toLatinDigits(text), language),
    onCommit: onChange,
  })
  return (
    <TextInput
      {...deferred}
      {...useControlProps()}
      id={id}
      className="number"
      inputMode={schema.type === 'integer' ? 'numeric' : 'decimal'}
      placeholder={placeholderOf(props)}
      disabled={disabled}
      readOnly={readonly}
      suffix={suffix}
    />
  )
}

/** Numbers in the digits of the reader, with separators once the field is left. */
export function NumberWidget(props: WidgetProps) {
  const { language } = useLocale()
  return <NumericInput {...props} suffix={unitOf(props.schema, props.uiSchema, language)} />
}
