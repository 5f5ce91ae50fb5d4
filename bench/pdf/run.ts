import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Size } from './documents.ts'
import { type System, systems } from './systems.ts'

// PDFs a second at 1, 2 and 4 callers, ours and jsreport in turns, so that drift of the machine falls on both.
const rounds = Number(process.env['ROUNDS'] ?? 3)
const perRound = Number(process.env['PER'] ?? 12)
const callers = [1, 2, 4]

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const shown = (value: number) => Math.round(value * 10) / 10

async function measure(system: System, size: Size, count: number): Promise<{ perSecond: number; ms: number }> {
  const times: number[] = []
  let left = perRound
  const begin = performance.now()
  await Promise.all(
    Array.from({ length: count }, async () => {
      while (left-- > 0) {
        const start = performance.now()
        await system.print(size)
        times.push(performance.now() - start)
      }
    }),
  )
  return { perSecond: (1000 * perRound) / (performance.now() - begin), ms: median(times) }
}

/** Pages and a hash of all characters, in no order: the same text must be on paper. */
async function readText(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise
  const characters: string[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent()
    for (const item of items) if ('str' in item) characters.push(...item.str.normalize('NFKC').replace(/\s/g, ''))
  }
  const hash = createHash('sha256').update(characters.toSorted().join('')).digest('hex').slice(0, 8)
  return `${document.numPages} pages, text ${hash}, ${Math.round(pdf.length / 1024)} KiB`
}

const field = await systems()
for (const size of ['one', 'six'] as const) {
  for (const system of field) {
    for (let warm = 0; warm < 4; warm++) await Promise.all([system.print(size), system.print(size)])
    console.log(`${size}: ${system.name}: ${await readText(await system.print(size))}`)
  }
  for (const count of callers) {
    const results = new Map(field.map((system): [System, { perSecond: number; ms: number }[]] => [system, []]))
    for (let round = 0; round < rounds; round++)
      for (const system of field) results.get(system)?.push(await measure(system, size, count))
    const speed = (system: System | undefined) =>
      median((system && results.get(system)?.map((each) => each.perSecond)) ?? [])
    for (const system of field) {
      const ms = median(results.get(system)?.map((each) => each.ms) ?? [])
      console.log(
        `${size} · ${count} callers · ${system.name}: ${shown(speed(system))} a second, median ${Math.round(ms)} ms, we are ${shown(speed(field[0]) / speed(system))} ×`,
      )
    }
  }
}
await Promise.all(field.map((system) => system.close()))
process.exit(0)
