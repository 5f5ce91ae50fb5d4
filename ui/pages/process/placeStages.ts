/** A place in the grid of the picture: rows and columns from 1; cards stand in the odd ones, arrows between them. */
export interface Place {
  row: number
  column: number
}

export interface Arrow extends Place {
  to: 'forward' | 'back' | 'down' | 'up'
}

export interface Placed {
  stages: (Place & { stage: number })[]
  arrows: Arrow[]
  /** Where the way back stands, when it needs more than an arrow: the column it turns up in, and how many it spans. */
  turn?: Place & { span: number }
  columns: number
}

const cell = (index: number) => 2 * index + 1

/**
 * Stages before the cycle stand in the upper row; the cycle runs on along it, turns down and comes back along the lower row, from
 * which it turns up to where it began. Without a cycle all stand in one row.
 */
export function placeStages(stages: readonly number[], returns?: { from: number; to: number }): Placed {
  const begin = returns ? stages.indexOf(returns.to) : -1
  const end = returns ? stages.indexOf(returns.from) : -1
  const hasCycle = begin >= 0 && end > begin + 1
  const cycle = hasCycle ? end - begin + 1 : 0
  const lower = Math.floor(cycle / 2)
  const upper = stages.length - lower
  const placed = stages.map((stage, i) => {
    if (i < upper) return { stage, row: 1, column: cell(i) }
    return { stage, row: 3, column: cell(upper - 1 - (i - upper)) }
  })
  const arrows = placed.slice(1).map(({ row, column }, i): Arrow => {
    const before = placed[i]
    if (before && before.row !== row) return { row: 2, column, to: 'down' }
    return row === 1 ? { row, column: column - 1, to: 'forward' } : { row, column: column + 1, to: 'back' }
  })
  const columns = cell(upper - 1)
  if (!hasCycle) return { stages: placed, arrows, columns }
  const first = cell(begin)
  const last = placed.at(-1)?.column ?? first
  arrows.push({ row: 2, column: first, to: 'up' })
  const turn = last > first ? { turn: { row: 3, column: first, span: last - first } } : {}
  return { stages: placed, arrows, columns, ...turn }
}
