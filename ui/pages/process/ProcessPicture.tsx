import type { CSSProperties, ReactNode } from 'react'
import type { ProcessPicture as Picture } from '../../../engine/http/api.generated.ts'
import { Icon } from '../../parts/index.ts'
import { useLocale } from '../../text/locale.tsx'
import { placeStages } from './placeStages.ts'
import './process.css'

interface Props {
  stages: readonly number[]
  returns: Picture['returns']
  label: string
  /** The card of a stage, a list item's content. */
  children: (stage: number) => ReactNode
}

/** The stages as cards with arrows between them and the cycle's way back; to assistive technology a list in their order. */
export function ProcessPicture({ stages, returns, label, children }: Props) {
  const { say, words } = useLocale()
  const { stages: placed, arrows, turn, columns } = placeStages(stages, returns)
  const isInCycle = (stage: number) => returns !== undefined && stage >= returns.to && stage <= returns.from
  return (
    <div className="process" style={{ gridTemplateColumns: tracks(columns) }}>
      <ol aria-label={label}>
        {placed.map(({ stage, row, column }) => (
          <li
            key={stage}
            className={isInCycle(stage) ? 'process-stage process-in-cycle' : 'process-stage'}
            style={at(row, String(column))}
          >
            {children(stage)}
            {returns?.from === stage && (
              <span className="process-back">
                <Icon name="undo" size={18} />
                {say('processReturns', { stage: returns.to })} {words(returns.title)}
              </span>
            )}
          </li>
        ))}
      </ol>
      {arrows.map(({ row, column, to }) => (
        <span
          key={`${row}/${column}`}
          aria-hidden="true"
          className={`process-arrow process-arrow-${to}`}
          style={at(row, String(column))}
        >
          <Icon name={to} size={20} />
        </span>
      ))}
      {turn && (
        <span aria-hidden="true" className="process-turn" style={at(turn.row, `${turn.column} / span ${turn.span}`)}>
          <span>{words(returns?.title)}</span>
        </span>
      )}
    </div>
  )
}

/** The place in the grid, which the style sheet uses where there is room for it. */
const at = (row: number, column: string) => ({ '--row': row, '--column': column }) as CSSProperties

const tracks = (columns: number) =>
  Array.from({ length: columns }, (_, i) => (i % 2 === 0 ? 'minmax(0, 1fr)' : '2.5rem')).join(' ')
