import type { FieldProps } from '@rjsf/utils'
import { useMemo } from 'react'
import { useLocale } from '../../text/locale.tsx'
import { itemUiOf } from '../columns.ts'
import { useFormData, useFormStore, useFormulas } from '../formContext.tsx'
import { valueOf } from '../formScope.ts'
import { rowsOf } from '../rows.ts'
import { GridField } from './GridField.tsx'
import { ReviewCard } from './ReviewCard.tsx'
import { RubricSide } from './RubricSide.tsx'
import { isAnswered, useRubric } from './useRubric.ts'
import './RubricField.css'

/** Rows that answer the rows of another field: what was stated with its evidence, beside it the finding and the level found. */
export function RubricReviewField(props: FieldProps) {
  const model = useRubric(props)
  const store = useFormStore()
  const data = useFormData()
  useFormulas()
  const { plain } = useLocale()
  const against = String(model?.options.against ?? '')
  const stated = useMemo(() => rowsOf(data[against]), [data, against])
  if (!model) return <GridField {...props} />
  const { rubric, shape, rows, pointer, change, version, options } = model
  // The scoring of the stated rows tells which of their properties is the level.
  const statedScoring = Object.values(version?.worksheet.scores ?? {}).find((each) => each?.rows === against)
  const criteria = rubric.criteria.filter((criterion) => !criterion.retired)
  const answered = new Set(rows.filter((row) => isAnswered(row, shape)).map((row) => String(row[shape.key])))
  const suggested = (row: unknown): number | undefined => {
    const level = typeof options.suggested === 'string' ? valueOf(options.suggested, store.situation(), row) : null
    return typeof level === 'number' ? level : undefined
  }
  return (
    <div className="rubric">
      <RubricSide model={model} criteria={criteria} answered={answered} cards={{ current: document.body }} />
      <div className="rubric-cards">
        {criteria.map((criterion, index) => {
          const at = rows.findIndex((row) => row[shape.key] === criterion.id)
          const saidAt = stated.findIndex((row) => row[statedScoring?.key ?? shape.key] === criterion.id)
          const said = stated[saidAt]
          return (
            <ReviewCard
              key={criterion.id}
              criterion={criterion}
              number={plain(index + 1)}
              levels={rubric.levels}
              shape={shape}
              row={rows[at]}
              at={at}
              pointer={at < 0 ? undefined : `${pointer}/${at}`}
              path={props.fieldPathId.path}
              itemUi={itemUiOf(props.uiSchema)}
              registry={props.registry}
              isReadonly={props.disabled === true || props.readonly === true}
              change={change}
              stated={said}
              statedPointer={said && `/${against}/${saidAt}`}
              statedLevel={statedScoring?.level ?? shape.level}
              statedField={against}
              suggested={suggested({ ...rows[at], stated: said ?? null })}
            />
          )
        })}
      </div>
    </div>
  )
}
