import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { seedFolder } from '../../engine/cli/seed.ts'
import { madeOnce } from './madeOnce.ts'

/** The day the demo country is looked at: that of the examples, 1405/02/31. */
export const demoDay = '2026-05-21'

const cache = resolve('node_modules/.cache/karbarg-country')
// What the country is made of, and the form in which it is kept.
const sources = ['forms', 'data/seed', 'engine/store']

/**
 * A data folder of one's own with the demo country in it, `data` inside. Seeding takes half a minute, so the country is made once and copied;
 * it is made anew when config, seed or store have changed.
 */
export async function copyOfCountry(): Promise<string> {
  const country = await keptCountry()
  const folder = await mkdtemp(join(tmpdir(), 'country-'))
  await cp(country, join(folder, 'data'), { recursive: true })
  return folder
}

async function keptCountry(): Promise<string> {
  const kept = join(cache, await digestOf(sources))
  // Two files that begin at once make it once.
  await madeOnce('country', async () => {
    if (!existsSync(kept)) await makeCountry(kept)
  })
  return kept
}

async function digestOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    for (const file of files.toSorted()) hash.update(`${file}\0`).update(await readFile(file))
  }
  return hash.digest('hex').slice(0, 16)
}

async function makeCountry(kept: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  const fresh = await mkdtemp(join(cache, 'making-'))
  const config = {
    host: '127.0.0.1',
    port: 0,
    forms: 'forms',
    reports: 'reports',
    ui: join(fresh, 'no-ui'),
    demo: true,
  }
  await seedFolder({ ...config, data: join(fresh, 'data') }, { today: demoDay })
  // Another run may have been faster: its country is the same.
  await rename(join(fresh, 'data'), kept).catch((error: unknown) => {
    if (!existsSync(kept)) throw error
  })
  await rm(fresh, { recursive: true })
}
