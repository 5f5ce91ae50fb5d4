import { expect, test } from 'vitest'
import { ajvValidator } from '../../../engine/core/ajvValidator.ts'
import { interpretingValidator } from '../../../engine/core/interpretingValidator.ts'
import { compiled, interpreted, named } from './schemaSuiteDeviations.ts'
import { runSuite } from './schemaSuite.ts'
import { readSuite } from './schemaSuiteFiles.ts'

test('the compiling validator decides the JSON-Schema-Test-Suite as the suite says, but for the named deviations', () => {
  const { cases, deviations } = runSuite(readSuite(), ajvValidator)
  expect(cases).toBe(1401)
  expect(deviations.toSorted()).toEqual(named(compiled))
})

test('the interpreting validator decides the JSON-Schema-Test-Suite as the suite says, but for the named deviations', () => {
  const { cases, deviations } = runSuite(readSuite(), interpretingValidator)
  expect(cases).toBe(1401)
  expect(deviations.toSorted()).toEqual(named(interpreted))
})
