// What a reader must load before an answer page can be filled, and what comes later. `node bench/start/bundle.ts`
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

/** Of `docs/decisions`: an entry and what an answer page needs first, in kB gzip. */
const budget = 260

const built = (await build({ logLevel: 'error', build: { write: false } })) as Rolldown.RolldownOutput
const chunks = built.output.filter((each) => each.type === 'chunk')
const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))

/** A chunk and all it imports before it can run. */
function neededBy(chunk: Rolldown.OutputChunk, found = new Set<Rolldown.OutputChunk>()): Set<Rolldown.OutputChunk> {
  if (found.has(chunk)) return found
  found.add(chunk)
  for (const name of chunk.imports) {
    const next = byName.get(name)
    if (next) neededBy(next, found)
  }
  return found
}

function named(name: string): Rolldown.OutputChunk {
  const found = chunks.find((each) => each.name === name)
  if (!found) throw new Error(`The build has no ${name}`)
  return found
}

const kilobytes = (set: Iterable<Rolldown.OutputChunk>) =>
  Math.round([...set].reduce((sum, { code }) => sum + gzipSync(code).length, 0) / 100) / 10

const entry = neededBy(named('index'))
const first = neededBy(named('AnswerPage'), new Set(entry))
const later = (name: string) => kilobytes([...neededBy(named(name))].filter((each) => !first.has(each)))
console.table([
  { what: 'entry (first page)', 'kB gzip': kilobytes(entry) },
  { what: 'entry and answer page', 'kB gzip': kilobytes(first) },
  { what: 'later: rules and formulas', 'kB gzip': later('rules') },
  { what: 'later: calendar', 'kB gzip': later('DayCalendar') },
])
if (kilobytes(first) > budget) process.exitCode = 1
