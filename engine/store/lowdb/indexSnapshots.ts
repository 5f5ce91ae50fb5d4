import { readdir } from 'node:fs/promises'
import type { Answer } from '../../core/model.ts'
import { rowOf } from '../rowOf.ts'
import type { AnswerIndex } from './answerIndex.ts'
import { type DurableFolder, isMissing } from './durableFolder.ts'
import { createPace } from './pace.ts'
import { isRemoved, removedRow, type Removed } from './removed.ts'
import { parseSnapshot } from './snapshotText.ts'

/** Builds the index from all snapshots of answers; columns are filled in by `Store.describe`. What is damaged is told and left out. */
export async function indexSnapshots(
  folder: DurableFolder,
  index: AnswerIndex,
  onProblem: (problem: unknown) => void,
): Promise<void> {
  const pace = createPace()
  for await (const file of snapshotsUnder(folder, 'answers')) {
    try {
      const bytes = await folder.read(file)
      if (!bytes) continue
      const { records } = await parseSnapshot<never>(bytes, file)
      for (const record of Object.values<Answer | Removed>(records))
        if (isRemoved(record)) index.putStored(removedRow(record))
        else index.put(rowOf(record, {}))
    } catch (problem) {
      onProblem(problem)
    }
    await pace()
  }
}

/** Snapshot files below a folder, relative to the data folder. */
export async function* snapshotsUnder(folder: DurableFolder, path: string): AsyncGenerator<string> {
  const entries = await readdir(folder.path(path), { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  for (const entry of entries) {
    const child = `${path}/${entry.name}`
    if (entry.isDirectory()) yield* snapshotsUnder(folder, child)
    else if (entry.name.endsWith('.json')) yield child
  }
}
