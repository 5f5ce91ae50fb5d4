import { expect, test } from 'vitest'
import { ajvValidator } from '../../../engine/core/ajvValidator.ts'
import { codes } from '../../../engine/core/codes.ts'
import { interpretingValidator } from '../../../engine/core/interpretingValidator.ts'
import fixture from '../../fixtures/core/validation.json' with { type: 'json' }

const validators = { compiling: ajvValidator(fixture.schema), interpreting: interpretingValidator(fixture.schema) }

for (const [name, validate] of Object.entries(validators)) {
  test.each(fixture.cases)(`the ${name} validator: $name`, ({ data, problems }) => {
    expect(validate(data)).toEqual(problems.map((problem) => ({ ...problem, level: 'error' })))
  })
}

test('every code a validator may give has words in both languages', () => {
  for (const { code } of fixture.cases.flatMap(({ problems }) => problems)) {
    expect(codes).toHaveProperty([code, 'fa'])
    expect(codes).toHaveProperty([code, 'en'])
  }
})

test('the schema given is not written to, and two schemas may bear one $id', () => {
  const schema = Object.freeze({
    $id: 'https://example.org/a',
    type: 'object',
    properties: Object.freeze({ a: { $ref: '#/$defs/b' } }),
    $defs: { b: { type: 'string' } },
  })
  for (const validator of [ajvValidator, interpretingValidator]) {
    expect(validator(schema)({ a: 1 })).toEqual(validator(schema)({ a: 1 }))
    expect(Object.getOwnPropertyNames(schema)).toEqual(['$id', 'type', 'properties', '$defs'])
  }
})
