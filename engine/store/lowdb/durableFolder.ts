import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Written and read by the server's account alone. */
export const privateFile = 0o600
const privateFolder = 0o700

type Chunks = Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>

/**
 * The data folder: files are replaced whole and durably. Temporary file, full write, fsync, rename, fsync of the folder; packages that
 * do this published truncated files on a full disk (docs/decisions/0005-store.md).
 */
export class DurableFolder {
  readonly root: string
  readonly #made = new Set<string>()
  #serial = 0

  constructor(root: string) {
    this.root = root
  }

  path(file: string): string {
    return join(this.root, file)
  }

  /** Removes what an interrupted replacement left over. */
  async prepare(): Promise<void> {
    await mkdir(this.root, { recursive: true, mode: privateFolder })
    await rm(this.path('tmp'), { recursive: true, force: true })
    await this.makeFolder('tmp')
  }

  async makeFolder(folder: string): Promise<void> {
    if (this.#made.has(folder)) return
    const path = this.path(folder)
    const first = await mkdir(path, { recursive: true, mode: privateFolder })
    // A new folder is lost in a power cut unless its parent is synced too.
    if (first) for (const made of upTo(first, path)) await syncFolder(dirname(made))
    this.#made.add(folder)
  }

  async replace(file: string, chunks: Chunks): Promise<void> {
    await this.replaceUnsynced(file, chunks)
    await syncFolder(dirname(this.path(file)))
  }

  /** As `replace`, but a power cut may show the file as it was, whole, until its folder is synced: one sync can serve many files. */
  async replaceUnsynced(file: string, chunks: Chunks): Promise<void> {
    await this.makeFolder(dirname(file))
    const temporary = this.path(join('tmp', String(++this.#serial)))
    try {
      const handle = await open(temporary, 'wx', privateFile)
      try {
        for await (const chunk of chunks) await handle.appendFile(chunk)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(temporary, this.path(file))
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  }

  /** The bytes of a file, or undefined where there is none. */
  async read(file: string): Promise<Buffer | undefined> {
    try {
      return await readFile(this.path(file))
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }
}

/** The folder and those around it, up to `outermost`. */
function upTo(outermost: string, path: string): string[] {
  return path === outermost ? [path] : [path, ...upTo(outermost, dirname(path))]
}

/** Puts the names in a folder on the disk: a rename is lost in a power cut without it. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** There is no such file or folder. */
export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}

/** No room: disk, quota or the limit of a file's size. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '')
}
