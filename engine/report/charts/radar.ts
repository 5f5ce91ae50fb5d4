import type { DrawChart } from './drawing.ts'
import { common, legend, palette, textStyle } from './palette.ts'

const symbols = ['circle', 'rect', 'triangle', 'diamond']
const dashes = ['solid', 'dashed', 'dotted', 'solid']

/** A profile over the rows; series differ by marker and dash. The table of the values stands beside it in the template. */
export const radar: DrawChart = (model) => {
  const min = model.min ?? 0
  const series = model.series
    .map((name, index) => ({ name, index, value: model.rows.map((row) => row.values[index] ?? null) }))
    // A profile without a value would be drawn as a point in the middle.
    .filter(({ value }) => value.some((each) => each !== null))
  return {
    height: model.height ?? 380,
    option: {
      ...common(),
      legend: legend(series.map(({ name }) => name)),
      radar: {
        center: ['50%', '54%'],
        radius: '66%',
        splitNumber: Math.min(5, Math.max(1, (model.max ?? 5) - min)),
        indicator: model.rows.map((row) => ({ name: row.label, min, max: model.max })),
        axisName: { ...textStyle, fontSize: 12 },
        axisLine: { lineStyle: { color: palette.line } },
        splitLine: { lineStyle: { color: palette.line } },
        splitArea: { show: false },
      },
      series: [
        {
          type: 'radar',
          data: series.map(({ name, index, value }) => ({
            name,
            value,
            symbol: symbols[index % symbols.length],
            symbolSize: 7,
            lineStyle: { type: dashes[index % dashes.length], width: 2 },
            areaStyle: { opacity: index === 0 ? 0.12 : 0 },
          })),
        },
      ],
    },
  }
}
