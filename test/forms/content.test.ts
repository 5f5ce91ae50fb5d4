import { describe, expect, it, test } from 'vitest'
import { english, framework, vocabulariesOf, worksheetFiles, worksheetIds } from './shippedForms.ts'

// Fields and rules of the table of worksheets in the specification.
const counts: [id: string, fields: number, rules: number][] = [
  ['agency-profile', 46, 10],
  ['operational-plan', 86, 22],
  ['driver-project', 74, 11],
  ['council-review', 32, 9],
  ['organization-opinion', 18, 7],
  ['plan-correction', 13, 7],
  ['dataset-card', 69, 13],
  ['system-card', 47, 8],
  ['data-need', 30, 6],
  ['glossary-term', 23, 7],
  ['open-data-entry', 35, 7],
  ['activity-progress', 28, 9],
  ['council-halfyear-report', 36, 10],
  ['data-process', 43, 10],
  ['indicator-reading', 11, 7],
  ['improvement-action', 23, 4],
  ['unit-halfyear-report', 53, 12],
  ['liaison-introduction', 22, 6],
  ['data-governance-unit', 24, 7],
  ['data-steward-nomination', 22, 9],
  ['organization-notice', 15, 4],
  ['assessment-body', 10, 2],
  ['training-module', 15, 4],
  ['training-event', 35, 10],
  ['training-certificate', 14, 7],
  ['success-story', 26, 5],
  ['cooperation-evaluation', 17, 8],
  ['reward-record', 14, 4],
]

// Guaranteed by visibility before the rule can break: a hidden parent is dropped (example valid-hidden-parent).
const unbreakable = ['AP-R02']

const persian = /[\u0600-\u06ff]/
const arabicLetters = /[\u064a\u0643\u0629\u0649]/

/** Texts within a config value that a pattern finds. */
function textsLike(value: unknown, pattern: RegExp): string[] {
  if (typeof value === 'string') return pattern.test(value) ? [value] : []
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((each) => textsLike(each, pattern))
    : []
}

const sortedIds = (list: { id: string | number }[]) => list.map(({ id }) => String(id)).toSorted()
const sortedKeys = (value: object | undefined) => Object.keys(value ?? {}).toSorted()

test.each(counts)('%s has all %i fields and %i rules of its specification', (id, fields, rules) => {
  const files = worksheetFiles(id)
  expect(files.fields).toHaveLength(fields)
  expect(files.rules.checks).toHaveLength(rules)
})

describe.each(worksheetIds)('%s', (id) => {
  const { worksheet, schema, rules, overlay, workflow, fields } = worksheetFiles(id)

  it('has English words for every field, help, placeholder and unit, and for none that is not there', () => {
    const wanted = fields.map(({ path, schema: { title, description, 'x-unit': unit }, ui }) => [
      path,
      [
        'title',
        ...(description ? ['help'] : []),
        ...(ui['ui:placeholder'] ? ['placeholder'] : []),
        ...(unit ? ['unit'] : []),
      ],
      typeof title,
    ])
    const given = new Map(Object.entries(overlay.fields ?? {}))
    expect(wanted.map(([path]) => [path, Object.keys(given.get(String(path)) ?? {}).toSorted(), 'string'])).toEqual(
      wanted.map(([path, keys, title]) => [path, [...(keys as string[])].toSorted(), title]),
    )
    expect([...given.keys()].toSorted()).toEqual(fields.map(({ path }) => path).toSorted())
  })

  it('has English words for its title, sections, computed values and messages', () => {
    expect(overlay.title).toBeTypeOf('string')
    expect(overlay.description).toBeTypeOf('string')
    expect(Object.keys(overlay.sections ?? {}).toSorted()).toEqual(worksheet.sections.map((each) => each.id).toSorted())
    expect(Object.keys(overlay.computed ?? {}).toSorted()).toEqual(Object.keys(rules.computed ?? {}).toSorted())
    const codes = (rules.checks ?? []).map((check) => check.id)
    expect(Object.keys(overlay.messages ?? {})).toEqual(expect.arrayContaining(codes))
  })

  it('has English words for every value of its code lists', () => {
    for (const [name, { oneOf }] of vocabulariesOf(schema)) {
      const words = english.vocabularies?.[name]
      expect(words?.title, name).toBeTypeOf('string')
      expect(Object.keys(words?.values ?? {}).toSorted(), name).toEqual(
        oneOf.map((each) => String(each.const)).toSorted(),
      )
    }
  })

  it('has English words for every state, action and guard of its workflow', () => {
    const words = english.workflows?.[workflow.id]
    // One guard may stand on several actions (then with the same words, lintWorkflow), and is translated once.
    const guards = new Set(
      Object.values(workflow.transitions).flatMap((each) => (each?.guards ?? []).map((guard) => guard.id)),
    )
    expect(Object.keys(words?.states ?? {}).toSorted()).toEqual(Object.keys(workflow.states).toSorted())
    expect(Object.keys(words?.transitions ?? {}).toSorted()).toEqual(Object.keys(workflow.transitions).toSorted())
    expect(Object.keys(words?.guards ?? {}).toSorted()).toEqual([...guards].toSorted())
  })

  it('cites a clause of the framework wherever it says that the directive asks for something', () => {
    const clauses = framework.clauses.map((clause) => clause.id)
    const cited = [
      ...fields
        .filter((field) => field.schema['x-basis'] === 'D')
        .map((field) => [field.path, field.schema['x-clause']]),
      ...(rules.checks ?? []).filter((check) => check.basis === 'D').map((check) => [check.id, check.clause]),
    ]
    for (const [what, clause] of cited) expect(clauses, String(what)).toContain(clause)
    expect(worksheet.clauses.filter((clause) => !clauses.includes(clause))).toEqual([])
  })

  it('keeps to Persian letters in Persian words and to Latin ones in English', () => {
    expect(textsLike([worksheet, schema, rules, workflow], arabicLetters)).toEqual([])
    expect(textsLike(overlay, persian)).toEqual([])
  })
})

test.each(counts)('%s shows by an example how each of its rules and guards breaks', (id) => {
  const { rules, workflow, examples } = worksheetFiles(id)
  const raised = examples
    .filter(({ name }) => name.startsWith('invalid-'))
    .flatMap(({ config }) => config.expect?.problems ?? [])
    .map((each) => each.split('@')[0])
  const codes = [
    ...(rules.checks ?? []).map((check) => check.id),
    ...Object.values(workflow.transitions).flatMap((each) => (each?.guards ?? []).map((guard) => guard.id)),
  ]
  expect(codes.filter((code) => !unbreakable.includes(code) && !raised.includes(code))).toEqual([])
})

test('no English word of the shared files is Persian', () => {
  expect(textsLike(english, persian)).toEqual([])
})

test('every clause, stage, role, setting and identifier of the framework has English words', () => {
  const words = english.framework
  expect(sortedKeys(words?.clauses)).toEqual(sortedIds(framework.clauses))
  expect(sortedKeys(words?.stages)).toEqual(sortedIds(framework.stages))
  expect(sortedKeys(words?.roles)).toEqual(sortedKeys(framework.roles))
  expect(sortedKeys(words?.settings)).toEqual(sortedKeys(framework.settings))
  expect(sortedKeys(words?.identifiers)).toEqual(sortedKeys(framework.identifiers))
})

test('a worksheet that is shipped is not called a planned one', () => {
  expect((framework.planned ?? []).filter((id) => worksheetIds.includes(id))).toEqual([])
})
