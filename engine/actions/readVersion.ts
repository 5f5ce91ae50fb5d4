import { Failure } from '../core/failure.ts'
import type { WorksheetVersion } from '../core/model.ts'
import type { Context } from './context.ts'
import { readableWorksheets } from './rights.ts'
import { versionOf } from './version.ts'

/** A version of a worksheet, whether in service or of long ago. */
export async function readVersion(
  context: Context,
  { worksheet, version }: { worksheet: string; version: number },
): Promise<WorksheetVersion> {
  if (!readableWorksheets(context).some((entry) => entry.version.id === worksheet))
    throw new Failure('WORKSHEET_NOT_FOUND', { worksheet })
  return versionOf(context, { worksheet, version })
}
