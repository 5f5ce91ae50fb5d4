import type { JsonObject, Language } from '../core/model.ts'
import { renderPreview } from '../report/renderPreview.ts'
import { composeRecord, composeReport } from './composeReport.ts'
import type { Context } from './context.ts'

/** A report as a page of its own, as it will look in print. */
export async function previewReport(
  context: Context,
  request: { report: string; parameters: JsonObject; language: Language },
): Promise<string> {
  const { document } = await composeReport(context, request)
  return renderPreview(document)
}

/** A record as a page of its own, as it will look in print. */
export async function previewRecord(context: Context, request: { id: string; language: Language }): Promise<string> {
  const { document } = await composeRecord(context, request)
  return renderPreview(document)
}
