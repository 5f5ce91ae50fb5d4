import { beforeAll, expect, test } from 'vitest'
import assessData from '../../fixtures/core/assess.json' with { type: 'json' }
import validation from '../../fixtures/core/validation.json' with { type: 'json' }
import { runInChromium } from '../../support/chromium.ts'
import type { ProbeInput, ProbeOutput } from '../../support/rulesProbe.ts'
import type { AssessFixture } from './assessCases.ts'
import { interpreted, named } from './schemaSuiteDeviations.ts'
import { readSuite } from './schemaSuiteFiles.ts'

const assess = assessData as unknown as AssessFixture
let inChromium: ProbeOutput

beforeAll(async () => {
  const input: ProbeInput = { suite: readSuite(), validation, assess }
  inChromium = (await runInChromium('test/support/rulesProbe.ts', input)) as ProbeOutput
})

test('in Chromium the validator decides the JSON-Schema-Test-Suite as it does in Node', () => {
  expect(inChromium.suite.cases).toBe(1401)
  expect(inChromium.suite.deviations.toSorted()).toEqual(named(interpreted))
})

test('in Chromium the validator gives the problems of the shared fixtures', () => {
  const expected = validation.cases.map(({ problems }) => problems.map((each) => ({ ...each, level: 'error' })))
  expect(inChromium.validation).toEqual(expected)
})

test('in Chromium the rules give the assessments of the shared fixtures', () => {
  expect(inChromium.assess).toEqual(assess.cases.map(({ expect: expected }) => expected))
})
