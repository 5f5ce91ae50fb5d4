import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchBrowser } from '../../../engine/report/browser.ts'
import { shippedBrowser } from '../../../engine/report/shippedBrowser.ts'

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function untilGone(pid: number) {
  for (let turn = 0; turn < 100 && isAlive(pid); turn++) await new Promise((resolve) => setTimeout(resolve, 50))
  return !isAlive(pid)
}

test('a browser is found, started and ended with its whole process group', async () => {
  const launched = await launchBrowser()
  const pid = launched.browser.process()?.pid ?? 0
  expect(await launched.browser.version()).toMatch(/Chrome/)
  await launched.close()
  await launched.close()
  expect(await untilGone(pid)).toBe(true)
}, 60_000)

test('a browser that hangs is killed without being asked', async () => {
  const launched = await launchBrowser()
  const pid = launched.browser.process()?.pid ?? 0
  process.kill(pid, 'SIGSTOP')
  await launched.kill()
  expect(await untilGone(pid)).toBe(true)
}, 60_000)

test('a browser ends when the process that started it is killed', async () => {
  const program = `
    import { launchBrowser } from ${JSON.stringify(new URL('../../../engine/report/browser.ts', import.meta.url).href)}
    const { browser } = await launchBrowser()
    console.log(browser.process().pid)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const pid = Number(line.toString())
  expect(isAlive(pid)).toBe(true)
  child.kill('SIGKILL')
  expect(await untilGone(pid)).toBe(true)
}, 60_000)

test('a setting that names no program is told by its path', async () => {
  await expect(launchBrowser({ path: '/nowhere/browser' })).rejects.toMatchObject({
    code: 'BROWSER_NOT_FOUND',
    params: { path: '/nowhere/browser' },
  })
})

test('the browser of the npm package is unpacked once into a folder of its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'karbarg-test-'))
  try {
    const [first, second] = await Promise.all([shippedBrowser(folder), shippedBrowser(folder)])
    expect(first).toEqual(second)
    const launched = await launchBrowser({ path: first.path })
    expect(await launched.browser.version()).toMatch(/Chrome/)
    await launched.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 60_000)
