import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { SubjectName } from './subject.ts'
import type { Judge } from './verdict.ts'

/** A writer at work. */
export interface Watched {
  child: ChildProcess
  /** The writer has said what it found, or has failed. */
  ready: Promise<void>
  /** The writer is gone and everything it said has been heard. */
  gone: Promise<void>
}

export function watchWriter(folder: string, subject: SubjectName, mode: 'write' | 'verify', judge: Judge): Watched {
  const writer = fileURLToPath(new URL('./writer.ts', import.meta.url))
  const child = spawn(process.execPath, [writer, folder, subject, mode], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ready = Promise.withResolvers<void>()
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    if (judge.hear(line)) ready.resolve()
  })
  const gone = new Promise<void>((resolve) => {
    lines.once('close', () => {
      ready.resolve()
      resolve()
    })
  })
  return { child, ready: ready.promise, gone }
}
