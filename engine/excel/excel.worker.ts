import { parentPort } from 'node:worker_threads'
import { Failure } from '../core/failure.ts'
import { matchColumns } from './matchColumns.ts'
import { readBook } from './readBook.ts'
import { readRows } from './readRows.ts'
import type { ExcelReply, ExcelTask, ReadFile } from './excelTask.ts'
import { writeBook } from './writeBook.ts'

async function work(task: ExcelTask): Promise<ExcelReply> {
  if (task.kind === 'write') return { bytes: await writeBook(task.book) }
  return { read: await readFile(task.bytes, task.plans) }
}

/** Reads by the plan of the version the file was made with; the first plan where the file does not say. */
async function readFile(bytes: Uint8Array, plans: Extract<ExcelTask, { kind: 'read' }>['plans']): Promise<ReadFile> {
  const { stamp, sheets } = await readBook(bytes)
  const plan = plans.find(({ version }) => version === stamp.version) ?? plans[0]
  if (!plan) throw new Error('there is no plan to read by')
  const matched = matchColumns(plan, { stamp, sheets })
  const unknown = [
    ...matched.unknown.map((sheet) => ({ sheet })),
    ...matched.sheets.flatMap(({ name, unknown: columns }) => columns.map((column) => ({ sheet: name, column }))),
  ]
  return {
    stamp,
    version: plan.version,
    matched: matched.sheets.map(({ plan: { path } }) => path),
    unknown,
    ...readRows(plan, matched),
  }
}

parentPort?.on('message', async (task: ExcelTask) => {
  try {
    parentPort?.postMessage({ value: await work(task) }, [])
  } catch (error) {
    const { message, code, params } =
      error instanceof Failure ? error : { message: String(error), code: undefined, params: {} }
    parentPort?.postMessage({ error: { message, code, params } }, [])
  }
})
