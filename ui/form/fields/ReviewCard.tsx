import { deepEquals } from '@rjsf/utils'
import { memo } from 'react'
import { isObject } from '../../../engine/core/paths.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { FieldRemarks } from '../../parts/FieldShell.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { useLocale } from '../../text/locale.tsx'
import { useDrawn, useFieldStatus } from '../formContext.tsx'
import { ReadValue } from '../ReadValue.tsx'
import type { Row } from '../rows.ts'
import { LevelSelect } from './LevelSelect.tsx'
import { PropertyField } from './PropertyField.tsx'
import type { RubricCardProps } from './RubricCard.tsx'
import { nowhere, useRevealedCard } from './useRevealedCard.ts'

interface ReviewCardProps extends RubricCardProps {
  stated: Row | undefined
  /** Place of the stated row. */
  statedPointer: string | undefined
  statedLevel: string
  /** Field of the stated rows. */
  statedField: string
  suggested: number | undefined
}

/** One criterion under review. */
export const ReviewCard = memo(
  function ReviewCard(props: ReviewCardProps) {
    const { criterion, number, shape, row, levels, pointer = nowhere, stated, statedLevel, statedPointer } = props
    const { suggested, isReadonly, change } = props
    const { say } = useLocale()
    const { errors, remarks } = useFieldStatus(pointer)
    const { remarks: ofStated } = useFieldStatus(statedPointer ?? nowhere)
    const card = useRevealedCard({ [pointer]: ':enabled', [`${pointer}/${shape.level}`]: 'select' })
    const statedAt = levels.findIndex((level) => level.level === stated?.[statedLevel])
    // First what is decided, then the level it leads to, then the reasons.
    const all = [...shape.others, ...shape.details]
    const decisions = all.filter((name) => isDecision(shape.item.properties?.[name]))
    const reasons = all.filter((name) => !decisions.includes(name))
    const titleOf = (at: number) => {
      const level = levels[at]
      return level ? `${say('level', { n: level.level })} – ${level.title}` : say('unanswered')
    }
    return (
      <article ref={card} className="rubric-card" data-criterion={criterion.id}>
        <header className="rubric-card-head">
          <span className="rubric-card-number">{number}</span>
          <h4>{criterion.title}</h4>
        </header>
        <p className="rubric-question">{criterion.question}</p>
        {errors.map((message) => (
          <p key={message} className="rubric-error">
            <Icon name="alert" size={16} /> {message}
          </p>
        ))}
        <FieldRemarks id={`remarks-found-${criterion.id}`} remarks={remarks} />
        <div className="rubric-card-body rubric-review">
          <section className="rubric-stated" aria-label={say('agencySays')}>
            <h5>{say('agencySays')}</h5>
            <Chip tone={statedAt < 0 ? 'neutral' : 'progress'}>{titleOf(statedAt)}</Chip>
            {statedAt >= 0 && <p className="rubric-descriptor">{criterion.descriptors[statedAt]}</p>}
            <StatedDetails {...props} />
            <FieldRemarks id={`remarks-stated-${criterion.id}`} remarks={ofStated} />
          </section>
          <section className="rubric-card-side" aria-label={say('level', { n: '' })}>
            {decisions.map((name) => (
              <PropertyField key={name} name={name} {...props} />
            ))}
            <LevelSelect {...props} name={shape.level} fallback={say('score')} />
            {suggested !== undefined && (
              <p className="row">
                <span>
                  {say('suggestedLevel')}:{' '}
                  <strong>{titleOf(levels.findIndex((each) => each.level === suggested))}</strong>
                </span>
                {!isReadonly && row?.[shape.level] !== suggested && (
                  <Button
                    small
                    onClick={() => change(criterion.id, (present) => ({ ...present, [shape.level]: suggested }))}
                  >
                    {say('useSuggested')}
                  </Button>
                )}
              </p>
            )}
            {reasons.map((name) => (
              <PropertyField key={name} name={name} {...props} />
            ))}
          </section>
        </div>
      </article>
    )
  },
  (before, after) =>
    before.criterion === after.criterion &&
    before.levels === after.levels &&
    before.at === after.at &&
    before.isReadonly === after.isReadonly &&
    before.suggested === after.suggested &&
    before.statedPointer === after.statedPointer &&
    deepEquals(before.row, after.row) &&
    deepEquals(before.stated, after.stated),
)

const isDecision = (property: unknown): boolean => isObject(property) && Array.isArray(property.oneOf)

/** Everything else the agency stated for the criterion, in words. */
function StatedDetails({ stated, statedLevel, statedField, shape }: ReviewCardProps) {
  const list = useDrawn()?.schema.properties
  const schema = isObject(list) ? list[statedField] : undefined
  const items = isObject(schema) && isObject(schema.items) ? schema.items : {}
  const properties = isObject(items.properties) ? items.properties : {}
  if (!stated) return null
  return (
    <dl className="read-list">
      {Object.entries(properties).map(([name, property]) => {
        const value = stated[name]
        if (name === shape.key || name === statedLevel || value === undefined || !isObject(property)) return null
        return (
          <div key={name}>
            <dt>{String(property.title ?? name)}</dt>
            <dd>
              <ReadValue schema={property} ui={undefined} value={value} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
