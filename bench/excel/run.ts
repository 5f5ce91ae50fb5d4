/** A register brought in from Excel and taken out again: `node bench/excel/run.ts [rows]`. The numbers are quoted in bench/README.md. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { confirmImport } from '../../engine/actions/confirmImport.ts'
import { exportCsv, exportJson, exportWorkbook } from '../../engine/actions/exportAnswers.ts'
import { exportTemplate } from '../../engine/actions/exportTemplate.ts'
import { tryImport } from '../../engine/actions/tryImport.ts'
import type { AnswerData } from '../../engine/core/model.ts'
import { planAnswers } from '../../engine/excel/planSheets.ts'
import { openProduct } from '../../engine/main.ts'
import { exampleAnswers } from '../../test/support/product.ts'

const count = Number(process.argv[2] ?? 1000)
const worksheet = 'dataset-card'
const folder = await mkdtemp(join(tmpdir(), 'excel-'))
const config = { host: '127.0.0.1', port: 0, data: folder, forms: 'forms', reports: 'reports', ui: folder, demo: false }
const now = () => new Date('2026-05-21T08:00:00.000Z')
const product = await openProduct(config, { now, isStill: true, logLevel: 'error' })
const actor = { account: 'a', fullName: 'A', positionTitle: '', agency: '00101', roles: ['unitExpert'] }

async function timed<T>(name: string, work: () => Promise<T>, tell: (result: T) => string): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const from = performance.now()
  const result = await work()
  const ms = performance.now() - from
  delay.disable()
  console.log(`${name}: ${Math.round(ms)} ms, longest stall ${Math.round(delay.max / 1e6)} ms; ${tell(result)}`)
  return result
}

async function lengthOf(text: AsyncGenerator<string>): Promise<number> {
  let length = 0
  for await (const each of text) length += Buffer.byteLength(each)
  return length
}

const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`

try {
  const examples = await exampleAnswers('forms')
  await product.store.transaction(async (tx) => examples.forEach((answer) => tx.putAnswer(answer)))
  const context = await product.contextFor(actor)
  const version = context.catalogue.worksheets[worksheet]
  const card = examples.find(({ id }) => id === 'DA-00101-1404-0001')
  if (!version || !card) throw new Error('The example is not there')
  const { uniqueId: _, ...data } = card.data
  const rows = Array.from({ length: count }, (_unused, at) => ({
    frame: { '#key': String(at + 1) },
    data: { ...data, titleFa: `${String(data['titleFa'])} ${at + 1}` } as AnswerData,
  }))
  await timed(
    'template',
    () => exportTemplate(context, { worksheet, language: 'fa' }),
    ({ length }) => kB(length),
  )
  const bytes = await timed(
    `${count} filled rows written`,
    () => context.excel.write({ plan: planAnswers(version), language: 'fa', rows, blankLines: 0 }),
    ({ length }) => kB(length),
  )
  const tried = await timed(
    'dry run',
    () => tryImport(context, { worksheet, fileName: 'cards.xlsx', bytes }),
    ({ counts }) => JSON.stringify(counts),
  )
  await timed(
    'confirmed',
    () => confirmImport(context, { import: tried.id }),
    ({ done }) => `${done?.created} created`,
  )
  const query = { worksheet, language: 'fa' as const }
  const workbook = await timed(
    'xlsx',
    () => exportWorkbook(context, query),
    ({ length }) => kB(length),
  )
  await timed('CSV', () => lengthOf(exportCsv(context, query)), kB)
  await timed('JSON', () => lengthOf(exportJson(context, query)), kB)
  await timed(
    'dry run of the export',
    () => tryImport(context, { worksheet, fileName: 'cards.xlsx', bytes: workbook }),
    ({ counts }) => JSON.stringify(counts),
  )
} finally {
  await product.close()
  await rm(folder, { recursive: true })
}
