import type { Language } from '../../core/model.ts'
import type { ChartModel } from '../viewModel.ts'

/** What a chart kind gives: options of ECharts for a drawing of that size. */
export interface Drawing {
  height: number
  option: Record<string, unknown>
}

export type DrawChart = (model: ChartModel, language: Language) => Drawing

/** Width of every chart: the text width of an A4 page at 96 dots an inch. */
export const width = 680
