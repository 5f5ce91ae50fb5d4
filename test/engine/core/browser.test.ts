import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { runInChromium } from '../../support/chromium.ts'
import probe, { type ProbeInput, type ProbeResult } from '../../support/coreProbe.ts'

const fixture = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(`test/fixtures/core/${name}.json`, 'utf8'))

const input = {
  expressions: await fixture('expressions'),
  values: await fixture('values'),
} as ProbeInput

describe('the shared fixtures', () => {
  const expected = {
    expressions: input.expressions.cases.map(({ gives }) => gives),
    values: input.values.map(({ gives }) => gives),
  }

  function check(result: ProbeResult): void {
    expect(result.values).toEqual(expected.values)
    expect(result.expressions.map(({ gives }) => gives)).toEqual(expected.expressions)
    input.expressions.cases.forEach(({ wants }, i) => {
      if (wants) expect(result.expressions[i]?.wants).toEqual(wants)
    })
  }

  it('are many enough to say something', () => {
    expect(input.expressions.cases.length).toBeGreaterThan(100)
    expect(input.values.length).toBeGreaterThan(50)
  })

  it('give what they say in Node', async () => check(await probe(input)))

  it('give the same in Chromium under the CSP of the product', async () => {
    check((await runInChromium('test/support/coreProbe.ts', input)) as ProbeResult)
  }, 90_000)
})

describe('a module run in Chromium', () => {
  it('reports an error it throws', async () => {
    await expect(runInChromium('test/support/coreProbe.ts', { expressions: null })).rejects.toThrow('In Chromium')
  }, 90_000)
})
