import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SubjectName } from './torture/subject.ts'
import { isFlawless, Judge } from './torture/verdict.ts'
import { watchWriter } from './torture/watch.ts'

/**
 * kill -9 in the middle of writing, again and again: node bench/store/kills.ts <kills> [lowdb|stock].
 * Prints a verdict; ends with 1 unless it is flawless.
 */
const kills = Number(process.argv[2] ?? 100)
const subject = (process.argv[3] ?? 'lowdb') as SubjectName

const folder = await mkdtemp(join(tmpdir(), 'kills-'))
const judge = new Judge()
try {
  for (let kill = 0; kill <= kills; kill++) {
    const writer = watchWriter(join(folder, 'data'), subject, kill < kills ? 'write' : 'verify', judge)
    await writer.ready
    if (kill < kills) {
      await sleep(5 + Math.random() * 120)
      writer.child.kill('SIGKILL')
      judge.verdict.rounds++
    }
    await writer.gone
    if (kill % 100 === 0)
      console.error(
        `${kill} of ${kills} kills, ${judge.verdict.acknowledged} writes acknowledged, ${judge.verdict.lost} lost`,
      )
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
console.log(JSON.stringify({ torture: 'kill -9', subject, ...judge.verdict }))
process.exitCode = isFlawless(judge.verdict) ? 0 : 1
