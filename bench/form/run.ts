import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Page } from 'puppeteer-core'
import { build, preview } from 'vite'
import { launchBrowser } from '../../engine/report/browser.ts'
import type { PageName } from './pages.tsx'

const loads = 3
const presses = 15
const out = resolve('bench/out/form')

/** Puts the focus into the title of the row in the middle, or of a row in sight where only those are mounted. */
const focus: Record<PageName, (page: Page, rows: number) => Promise<void>> = {
  hand: (page, rows) => page.focus(`[data-field="${rows / 2}.title"]`),
  plain: (page, rows) => page.focus(`#root_activities_${rows / 2}_title`),
  drawer: async (page) => {
    await page.click('.grid-body [role=row]:nth-child(3) .grid-actions button')
    await page.waitForSelector('.drawer [data-pointer$="/title"] input')
    await new Promise((opened) => setTimeout(opened, 500))
    await page.focus('.drawer [data-pointer$="/title"] input')
  },
  inline: (page) => page.focus('.grid-body [role=row]:nth-child(3) [data-pointer$="/title"] input'),
}

interface Bench {
  first: number
  press: () => Promise<number>
  leave: () => Promise<number>
}
type Measured = Record<'first' | 'press' | 'press95' | 'leave' | 'elements', number>

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b)
const at = (values: readonly number[], share: number) => sorted(values)[Math.floor((values.length - 1) * share)] ?? 0
const round = (value: number) => Math.round(value * 10) / 10

async function measure(
  browser: Awaited<ReturnType<typeof launchBrowser>>['browser'],
  base: string,
  name: PageName,
  rows: number,
): Promise<Measured> {
  const first: number[] = []
  const pressed: number[] = []
  const left: number[] = []
  let elements = 0
  for (let load = 0; load < loads; load += 1) {
    const page = await browser.newPage()
    await page.setViewport({ width: 1280, height: 900 })
    await page.goto(`${base}?page=${name}&rows=${rows}`)
    await page.waitForFunction(() => 'bench' in window, { timeout: 120_000 })
    await new Promise((settled) => setTimeout(settled, 800))
    await focus[name](page, rows)
    const run = await page.evaluate(async (count) => {
      const { bench } = window as unknown as { bench: Bench }
      for (let warm = 0; warm < 3; warm += 1) await bench.press()
      const times: number[] = []
      for (let index = 0; index < count; index += 1) times.push(await bench.press())
      const elementCount = document.querySelectorAll('*').length
      return { times, elementCount, firstRender: bench.first, leave: await bench.leave() }
    }, presses)
    first.push(run.firstRender)
    pressed.push(...run.times)
    left.push(run.leave)
    elements = run.elementCount
    await page.close()
  }
  return {
    first: round(at(first, 0.5)),
    press: round(at(pressed, 0.5)),
    press95: round(at(pressed, 0.95)),
    leave: round(at(left, 0.5)),
    elements,
  }
}

await build({
  configFile: false,
  root: resolve('bench/form'),
  base: './',
  logLevel: 'error',
  plugins: [react()],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    // Named only by RJSF's registry for tests, which is shaken out.
    rollupOptions: { external: ['@rjsf/validator-ajv8'] },
  },
})
const server = await preview({
  configFile: false,
  root: resolve('bench/form'),
  logLevel: 'error',
  build: { outDir: out },
  preview: { port: 0, host: '127.0.0.1' },
})
const base = server.resolvedUrls?.local[0] ?? ''
const chromium = await launchBrowser()
const results: Record<string, Measured> = {}
try {
  for (const rows of [100, 1000])
    for (const name of ['hand', 'plain', 'drawer', 'inline'] as const) {
      const measured = await measure(chromium.browser, base, name, rows)
      results[`${name} ${rows}`] = measured
      console.log(name.padEnd(8), rows, JSON.stringify(measured))
    }
} finally {
  await chromium.close()
  await server.close()
}
await writeFile(resolve(out, 'results.json'), JSON.stringify(results, null, 2))
// Goal of the renderer: a key press in the grid costs at most 0.6 of the hand-written page at 100 rows.
const share = (results['drawer 100']?.press ?? 0) / (results['hand 100']?.press ?? 1)
console.log(`drawer : hand-written at 100 rows = ${round(share * 100) / 100}`)
process.exitCode = share <= 0.6 ? 0 : 1
