/** Duties of a country: `node bench/duties/run.ts [agencies]`. The numbers are quoted in bench/README.md. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listDuties } from '../../engine/actions/listDuties.ts'
import type { Answer, JsonObject } from '../../engine/core/model.ts'
import { openProduct } from '../../engine/main.ts'
import { exampleAnswers } from '../../test/support/product.ts'

const agencies = Number(process.argv[2] ?? 3000)
const familySize = 50
const copied = ['00101', '00102']
const rounds = 7

const codeOf = (i: number) => String(10_000 + i)

/** The examples of one agency, made those of another: every code and number in them with it. */
function copyOf(answers: Answer[], i: number): Answer[] {
  const code = codeOf(i)
  const main = codeOf(i - (i % familySize))
  const isMain = code === main
  const source = isMain ? '00101' : '00102'
  return answers
    .filter(({ agency }) => agency === source)
    .map((answer) => {
      const text = JSON.stringify(answer).replaceAll(source, code)
      return JSON.parse(isMain ? text : text.replaceAll('00101', main)) as Answer
    })
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const from = performance.now()
  const result = await work()
  return { ms: performance.now() - from, result }
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const shown = (ms: number) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`

const folder = await mkdtemp(join(tmpdir(), 'duties-'))
const config = { host: '127.0.0.1', port: 0, data: folder, forms: 'forms', reports: 'reports', ui: folder, demo: false }
const now = () => new Date('2026-10-20T08:00:00.000Z')
const product = await openProduct(config, { now, isStill: true, logLevel: 'error' })
try {
  const examples = await exampleAnswers('forms')
  const shared = examples.filter(({ agency }) => !copied.includes(agency))
  await product.store.transaction(async (tx) => shared.forEach((answer) => tx.putAnswer(answer)))
  let stored = shared.length
  for (let i = 0; i < agencies; i++) {
    const answers = copyOf(examples, i)
    stored += answers.length
    await product.store.transaction(async (tx) => answers.forEach((answer) => tx.putAnswer(answer)))
  }
  const actor = { account: 'a', fullName: 'A', positionTitle: '', agency: '00000', roles: ['orgApprover'] }
  const list = async () => listDuties(await product.contextFor(actor), { standing: 'late', offset: 0, limit: 25 })
  const before = process.memoryUsage().heapUsed
  const cold = await timed(list)
  const warm = await Promise.all(Array.from({ length: 1 }, list))
  const again: number[] = []
  for (let i = 0; i < rounds; i++) again.push((await timed(list)).ms)
  const changed: number[] = []
  for (let i = 0; i < rounds; i++) {
    const page = await product.store.list({
      worksheet: 'dataset-card',
      agencies: [codeOf(i * 7 + 1)],
      offset: 0,
      limit: 1,
    })
    const answer = await product.store.answer(page.items[0]?.id ?? '')
    if (!answer) throw new Error('There is no answer to change')
    const data = { ...(answer.data as JsonObject), lastUpdated: '2026-10-19' }
    await product.store.transaction(async (tx) => tx.putAnswer({ ...answer, data, edit: answer.edit + 1 }))
    changed.push((await timed(list)).ms)
  }
  const { counts } = warm[0] ?? cold.result
  const all = counts.late + counts.open + counts.notDue + counts.met
  console.log(`${agencies} agencies, ${stored} answers, ${all} duties, ${counts.late} of them late`)
  console.log(`first list, all derived: ${shown(cold.ms)}, ${shown(cold.ms / agencies)} an agency`)
  console.log(`a page of it after that: ${shown(median(again))}`)
  console.log(`a page after an answer of one affiliated agency changed: ${shown(median(changed))}`)
  console.log(`heap for all duties: ${Math.round((process.memoryUsage().heapUsed - before) / 1e6)} MB`)
} finally {
  await product.close()
  await rm(folder, { recursive: true })
}
