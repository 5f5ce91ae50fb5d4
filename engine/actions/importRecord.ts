import { Failure } from '../core/failure.ts'
import type { ChangedValue } from '../core/changedValues.ts'
import type { AnswerData, Json, JsonObject } from '../core/model.ts'
import type { CellPlace } from '../excel/book.ts'
import type { PlacedProblem } from '../excel/readRows.ts'
import type { Transaction } from '../store/store.ts'
import type { Context } from './context.ts'

export type ImportStatus = 'new' | 'changed' | 'unchanged' | 'wrong'

/** A row of a file as the dry run found it. */
export interface TriedRow {
  at: CellPlace
  status: ImportStatus
  title: string
  /** The stored answer it stands for, and its edit when it was compared. */
  id?: string
  edit?: number
  agency: string
  period?: string
  parent?: string
  /** As it is to be stored; of a wrong row what could be read, with what could not as text. */
  data: AnswerData
  /** Top-level fields a new row gives itself; the others were filled in by the engine. */
  typed: string[]
  /** What the file says around the fields, to give it back. */
  frame: Record<string, string>
  changes: ChangedValue[]
  changeCount: number
  problems: PlacedProblem[]
}

export type ImportCounts = Record<ImportStatus, number>

/** Why a row that was to be written was not. */
export interface SkippedRow {
  line: number
  title: string
  code: string
  params: Record<string, Json>
}

export interface ImportResult {
  created: number
  changed: number
  skipped: SkippedRow[]
}

/** A dry run as it is kept: nothing is written until it is confirmed, and after an hour it is gone. */
export interface ImportRecord {
  id: string
  worksheet: string
  version: number
  fileName: string
  by: string
  agency: string
  at: string
  expiresAt: string
  counts: ImportCounts
  /** Lots in which the rows are kept. */
  lots: number
  /** Sheets and columns that are not taken in. */
  unknown: { sheet: string; column?: string }[]
  /** Rows of lists that belong to no row. */
  lost: PlacedProblem[]
  /** The version of the worksheet the file was made with, where it is an older one. */
  fromVersion?: number
  /** How far the confirmation has come, kept with what it writes: rows up to this line are settled. */
  settled?: { line: number } & ImportResult
  done?: ImportResult
}

const kind = 'import'
const rowsKind = 'import-rows'
const hour = 3_600_000
/** Rows kept, and written, together. */
export const lotSize = 100

export const newImportId = (): string => `i${crypto.randomUUID()}`

export const expiryOf = (now: Date): string => new Date(now.getTime() + hour).toISOString()

/** Puts a dry run aside for an hour. */
export async function keepImport(context: Context, record: ImportRecord, rows: readonly TriedRow[]): Promise<void> {
  for (let lot = 0; lot < record.lots; lot++)
    await context.store.transaction(async (tx) =>
      tx.putDocument({
        kind: rowsKind,
        id: `${record.id}.${lot}`,
        content: { rows: rows.slice(lot * lotSize, (lot + 1) * lotSize) as unknown as Json },
      }),
    )
  await context.store.transaction(async (tx) => putImport(tx, record))
}

export const putImport = (tx: Transaction, record: ImportRecord): void =>
  tx.putDocument({ kind, id: record.id, content: record as unknown as JsonObject })

/** A dry run of the actor's own, as long as it lasts. IMPORT_NOT_FOUND. */
export async function findImport(context: Context, id: string): Promise<ImportRecord> {
  const found = (await context.store.document(kind, id)) as unknown as ImportRecord | undefined
  const isThere = found?.by === context.actor.account && found.agency === context.actor.agency
  if (!isThere || found.expiresAt <= context.now.toISOString()) throw new Failure('IMPORT_NOT_FOUND')
  return found
}

/** The rows of one lot, in the order of the file. */
export async function rowsOfLot(context: Context, { id }: ImportRecord, lot: number): Promise<TriedRow[]> {
  const found = await context.store.document(rowsKind, `${id}.${lot}`)
  return (found?.['rows'] ?? []) as unknown as TriedRow[]
}

/** Empties what nobody may confirm any more: rows of a file hold data of persons. */
export async function forgetExpired(context: Context): Promise<void> {
  const now = context.now.toISOString()
  for (let offset = 0; ; offset += 100) {
    const { items, total } = await context.store.documents(kind, offset, 100)
    for (const { content } of items) {
      const record = content as unknown as ImportRecord
      if (record.lots > 0 && record.expiresAt <= now) await emptyImport(context, record)
    }
    if (offset + 100 >= total) return
  }
}

async function emptyImport(context: Context, record: ImportRecord): Promise<void> {
  await context.store.transaction(async (tx) => {
    for (let lot = 0; lot < record.lots; lot++)
      tx.putDocument({ kind: rowsKind, id: `${record.id}.${lot}`, content: { rows: [] } })
    putImport(tx, { ...record, lots: 0, lost: [] })
  })
}
