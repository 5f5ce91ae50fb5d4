import type { Answer } from '../../engine/core/model.ts'
import { type LoopStall, watchLoop } from './loopStall.ts'
import { type Peer, type PeerName, peers } from './peers.ts'
import { agenciesOf, answerAt, randomFrom, worksheets } from './records.ts'

/** One measurement in a process of its own: node --expose-gc session.ts <peer> <folder> <answers> <seconds>; prints a line of JSON. */
const [peerName = '', folder = '', total = '', time = '1'] = process.argv.slice(2)
const count = Number(total)
const agencies = agenciesOf(count)
const milliseconds = Number(time) * 1000
const random = randomFrom(process.pid)

/** Milliseconds. */
interface Latencies extends LoopStall {
  perSecond: number
  p50: number
  p99: number
}

const before = memory()
const opening = performance.now()
const peer = await peers[peerName as PeerName](folder)
const openMs = performance.now() - opening
const openMB = memory() - before
// What is written: made beforehand, so that both are measured and not the maker.
const samples = Array.from({ length: 512 }, () => answerAt(Math.floor(random() * count), agencies))
const edits = new Map<string, number>()
for (const { id } of samples) edits.set(id, (await peer.read(id))?.edit ?? 0)

await writing(peer, 1, 300)
const one = await writing(peer, 1, milliseconds)
const many = await writing(peer, 32, milliseconds)
const lists = await listing(peer)
await peer.checkpoint()
const during = await duringCheckpoint(peer)
await leaveJournal(peer)
console.log(JSON.stringify({ peer: peerName, count, openMs, openMB, one, many, during, ...lists }))
await peer.close()
process.exit(0)

function memory(): number {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1e6
}

/** Each client writes one answer after the other; a sample belongs to one client. */
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
  const client = async (number: number) => {
    for (let round = 0; until ? !isOver : performance.now() - start < duration; round++) {
      const sample = samples[(number + round * clients) % samples.length] as Answer
      const edit = (edits.get(sample.id) ?? 0) + 1
      edits.set(sample.id, edit)
      const from = performance.now()
      await store.put({ ...sample, edit })
      taken.push(performance.now() - from)
      // People pause; writers in a checkpoint come at some hundred a second.
      if (until) await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  const perSecond = (taken.length / (performance.now() - start)) * 1000
  const sorted = taken.toSorted((a, b) => a - b)
  return { perSecond, p50: at(sorted, 0.5), p99: at(sorted, 0.99), ...stall() }
}

/** Writes while all that 2,000 scattered writes have made stale is written to its place. */
async function duringCheckpoint(store: Peer): Promise<Latencies & { checkpointMs: number }> {
  const scattered = Array.from({ length: 2000 }, () => Math.floor(random() * count))
  for (const number of new Set(scattered)) {
    const { id } = answerAt(number, agencies)
    const edit = (edits.get(id) ?? (await store.read(id))?.edit ?? 0) + 1
    edits.set(id, edit)
    await store.put(answerAt(number, agencies, edit))
  }
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
  for (let round = 0; round < 7000 / samples.length; round++) {
    await Promise.all(
      samples.map((sample) => {
        const edit = (edits.get(sample.id) ?? 0) + 1
        edits.set(sample.id, edit)
        return store.put({ ...sample, edit })
      }),
    )
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
