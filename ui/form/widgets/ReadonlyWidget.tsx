import type { WidgetProps } from '@rjsf/utils'
import { useLocale } from '../../text/locale.tsx'
import { useFrame } from '../formContext.tsx'
import { valueText } from '../valueText.ts'
import { optionsOf } from './options.tsx'
import { ValueText } from '../ValueText.tsx'

/** Shown, not edited; a code with what its code list says about it. */
export function ReadonlyWidget(props: WidgetProps) {
  const { id, schema, uiSchema, value } = props
  const locale = useLocale()
  const { labelId, describedBy } = useFrame()
  const text = valueText(schema, uiSchema, value, locale)
  const description = optionsOf(props).find((option) => option.value === value)?.description
  return (
    <output id={id} className="readonly-value" aria-labelledby={labelId} aria-describedby={describedBy}>
      {text === '' ? (
        <span className="soft">{locale.say('emptyValue')}</span>
      ) : (
        <span>
          <ValueText {...{ schema, value }} ui={uiSchema} />
          {description && <span className="choice-description">{description}</span>}
        </span>
      )}
    </output>
  )
}
