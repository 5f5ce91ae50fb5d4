import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type FileSystem, LoopDisk, whyNoLoopDisk } from './torture/loopDisk.ts'
import type { SubjectName } from './torture/subject.ts'
import { isFlawless, Judge } from './torture/verdict.ts'
import { watchWriter } from './torture/watch.ts'

/**
 * Power cuts in the middle of writing: node bench/store/powercuts.ts <cuts> <ext4|xfs> [lowdb|stock] (root, Linux).
 * Prints a verdict; ends with 1 unless it is flawless, with 2 where it cannot run, and says why.
 */
const cuts = Number(process.argv[2] ?? 20)
const fileSystem = (process.argv[3] ?? 'ext4') as FileSystem
const subject = (process.argv[4] ?? 'lowdb') as SubjectName

const obstacle = whyNoLoopDisk(fileSystem)
if (obstacle === undefined) await torture()
else {
  console.log(JSON.stringify({ torture: 'power cut', skipped: obstacle }))
  process.exitCode = 2
}

async function torture(): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'powercuts-'))
  const judge = new Judge()
  const disk = new LoopDisk(work, fileSystem)
  try {
    for (let cut = 0; cut <= cuts; cut++) await round(disk, judge, cut === cuts)
  } finally {
    await disk.remove()
    await rm(work, { recursive: true })
  }
  console.log(JSON.stringify({ torture: 'power cut', fileSystem, subject, ...judge.verdict }))
  process.exitCode = isFlawless(judge.verdict) ? 0 : 1
}

async function round(disk: LoopDisk, judge: Judge, isLast: boolean): Promise<void> {
  disk.mount()
  judge.isCounting = true
  const writer = watchWriter(join(disk.folder, 'data'), subject, isLast ? 'verify' : 'write', judge)
  await writer.ready
  if (!isLast) {
    await sleep(20 + Math.random() * 250)
    // What was acknowledged before the picture must be on it.
    judge.isCounting = false
    disk.cut()
    judge.verdict.rounds++
    writer.child.kill('SIGKILL')
  }
  await writer.gone
  await disk.unmount()
  if (!isLast) disk.replaceByCut()
}
