import { afterAll, expect, test } from 'vitest'
import { ajvValidator } from '../../../engine/core/ajvValidator.ts'
import { assess } from '../../../engine/core/assess.ts'
import { compileWorksheet } from '../../../engine/core/compile.ts'
import type { Answer, WorksheetVersion } from '../../../engine/core/model.ts'
import { rulesPool } from '../../../engine/rules/rulesPool.ts'
import data from '../../fixtures/core/assess.json' with { type: 'json' }
import type { AssessFixture } from '../core/assessCases.ts'

const { version, answer, surroundings } = data as unknown as AssessFixture
const pool = rulesPool({ size: 1, timeoutMs: 2000 })
afterAll(() => pool.close())

// Each formula stays below the work one formula may do (`mostSteps`); forty of them together are far beyond the time limit.
const pairs = {
  title: 'x',
  type: 'boolean' as const,
  formula: 'every a in rooms satisfies every b in rooms satisfies a.seats + b.seats >= 0',
}
const endless: WorksheetVersion = {
  ...version,
  sha256: 'f'.repeat(64),
  rules: { $schema: '', computed: Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`pairs${i}`, pairs])) },
}
const wide: Answer = {
  ...answer,
  data: { rooms: Array.from({ length: 900 }, (_, i) => ({ code: `R${i}`, seats: i })) },
}

test('a worker gives the same assessment as the core itself', async () => {
  const direct = assess(compileWorksheet(version, ajvValidator), answer, surroundings, 'closed')
  expect(await pool.assess(version, answer, surroundings, 'closed')).toEqual(direct)
})

test('further formulas are evaluated over the settled answer, and ask for what they lack', async () => {
  const formulas = ['costPerSeat * 2', 'self.state', 'ref("VP-00009-1404-0009").title', 'rooms[1].cost']
  expect(await pool.evaluate(version, answer, surroundings, formulas, 'closed')).toEqual({
    values: [6, 'closed', null, null],
    wants: { answers: ['VP-00009-1404-0009'], worksheets: [], agencies: [] },
  })
})

test('a formula that runs too long is stopped, and the next assessment works', async () => {
  await expect(pool.assess(endless, wide, surroundings)).rejects.toMatchObject({
    code: 'RULES_TIMEOUT',
    params: { worksheet: 'inspection', limit: 2000 },
  })
  expect((await pool.assess(version, answer, surroundings)).computed).toMatchObject({ totalCost: 90 })
})

test('a failure of the rules arrives as the failure it was', async () => {
  await expect(pool.evaluate(version, answer, surroundings, ['1 +'])).rejects.toMatchObject({
    code: 'EXPRESSION_REFUSED',
  })
})

const formula = (text: string) => ({ title: 'x', type: 'number' as const, formula: text })

test('a version that cannot be compiled fails alike each time', async () => {
  const circular = {
    ...version,
    sha256: 'c'.repeat(64),
    rules: { $schema: '', computed: { a: formula('b'), b: formula('a') } },
  }
  for (let i = 0; i < 2; i++) {
    await expect(pool.assess(circular, answer, surroundings)).rejects.toMatchObject({ code: 'COMPUTED_CYCLE' })
  }
})

test('tasks wait for a free worker, and each gets its own answer', async () => {
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, i) => pool.evaluate(version, { ...answer, edit: i }, surroundings, ['self.edit'])),
  )
  expect(results.map(({ values }) => values[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

test('a closed pool refuses, also those who wait', async () => {
  const closing = rulesPool({ size: 1, timeoutMs: 2000 })
  const open = [closing.assess(version, answer, surroundings), closing.assess(version, answer, surroundings)]
  const outcomes = Promise.allSettled(open)
  await closing.close()
  expect(await outcomes).toMatchObject([{ reason: { code: 'RULES_CLOSED' } }, { reason: { code: 'RULES_CLOSED' } }])
  await expect(closing.assess(version, answer, surroundings)).rejects.toMatchObject({ code: 'RULES_CLOSED' })
})
