import { formatNumber } from '../../core/digits.ts'
import type { DrawChart } from './drawing.ts'
import { common, fill, legend, palette, textStyle } from './palette.ts'

/** Horizontal bars, a group for each row; they grow from the side on which reading begins. */
export const bar: DrawChart = (model, language) => {
  const isRtl = language === 'fa'
  const show = (value: unknown) => (typeof value === 'number' ? formatNumber(value, language) : '')
  const height = model.height ?? 60 + model.rows.length * Math.max(26, 20 * model.series.length)
  return {
    height,
    option: {
      ...common(),
      legend: legend(model.series),
      grid: {
        left: isRtl ? 40 : 8,
        right: isRtl ? 8 : 40,
        top: model.series.length > 1 ? 30 : 8,
        bottom: 4,
        containLabel: true,
      },
      xAxis: {
        type: 'value',
        inverse: isRtl,
        min: model.min ?? 0,
        max: model.max,
        axisLabel: { ...textStyle, color: palette.muted, formatter: show },
        splitLine: { lineStyle: { color: palette.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        position: isRtl ? 'right' : 'left',
        data: model.rows.map((row) => row.label),
        axisLine: { lineStyle: { color: palette.line } },
        axisTick: { show: false },
        axisLabel: { ...textStyle, lineHeight: 15, width: 190, overflow: 'break', interval: 0 },
      },
      series: model.series.map((name, index) => ({
        type: 'bar',
        name,
        barMaxWidth: 16,
        itemStyle: fill(index),
        data: model.rows.map((row) => row.values[index] ?? null),
        label: {
          ...textStyle,
          show: true,
          position: isRtl ? 'left' : 'right',
          formatter: ({ value }: { value: unknown }) => show(value),
        },
      })),
    },
  }
}
