import { useState, type RefObject } from 'react'
import { BarMeter } from '../../parts/BarMeter.tsx'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { RadarChart } from '../../parts/RadarChart.tsx'
import { useLocale } from '../../text/locale.tsx'
import { useAssessed } from '../formContext.tsx'
import type { Criterion, Rubric } from './useRubric.ts'

interface RubricSideProps {
  model: Rubric
  criteria: readonly Criterion[]
  answered: ReadonlySet<string>
  cards: RefObject<HTMLElement | null>
}

/** From this width on the scores stand beside the cards, px; below, a strip above them opens on demand. */
const wide = 1500

/** What is done, what comes next and how it scores; stays in sight while the cards scroll. */
export function RubricSide({ model, criteria, answered, cards }: RubricSideProps) {
  const { say, number, plain } = useLocale()
  const [isOpen, setOpen] = useState(() => window.innerWidth >= wide)
  const { rubric, name } = model
  const score = useAssessed().scores[name]
  const dimensions = rubric.dimensions.filter((dimension) => !dimension.retired)
  const open = criteria.filter((criterion) => !answered.has(criterion.id))
  const level = rubric.levels.find((each) => each.level === score?.computedLevel)

  const goTo = (selector: string, inner: string) => {
    const place = cards.current?.querySelector<HTMLElement>(selector)
    place?.scrollIntoView?.({ block: 'start' })
    place?.querySelector<HTMLElement>(inner)?.focus({ preventScroll: true })
  }
  const goToNext = () => {
    const here = document.activeElement?.closest<HTMLElement>('[data-criterion]')?.dataset.criterion
    const from = criteria.findIndex((criterion) => criterion.id === here)
    const next = open.find((criterion) => criteria.indexOf(criterion) > from) ?? open[0]
    if (next) goTo(`[data-criterion="${CSS.escape(next.id)}"]`, 'input')
  }
  return (
    <aside className="rubric-side" aria-label={say('scores')}>
      <BarMeter
        label={say('complete')}
        value={answered.size}
        max={criteria.length}
        text={say('progress', { n: answered.size, total: criteria.length })}
      />
      <Button icon="forward" disabled={open.length === 0} onClick={goToNext}>
        {say('nextUnanswered')}
      </Button>
      <p className="row rubric-overall">
        {score?.overallScore !== null && score?.overallScore !== undefined && (
          <span>
            {say('total')}: <strong className="number">{number(score.overallScore)}</strong>
          </span>
        )}
        {level && <Chip tone="progress">{`${say('level', { n: level.level })} – ${level.title}`}</Chip>}
      </p>
      <details className="rubric-more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say('scores')}</summary>
        <div className="rubric-score">
          <RadarChart
            title={say('scores')}
            labels={dimensions.map((dimension) => dimension.short)}
            max={rubric.levels.length}
            numbered
            series={[
              {
                title: say('score'),
                values: dimensions.map((dimension) => score?.dimensionScores[dimension.id] ?? null),
              },
            ]}
          />
        </div>
        <nav aria-label={say('dimension')} className="rubric-dimensions">
          {dimensions.map((dimension, index) => {
            const own = criteria.filter((criterion) => criterion.dimension === dimension.id)
            const done = own.filter((criterion) => answered.has(criterion.id)).length
            return (
              <button
                key={dimension.id}
                type="button"
                onClick={() => goTo(`[aria-labelledby="dimension-${CSS.escape(dimension.id)}"]`, 'h3')}
              >
                <BarMeter
                  label={`${plain(index + 1)}. ${dimension.short}`}
                  value={done}
                  max={own.length}
                  text={say('progress', { n: done, total: own.length })}
                />
              </button>
            )
          })}
        </nav>
      </details>
    </aside>
  )
}
