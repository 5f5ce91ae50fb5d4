/** Keywords a worksheet's schema may use (docs/architecture.md): what both validators check alike and the form can draw. */
export const keywords = new Set([
  '$schema',
  '$id',
  '$defs',
  '$ref',
  '$comment',
  'title',
  'description',
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'const',
  'enum',
  'oneOf',
  'anyOf',
  'allOf',
  'not',
  'if',
  'then',
  'else',
  'dependentRequired',
  'default',
  'examples',
  'deprecated',
  'readOnly',
])

/** Formats both validators know. */
export const formats = ['date', 'date-time', 'time', 'email', 'uri', 'uuid']

export const annotations = new Set([
  'x-record',
  'x-record-states',
  'x-agency',
  'x-worksheet',
  'x-period',
  'x-clause',
  'x-basis',
  'x-maps-to',
  'x-sensitive',
  'x-prefill',
  'x-carry',
  'x-key',
  'x-confidential',
  'x-attachment',
  'x-identifier',
  'x-fixed-rows',
  'x-rows-of',
  'x-unit',
  'x-color',
])

/** Names formulas already use for something else; `scores` too, where a worksheet has scores. */
export const reservedNames = ['self', 'agency', 'settings', 'currentDay', 'it', 'item']

/** Keywords whose value is one schema that describes no field of its own but a condition on some. */
export const conditions = ['if', 'then', 'else', 'not'] as const
export const conditionLists = ['allOf', 'anyOf', 'oneOf'] as const
