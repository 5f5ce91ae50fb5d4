import { deepEquals, type FieldPathList, type Registry, type UiSchema } from '@rjsf/utils'
import { memo } from 'react'
import type { RubricConfig } from '../../../engine/core/model.ts'
import { Chip } from '../../parts/Chip.tsx'
import { FieldRemarks } from '../../parts/FieldShell.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { useLocale } from '../../text/locale.tsx'
import { GroupNameProvider, useFieldStatus, useTally } from '../formContext.tsx'
import type { Row } from '../rows.ts'
import { LevelSelect } from './LevelSelect.tsx'
import { PropertyField } from './PropertyField.tsx'
import { isAnswered, type Criterion, type RubricShape } from './useRubric.ts'
import { nowhere, useRevealedCard } from './useRevealedCard.ts'

export interface RubricCardProps {
  criterion: Criterion
  number: string
  levels: RubricConfig['levels']
  shape: RubricShape
  row: Row | undefined
  /** Place of the row in the list; -1 while there is none. */
  at: number
  pointer: string | undefined
  path: FieldPathList
  itemUi: UiSchema | undefined
  registry: Registry
  isReadonly: boolean
  change: (criterion: string, alter: (row: Row) => Row) => void
}

/** One criterion: its question, the descriptions of all levels at once to choose from, and the evidence beside them. */
export const RubricCard = memo(
  function RubricCard(props: RubricCardProps) {
    const { criterion, number, shape, row, pointer = nowhere, isReadonly, change } = props
    const { say } = useLocale()
    const tally = useTally(pointer)
    const { errors, remarks } = useFieldStatus(pointer)
    const answered = isAnswered(row, shape)
    const card = useRevealedCard(controlsOf(pointer, shape))
    const isExempt = shape.notApplicable !== undefined && row?.[shape.notApplicable] === true
    return (
      <article
        ref={card}
        className="rubric-card"
        data-criterion={criterion.id}
        data-answered={answered || undefined}
        data-errors={tally.errors > 0 || undefined}
      >
        <header className="rubric-card-head">
          <span className="rubric-card-number">{number}</span>
          <h4>{criterion.title}</h4>
          {answered ? (
            <Chip tone="success" icon="check">
              {say('unanswerable')}
            </Chip>
          ) : (
            <Chip>{say('unanswered')}</Chip>
          )}
        </header>
        <p className="rubric-question">{criterion.question}</p>
        {errors.map((message) => (
          <p key={message} className="rubric-error">
            <Icon name="alert" size={16} /> {message}
          </p>
        ))}
        <FieldRemarks id={`remarks-${criterion.id}`} remarks={remarks} />
        <div className="rubric-card-body">
          <div className="rubric-levels-box">
            <Levels {...props} isExempt={isExempt} />
            {shape.notApplicable !== undefined && criterion.notApplicableAllowed && (
              <label className="choice">
                <input
                  type="checkbox"
                  checked={isExempt}
                  disabled={isReadonly}
                  onChange={(event) => change(criterion.id, exempted(shape, event.target.checked))}
                />
                <span>{say('notApplicable')}</span>
              </label>
            )}
          </div>
          <div className="rubric-card-side">
            {!isExempt && shape.target !== undefined && (
              <LevelSelect {...props} name={shape.target} fallback={say('target')} />
            )}
            {criterion.evidence && (
              <p className="rubric-evidence-hint">
                <strong>{say('evidenceHint')}: </strong>
                {criterion.evidence}
              </p>
            )}
            <GroupNameProvider value={criterion.title}>
              {[...shape.details, ...(row ? shape.others : [])].map((name) => (
                <PropertyField key={name} name={name} {...props} />
              ))}
            </GroupNameProvider>
          </div>
        </div>
      </article>
    )
  },
  (before, after) =>
    before.criterion === after.criterion &&
    before.levels === after.levels &&
    before.at === after.at &&
    before.isReadonly === after.isReadonly &&
    before.change === after.change &&
    deepEquals(before.row, after.row),
)

/** Where the row and what the card draws itself are answered. */
const controlsOf = (pointer: string, { level, target, notApplicable }: RubricShape) => ({
  [pointer]: 'input:enabled',
  [`${pointer}/${level}`]: 'input[type=radio]',
  ...(target === undefined ? {} : { [`${pointer}/${target}`]: 'select' }),
  ...(notApplicable === undefined ? {} : { [`${pointer}/${notApplicable}`]: 'input[type=checkbox]' }),
})

/** Ticked: the level and the target no longer apply. Unticked: the mark goes away. */
const exempted =
  ({ notApplicable, level, target }: RubricShape, isExempt: boolean) =>
  (row: Row): Row => {
    const { [notApplicable ?? '']: _, ...rest } = row
    if (!isExempt || notApplicable === undefined) return rest
    const kept = Object.fromEntries(Object.entries(rest).filter(([name]) => name !== level && name !== target))
    return { ...kept, [notApplicable]: true }
  }

function Levels({
  criterion,
  levels,
  shape,
  row,
  pointer,
  isReadonly,
  isExempt,
  change,
}: RubricCardProps & { isExempt: boolean }) {
  const { say } = useLocale()
  const { errors } = useFieldStatus(pointer === undefined ? nowhere : `${pointer}/${shape.level}`)
  const errorId = `level-error-${criterion.id}`
  return (
    <fieldset className="rubric-levels" aria-describedby={errors.length > 0 ? errorId : undefined}>
      <legend className="sr-only">{criterion.title}</legend>
      {levels.map((level, index) => (
        <label key={level.level} className="rubric-level">
          <input
            type="radio"
            name={`level-${criterion.id}`}
            checked={row?.[shape.level] === level.level}
            disabled={isReadonly || isExempt}
            onChange={() => change(criterion.id, (present) => ({ ...present, [shape.level]: level.level }))}
          />
          <strong>
            {say('level', { n: level.level })} – {level.title}
          </strong>
          <span className="rubric-descriptor">{criterion.descriptors[index]}</span>
        </label>
      ))}
      {errors.length > 0 && (
        <p className="rubric-error" id={errorId}>
          <Icon name="alert" size={16} /> {errors.join(' ')}
        </p>
      )}
    </fieldset>
  )
}
