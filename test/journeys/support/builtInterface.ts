import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const sources = ['ui', 'engine/core', 'engine/http/api.generated.ts', 'vite.config.ts', 'package-lock.json']
const cache = 'node_modules/.cache/karbarg-interface'

/** Name and time of every file the interface is built from: the same text means the same interface. */
async function traces(path: string): Promise<string[]> {
  const found = await stat(path)
  if (!found.isDirectory()) return [`${path} ${found.mtimeMs}`]
  const names = (await readdir(path)).filter((name) => name !== 'dist')
  return (await Promise.all(names.map((name) => traces(join(path, name))))).flat()
}

/** Folder of the built user interface; built once for all journeys, anew when a source has changed. */
export async function builtInterface(): Promise<string> {
  const state = (await Promise.all(sources.map(traces))).flat().toSorted().join('\n')
  const folder = resolve(cache, createHash('sha256').update(state).digest('hex').slice(0, 16))
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const before = process.env['NODE_ENV']
  const fresh = await mkdtemp(resolve(cache, 'building-'))
  // Vitest sets another one, and React would be bundled as for development.
  process.env['NODE_ENV'] = 'production'
  await build({ logLevel: 'error', mode: 'production', build: { outDir: fresh, emptyOutDir: true } })
  process.env['NODE_ENV'] = before
  // Another journey may have been faster: its folder is the same.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }))
  return folder
}
