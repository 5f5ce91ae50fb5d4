import { Failure } from '../core/failure.ts'
import type { Plan } from '../excel/plan.ts'
import type { ReadFile } from '../excel/excelTask.ts'
import type { Context } from './context.ts'
import { worksheetTitle } from './titles.ts'

/** The rows of a file that was made for these plans. WORKBOOK_OTHER, WORKBOOK_VERSION, WORKBOOK_NO_COLUMNS, WORKBOOK_EMPTY. */
export async function readWorkbook(context: Context, bytes: Uint8Array, plans: Plan[]): Promise<ReadFile> {
  const [plan] = plans
  if (!plan) throw new Failure('WORKBOOK_NO_COLUMNS')
  const file = await context.excel.read(bytes, plans)
  const { stamp } = file
  if (stamp.worksheet !== undefined && (stamp.worksheet !== plan.worksheet || stamp.field !== plan.field)) {
    const other = context.catalogue.worksheets[stamp.worksheet]
    const title = other ? worksheetTitle(context, other).fa : undefined
    throw new Failure('WORKBOOK_OTHER', { title: [title ?? stamp.worksheet, stamp.field].filter(Boolean).join(' / ') })
  }
  if (stamp.version !== undefined && !plans.some(({ version }) => version === stamp.version))
    throw new Failure('WORKBOOK_VERSION', { version: stamp.version })
  if (!file.matched.includes(plan.sheets[0]?.path ?? '')) throw new Failure('WORKBOOK_NO_COLUMNS')
  if (file.rows.length === 0) throw new Failure('WORKBOOK_EMPTY')
  return file
}
