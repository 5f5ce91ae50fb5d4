import type { FieldProps } from '@rjsf/utils'
import { useRef } from 'react'
import { useLocale } from '../../text/locale.tsx'
import { itemUiOf } from '../columns.ts'
import { GridField } from './GridField.tsx'
import { RubricCard } from './RubricCard.tsx'
import { RubricSide } from './RubricSide.tsx'
import { isAnswered, useRubric } from './useRubric.ts'
import './RubricField.css'

/** Rows scored by a rubric: a card a criterion, grouped by dimension, with progress and the live score beside them. */
export function RubricField(props: FieldProps) {
  const model = useRubric(props)
  const { say, plain, number } = useLocale()
  const box = useRef<HTMLDivElement>(null)
  if (!model) return <GridField {...props} />
  const { rubric, shape, rows, pointer, change } = model
  const itemUi = itemUiOf(props.uiSchema)
  const isReadonly = props.disabled === true || props.readonly === true
  const rowAt = (criterion: string) => rows.findIndex((row) => row[shape.key] === criterion)
  const criteria = rubric.criteria.filter((criterion) => !criterion.retired)
  const answeredIds = new Set(rows.filter((row) => isAnswered(row, shape)).map((row) => String(row[shape.key])))
  const orderOf = new Map(criteria.map((criterion, index) => [criterion.id, index + 1]))
  return (
    <div className="rubric" ref={box}>
      <RubricSide model={model} criteria={criteria} answered={answeredIds} cards={box} />
      <div className="rubric-cards">
        {rubric.dimensions
          .filter((dimension) => !dimension.retired)
          .map((dimension) => (
            <section key={dimension.id} className="rubric-dimension" aria-labelledby={`dimension-${dimension.id}`}>
              <header>
                <h3 id={`dimension-${dimension.id}`} tabIndex={-1}>
                  {dimension.title}
                </h3>
                <span className="soft">
                  {say('weight')} {number(dimension.weight)}
                </span>
              </header>
              {dimension.description && <p className="soft">{dimension.description}</p>}
              {criteria
                .filter((criterion) => criterion.dimension === dimension.id)
                .map((criterion) => {
                  const at = rowAt(criterion.id)
                  return (
                    <RubricCard
                      key={criterion.id}
                      criterion={criterion}
                      number={plain(orderOf.get(criterion.id) ?? 0)}
                      levels={rubric.levels}
                      shape={shape}
                      row={rows[at]}
                      at={at}
                      pointer={at < 0 ? undefined : `${pointer}/${at}`}
                      path={props.fieldPathId.path}
                      itemUi={itemUi}
                      registry={props.registry}
                      isReadonly={isReadonly}
                      change={change}
                    />
                  )
                })}
            </section>
          ))}
      </div>
    </div>
  )
}
