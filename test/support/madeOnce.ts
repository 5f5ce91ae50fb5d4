import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'

/** A folder that the first test file to ask for it makes, and all others of the run find ready. */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject('runFolder'), name)
  const ready = `${folder}.ready`
  const isFirst = await mkdir(`${folder}.made`).then(
    () => true,
    () => false,
  )
  if (isFirst) {
    await make(folder)
    await writeFile(ready, '')
  }
  while (!existsSync(ready)) await wait(50)
  return folder
}
