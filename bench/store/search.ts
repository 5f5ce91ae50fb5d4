import { AnswerLists } from '../../engine/store/lowdb/answerLists.ts'
import { rowOf } from '../../engine/store/rowOf.ts'
import { agenciesOf, answerAt, columnsOf } from './records.ts'

/** Searching lists in memory: node bench/store/search.ts [answers] [rounds]. Prints the milliseconds of each kind of list, the median of all rounds. */
const [total = '100000', times = '15'] = process.argv.slice(2)
const count = Number(total)
const rounds = Number(times)

const lists = new AnswerLists()
for (let number = 0; number < count; number++) {
  const answer = answerAt(number, agenciesOf(count))
  lists.index.put(rowOf(answer, columnsOf(answer)))
}

const page = { offset: 0, limit: 25 }
const queries = {
  'one word': { text: 'داده' },
  'two words': { text: 'کیفیت سامانه' },
  'half-space': { text: 'واژه‌نامه ملی' },
  'a number': { text: 'A-0077777' },
  'nothing found': { text: 'هیچ‌کدام' },
  'filtered by a number': { where: [{ column: 'score', from: '50' }] },
  'one worksheet': { text: 'کیفیت سامانه', worksheet: 'worksheet-3' },
}

async function timed(work: () => Promise<{ total: number }>): Promise<{ ms: number; total: number }> {
  const start = performance.now()
  const result = await work()
  return { ms: performance.now() - start, total: result.total }
}

const first = await timed(() => lists.list({ ...page, text: 'نیست' }))
console.log(`first search\t${first.ms.toFixed(0)}`)
const filtered = await timed(() => lists.list({ ...page, where: [{ column: 'score', from: '50' }] }))
console.log(`first filter\t${filtered.ms.toFixed(0)}`)
for (const [name, query] of Object.entries(queries)) {
  const runs = []
  for (let round = 0; round < rounds; round++) runs.push(await timed(() => lists.list({ ...page, ...query })))
  const sorted = runs.map(({ ms }) => ms).toSorted((a, b) => a - b)
  console.log(`${name}\t${(sorted[Math.floor(rounds / 2)] ?? 0).toFixed(1)}\t${runs[0]?.total} found`)
}
