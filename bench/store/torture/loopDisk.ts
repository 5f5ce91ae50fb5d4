import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type FileSystem = 'ext4' | 'xfs'

const sizes = { ext4: '128M', xfs: '320M' } satisfies Record<FileSystem, string>
const mountOptions = { ext4: 'loop', xfs: 'loop,nouuid' } satisfies Record<FileSystem, string>

/** Why power cuts cannot be simulated here; undefined when they can. */
export function whyNoLoopDisk(fileSystem: FileSystem): string | undefined {
  if (process.platform !== 'linux') return 'loop file systems need Linux'
  if (process.getuid?.() !== 0) return 'mounting needs root'
  // The images lie on XFS with reflinks, also for ext4: cp --reflink is what stops time.
  for (const tool of new Set([`mkfs.${fileSystem}`, 'mkfs.xfs', 'mount', 'truncate'])) {
    const isThere = (process.env['PATH'] ?? '')
      .split(':')
      .concat('/usr/sbin', '/sbin')
      .some((path) => existsSync(join(path, tool)))
    if (!isThere) return `${tool} is not installed`
  }
  return existsSync('/dev/loop-control') ? undefined : 'there are no loop devices'
}

/**
 * A disk whose image lies on a reflink XFS: `cut` takes, in one instant, a picture of what has reached the disk while others go on writing. The
 * picture then takes the disk's place, as if power had been cut at that instant.
 */
export class LoopDisk {
  readonly folder: string
  readonly #fileSystem: FileSystem
  readonly #outer: string
  readonly #image: string

  constructor(work: string, fileSystem: FileSystem) {
    this.#fileSystem = fileSystem
    this.#outer = join(work, 'outer')
    this.folder = join(work, 'disk')
    this.#image = join(this.#outer, 'disk.img')
    mkdirSync(this.#outer, { recursive: true })
    mkdirSync(this.folder, { recursive: true })
    const outerImage = join(work, 'outer.img')
    run('truncate', '-s', '4G', outerImage)
    run('mkfs.xfs', '-q', '-m', 'reflink=1', outerImage)
    run('mount', '-o', 'loop', outerImage, this.#outer)
    run('truncate', '-s', sizes[fileSystem], this.#image)
    run(`mkfs.${fileSystem}`, '-q', ...(fileSystem === 'ext4' ? ['-F'] : []), this.#image)
  }

  mount(): void {
    run('mount', '-o', mountOptions[this.#fileSystem], this.#image, this.folder)
  }

  /** What has been written up to now is what the disk will hold after `replaceByCut`. */
  cut(): void {
    run('cp', '--reflink=always', this.#image, `${this.#image}.cut`)
  }

  replaceByCut(): void {
    renameSync(`${this.#image}.cut`, this.#image)
  }

  unmount(): Promise<void> {
    return unmount(this.folder)
  }

  async remove(): Promise<void> {
    await unmount(this.folder).catch(() => undefined)
    rmSync(`${this.#image}.cut`, { force: true })
    await unmount(this.#outer)
  }
}

/** A mount stays busy for a moment after the last process on it has gone. */
async function unmount(folder: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      run('umount', folder)
      return
    } catch (error) {
      if (attempt === 40) throw error
      await sleep(50)
    }
  }
}

function run(command: string, ...parameters: string[]): void {
  const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`
  execFileSync(command, parameters, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, PATH } })
}
