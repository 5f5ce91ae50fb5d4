// Time from starting the process to the first page and the first answer of the API. `node bench/start/start.ts [rounds]`
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Case {
  name: string
  args(port: number, data: string): string[]
  /** Path whose first good answer ends the measurement. */
  path: string
}

const rounds = Number(process.argv[2] ?? 5)
const cli = 'engine/cli/karbarg.ts'

const cases: Case[] = [
  {
    name: 'floor: bare Fastify with the same files, page',
    args: (port) => ['bench/start/floor.ts', String(port)],
    path: '/',
  },
  {
    name: 'Karbarg, empty store, page',
    args: (port, data) => [cli, 'start', '--port', String(port), '--data', join(data, 'empty')],
    path: '/',
  },
  {
    name: 'Karbarg, demo data, page',
    args: (port, data) => [cli, 'start', '--demo', '--port', String(port), '--data', join(data, 'demo')],
    path: '/',
  },
  {
    name: 'Karbarg, demo data, first API answer',
    args: (port, data) => [cli, 'start', '--demo', '--port', String(port), '--data', join(data, 'demo')],
    path: '/api/accounts',
  },
]

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}

/** Milliseconds until the path is served. */
async function measure(test: Case, data: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, test.args(port, data), { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  while (!(await answers(`http://127.0.0.1:${port}${test.path}`)))
    await new Promise((resolve) => setTimeout(resolve, 5))
  const taken = performance.now() - began
  child.kill('SIGTERM')
  await ended
  return taken
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const data = await mkdtemp(join(tmpdir(), 'karbarg-start-'))
const times = new Map<string, number[]>()
for (let round = -1; round < rounds; round++)
  for (const test of cases) {
    const taken = await measure(test, data)
    // The first round makes the demo data and warms the disk's cache.
    if (round >= 0) times.set(test.name, [...(times.get(test.name) ?? []), taken])
  }
await rm(data, { recursive: true, force: true })
const floor = median(times.get(cases[0]?.name ?? '') ?? [])
console.table(
  [...times].map(([name, values]) => ({
    name,
    ms: Math.round(median(values)),
    'times the floor': Number((median(values) / floor).toFixed(1)),
  })),
)
