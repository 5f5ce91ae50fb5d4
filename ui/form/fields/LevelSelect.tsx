import { isObject } from '../../../engine/core/paths.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Select } from '../../parts/TextInput.tsx'
import { useLocale } from '../../text/locale.tsx'
import { useFieldStatus } from '../formContext.tsx'
import type { RubricCardProps } from './RubricCard.tsx'
import { nowhere } from './useRevealedCard.ts'

type LevelSelectProps = Pick<
  RubricCardProps,
  'criterion' | 'levels' | 'shape' | 'row' | 'pointer' | 'isReadonly' | 'change'
> & {
  /** Property of the row that holds the level. */
  name: string
  /** For a property without a title. */
  fallback: string
}

/** A level of a criterion, chosen from the list of all: the target set, or the level found. */
export function LevelSelect(props: LevelSelectProps) {
  const { criterion, levels, shape, row, pointer = nowhere, isReadonly, change, name, fallback } = props
  const { say } = useLocale()
  const { errors, required } = useFieldStatus(`${pointer}/${name}`)
  const property = shape.item.properties?.[name]
  const title = isObject(property) && typeof property.title === 'string' ? property.title : fallback
  const isRequired = required || shape.item.required?.includes(name) === true
  const id = `${name}-${criterion.id}`
  const value = row?.[name]
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {title}
        {isRequired && (
          <span className="field-required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      <Select
        id={id}
        value={value === undefined ? '' : String(value)}
        emptyLabel={`— ${say('choose')} —`}
        disabled={isReadonly}
        aria-required={isRequired || undefined}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
        options={levels.map((level) => ({
          value: String(level.level),
          label: `${say('level', { n: level.level })} – ${level.title}`,
        }))}
        onChange={(text) =>
          change(criterion.id, (present) => {
            const { [name]: _, ...rest } = present
            return text === '' ? rest : { ...rest, [name]: Number(text) }
          })
        }
      />
      {errors.length > 0 && (
        <p className="rubric-error" id={`${id}-error`}>
          <Icon name="alert" size={16} /> {errors.join(' ')}
        </p>
      )}
    </div>
  )
}
