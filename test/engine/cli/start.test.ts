import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { exampleData } from '../../support/product.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'

let folder: string
let server: ChildProcess | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karbarg-start-'))
  await cp(join(await exampleData(), 'data'), folder, { recursive: true })
})

afterEach(async () => {
  if (server && server.exitCode === null) {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  await rm(folder, { recursive: true })
})

/** Starts the server on a free port; gives its address once it says so. */
async function start(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [
    'engine/cli/karbarg.ts',
    'start',
    '--port',
    '0',
    '--data',
    folder,
    '--language',
    'en',
    ...args,
  ])
  server = child
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0]
    if (address) return address
  }
  throw new Error('The server ended before it was ready')
}

it('karbarg start serves, and ends cleanly when it is told to', async () => {
  const address = await start()
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const session = await fetch(`${address}/api/session`)
  expect(await session.json()).toEqual({ actor: null, demo: false })
  server?.kill('SIGTERM')
  const [code] = (await once(server as ChildProcess, 'exit')) as [number]
  expect(code).toBe(0)
})

it('the ready accounts are shut without --demo', async () => {
  const address = await start()
  expect((await fetch(`${address}/api/accounts`)).status).toBe(403)
})

it('a second server on the same data is refused, with the folder in its message', async () => {
  await start()
  const second = spawn(process.execPath, [
    'engine/cli/karbarg.ts',
    'start',
    '--port',
    '0',
    '--data',
    folder,
    '--language',
    'en',
  ])
  let told = ''
  second.stderr.on('data', (bytes: Buffer) => (told += bytes.toString()))
  const [code] = (await once(second, 'exit')) as [number]
  expect([code, told]).toEqual([1, expect.stringContaining(folder)])
})
