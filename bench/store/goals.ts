import type { LoopStall } from './loopStall.ts'
import type { PeerName } from './peers.ts'

/** Milliseconds. */
interface Latencies extends LoopStall {
  perSecond: number
  p50: number
  p99: number
  processor: number
}

/** What session.ts prints. */
export interface Session {
  peer: PeerName
  count: number
  round: number
  openMs: number
  openProcessor: number
  openMB: number
  one: Latencies
  many: Latencies
  during: Latencies & { checkpointMs: number }
  firstList: number
  worksheetList: number
  agencyList: number
  search: number
}

export interface Goal {
  what: string
  limit: string
  measured: number
  isMet: boolean
}

/** The goals of docs/decisions/0005-store.md: ratios within one run, since machines differ. */
export function goalsOf(sessions: Session[]): Goal[] {
  const of = (peer: PeerName, count: number, value: (session: Session) => number) =>
    median(sessions.filter((session) => session.peer === peer && session.count === count).map(value))
  const counts = [...new Set(sessions.map((session) => session.count))]
  const one = (session: Session) => session.one.p50
  const many = (session: Session) => session.many.perSecond
  const stall = ({ one: alone, many: together, during }: Session) =>
    Math.max(alone.longestStall, together.longestStall, during.longestStall)
  const opened: Record<number, number> = { 100_000: 500, 500_000: 2000 }
  const throughput: Record<number, number> = { 1000: 0.9, 100_000: 2, 500_000: 3 }
  const goals = counts.flatMap((count) => [
    atMost(`write p50, ${count}, ours : SQLite`, 1.7, of('lowdb', count, one) / of('sqlite', count, one)),
    atLeast(
      `32 writers, writes a second, ${count}, ours : SQLite`,
      throughput[count] ?? 0.9,
      of('lowdb', count, many) / of('sqlite', count, many),
    ),
    atMost(
      `start with 23 MB of journal, ${count}, ms`,
      opened[count] ?? 500,
      of('lowdb', count, (session) => session.openMs),
    ),
    atMost(`longest stall of the loop, ${count}, ms`, 100, of('lowdb', count, stall)),
  ])
  const [smallest = 0, largest = 0] = [Math.min(...counts), Math.max(...counts)]
  goals.push(atMost(`write p50, ${largest} : ${smallest}`, 1.2, of('lowdb', largest, one) / of('lowdb', smallest, one)))
  return goals
}

function atMost(what: string, limit: number, measured: number): Goal {
  return { what, limit: `≤ ${limit}`, measured, isMet: measured <= limit }
}

function atLeast(what: string, limit: number, measured: number): Goal {
  return { what, limit: `≥ ${limit}`, measured, isMet: measured >= limit }
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
