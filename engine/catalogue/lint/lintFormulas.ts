import { lintExpression, type KnownNames } from '../../core/lintExpression.ts'
import type { Expression, JsonSchema, Problem } from '../../core/model.ts'
import { isObject } from '../../core/paths.ts'
import { pointer } from '../configProblem.ts'
import { envelopeExample, exampleOf, scoreExample } from './exampleOf.ts'
import { lintWorksheetName, type LintContext, type WorksheetView } from './lintContext.ts'

/** A formula with its place. */
export interface PlacedFormula {
  file: string
  path: string
  formula: Expression
  /** Field path of the rows it runs over as `it`, for example `list[]`. */
  rows?: string
}

const unknownProperty = 'EXPRESSION_UNKNOWN_PROPERTY'
const recordsCall = /\b(?:records|otherRecords|ownRecords)\(\s*"([^"]+)"\s*\)/g

/** A property of something that is not there itself is not told again. */
function withoutEchoes(problems: Problem[], names: Set<string>): Problem[] {
  const paths = problems.flatMap(({ code, params }) => (code === unknownProperty ? [String(params.path)] : []))
  return problems.filter(({ code, params }) => {
    const path = String(params.path)
    if (code !== unknownProperty) return true
    return names.has(path.split('.')[0] ?? '') && !paths.some((other) => path.startsWith(`${other}.`))
  })
}

/** Problems of one formula, at its place; also the worksheets it asks for by name. */
export function lintFormula(
  context: LintContext,
  { file, path, formula }: PlacedFormula,
  known: KnownNames,
): Problem[] {
  return [
    ...withoutEchoes(lintExpression(formula, known), new Set(known.names)).map((problem) => ({
      ...problem,
      file,
      path,
    })),
    ...[...formula.matchAll(recordsCall)].flatMap(([, name = '']) => lintWorksheetName(context, file, path, name)),
  ]
}

/** The rows a field path stands in: `a[].b[].c` → `a[].b[]`. */
const rowsOf = (path: string): string | undefined => /^.*\[\]/.exec(path)?.[0]

function rulesFormulas(context: LintContext, view: WorksheetView): PlacedFormula[] {
  const rules = context.sources.worksheets[view.id]?.rules
  const file = `forms/${view.id}/rules.json`
  const conditions = (['shown', 'required'] as const).flatMap((part) =>
    Object.entries(rules?.[part] ?? {}).map(([field, formula]) => ({
      file,
      path: pointer(part, field),
      formula: formula ?? '',
      rows: rowsOf(field),
    })),
  )
  return [
    ...Object.entries(rules?.computed ?? {}).map(([name, computed]) => ({
      file,
      path: `${pointer('computed', name)}/formula`,
      formula: computed?.formula ?? '',
    })),
    ...conditions,
    ...(rules?.checks ?? []).map(({ assert, on = [] }, i) => ({
      file,
      path: `/checks/${i}/assert`,
      formula: assert,
      rows: rowsOf(on[0] ?? ''),
    })),
  ]
}

function workflowFormulas(view: WorksheetView): PlacedFormula[] {
  const file = `forms/workflows/${view.worksheet.workflow}.json`
  return Object.entries(view.workflow?.transitions ?? {}).flatMap(([action, transition]) => {
    const at = pointer('transitions', action)
    return [
      ...(transition?.guards ?? []).map((guard, i) => ({
        file,
        path: `${at}/guards/${i}/assert`,
        formula: guard.assert,
      })),
      ...Object.entries({
        '/when': transition?.when,
        '/quorum/present': transition?.quorum?.present,
        '/quorum/needed': transition?.quorum?.needed,
      }).flatMap(([key, formula]) => (formula === undefined ? [] : [{ file, path: `${at}${key}`, formula }])),
      ...(transition?.effects ?? []).flatMap((effect, i) => {
        const single = (['when', 'on', 'remarks', 'agency', 'value'] as const).map(
          (key) => [`/${key}`, effect[key]] as const,
        )
        const data = Object.entries(effect.data ?? {}).map(([name, each]) => [pointer('data', name), each] as const)
        return [...single, ...data].flatMap(([key, formula]) =>
          formula === undefined ? [] : [{ file, path: `${at}/effects/${i}${key}`, formula }],
        )
      }),
    ]
  })
}

function scoringFormulas(view: WorksheetView): PlacedFormula[] {
  const file = `forms/${view.id}/worksheet.json`
  return Object.entries(view.worksheet.scores ?? {}).flatMap(([name, scoring]) =>
    scoring?.notApplicable === undefined
      ? []
      : [
          {
            file,
            path: `${pointer('scores', name)}/notApplicable`,
            formula: scoring.notApplicable,
            rows: `${scoring.rows}[]`,
          },
        ],
  )
}

/** Texts under a key anywhere in a JSON file that are formulas. */
function* textsUnder(
  node: unknown,
  path: string,
  isFormula: (key: string, path: string) => boolean,
): Generator<[string, string]> {
  if (Array.isArray(node)) for (const [i, each] of node.entries()) yield* textsUnder(each, `${path}/${i}`, isFormula)
  if (!isObject(node)) return
  for (const [key, each] of Object.entries(node)) {
    const at = path + pointer(key)
    if (typeof each === 'string' && isFormula(key, path)) yield [at, each]
    else yield* textsUnder(each, at, isFormula)
  }
}

function formFormulas(context: LintContext, view: WorksheetView): PlacedFormula[] {
  const source = context.sources.worksheets[view.id]
  const prefill = textsUnder(source?.schema, '', (key) => key === 'x-prefill')
  const options = textsUnder(source?.ui, '', (key, path) => key === 'from' && path.endsWith('/ui:options'))
  return [
    ...[...prefill].map(([path, formula]) => ({ file: `forms/${view.id}/schema.json`, path, formula })),
    ...[...options].map(([path, formula]) => ({ file: `forms/${view.id}/ui.json`, path, formula })),
  ]
}

const names = (record: object | undefined): Record<string, unknown> =>
  Object.fromEntries(Object.keys(record ?? {}).map((name) => [name, null]))

/** What formulas of a worksheet may name: fields, computed values, scores and the engine's variables. */
function knownNames(context: LintContext, view: WorksheetView): Record<string, unknown> {
  const data = exampleOf(view.schema, view.schema)
  const computed = names(context.sources.worksheets[view.id]?.rules?.computed)
  const register = context.views[context.framework.agencies.worksheet]?.schema
  const scores = Object.fromEntries(Object.keys(view.worksheet.scores ?? {}).map((name) => [name, scoreExample]))
  return {
    ...(isObject(data) ? data : {}),
    ...computed,
    ...(view.worksheet.scores ? { scores } : {}),
    self: envelopeExample(data, computed),
    agency: register ? exampleOf(register, register) : {},
    settings: names(context.framework.settings),
    currentDay: '',
  }
}

/** The row at `list[]` of an example. */
function rowAt(view: WorksheetView, rows: string): unknown {
  const schema: JsonSchema | undefined = view.fields.get(rows.replace(/\[\]$/, ''))?.schema
  const list = schema ? exampleOf(schema, view.schema) : undefined
  return Array.isArray(list) ? list[0] : {}
}

/** Every formula of a worksheet and of the workflow it uses. */
export function lintFormulas(context: LintContext, view: WorksheetView): Problem[] {
  const known = knownNames(context, view)
  const formulas = [
    ...rulesFormulas(context, view),
    ...workflowFormulas(view),
    ...scoringFormulas(view),
    ...formFormulas(context, view),
  ]
  return formulas.flatMap((placed) => {
    const { rows } = placed
    const all = rows === undefined ? known : { ...known, it: rowAt(view, rows) }
    return lintFormula(context, placed, { names: Object.keys(all), context: all })
  })
}
