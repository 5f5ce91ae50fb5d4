import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseExpression } from '../../../engine/core/expression.ts'
import { lintExpression } from '../../../engine/core/lintExpression.ts'
import type { RulesConfig } from '../../../engine/core/model.ts'

const files = globSync('forms/*/rules.json')

function formulasOf(file: string): string[] {
  const {
    computed = {},
    shown = {},
    required = {},
    checks = [],
  } = JSON.parse(readFileSync(file, 'utf8')) as RulesConfig
  return [
    ...Object.values(computed).flatMap((value) => value?.formula ?? []),
    ...Object.values(shown).flatMap((condition) => condition ?? []),
    ...Object.values(required).flatMap((condition) => condition ?? []),
    ...checks.map(({ assert }) => assert),
  ]
}

describe('the shipped worksheets', () => {
  it('are there', () => {
    expect(existsSync('forms/framework.json')).toBe(true)
    expect(files.flatMap(formulasOf).length).toBeGreaterThan(0)
  })

  it.each(files)('%s has only formulas that parse and lint', (file) => {
    for (const formula of formulasOf(file)) {
      const parsed = parseExpression(formula)
      // Names are the catalogue's to check: it knows the fields. Here: grammar, functions, arguments, patterns.
      const names = Array.isArray(parsed) ? [] : parsed.names
      expect({ formula, problems: lintExpression(formula, { names }) }).toEqual({ formula, problems: [] })
    }
  })
})
