import { formatNumber } from '../../core/digits.ts'
import type { DrawChart } from './drawing.ts'
import { common, legend, palette, textStyle } from './palette.ts'

const symbols = ['circle', 'rect', 'triangle', 'diamond']
const dashes = ['solid', 'dashed', 'dotted', 'solid']

/** A line for each series over the rows in order; in Persian time runs from right to left. */
export const line: DrawChart = (model, language) => {
  const isRtl = language === 'fa'
  const show = (value: unknown) => (typeof value === 'number' ? formatNumber(value, language) : '')
  return {
    height: model.height ?? 260,
    option: {
      ...common(),
      legend: legend(model.series),
      grid: { left: 16, right: 16, top: model.series.length > 1 ? 36 : 16, bottom: 8, containLabel: true },
      xAxis: {
        type: 'category',
        inverse: isRtl,
        boundaryGap: true,
        data: model.rows.map((row) => row.label),
        axisLine: { lineStyle: { color: palette.line } },
        axisTick: { show: false },
        axisLabel: { ...textStyle, interval: 0, width: 110, overflow: 'break' },
      },
      yAxis: {
        type: 'value',
        position: isRtl ? 'right' : 'left',
        min: model.min ?? 0,
        max: model.max,
        axisLabel: { ...textStyle, color: palette.muted, formatter: show },
        splitLine: { lineStyle: { color: palette.line } },
      },
      series: model.series.map((name, index) => ({
        type: 'line',
        name,
        symbol: symbols[index % symbols.length],
        symbolSize: 8,
        lineStyle: { type: dashes[index % dashes.length], width: 2 },
        data: model.rows.map((row) => row.values[index] ?? null),
        label: { ...textStyle, show: true, position: 'top', formatter: ({ value }: { value: unknown }) => show(value) },
      })),
    },
  }
}
