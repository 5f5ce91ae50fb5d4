import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const minutes = 60_000
const flawless = { lost: 0, notOpened: 0, damaged: 0, phantoms: 0, contradictions: 0, numbersTwice: 0, messages: [] }

/** Runs a command of bench/store and gives the verdict it prints, also when that is bad. */
async function verdictOf(command: string, ...parameters: string[]): Promise<Record<string, unknown>> {
  const file = fileURLToPath(new URL(`../../../../bench/store/${command}.ts`, import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...parameters]).catch(
    (error: { stdout?: string }) => {
      if (!error.stdout) throw error
      return { stdout: error.stdout }
    },
  )
  return JSON.parse(stdout) as Record<string, unknown>
}

describe('torture', () => {
  test('100 kills with kill -9 while writing lose and damage nothing', { timeout: 10 * minutes }, async () => {
    expect(await verdictOf('kills', '100')).toMatchObject({ rounds: 100, ...flawless })
  })

  for (const fileSystem of ['ext4', 'xfs']) {
    test(
      `20 power cuts on ${fileSystem} while writing lose and damage nothing`,
      { timeout: 10 * minutes },
      async (context) => {
        const verdict = await verdictOf('powercuts', '20', fileSystem)
        if (verdict['skipped']) return context.skip(String(verdict['skipped']))
        expect(verdict).toMatchObject({ rounds: 20, ...flawless })
      },
    )
  }

  test('the same power cuts show the losses of stock lowdb', { timeout: 10 * minutes }, async (context) => {
    const verdict = await verdictOf('powercuts', '5', 'ext4', 'stock')
    if (verdict['skipped']) return context.skip(String(verdict['skipped']))
    expect(verdict['roundsWithLoss']).toBeGreaterThan(0)
  })
})
