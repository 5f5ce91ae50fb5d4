import { addJalaliMonths, daysBetween, formatDate, isoToJalali, jalaliToIso } from '../../core/calendar.ts'
import { formatNumber } from '../../core/digits.ts'
import type { Language } from '../../core/model.ts'
import type { ChartRow } from '../viewModel.ts'
import type { DrawChart } from './drawing.ts'
import { common, palette, textStyle } from './palette.ts'

type Bar = ChartRow & { start: string; end: string }

/** Bars in time, a line each, the part done filled; in Persian time runs from right to left and months are Jalali. */
export const gantt: DrawChart = (model, language) => {
  const isRtl = language === 'fa'
  const bars = model.rows.filter((row): row is Bar => row.start !== undefined && row.end !== undefined)
  const from = bars.map((bar) => bar.start).toSorted()[0] ?? '2000-01-01'
  const to =
    bars
      .map((bar) => bar.end)
      .toSorted()
      .at(-1) ?? from
  const day = (iso: string) => daysBetween(from, iso) ?? 0
  const months = monthsBetween(from, to, language)
  return {
    height: model.height ?? 44 + 34 * bars.length,
    option: {
      ...common(),
      grid: { left: 12, right: 12, top: 8, bottom: 4, containLabel: true },
      xAxis: {
        type: 'value',
        inverse: isRtl,
        min: Math.min(0, ...months.map((month) => day(month.iso))),
        max: day(to),
        axisLabel: {
          ...textStyle,
          fontSize: 10,
          color: palette.muted,
          customValues: months.map((month) => day(month.iso)),
          formatter: (value: number) => months.find((month) => day(month.iso) === value)?.label ?? '',
        },
        axisTick: { customValues: months.map((month) => day(month.iso)) },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        position: isRtl ? 'right' : 'left',
        data: bars.map((bar) => bar.label),
        axisLine: { lineStyle: { color: palette.line } },
        axisTick: { show: false },
        axisLabel: { ...textStyle, fontSize: 11, lineHeight: 14, width: 240, overflow: 'break', interval: 0 },
      },
      series: [spans(bars, day, 1, palette.series[0], 0.28), spans(bars, day, 'done', palette.series[0], 1, language)],
    },
  }
}

/** Bars as stacked pairs: an invisible one up to the start, a visible one for the length. */
function spans(
  bars: Bar[],
  day: (iso: string) => number,
  part: number | 'done',
  color: string | undefined,
  opacity: number,
  language?: Language,
) {
  return {
    type: 'custom',
    renderItem: (_: unknown, api: { value(index: number): number; coord(point: number[]): number[] }) => {
      const [start = 0, y = 0] = api.coord([api.value(1), api.value(0)])
      const [end = 0] = api.coord([api.value(2), api.value(0)])
      const shape = { x: Math.min(start, end), y: y - 7, width: Math.abs(end - start), height: 14, r: 2 }
      const done = api.value(3)
      const text = language && done > 0 ? formatNumber(done, language, { percent: true }) : ''
      const label = { x: end < start ? end - 4 : end + 4, y, text, fill: palette.ink, font: '10px Vazirmatn' }
      const align = { align: end < start ? 'right' : 'left', verticalAlign: 'middle' }
      return {
        type: 'group',
        children: [
          { type: 'rect', shape, style: { fill: color, opacity } },
          { type: 'text', style: { ...label, ...align } },
        ],
      }
    },
    data: bars.map((bar, index) => {
      const length = day(bar.end) - day(bar.start) + 1
      const share = part === 'done' ? (bar.done ?? 0) / 100 : part
      return [index, day(bar.start), day(bar.start) + length * share, part === 'done' ? (bar.done ?? 0) : 0]
    }),
  }
}

/** First days of Jalali months in a span, at most nine. */
function monthsBetween(from: string, to: string, language: Language): { iso: string; label: string }[] {
  const first = isoToJalali(from)
  const start = first && jalaliToIso({ ...first, day: 1 })
  const length = daysBetween(from, to) ?? 0
  const step = [1, 2, 3, 6, 12, 24].find((months) => length / (30.4 * months) <= 8) ?? 60
  const months: { iso: string; label: string }[] = []
  for (let iso = start; iso !== undefined && iso <= to; iso = addJalaliMonths(iso, step)) {
    months.push({ iso, label: formatDate(iso, language).slice(0, 7) })
  }
  return months
}
