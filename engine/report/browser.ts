import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, launch } from 'puppeteer-core'
import { Failure } from '../core/failure.ts'
import { type FoundBrowser, findBrowser } from './findBrowser.ts'

export interface BrowserOptions {
  /** Program to start; absent: the best on this machine (`findBrowser`). */
  path?: string
  /** Where the npm package's browser is unpacked; absent: the account's cache. */
  folder?: string
  /** Further command-line switches. */
  args?: string[]
}

export interface LaunchedBrowser {
  browser: Browser
  path: string
  source: FoundBrowser['source']
  isSandboxed: boolean
  /** Ends the whole process group and removes the profile; safe to call twice. */
  close(): Promise<void>
  /** The same without asking the browser first: for one that hangs. */
  kill(): Promise<void>
}

const run = promisify(execFile)

// --font-render-hinting=none: without it false spaces enter the text read back from a PDF.
const switches = [
  '--font-render-hinting=none',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pings',
]

/**
 * Starts a browser over a pipe: no port is opened, and it ends by itself when this process dies, however it dies.
 * Call it from the main thread, never from a worker: a worker that ends leaves its browser behind.
 * Fails with BROWSER_NOT_FOUND or BROWSER_NOT_STARTED.
 */
export async function launchBrowser(options: BrowserOptions = {}): Promise<LaunchedBrowser> {
  const found = await findBrowser(options)
  const env = { ...process.env, ...found.env, ...(await libraryPath(found)) }
  const isRoot = process.getuid?.() === 0
  try {
    return await start(found, options, env, !isRoot)
  } catch (cause) {
    // Containers and some distributions forbid the user namespaces the sandbox is made of.
    if (isRoot || !/sandbox|namespace/i.test(String(cause)))
      throw new Failure('BROWSER_NOT_STARTED', { path: found.path }, { cause })
    return start(found, options, env, false)
  }
}

async function start(
  found: FoundBrowser,
  options: BrowserOptions,
  env: NodeJS.ProcessEnv,
  isSandboxed: boolean,
): Promise<LaunchedBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'karbarg-profile-'))
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5 })
  const args = [...switches, ...(isSandboxed ? [] : ['--no-sandbox']), ...(options.args ?? [])]
  const browser = await launch({
    executablePath: found.path,
    headless: 'shell',
    pipe: true,
    args,
    env,
    userDataDir: profile,
  }).catch(async (cause: unknown) => {
    await removeProfile()
    throw cause
  })
  const pid = browser.process()?.pid
  const kill = async () => {
    killGroup(pid)
    await removeProfile()
  }
  const close = async () => {
    await Promise.race([browser.close().catch(() => undefined), wait(2000)])
    await kill()
  }
  return { browser, path: found.path, source: found.source, isSandboxed, close, kill }
}

/** LD_LIBRARY_PATH of the package's own files, only where the browser does not start without them. */
async function libraryPath(found: FoundBrowser): Promise<{ LD_LIBRARY_PATH?: string }> {
  if (!found.libraries) return {}
  const starts = await run(found.path, ['--version']).then(
    () => true,
    () => false,
  )
  return starts ? {} : { LD_LIBRARY_PATH: [found.libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':') }
}

function killGroup(pid: number | undefined) {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // ESRCH: the group has already ended.
  }
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds).unref())
