import { createHash } from 'node:crypto'
import { BarChart, CustomChart, LineChart, RadarChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, RadarComponent } from 'echarts/components'
import { init, setPlatformAPI, use } from 'echarts/core'
import { LegacyGridContainLabel } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import type { Language } from '../../core/model.ts'
import { escape } from '../helpers/helper.ts'
import type { ChartModel } from '../viewModel.ts'
import { bar } from './bar.ts'
import { type DrawChart, width } from './drawing.ts'
import { gantt } from './gantt.ts'
import { gauge } from './gauge.ts'
import { line } from './line.ts'
import { progress } from './progress.ts'
import { radar } from './radar.ts'

use([BarChart, CustomChart, LineChart, RadarChart, ScatterChart])
use([GridComponent, LegacyGridContainLabel, LegendComponent, RadarComponent, SVGRenderer])

// Without a canvas ECharts takes a Persian letter for a full em; in Vazirmatn the mean is half of that.
setPlatformAPI({
  measureText: (text, font) => ({
    width: text.length * 0.52 * Number.parseFloat(/([\d.]+)px/.exec(font ?? '')?.[1] ?? '12'),
  }),
})

/** A new kind of chart is one line here. */
const kinds = { bar, radar, gauge, gantt, line, progress } satisfies Record<ChartModel['kind'], DrawChart>

const kept = new Map<string, string>()
const keptAtMost = 500

/**
 * A chart as an SVG figure with its text alternative. Drawing costs 7 to 13 ms, a quarter of a one-page report, so charts are
 * kept by the hash of their data.
 */
export function chartSvg(model: ChartModel, language: Language): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([model, language]))
    .digest('hex')
    .slice(0, 16)
  const known = kept.get(hash)
  if (known !== undefined) return known
  const figure = draw(model, language, hash)
  const oldest = kept.keys().next().value
  if (kept.size >= keptAtMost && oldest !== undefined) kept.delete(oldest)
  kept.set(hash, figure)
  return figure
}

function draw(model: ChartModel, language: Language, hash: string): string {
  const { height, option } = kinds[model.kind](model, language)
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption(option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  // Names inside the drawing would clash between two charts of one page.
  const own = svg
    .replaceAll(/zr\d+-/g, `z${hash}-`)
    .replace(/^<svg /, `<svg role="img" aria-label="${escape(alternative(model))}" `)
  const title = model.title === undefined ? '' : `<figcaption>${escape(model.title)}</figcaption>`
  return `<figure class="chart">${title}${own}</figure>`
}

/** What the chart says in words: its title, then each row with its values. */
function alternative(model: ChartModel): string {
  const rows = model.rows.map((row) => `${row.label}: ${row.values.map((value) => value ?? '—').join(' / ')}`)
  return [model.title, model.series.join(' / '), ...rows].filter(Boolean).join('؛ ')
}
