import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { Situation } from './situation.ts'

/** The policy of the product: script and style from its own origin alone. */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'"

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' }

/**
 * Bundles a page as the UI is bundled and serves it under the product's policy.
 * @param entry path of a module from the root of the repository
 */
export async function servePage(entry: string) {
  const output = await build({
    configFile: false,
    root: resolve('.'),
    logLevel: 'error',
    plugins: [{ ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' }, react()],
    resolve: { alias: { 'markdown-to-jsx/react': resolve('ui/form/theme/plainText.ts') } },
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      rollupOptions: { input: resolve(entry) },
    },
  })
  const files = (Array.isArray(output) ? output : [output]).flatMap((made) => ('output' in made ? made.output : []))
  const entryFile = files.find((file) => file.type === 'chunk' && file.isEntry)?.fileName ?? ''
  const style = files.find((file) => file.fileName.endsWith('.css'))?.fileName
  const html = `<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>form</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
${style ? `<link rel="stylesheet" href="/${style}">` : ''}<script type="module" src="/${entryFile}"></script>
</head><body><div id="root"></div></body></html>`
  let situation: Situation | undefined
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://form')
    const send = (type: string, body: string | Uint8Array) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy }).end(body)
    if (pathname === '/') return send('text/html', html)
    if (pathname === '/situation.json') return send('application/json', JSON.stringify(situation ?? null))
    const file = files.find((each) => each.fileName === pathname.slice(1))
    if (!file) return response.writeHead(404).end()
    return send(
      types[pathname.split('.').at(-1) ?? ''] ?? 'text/plain',
      file.type === 'chunk' ? file.code : file.source,
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    files,
    show: (next: Situation) => {
      situation = next
    },
    close: () => server.close(),
  }
}
