import type { Language } from '../core/model.ts'
import { frame, type PlanRow } from '../excel/plan.ts'
import { planAnswers } from '../excel/planSheets.ts'
import { inLanguage } from '../excel/excelWords.ts'
import type { Context } from './context.ts'
import { findImport, rowsOfLot, type TriedRow } from './importRecord.ts'
import { columnAt } from './readImport.ts'
import { versionInService } from './version.ts'

/** The rows of a dry run that are wrong, as a workbook with the messages beside them, to be mended and brought in again. */
export async function exportProblems(
  context: Context,
  { import: id, language }: { import: string; language: Language },
): Promise<Uint8Array> {
  const record = await findImport(context, id)
  const plan = planAnswers(versionInService(context, record.worksheet), { isExport: true })
  const wrong: TriedRow[] = []
  for (let lot = 0; lot < record.lots; lot++)
    wrong.push(...(await rowsOfLot(context, record, lot)).filter(({ status }) => status === 'wrong'))
  const rows = wrong.map((row, at): PlanRow => ({ frame: keyedFrame(row, at), data: row.data }))
  const problems = wrong.map((row) =>
    row.problems
      .filter(({ level }) => level === 'error')
      .map((problem) =>
        [inLanguage(columnAt(plan, problem.path).title, language), inLanguage(problem.message, language)]
          .filter(Boolean)
          .join(': '),
      )
      .join('\n'),
  )
  return context.excel.write({ plan, language, rows, blankLines: 0, problems })
}

/** A new row keeps its key, or gets one, so that the rows of its lists stay with it. */
function keyedFrame({ frame: said }: TriedRow, at: number): PlanRow['frame'] {
  const filled = Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''))
  return filled[frame.number] ? filled : { ...filled, [frame.key]: filled[frame.key] ?? `${at + 1}` }
}
