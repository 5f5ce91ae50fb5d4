import { useId } from 'react'
import { useLocale } from '../text/locale.tsx'
import './Charts.css'

export interface RadarSeries {
  title: string
  /** One a label; null where there is none yet. */
  values: readonly (number | null)[]
}

interface RadarChartProps {
  title: string
  labels: readonly string[]
  series: readonly RadarSeries[]
  max: number
  /** Numbers at the corners instead of words, where there is little room and a list beside names them. */
  numbered?: boolean
}

const size = 320
const centre = size / 2
const radius = 118

const pointAt = (index: number, count: number, share: number): [x: number, y: number] => {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2
  return [centre + radius * share * Math.cos(angle), centre + radius * share * Math.sin(angle)]
}

const outline = (count: number, shareOf: (index: number) => number) =>
  Array.from({ length: count }, (_, index) =>
    pointAt(index, count, shareOf(index))
      .map((n) => n.toFixed(1))
      .join(','),
  ).join(' ')

/** Values by dimension as a polygon, with the same values in a table below, so that nobody depends on the picture. */
export function RadarChart({ title, labels, series, max, numbered }: RadarChartProps) {
  const { plain } = useLocale()
  const id = useId()
  const count = labels.length
  const rings = Array.from({ length: max }, (_, index) => (index + 1) / max)
  return (
    <figure className="radar">
      <svg viewBox={numbered ? `0 0 ${size} ${size}` : `-100 0 ${size + 200} ${size}`} role="img" aria-labelledby={id}>
        <title id={id}>{title}</title>
        {rings.map((share) => (
          <polygon key={share} className="radar-ring" points={outline(count, () => share)} />
        ))}
        {labels.map((label, index) => (
          <RadarAxis key={label} label={numbered ? plain(index + 1) : label} index={index} count={count} />
        ))}
        {series.map((one, at) => (
          <polygon
            key={one.title}
            className={`radar-series radar-series-${at + 1}`}
            points={outline(count, (index) => Math.min(1, Math.max(0, (one.values[index] ?? 0) / max)))}
          />
        ))}
      </svg>
      <RadarTable {...{ title, labels, series }} />
    </figure>
  )
}

function RadarAxis({ label, index, count }: { label: string; index: number; count: number }) {
  const [x, y] = pointAt(index, count, 1)
  const [textX, textY] = pointAt(index, count, 1.15)
  const side = Math.abs(textX - centre) < 4 ? 'middle' : textX > centre ? 'right' : 'left'
  return (
    <>
      <line className="radar-ring" x1={centre} y1={centre} x2={x} y2={y} />
      <text className={`radar-label radar-label-${side}`} x={textX} y={textY} dominantBaseline="middle">
        {label}
      </text>
    </>
  )
}

function RadarTable({ title, labels, series }: Pick<RadarChartProps, 'title' | 'labels' | 'series'>) {
  const { say, number } = useLocale()
  return (
    <details className="radar-table">
      <summary>{say('chartAsTable')}</summary>
      <table>
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say('dimension')}</th>
            {series.map((one) => (
              <th key={one.title} scope="col">
                {one.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, index) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {series.map((one) => {
                const value = one.values[index]
                return <td key={one.title}>{value === null || value === undefined ? '–' : number(value)}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
