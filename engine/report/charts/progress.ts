import { formatNumber } from '../../core/digits.ts'
import type { DrawChart } from './drawing.ts'
import { common, legend, palette, textStyle } from './palette.ts'

/** Progress in percent of each row on a full track; a second series, what was planned, is a mark across it. */
export const progress: DrawChart = (model, language) => {
  const isRtl = language === 'fa'
  const show = (value: unknown) => (typeof value === 'number' ? formatNumber(value, language, { percent: true }) : '')
  const [, planned] = model.series
  return {
    height: model.height ?? 40 + 30 * model.rows.length,
    option: {
      ...common(),
      legend: legend(model.series),
      grid: { left: isRtl ? 48 : 8, right: isRtl ? 8 : 48, top: planned ? 30 : 8, bottom: 4, containLabel: true },
      xAxis: {
        type: 'value',
        inverse: isRtl,
        min: 0,
        max: 100,
        axisLabel: { show: false },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        position: isRtl ? 'right' : 'left',
        data: model.rows.map((row) => row.label),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...textStyle, lineHeight: 15, width: 210, overflow: 'break', interval: 0 },
      },
      series: [
        {
          type: 'bar',
          name: model.series[0],
          barWidth: 14,
          showBackground: true,
          backgroundStyle: { color: palette.ground },
          data: model.rows.map((row) => row.values[0] ?? null),
          label: {
            ...textStyle,
            show: true,
            position: isRtl ? 'left' : 'right',
            formatter: ({ value }: { value: unknown }) => show(value),
          },
        },
        ...(planned === undefined
          ? []
          : [
              {
                type: 'scatter',
                name: planned,
                symbol: 'rect',
                symbolSize: [3, 22],
                z: 4,
                data: model.rows.map((row, index) => [row.values[1] ?? null, index]),
              },
            ]),
      ],
    },
  }
}
