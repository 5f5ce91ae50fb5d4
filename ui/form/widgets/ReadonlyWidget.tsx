import type { WidgetProps } from '@rjsf/utils'
import { useLocale } from '../../text/locale.tsx'
import { useFrame } from '../formContext.tsx'
import { valueText } from '../valueText.ts'
import { ValueText } from '../ValueText.tsx'

/** Shown, not edited. */
export function ReadonlyWidget({ id, schema, uiSchema, value }: WidgetProps) {
  const locale = useLocale()
  const { labelId, describedBy } = useFrame()
  const text = valueText(schema, uiSchema, value, locale)
  return (
    <output id={id} className="readonly-value" aria-labelledby={labelId} aria-describedby={describedBy}>
      {text === '' ? (
        <span className="soft">{locale.say('emptyValue')}</span>
      ) : (
        <ValueText {...{ schema, value }} ui={uiSchema} />
      )}
    </output>
  )
}
