/** Where a validator decides otherwise than the JSON-Schema-Test-Suite, by name, each group with its reason. */
interface Known {
  reason: string
  cases: string[]
}

const uri: Known = {
  reason:
    'The regular expression for URIs is a little too wide; both validators share it, so browser and server still agree.',
  cases: [
    'optional/format/uri | validation of URIs | leading zero in an embedded IPv4 address is invalid',
    'optional/format/uri | validation of URIs | non-numeric port is invalid',
    'optional/format/uri | validation of URIs | square brackets are not allowed in a path segment',
  ],
}

export const compiled: Known[] = [
  uri,
  {
    reason: 'Ajv refuses a schema with an empty list of options; so does the linter.',
    cases: ['string', 'number', 'null', 'object', 'array', 'boolean'].map(
      (type) => `enum | empty enum | ${type} is invalid`,
    ),
  },
  {
    reason: 'The quotient overflows; no worksheet has numbers of 300 digits.',
    cases: [
      'optional/float-overflow | all integers are multiples of 0.5, if overflow is handled | valid if optional overflow handling is implemented',
    ],
  },
  {
    reason: 'Ajv does not look at a property declared as __proto__; the linter refuses such a name.',
    cases: ['properties | properties whose names are Javascript object property names | __proto__ not valid'],
  },
  {
    reason:
      'Ajv does not end when a root schema has a relative or URN $id and refers to itself by it; bundled versions refer by #/$defs only.',
    cases: [
      'ref | refs with relative uris and defs | invalid on inner field',
      'ref | refs with relative uris and defs | invalid on outer field',
      'ref | refs with relative uris and defs | valid on both fields',
      'ref | relative refs with absolute uris and defs | invalid on inner field',
      'ref | relative refs with absolute uris and defs | invalid on outer field',
      'ref | relative refs with absolute uris and defs | valid on both fields',
      'ref | URN ref with nested pointer ref | a string is valid',
      'ref | URN ref with nested pointer ref | a non-string is invalid',
    ],
  },
]

export const interpreted: Known[] = [
  uri,
  {
    reason: 'The interpreting engine does not bring the meta-schema along; a version refers to itself only.',
    cases: [
      'defs | validate definition against metaschema | invalid definition schema',
      'defs | validate definition against metaschema | valid definition schema',
      'ref | remote ref, containing refs itself | remote ref invalid',
      'ref | remote ref, containing refs itself | remote ref valid',
    ],
  },
  {
    reason: 'An $anchor beside a nested $id is looked up in the wrong resource; bundled versions have neither.',
    cases: ['ref | order of evaluation: $id and $anchor and $ref | data is valid against first definition'],
  },
]

/** The names of all known cases, in order. */
export const named = (known: Known[]): string[] => known.flatMap(({ cases }) => cases).toSorted()
