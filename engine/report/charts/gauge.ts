import { formatNumber } from '../../core/digits.ts'
import type { DrawChart } from './drawing.ts'
import { common, palette, textStyle } from './palette.ts'

/** A bullet gauge: bands with their edges behind, the first value as a bar, the second as a mark across it. */
export const gauge: DrawChart = (model, language) => {
  const isRtl = language === 'fa'
  const show = (value: unknown) => (typeof value === 'number' ? formatNumber(value, language) : '')
  const min = model.min ?? 0
  const max = model.max ?? 100
  const edges = [min, ...(model.bands ?? []).map((band) => Math.min(band.to, max))]
  const bands = (model.bands ?? []).map((band, index) => ({
    type: 'bar',
    stack: 'bands',
    silent: true,
    barWidth: 30,
    itemStyle: { color: band.color, opacity: 0.22, borderColor: '#fff', borderWidth: 1 },
    // The stack begins at zero, also where the axis begins later.
    data: model.rows.map(() => (edges[index + 1] ?? max) - (index === 0 ? 0 : (edges[index] ?? 0))),
  }))
  return {
    height: model.height ?? 48 + 46 * model.rows.length,
    option: {
      ...common(),
      grid: { left: 24, right: 24, top: 16, bottom: 4, containLabel: true },
      xAxis: {
        type: 'value',
        inverse: isRtl,
        min,
        max,
        axisLabel: { ...textStyle, color: palette.muted, formatter: show, customValues: [...new Set([...edges, max])] },
        axisTick: { show: true, customValues: [...new Set([...edges, max])], lineStyle: { color: palette.muted } },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        position: isRtl ? 'right' : 'left',
        data: model.rows.map((row) => row.label),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: textStyle,
      },
      series: [
        ...bands,
        {
          type: 'custom',
          z: 3,
          renderItem: (_: unknown, api: { value(index: number): number; coord(point: number[]): number[] }) => {
            const [value, row] = [api.value(0), api.value(1)]
            const [start = 0, y = 0] = api.coord([min, row])
            const [end = 0] = api.coord([value, row])
            const shape = { x: Math.min(start, end), y: y - 5, width: Math.abs(end - start), height: 10 }
            const align = { align: isRtl ? 'right' : 'left', verticalAlign: 'middle', x: isRtl ? end - 6 : end + 6, y }
            return {
              type: 'group',
              children: [
                { type: 'rect', shape, style: { fill: palette.ink } },
                {
                  type: 'text',
                  style: { ...align, text: show(value), fill: palette.ink, font: 'bold 12px Vazirmatn' },
                },
              ],
            }
          },
          data: model.rows.flatMap((row, index) => (typeof row.values[0] === 'number' ? [[row.values[0], index]] : [])),
        },
        {
          type: 'scatter',
          z: 4,
          symbol: 'rect',
          symbolSize: [3, 26],
          itemStyle: { color: palette.accent },
          data: model.rows.map((row, index) => [row.values[1] ?? null, index]),
        },
      ],
    },
  }
}
