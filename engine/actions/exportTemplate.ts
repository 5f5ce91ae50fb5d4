import type { Language } from '../core/model.ts'
import type { Context } from './context.ts'
import { planToFill, readableVersion } from './excelPlans.ts'

/** Lines of an empty workbook that keep what is typed as text. */
const blankLines = 500

/** An empty workbook of a worksheet, to be filled offline and brought in. */
export async function exportTemplate(
  context: Context,
  { worksheet, language }: { worksheet: string; language: Language },
): Promise<Uint8Array> {
  const version = readableVersion(context, worksheet)
  return context.excel.write({ plan: planToFill(context, version), language, rows: [], blankLines })
}
