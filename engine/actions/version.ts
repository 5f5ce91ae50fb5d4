import { ajvValidator } from '../core/ajvValidator.ts'
import { compileWorksheet, type CompiledWorksheet } from '../core/compile.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, WorksheetVersion } from '../core/model.ts'
import type { Context } from './context.ts'

/** The version of a worksheet that is in service. */
export function versionInService(context: Context, worksheet: string): WorksheetVersion {
  const version = Object.hasOwn(context.catalogue.worksheets, worksheet)
    ? context.catalogue.worksheets[worksheet]
    : undefined
  if (!version) throw new Failure('WORKSHEET_NOT_FOUND', { worksheet })
  return version
}

/** The version an answer was given on. */
export async function versionOf(
  context: Context,
  answer: Pick<Answer, 'worksheet' | 'version'>,
): Promise<WorksheetVersion> {
  const inService = context.catalogue.worksheets[answer.worksheet]
  if (inService?.version === answer.version) return inService
  const stored = await context.store.version(answer.worksheet, answer.version)
  if (!stored) throw new Failure('WORKSHEET_NOT_FOUND', { worksheet: answer.worksheet })
  return stored
}

// A version never changes, so what was prepared for it is kept as long as the version itself is held.
const compiled = new WeakMap<WorksheetVersion, CompiledWorksheet>()

/** The version prepared for assessment on this thread. */
export function compiledOf(version: WorksheetVersion): CompiledWorksheet {
  const known = compiled.get(version)
  if (known) return known
  const fresh = compileWorksheet(version, ajvValidator)
  compiled.set(version, fresh)
  return fresh
}
