import { open, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { type Act, decodeAct, durableOf } from './journalLine.ts'
import { segmentFile } from './journalSegments.ts'

const newline = 0x0a

/** What replay found: the last act and the bytes of all acts. */
export interface Replay {
  seq: number
  bytes: number
}

/** A place where no next act stands, but a torn one or what is left of an earlier use of the file; damage when a later line shows that an act was acknowledged. */
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
  const replay: Replay = { seq: from, bytes: 0 }
  const cuts: { file: string; length: number }[] = []
  let tear: Tear | undefined
  for (const segment of segments) {
    const file = segmentFile(folder, segment)
    const bytes = await readFile(file)
    const end = endOfLines(bytes)
    let whole = 0
    let isEnded = false
    for (let start = 0; start < end && !isEnded;) {
      const found = bytes.indexOf(newline, start)
      const line = bytes.subarray(start, found < 0 ? end : found)
      const next = found < 0 ? end : found + 1
      // Behind a tear only what proves it to be damage is of interest: lines of an earlier use of the file need not be checked.
      const act = found < 0 || (tear && durableOf(line) < tear.seq) ? undefined : decodeAct(line)
      if (tear && act) throw damaged(tear)
      if (act && act.seq > replay.seq + 1) throw damaged({ file, at: start, seq: replay.seq + 1 })
      if (act && act.seq === replay.seq + 1) {
        apply(act)
        replay.seq = act.seq
        isEnded = act.isEnd === true
        whole = next
      } else tear ??= { file, at: start, seq: replay.seq + 1 }
      start = next
    }
    replay.bytes += whole
    if (!isEnded && whole < bytes.length) cuts.push({ file, length: whole })
  }
  for (const { file, length } of cuts) await cut(file, length)
  return replay
}

/** A segment may end in zeros written ahead (see journal.ts). */
function endOfLines(bytes: Buffer): number {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  return end
}

/** Durably: acts of a later segment must not be found behind what was cut off. */
async function cut(file: string, length: number): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.truncate(length)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function damaged({ file, at, seq }: Tear): Failure {
  return new Failure('JOURNAL_DAMAGED', { file: basename(file), at, act: seq })
}
