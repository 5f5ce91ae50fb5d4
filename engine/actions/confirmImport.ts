import { instantInTehran } from '../core/calendar.ts'
import { answerTitle } from '../core/columns.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, Assessment, Json, WorksheetVersion } from '../core/model.ts'
import type { Import } from '../http/api.generated.ts'
import { frame } from '../excel/plan.ts'
import type { Transaction } from '../store/store.ts'
import { assessAnswers } from './assessAnswers.ts'
import type { Context } from './context.ts'
import { beginningOf } from './createAnswer.ts'
import { filledDraft, numberFor, recordBeginning } from './draftAnswer.ts'
import {
  findImport,
  lotSize,
  putImport,
  rowsOfLot,
  type ImportRecord,
  type SkippedRow,
  type TriedRow,
} from './importRecord.ts'
import { moveUp } from './moveUp.ts'
import { demandPlace } from './onlyAnswer.ts'
import { describeImport } from './readImport.ts'
import { editedDraft, nextDraft, writeDraft } from './saveDraft.ts'
import { findAnswer } from './subject.ts'
import { inTurn } from './turns.ts'
import { versionInService } from './version.ts'

/** A row that may be written now: rights, edit counters and places were asked for again. */
interface Ready {
  row: TriedRow
  edited: Answer
  version: WorksheetVersion
  /** The stored answer; a new row has none. */
  stored?: Answer
}

/**
 * Writes what the dry run found to be new or changed, a hundred rows a transaction. Each row is held against what is stored now: one whose answer was
 * saved meanwhile, whose place was taken or that the actor may no longer write is left out and told. IMPORT_NOT_FOUND, IMPORT_DONE, IMPORT_OUTDATED.
 */
export async function confirmImport(context: Context, { import: id }: { import: string }): Promise<Import> {
  const record = await inTurn(context.store, `import/${context.actor.account}`, async () => {
    const found = await findImport(context, id)
    if (found.done) throw new Failure('IMPORT_DONE')
    const version = versionInService(context, found.worksheet)
    if (version.version !== found.version) throw new Failure('IMPORT_OUTDATED')
    // In the turn of the worksheet and agency, as who begins a single answer: a place is not taken twice.
    return inTurn(context.store, `${version.id}/${found.agency}`, () => writeRows(context, version, found))
  })
  return describeImport(record)
}

async function writeRows(context: Context, version: WorksheetVersion, begun: ImportRecord): Promise<ImportRecord> {
  const ready: Ready[] = []
  const skipped: SkippedRow[] = [...(begun.settled?.skipped ?? [])]
  // What was written before the server stopped is not written again.
  const from = begun.settled?.line ?? 0
  for (let lot = 0; lot < begun.lots; lot++)
    for (const row of await rowsOfLot(context, begun, lot)) {
      if ((row.status !== 'new' && row.status !== 'changed') || row.at.line <= from) continue
      const found = await readyOf(context, version, row)
      if ('code' in found) skipped.push(found)
      else ready.push(found)
    }
  const numbered = await withNumbers(context, ready)
  const answers = numbered.map(({ edited }) => edited)
  const assessed = await assessAnswers(context, version, answers)
  let record: ImportRecord = { ...begun, settled: { created: 0, changed: 0, line: from, ...begun.settled, skipped } }
  for (let at = 0; at < numbered.length; at += lotSize)
    record = await writeLot(context, record, numbered.slice(at, at + lotSize), assessed)
  return finish(context, record)
}

/** Tells the trail, and empties nothing: the result and the rows stay to be looked at for the hour. */
async function finish(context: Context, record: ImportRecord): Promise<ImportRecord> {
  const { created = 0, changed = 0, skipped = [] } = record.settled ?? {}
  const done: ImportRecord = { ...record, done: { created, changed, skipped } }
  await context.store.transaction(async (tx) => {
    putImport(tx, done)
    tx.record({
      at: instantInTehran(context.now),
      actor: context.actor.account,
      action: 'import',
      subject: record.id,
      details: { worksheet: record.worksheet, fileName: record.fileName, created, changed, skipped: skipped.length },
    })
  })
  return done
}

async function readyOf(context: Context, version: WorksheetVersion, row: TriedRow): Promise<Ready | SkippedRow> {
  try {
    if (row.id === undefined) return { row, version, edited: await newAnswer(context, version, row) }
    const found = await findAnswer(context, row.id)
    const stored = found.answer
    if (stored.edit !== row.edit) throw new Failure('ANSWER_CHANGED', { id: row.id })
    const moved = moveUp(context, found.version, stored)
    return { row, version: moved.version, stored, edited: editedDraft(context, moved.version, moved.answer, row.data) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return skippedRow(row, error)
  }
}

async function newAnswer(context: Context, version: WorksheetVersion, row: TriedRow): Promise<Answer> {
  const { agency, period, parent, data } = row
  // Whether the row may be begun at all; what the engine itself filled in is not sent as if it had been typed.
  const beginning = await beginningOf(context, {
    worksheet: version.id,
    agency,
    ...(period ? { period } : {}),
    ...(parent ? { parent } : {}),
    data: Object.fromEntries(Object.entries(data).filter(([name]) => row.typed.includes(name))),
  })
  await demandPlace(context, version, beginning)
  return filledDraft(context, `new-${row.at.line}`, beginning)
}

const skippedRow = ({ at, title, frame: said }: TriedRow, { code, params }: Failure): SkippedRow => ({
  line: at.line,
  title: title || (said[frame.number] ?? ''),
  code,
  params: Object.fromEntries(Object.entries(params).filter(([, value]) => typeof value !== 'object')) as Record<
    string,
    Json
  >,
})

/** New answers get their numbers before their rules run: formulas may name them. */
async function withNumbers(context: Context, ready: readonly Ready[]): Promise<Ready[]> {
  const fresh = ready.filter(({ stored }) => !stored)
  if (fresh.length === 0) return [...ready]
  const numbers = await context.store.transaction(async (tx) => {
    const given: string[] = []
    for (const { edited } of fresh) given.push(await numberFor(context, tx, edited))
    return given
  })
  const idOf = new Map(fresh.map((each, at) => [each, numbers[at] ?? '']))
  return ready.map((each) => (each.stored ? each : { ...each, edited: { ...each.edited, id: idOf.get(each) ?? '' } }))
}

/** One durable transaction, with how far the import has come. When a row lost a race meanwhile, the others are written without it. */
async function writeLot(
  context: Context,
  record: ImportRecord,
  lot: readonly Ready[],
  assessed: ReadonlyMap<string, Assessment>,
): Promise<ImportRecord> {
  const lost: SkippedRow[] = []
  let open = [...lot]
  for (;;) {
    const next = settledWith(record, open, lost, lot.at(-1)?.row.at.line ?? 0)
    try {
      await context.store.transaction(async (tx) => {
        for (const each of open) writeRow(context, tx, each, assessed.get(each.edited.id))
        putImport(tx, next)
      })
      return next
    } catch (error) {
      const id = error instanceof Failure && error.code === 'ANSWER_CHANGED' ? error.params['id'] : undefined
      const loser = open.find(({ edited }) => edited.id === id)
      if (!loser || !(error instanceof Failure)) throw error
      lost.push(skippedRow(loser.row, error))
      open = open.filter((each) => each !== loser)
    }
  }
}

function settledWith(
  record: ImportRecord,
  written: readonly Ready[],
  lost: readonly SkippedRow[],
  line: number,
): ImportRecord {
  const { created = 0, changed = 0, skipped = [] } = record.settled ?? {}
  const fresh = written.filter(({ stored }) => !stored).length
  return {
    ...record,
    settled: {
      line,
      created: created + fresh,
      changed: changed + written.length - fresh,
      skipped: [...skipped, ...lost],
    },
  }
}

function writeRow(
  context: Context,
  tx: Transaction,
  { version, edited, stored }: Ready,
  assessment: Assessment | undefined,
): void {
  if (!assessment) throw new Failure('RULES_UNSETTLED', { worksheet: version.id })
  if (stored) {
    writeDraft(context, tx, stored, nextDraft(context, version, stored, edited, assessment))
    return
  }
  const answer = { ...edited, computed: assessment.computed }
  recordBeginning(context, tx, answer)
  tx.putAnswer({ ...answer, title: answerTitle(version, answer) })
}
