import type { FieldProps } from '@rjsf/utils'
import { useLocale } from '../../text/locale.tsx'
import { barsOf, ticksOf, type Bar } from '../timeline.ts'
import { GridBody } from './GridField.tsx'
import { useGrid } from './useGrid.ts'
import './TimelineField.css'

/** Rows with a start and an end: the grid, and below it the rows as bars over time. */
export function TimelineField(props: FieldProps) {
  const grid = useGrid(props)
  const { start = 'start', end = 'end', label = 'title' } = props.uiSchema?.['ui:options'] ?? {}
  const bars = barsOf(grid.rows, { start: String(start), end: String(end), label: String(label) })
  return (
    <div className="stack">
      <GridBody grid={grid} />
      {bars.length > 0 && <Bars bars={bars} title={grid.title} onOpen={grid.acts.open} />}
    </div>
  )
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`

/** The table above says the same in words: the bars are a picture of it, each a way into its row. */
function Bars({ bars, title, onOpen }: { bars: readonly Bar[]; title: string; onOpen: (at: number) => void }) {
  const { language, day, say } = useLocale()
  const ticks = ticksOf(bars, language)
  return (
    <figure className="timeline" aria-label={title}>
      <div className="timeline-head" aria-hidden="true">
        <div className="timeline-ticks">
          {ticks.map((tick) => (
            <span key={tick.at} style={{ insetInlineStart: percent(tick.share) }}>
              {tick.label}
            </span>
          ))}
        </div>
      </div>
      <ol className="timeline-rows">
        {bars.map((bar) => (
          <li key={bar.at}>
            <button type="button" className="timeline-label" onClick={() => onOpen(bar.at)}>
              <bdi>{bar.label || say('insideRow', { n: bar.at + 1 })}</bdi>
              <span className="sr-only">
                {' '}
                {day(bar.start)} – {day(bar.end)}
              </span>
            </button>
            <span className="timeline-track" aria-hidden="true">
              {ticks.map((tick) => (
                <i key={tick.at} style={{ insetInlineStart: percent(tick.share) }} />
              ))}
              <span
                className="timeline-bar"
                title={`${day(bar.start)} – ${day(bar.end)}`}
                style={{ insetInlineStart: percent(bar.from), inlineSize: percent(bar.share) }}
              />
            </span>
          </li>
        ))}
      </ol>
    </figure>
  )
}
