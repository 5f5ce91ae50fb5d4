import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { findBrowser } from '../../engine/report/findBrowser.ts'
import { createPrinter } from '../../engine/report/createPrinter.ts'
import { createRenderer } from '../../engine/report/createRenderer.ts'
import { fontCss } from '../../engine/report/fonts.ts'
import { ourReport, type Size, theirRequest } from './documents.ts'

export interface System {
  name: string
  print(size: Size): Promise<Uint8Array>
  close(): Promise<void>
}

/** Ours, whole: template in the worker, then the warm page. */
export async function ours(): Promise<System> {
  const printer = await createPrinter()
  const renderer = createRenderer()
  return {
    name: 'karbarg',
    async print(size) {
      const { report, model } = ourReport(size)
      return printer.print(await renderer.render(report, model, 'fa'))
    },
    async close() {
      await Promise.all([printer.close(), renderer.close()])
    },
  }
}

interface Reporter {
  use(extension: unknown): void
  init(): Promise<void>
  render(request: object): Promise<{ content: Buffer }>
  close(): Promise<void>
}

/** jsreport with its pool of browsers, two workers, on the given browser. */
export async function jsreport(name: string, executablePath: string, headless: boolean | 'shell'): Promise<System> {
  const folder = new URL('./peer/', import.meta.url)
  if (!existsSync(new URL('node_modules', folder))) {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: folder,
      stdio: 'inherit',
      env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
    })
  }
  const require = createRequire(new URL('package.json', folder))
  const create = require('@jsreport/jsreport-core') as (options: object) => Reporter
  const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-background-networking']
  const reporter = create({
    rootDirectory: folder.pathname,
    discover: false,
    useExtensionsLocationCache: false,
    loadConfig: false,
    trustUserCode: true,
    reportTimeout: 120_000,
    workers: { numberOfWorkers: 2 },
    logger: { silent: true },
    chrome: { strategy: 'chrome-pool', numberOfWorkers: 1, launchOptions: { executablePath, headless, args } },
  })
  reporter.use((require('@jsreport/jsreport-handlebars') as () => unknown)())
  reporter.use((require('@jsreport/jsreport-chrome-pdf') as () => unknown)())
  await reporter.init()
  // Their page carries the letters only; the symbols of ours would make it slower.
  const letters = (await fontCss())
    .split('\n')
    .filter((face) => face.includes("'Vazirmatn'"))
    .join('\n')
  const { css } = await import('./documents.ts')
  const requests = { one: theirRequest('one', letters, css), six: theirRequest('six', letters, css) }
  return {
    name,
    print: async (size) => (await reporter.render(requests[size])).content,
    close: () => reporter.close(),
  }
}

/** jsreport on the very binary we print with and, where there is one, on a full Chromium (`CHROMIUM=/path`). */
export async function systems(): Promise<System[]> {
  const same = await findBrowser()
  const full = process.env['CHROMIUM']
  return [
    await ours(),
    await jsreport('jsreport, same browser', same.path, 'shell'),
    ...(full ? [await jsreport('jsreport, Chromium', full, true)] : []),
  ]
}
