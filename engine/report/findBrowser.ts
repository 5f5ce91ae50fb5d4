import { constants } from 'node:fs'
import { access, readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../core/failure.ts'
import { shippedBrowser } from './shippedBrowser.ts'

/** A browser on this machine, with the environment it needs. */
export interface FoundBrowser {
  path: string
  source: 'setting' | 'headless-shell' | 'installed' | 'package'
  env: Record<string, string>
  /** Libraries of the package, for a machine that lacks NSS. */
  libraries?: string
}

// Debian's /usr/bin/chromium-headless-shell is a script without exec: killing it leaves the browser alive.
const headlessShells = ['/usr/lib/chromium/chromium-headless-shell', '/opt/chrome-headless-shell/chrome-headless-shell']
const installed = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
]
const fontFolders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
]

/**
 * The setting, then a headless shell, then an installed browser, then the one the npm package ships: it lags behind in
 * security fixes, hence last. Fails with BROWSER_NOT_FOUND when the setting names no program.
 */
export async function findBrowser(options: { path?: string; folder?: string } = {}): Promise<FoundBrowser> {
  if (options.path !== undefined) {
    if (!(await isProgram(options.path))) throw new Failure('BROWSER_NOT_FOUND', { path: options.path })
    return { path: options.path, source: 'setting', env: {} }
  }
  const shell = await firstProgram(headlessShells)
  if (shell) return { path: shell, source: 'headless-shell', env: {} }
  const full = await firstProgram(installed)
  if (full) return { path: full, source: 'installed', env: {} }
  const shipped = await shippedBrowser(options.folder)
  const env: Record<string, string> = (await hasFonts()) ? {} : { FONTCONFIG_PATH: shipped.fontconfig }
  return { path: shipped.path, source: 'package', env, libraries: shipped.libraries }
}

const isProgram = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

async function firstProgram(paths: string[]): Promise<string | undefined> {
  for (const path of paths) if (await isProgram(path)) return path
  return undefined
}

async function hasFonts(): Promise<boolean> {
  if (!(await isReadable('/etc/fonts/fonts.conf'))) return false
  for (const folder of fontFolders) {
    const names = await readdir(folder, { recursive: true }).catch(() => [])
    if (names.some((name) => /\.(ttf|otf|ttc|pfb)$/i.test(name))) return true
  }
  return false
}

const isReadable = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
