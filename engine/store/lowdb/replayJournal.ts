import { readFile, truncate } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { type Act, decodeAct } from './journalLine.ts'
import { segmentFile } from './journalSegments.ts'

const newline = 0x0a

/** What replay found: the last act, bytes kept, and bytes of a torn tail that was cut off. */
export interface Replay {
  seq: number
  bytes: number
  cut: number
}

/** A place that is not a whole line: a torn tail, unless a later line shows that it was acknowledged. */
interface Tear {
  file: string
  at: number
  seq: number
}

/**
 * Gives every act after `from` in the given segments to `apply`, oldest first, and then cuts off a tail that was never acknowledged. Fails with
 * JOURNAL_DAMAGED { file, at, act } when an acknowledged act is damaged or missing, and changes nothing: going on would silently lose it.
 */
export async function replayJournal(
  folder: string,
  segments: number[],
  from: number,
  apply: (act: Act) => void,
): Promise<Replay> {
  const replay: Replay = { seq: from, bytes: 0, cut: 0 }
  const cuts: { file: string; length: number }[] = []
  let tear: Tear | undefined
  for (const segment of segments) {
    const file = segmentFile(folder, segment)
    const bytes = await readFile(file)
    const end = endOfLines(bytes)
    let whole = 0
    for (let start = 0; start < end;) {
      const lineEnd = bytes.indexOf(newline, start)
      const act = lineEnd < 0 ? undefined : decodeAct(bytes.subarray(start, lineEnd))
      if (tear && act && act.durable >= tear.seq) throw damaged(tear)
      if (!tear && act && act.seq !== replay.seq + 1) throw damaged({ file, at: start, seq: replay.seq + 1 })
      if (!act) tear ??= { file, at: start, seq: replay.seq + 1 }
      start = lineEnd < 0 ? end : lineEnd + 1
      if (tear || !act) continue
      apply(act)
      replay.seq = act.seq
      whole = start
    }
    replay.bytes += whole
    replay.cut += end - whole
    if (whole < bytes.length) cuts.push({ file, length: whole })
  }
  for (const { file, length } of cuts) await truncate(file, length)
  return replay
}

/** A segment ends in zeros written ahead (see journal.ts). */
function endOfLines(bytes: Buffer): number {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  return end
}

function damaged({ file, at, seq }: Tear): Failure {
  return new Failure('JOURNAL_DAMAGED', { file: basename(file), at, act: seq })
}
