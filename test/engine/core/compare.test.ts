import { expect, test } from 'vitest'
import { codes } from '../../../engine/core/codes.ts'
import { compareVersions } from '../../../engine/core/compare.ts'
import type { JsonSchema, WorksheetVersion } from '../../../engine/core/model.ts'
import type { MigrationStep } from '../../../engine/core/migrate.ts'
import data from '../../fixtures/core/assess.json' with { type: 'json' }

const version = (schema: JsonSchema): WorksheetVersion => ({ ...(data.version as unknown as WorksheetVersion), schema })
const object = (properties: Record<string, unknown>, required: string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required,
})
const changes = (from: JsonSchema, to: JsonSchema, ...steps: MigrationStep[]): string[] =>
  compareVersions(version(from), version(to), { from: 1, to: 2, steps }).map(({ kind, path, code }) => {
    expect(codes).toHaveProperty(code)
    return `${kind} ${path} ${code}`
  })

const text = { type: 'string', title: 'الف' }
const list = (...options: string[]) => ({
  type: 'string',
  oneOf: options.map((option) => ({ const: option, title: option })),
})
const rows = (properties: Record<string, unknown>, required: string[] = []) => ({
  type: 'array',
  items: object(properties, required),
})

test.each<[string, JsonSchema, JsonSchema, MigrationStep[], string[]]>([
  ['nothing changed', object({ a: text }), object({ a: text }), [], []],
  ['words', object({ a: text }), object({ a: { ...text, title: 'ب' } }), [], ['safe a WORDS_CHANGED']],
  ['the order of fields', object({ a: text, b: text }), object({ b: text, a: text }), [], []],
  ['a new optional field', object({}), object({ a: text }), [], ['safe a FIELD_ADDED']],
  ['a new required field', object({}), object({ a: text }, ['a']), [], ['needsStep a REQUIRED_FIELD_ADDED']],
  [
    'a new required field with a default',
    object({}),
    object({ a: text }, ['a']),
    [{ default: ['a', 'x'] }],
    ['safe a REQUIRED_FIELD_ADDED'],
  ],
  [
    'a field that became required',
    object({ a: text }),
    object({ a: text }, ['a']),
    [],
    ['needsStep a FIELD_BECAME_REQUIRED'],
  ],
  ['a removed field', object({ a: text }), object({}), [], ['needsStep a FIELD_REMOVED']],
  ['an archived field', object({ a: text }), object({}), [{ archive: ['a'] }], ['safe a FIELD_REMOVED']],
  [
    'a renamed field',
    object({ a: text }, ['a']),
    object({ b: text }, ['b']),
    [{ rename: ['a', 'b'] }],
    ['safe a FIELD_REMOVED', 'safe b REQUIRED_FIELD_ADDED'],
  ],
  [
    'a removed object is one change',
    object({ a: object({ b: text, c: text }) }),
    object({}),
    [],
    ['needsStep a FIELD_REMOVED'],
  ],
  ['a new object is one change', object({}), object({ a: object({ b: text }, ['b']) }), [], ['safe a FIELD_ADDED']],
  ['another type', object({ a: text }), object({ a: { type: 'integer' } }), [], ['forbidden a TYPE_CHANGED']],
  [
    'another type with a conversion',
    object({ a: text }),
    object({ a: { type: 'integer', title: 'الف' } }),
    [{ convert: ['a', 'number(value)'] }],
    ['safe a TYPE_CHANGED'],
  ],
  ['integers to numbers', object({ a: { type: 'integer' } }), object({ a: { type: 'number' } }), [], []],
  [
    'numbers to integers',
    object({ a: { type: 'number' } }),
    object({ a: { type: 'integer' } }),
    [],
    ['needsStep a TYPE_NARROWED'],
  ],
  [
    'a reference to another worksheet',
    object({ a: { ...text, 'x-record': 'x' } }),
    object({ a: { ...text, 'x-record': 'y' } }),
    [],
    ['forbidden a REFERENCE_CHANGED'],
  ],
  [
    'wider limits',
    object({ a: { ...text, minLength: 5, maxLength: 10 } }),
    object({ a: { ...text, minLength: 4 } }),
    [],
    ['safe a LIMIT_WIDENED', 'safe a LIMIT_WIDENED'],
  ],
  [
    'narrower limits',
    object({ a: { type: 'integer', minimum: 1, maximum: 9 } }),
    object({ a: { type: 'integer', minimum: 2, maximum: 8 } }),
    [],
    ['needsStep a LIMIT_NARROWED', 'needsStep a LIMIT_NARROWED'],
  ],
  [
    'a new limit',
    object({ a: rows({}) }),
    object({ a: { ...rows({}), maxItems: 3 } }),
    [],
    ['needsStep a LIMIT_NARROWED'],
  ],
  [
    'another pattern',
    object({ a: { ...text, pattern: '^A' } }),
    object({ a: { ...text, pattern: '^B' } }),
    [],
    ['needsStep a FORMAT_CHANGED'],
  ],
  ['no pattern any more', object({ a: { ...text, pattern: '^A' } }), object({ a: text }), [], ['safe a LIMIT_WIDENED']],
  ['more options', object({ a: list('x') }), object({ a: list('x', 'y') }), [], ['safe a OPTION_ADDED']],
  ['fewer options', object({ a: list('x', 'y') }), object({ a: list('x') }), [], ['needsStep a OPTION_REMOVED']],
  [
    'fewer options that are mapped',
    object({ a: list('x', 'y') }),
    object({ a: list('x') }),
    [{ mapOption: ['a', { y: 'x' }] }],
    ['safe a OPTION_REMOVED'],
  ],
  [
    'fewer options in a list of codes',
    object({ a: { type: 'array', items: list('x', 'y') } }),
    object({ a: { type: 'array', items: list('x') } }),
    [{ mapOption: ['a', { y: 'x' }] }],
    ['safe a[] OPTION_REMOVED'],
  ],
  [
    'fields of rows',
    object({ a: rows({ b: text, c: text }) }),
    object({ a: rows({ c: { ...text, maxLength: 3 }, d: text }, ['d']) }),
    [],
    ['needsStep a[].b FIELD_REMOVED', 'needsStep a[].c LIMIT_NARROWED', 'needsStep a[].d REQUIRED_FIELD_ADDED'],
  ],
  [
    'fields behind references',
    { ...object({ a: { $ref: '#/$defs/p' } }), $defs: { p: object({ b: text }) } },
    { ...object({ a: { $ref: '#/$defs/q' } }), $defs: { q: object({ b: { ...text, minLength: 1 } }) } },
    [],
    ['needsStep a.b LIMIT_NARROWED'],
  ],
])('%s', (_, from, to, steps, expected) => {
  expect(changes(from, to, ...steps)).toEqual(expected)
})
