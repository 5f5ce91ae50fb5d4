import { parseNumber } from '../../engine/core/digits.ts'
import type { Json } from '../../engine/core/model.ts'
import type { SettingRow } from '../../engine/http/api.generated.ts'
import { Button, DayPicker, Select, TextInput } from '../parts/index.ts'
import { typedNumber } from '../text/formatInput.ts'
import { useLocale } from '../text/locale.tsx'

/** The numbers of a list as it is typed; what is no number stays a text, which the server and the limits refuse. */
export const typedList = (text: string): Json[] =>
  text
    .split(/[,،;؛\s]+/)
    .filter((part) => part !== '')
    .map((part) => parseNumber(part) ?? part)

interface Props {
  setting: SettingRow
  id: string
  /** What is typed or chosen; undefined: nothing yet. */
  value: Json | undefined
  invalid: boolean
  onChange: (value: Json | undefined) => void
}

/** The control that fits the type of a setting. */
export function SettingInput({ setting, id, value, invalid, onChange }: Props) {
  const { say, words, plain } = useLocale()
  const { type } = setting.config
  const suffix = setting.unit ? words(setting.unit) : undefined
  const common = { id, 'aria-invalid': invalid || undefined }
  if (type === 'date')
    return (
      <>
        <DayPicker
          labelId={`${id}-label`}
          value={typeof value === 'string' ? value : undefined}
          invalid={invalid}
          onChange={onChange}
        />
        {setting.config.default === null && (
          <Button tone="quiet" onClick={() => onChange(null)}>
            {say('settingClear')}
          </Button>
        )}
      </>
    )
  if (type === 'boolean' || setting.options) {
    const options =
      type === 'boolean'
        ? [
            { value: 'true', label: say('yes') },
            { value: 'false', label: say('no') },
          ]
        : (setting.options ?? []).map((option) => ({ value: option.const, label: words(option.title) }))
    const chosen = (text: string): Json => (type === 'boolean' ? text === 'true' : text)
    return (
      <Select {...common} value={String(value ?? '')} options={options} onChange={(text) => onChange(chosen(text))} />
    )
  }
  if (type === 'array')
    return (
      <TextInput
        {...common}
        suffix={suffix}
        aria-describedby={`${id}-hint`}
        defaultValue={Array.isArray(value) ? value.map((each) => plain(Number(each))).join('، ') : ''}
        onChange={(event) => onChange(typedList(event.target.value))}
      />
    )
  return (
    <TextInput
      {...common}
      suffix={suffix}
      inputMode={type === 'string' ? undefined : 'decimal'}
      aria-describedby={`${id}-hint`}
      defaultValue={typeof value === 'number' ? plain(value) : String(value ?? '')}
      onChange={(event) => onChange(type === 'string' ? event.target.value : typedNumber(event.target.value))}
    />
  )
}
