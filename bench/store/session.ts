import { Failure } from '../../engine/core/failure.ts'
import type { Answer } from '../../engine/core/model.ts'
import { type LoopStall, watchLoop } from './loopStall.ts'
import { type Peer, type PeerName, peers } from './peers.ts'
import { agenciesOf, answerAt, placeOf, randomFrom, worksheets } from './records.ts'

/** One measurement in a process of its own: node --expose-gc session.ts <peer> <folder> <answers> <seconds>; prints a line of JSON. */
const [peerName = '', folder = '', total = '', time = '1'] = process.argv.slice(2)
const count = Number(total)
const agencies = agenciesOf(count)
const milliseconds = Number(time) * 1000
const random = randomFrom(process.pid)

/** Milliseconds; `processor` is the time of all threads for one write, which other programs on the machine do not lengthen. */
interface Latencies extends LoopStall {
  perSecond: number
  p50: number
  p99: number
  processor: number
}

const before = memory()
const opening = performance.now()
const used = process.cpuUsage()
const peer = await peers[peerName as PeerName](folder)
const openMs = performance.now() - opening
const openProcessor = processorTime(used)
const openMB = memory() - before
// Contents made beforehand, so that both are measured and not the maker; they are put under numbers drawn from all answers.
const contents = Array.from({ length: 512 }, (_, number) => answerAt(number, agencies))
const edits = new Map<number, number>()

await writing(peer, 1, 300)
const one = await writing(peer, 1, milliseconds)
const many = await writing(peer, 32, milliseconds)
const lists = await listing(peer)
await peer.checkpoint()
const during = await duringCheckpoint(peer)
await leaveJournal(peer)
console.log(JSON.stringify({ peer: peerName, count, openMs, openProcessor, openMB, one, many, during, ...lists }))
await peer.close()
process.exit(0)

function memory(): number {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1e6
}

function processorTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

/** Writes the answer of a number once more; no other client has that number. */
async function write(store: Peer, number: number): Promise<void> {
  const content = contents[number % contents.length] as Answer
  const put = (edit: number) => {
    edits.set(number, edit)
    return store.put({ ...content, ...placeOf(number, agencies), edit })
  }
  try {
    await put((edits.get(number) ?? 1) + 1)
  } catch (error) {
    // Written by an earlier session: a client would have read it first.
    if (!(error instanceof Failure) || error.code !== 'ANSWER_CHANGED') throw error
    await put(Number(error.params['stored']) + 1)
  }
}

async function writing(store: Peer, clients: number, duration: number, until?: Promise<unknown>): Promise<Latencies> {
  const taken: number[] = []
  const start = performance.now()
  let isOver = false
  const end = async () => {
    await until
    isOver = until !== undefined
  }
  void end()
  const stall = watchLoop()
  const usedBefore = process.cpuUsage()
  const client = async (share: number) => {
    while (until ? !isOver : performance.now() - start < duration) {
      const number = share + clients * Math.floor((random() * (count - share)) / clients)
      const from = performance.now()
      await write(store, number)
      taken.push(performance.now() - from)
      // People pause; writers in a checkpoint come at some hundred a second.
      if (until) await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, share) => client(share)))
  const perSecond = (taken.length / (performance.now() - start)) * 1000
  const processor = processorTime(usedBefore) / taken.length
  const sorted = taken.toSorted((a, b) => a - b)
  return { perSecond, p50: at(sorted, 0.5), p99: at(sorted, 0.99), processor, ...stall() }
}

/** Writes while what 2,000 scattered writes have made stale is written to its place. */
async function duringCheckpoint(store: Peer): Promise<Latencies & { checkpointMs: number }> {
  for (let written = 0; written < 2000; written++) await write(store, Math.floor(random() * count))
  const start = performance.now()
  let checkpointMs = 0
  const checkpoint = async () => {
    await store.checkpoint()
    checkpointMs = performance.now() - start
  }
  const latencies = await writing(store, 4, 0, checkpoint())
  return { ...latencies, checkpointMs }
}

/** Some 23 MB that no checkpoint has seen: what the next session has to replay when it opens. */
async function leaveJournal(store: Peer): Promise<void> {
  for (let round = 0; round < 70; round++) {
    const numbers = new Set(Array.from({ length: 100 }, () => Math.floor(random() * count)))
    await Promise.all([...numbers].map((number) => write(store, number)))
  }
}

async function listing(store: Peer) {
  const firstList = await timed(() => store.listWorksheet(worksheets[1] ?? ''))
  const worksheetList = await timed(() => store.listWorksheet(worksheets[1] ?? ''))
  const agencyList = await timed(() => store.listAgency('10007'))
  const search = await timed(async () => store.search?.(worksheets[1] ?? '', 'کیفیت تحلیل'))
  return { firstList, worksheetList, agencyList, search }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function at(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
