import type { ReactNode } from 'react'
import type { Language, RubricConfig } from '../../engine/core/model.ts'
import { isObject } from '../../engine/core/paths.ts'
import { Chip } from '../parts/Chip.tsx'
import { useLocale } from '../text/locale.tsx'
import { drawnRubric } from './drawnRubric.ts'
import type { DrawnWorksheet } from './drawnWorksheet.ts'
import { rowsOf, type Row } from './rows.ts'
import './fields/RubricField.css'

type Node = { [keyword: string]: unknown }

/** The rubric by which rows are scored, with the properties that hold criterion, level and target. */
export interface ReadScoring {
  rubric: RubricConfig
  key: string
  level: string
  target: string
}

/** The scoring a field's looks name, or undefined: its rows are then read like any others. */
export function scoringOf(drawn: DrawnWorksheet | null, ui: Node | undefined, language: Language) {
  const options = isObject(ui?.['ui:options']) ? ui['ui:options'] : {}
  const scoring = drawn?.version.worksheet.scores?.[String(options['scoring'])]
  const rubric = drawn && scoring ? drawnRubric(drawn.version, scoring.rubric, language) : undefined
  if (!scoring || !rubric) return undefined
  return { rubric, key: scoring.key, level: scoring.level, target: String(options['target'] ?? '') }
}

interface ReadRubricProps {
  scoring: ReadScoring
  value: readonly unknown[]
  /** Draws what a row says beside its level. */
  drawRest: (rest: Row) => ReactNode
}

/** Rows scored by a rubric, for reading: by dimension, each criterion with the level chosen and what is said for it. */
export function ReadRubric({ scoring, value, drawRest }: ReadRubricProps) {
  const { rubric, key } = scoring
  const rows = new Map(rowsOf(value).map((row) => [String(row[key]), row]))
  return (
    <div className="read-rubric">
      {rubric.dimensions.map((dimension) => {
        const criteria = rubric.criteria.filter(({ id, dimension: own }) => own === dimension.id && rows.has(id))
        if (criteria.length === 0) return null
        return (
          <section key={dimension.id} className="rubric-dimension" aria-label={dimension.title}>
            <header>
              <h3>{dimension.title}</h3>
            </header>
            {criteria.map((criterion) => (
              <ReadCriterion
                key={criterion.id}
                {...{ scoring, criterion, drawRest }}
                number={rubric.criteria.indexOf(criterion) + 1}
                row={rows.get(criterion.id) ?? {}}
              />
            ))}
          </section>
        )
      })}
    </div>
  )
}

interface ReadCriterionProps extends Pick<ReadRubricProps, 'scoring' | 'drawRest'> {
  criterion: RubricConfig['criteria'][number]
  number: number
  row: Row
}

function ReadCriterion({ scoring, criterion, number, row, drawRest }: ReadCriterionProps) {
  const { say, plain } = useLocale()
  const { rubric, key, level, target } = scoring
  const at = rubric.levels.findIndex((each) => each.level === row[level])
  const titleOf = (value: unknown) => {
    const found = rubric.levels.find((each) => each.level === value)
    return found && `${say('level', { n: found.level })} – ${found.title}`
  }
  const others = Object.entries(row).filter(([name]) => ![key, level, target].includes(name))
  return (
    <article className="read-criterion">
      <header className="rubric-card-head">
        <span className="rubric-card-number">{plain(number)}</span>
        <h4>{criterion.title}</h4>
        <Chip tone={at < 0 ? 'neutral' : 'progress'}>{titleOf(row[level]) ?? say('emptyValue')}</Chip>
        {titleOf(row[target]) && (
          <span className="soft">
            {say('target')}: {titleOf(row[target])}
          </span>
        )}
      </header>
      {at >= 0 && <p className="rubric-descriptor">{criterion.descriptors[at]}</p>}
      {others.length > 0 && drawRest(Object.fromEntries(others))}
    </article>
  )
}
