import { instantInTehran } from '../core/calendar.ts'
import { Failure } from '../core/failure.ts'
import type { Import } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { plansToRead, readableVersion } from './excelPlans.ts'
import {
  expiryOf,
  forgetExpired,
  keepImport,
  lotSize,
  newImportId,
  type ImportCounts,
  type ImportRecord,
  type TriedRow,
} from './importRecord.ts'
import { readWorkbook } from './readWorkbook.ts'
import { describeImport } from './readImport.ts'
import { inTurn } from './turns.ts'
import { tryRows } from './tryRows.ts'

/** Rows brought in at once. */
const mostRows = 5_000

const countsOf = (rows: readonly TriedRow[]): ImportCounts => {
  const counts: ImportCounts = { new: 0, changed: 0, unchanged: 0, wrong: 0 }
  for (const { status } of rows) counts[status]++
  return counts
}

/**
 * The dry run of a filled workbook: what of each row is new, changed, unchanged or wrong, and why. Nothing is written but the dry run itself, which is
 * kept for an hour. FILE_NOT_A_WORKBOOK, WORKBOOK_OTHER { title }, WORKBOOK_VERSION { version }, WORKBOOK_EMPTY, WORKBOOK_TOO_LARGE { limit }.
 */
export async function tryImport(
  context: Context,
  { worksheet, fileName, bytes }: { worksheet: string; fileName: string; bytes: Uint8Array },
): Promise<Import> {
  const version = readableVersion(context, worksheet)
  await forgetExpired(context)
  const plans = await plansToRead(context, version)
  const file = await readWorkbook(context, bytes, plans)
  const plan = plans.find((each) => each.version === file.version)
  if (!plan) throw new Failure('WORKBOOK_VERSION', { version: file.version })
  if (file.rows.length > mostRows) throw new Failure('WORKBOOK_TOO_LARGE', { limit: mostRows })
  // One person's files are tried one after the other: each takes the rules' workers for a while.
  const rows = await inTurn(context.store, `import/${context.actor.account}`, () =>
    tryRows(context, version, plan, file.rows),
  )
  const record: ImportRecord = {
    id: newImportId(),
    worksheet: version.id,
    version: version.version,
    fileName: fileName.replaceAll(/[\\/\p{Cc}]/gu, '_').slice(-200),
    by: context.actor.account,
    agency: context.actor.agency,
    at: instantInTehran(context.now),
    expiresAt: expiryOf(context.now),
    counts: countsOf(rows),
    lots: Math.ceil(rows.length / lotSize),
    unknown: file.unknown.slice(0, 100),
    lost: file.lost.slice(0, 200),
    ...(plan.version === version.version ? {} : { fromVersion: plan.version }),
  }
  await keepImport(context, record, rows)
  return describeImport(record)
}
