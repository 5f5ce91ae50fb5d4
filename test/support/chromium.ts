import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { build } from 'vite'
import { launchBrowser } from '../../engine/report/browser.ts'

/** The policy of the product: what needs `eval` or an inline script fails here as it would there. */
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:"

/**
 * Bundles a module as the UI is bundled, in memory, and runs its default export in headless Chromium under the product's CSP.
 * @param entryFile path from the root of the repository; its default export takes `input` and gives JSON, or a promise of it
 * @returns what the default export gave; fails with the page's error and with every violation of the policy
 */
export async function runInChromium(entryFile: string, input: unknown): Promise<unknown> {
  const server = await serve(await bundle(entryFile), JSON.stringify(input))
  const { port } = server.address() as AddressInfo
  const chromium = await launchBrowser()
  try {
    const page = await chromium.browser.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(`http://127.0.0.1:${port}/`)
    // The page marks its own end, so nothing has to be evaluated in it while the module runs.
    await page.waitForSelector('body[data-end]', { timeout: 60_000 })
    const outcome: unknown = JSON.parse(await page.$eval('body', (body) => body.textContent ?? ''))
    if (complaints.length > 0) throw new Error(`Chromium complained: ${complaints.join('\n')}`)
    if (isError(outcome)) throw new Error(`In Chromium: ${outcome.error}`)
    return (outcome as { result: unknown }).result
  } finally {
    await chromium.close()
    server.close()
  }
}

const isError = (outcome: unknown): outcome is { error: string } =>
  typeof outcome === 'object' && outcome !== null && 'error' in outcome

const start = 'virtual:start'

async function bundle(entryFile: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'start',
        resolveId: (id) => (id === start ? id : undefined),
        load: (id) => (id === start ? startOf(resolve(entryFile)) : undefined),
      },
    ],
    build: { write: false, target: 'es2022', rollupOptions: { input: start, output: { format: 'es' } } },
  })
  const chunks = (Array.isArray(output) ? output : [output]).flatMap((made) => ('output' in made ? made.output : []))
  const [entry, ...others] = chunks.filter((file) => file.type === 'chunk')
  if (!entry || others.length > 0) throw new Error(`${entryFile} is not bundled into one chunk`)
  return entry.code
}

const startOf = (entry: string) => `
import run from ${JSON.stringify(entry)}
const end = (outcome) => { document.body.textContent = JSON.stringify(outcome); document.body.dataset.end = '' }
try {
  const input = await (await fetch('/input.json')).json()
  end({ result: await run(input) })
} catch (error) {
  end({ error: String(error?.stack ?? error) })
}`

async function serve(script: string, input: string): Promise<Server> {
  const files: Record<string, [type: string, content: string]> = {
    '/': [
      'text/html; charset=utf-8',
      '<!doctype html><link rel="icon" href="data:,"><body></body><script type="module" src="/start.js"></script>',
    ],
    '/start.js': ['text/javascript; charset=utf-8', script],
    '/input.json': ['application/json', input],
  }
  const server = createServer((request, response) => {
    const file = files[request.url ?? '']
    if (!file) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': file[0], 'content-security-policy': policy }).end(file[1])
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return server
}
