import { access } from 'node:fs/promises'
import { Failure } from '../../core/failure.ts'
import type { DurableFolder } from './durableFolder.ts'
import type { IndexFile } from './indexFiles.ts'

const file = 'checkpoint.json'

/** What the last checkpoint left: written last, so that a checkpoint happens at once or not at all. */
export interface Manifest {
  /** The last act that stands in snapshots, archives and index. */
  seq: number
  /** The first segment of the journal after it. */
  segment: number
  index: IndexFile[]
  /** What defined the columns of each worksheet's rows, see `Store.describe`. */
  marks: Record<string, string>
}

/** Fails with STORE_DAMAGED { file } when it cannot be read, or is gone while answers are there. */
export async function readManifest(folder: DurableFolder): Promise<Manifest> {
  const bytes = await folder.read(file)
  if (!bytes) return startManifest(folder)
  try {
    const manifest = JSON.parse(bytes.toString()) as Manifest
    if (!Number.isInteger(manifest.seq) || !Number.isInteger(manifest.segment)) throw new TypeError('no seq')
    return manifest
  } catch (error) {
    throw new Failure('STORE_DAMAGED', { file }, { cause: error })
  }
}

/** Replaces the manifest of a folder, durably. */
export function writeManifest(folder: DurableFolder, manifest: Manifest): Promise<void> {
  return folder.replace(file, [JSON.stringify(manifest)])
}

async function startManifest(folder: DurableFolder): Promise<Manifest> {
  const isUsed = await access(folder.path('answers')).then(
    () => true,
    () => false,
  )
  if (isUsed) throw new Failure('STORE_DAMAGED', { file })
  const manifest: Manifest = { seq: 0, segment: 1, index: [], marks: {} }
  await writeManifest(folder, manifest)
  return manifest
}
