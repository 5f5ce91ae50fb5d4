import type { Problem } from '../../core/model.ts'
import { lintPrevious } from './lintCarry.ts'
import { configProblem, pointer } from '../configProblem.ts'
import { typeName } from '../fields.ts'
import { lintAudience } from './lintAudience.ts'
import { lintList } from './lintList.ts'
import {
  isThere,
  lintClauses,
  lintField,
  lintRoles,
  lintStates,
  lintWorksheetName,
  type LintContext,
  type WorksheetView,
} from './lintContext.ts'

function lintSections(context: LintContext, view: WorksheetView, file: string): Problem[] {
  const { sections } = view.worksheet
  const top = [...view.fields.keys()].filter((path) => !/[.[]/.test(path))
  const placed = sections.flatMap(({ fields }) => fields)
  return [
    ...sections.flatMap((section, i) => {
      const path = `/sections/${i}`
      return [
        ...section.fields.flatMap((name, j) =>
          top.includes(name)
            ? []
            : [configProblem('UNKNOWN_FIELD_PATH', file, `${path}/fields/${j}`, { name, worksheet: view.id })],
        ),
        ...lintRoles(context, file, `${path}/editedBy`, section.editedBy),
        ...lintRoles(context, file, `${path}/seenBy`, section.seenBy),
        ...lintStates(view.workflow, file, `${path}/editedIn`, section.editedIn),
        ...lintStates(view.workflow, file, `${path}/seenIn`, section.seenIn),
      ]
    }),
    ...top
      .filter((name) => !placed.includes(name))
      .map((name) => configProblem('FIELD_WITHOUT_SECTION', file, '/sections', { name })),
    ...top
      .filter((name) => placed.indexOf(name) !== placed.lastIndexOf(name))
      .map((name) => configProblem('FIELD_IN_TWO_SECTIONS', file, '/sections', { name })),
  ]
}

function lintParent(context: LintContext, view: WorksheetView, file: string): Problem[] {
  const { keptPer, parent, parentField } = view.worksheet
  if (keptPer !== 'parent' && parent === undefined && parentField === undefined) return []
  if (parent === undefined) return [configProblem('MISSING_KEY', file, '', { key: 'parent' })]
  if (parentField === undefined) return [configProblem('MISSING_KEY', file, '', { key: 'parentField' })]
  const record = view.fields.get(parentField)?.schema['x-record']
  return [
    ...lintWorksheetName(context, file, '/parent', parent),
    ...lintField(view, file, '/parentField', parentField),
    ...(view.fields.has(parentField) && record !== parent
      ? [
          configProblem('FIELD_NOT_FITTING', file, '/parentField', {
            name: parentField,
            expected: `x-record: ${parent}`,
          }),
        ]
      : []),
  ]
}

function lintPeriod(view: WorksheetView, file: string): Problem[] {
  const { keptPer, period, periodField } = view.worksheet
  if (period === null)
    return keptPer === 'agency-period'
      ? [configProblem('WRONG_VALUE', file, '/period', { expected: 'jalali-half-year · jalali-year' })]
      : []
  if (periodField === undefined) return []
  const field = view.fields.get(periodField)
  if (!field) return lintField(view, file, '/periodField', periodField)
  const types = period === 'jalali-year' ? ['integer', 'string'] : ['string']
  return types.includes(String(field.schema.type))
    ? []
    : [configProblem('FIELD_NOT_FITTING', file, '/periodField', { name: periodField, expected: types.join(' · ') })]
}

/** In formulas `scores` means the results of rubrics. */
function lintScoresName(view: WorksheetView): Problem[] {
  const isTaken = view.worksheet.scores !== undefined && view.fields.has('scores')
  const at = pointer('properties', 'scores')
  return isTaken
    ? [configProblem('NAME_TAKEN', `forms/${view.id}/schema.json`, at, { name: 'scores', other: 'worksheet.json' })]
    : []
}

function lintScores(context: LintContext, view: WorksheetView, file: string): Problem[] {
  return Object.entries(view.worksheet.scores ?? {}).flatMap(([name, scoring]) => {
    if (!scoring) return []
    const path = pointer('scores', name)
    const rows = view.fields.get(scoring.rows)
    const isRows = rows !== undefined && typeName(rows.schema, view.schema) === 'array of object'
    const { compareWith } = scoring
    return [
      ...(isThere(context, `forms/rubrics/${scoring.rubric}.json`)
        ? []
        : [configProblem('UNKNOWN_RUBRIC', file, `${path}/rubric`, { name: scoring.rubric })]),
      ...lintField(view, file, `${path}/rows`, scoring.rows),
      ...(rows && !isRows
        ? [
            configProblem('FIELD_NOT_FITTING', file, `${path}/rows`, {
              name: scoring.rows,
              expected: 'array of object',
            }),
          ]
        : []),
      ...(isRows
        ? [
            ...lintField(view, file, `${path}/key`, `${scoring.rows}[].${scoring.key}`),
            ...lintField(view, file, `${path}/level`, `${scoring.rows}[].${scoring.level}`),
          ]
        : []),
      ...(compareWith === undefined || Object.hasOwn(view.worksheet.scores ?? {}, compareWith)
        ? []
        : [configProblem('UNKNOWN_SCORE', file, `${path}/compareWith`, { name: compareWith })]),
    ]
  })
}

function lintIdentifier(context: LintContext, view: WorksheetView, file: string): Problem[] {
  const { identifier } = view.worksheet
  if (!identifier) return []
  const { kind, field, mintedOn } = identifier
  return [
    ...(Object.hasOwn(context.framework.identifiers ?? {}, kind)
      ? []
      : [configProblem('UNKNOWN_IDENTIFIER', file, '/identifier/kind', { name: kind })]),
    ...lintField(view, file, '/identifier/field', field),
    ...(!view.workflow || Object.hasOwn(view.workflow.transitions, mintedOn)
      ? []
      : [
          configProblem('UNKNOWN_ACTION', file, '/identifier/mintedOn', { name: mintedOn, workflow: view.workflow.id }),
        ]),
  ]
}

/** Names in `worksheet.json`. */
export function lintWorksheet(context: LintContext, view: WorksheetView): Problem[] {
  const { worksheet } = view
  const file = `forms/${view.id}/worksheet.json`
  return [
    ...(worksheet.id === view.id
      ? []
      : [configProblem('ID_MISMATCH', file, '/id', { id: worksheet.id, name: view.id })]),
    ...lintClauses(context, file, '/clauses', worksheet.clauses),
    ...(context.framework.stages.some(({ id }) => id === worksheet.stage)
      ? []
      : [configProblem('UNKNOWN_STAGE', file, '/stage', { name: worksheet.stage })]),
    ...lintRoles(context, file, '/filledBy', worksheet.filledBy),
    ...lintRoles(context, file, '/seenBy', worksheet.seenBy),
    ...(isThere(context, `forms/workflows/${worksheet.workflow}.json`)
      ? []
      : [configProblem('UNKNOWN_WORKFLOW', file, '/workflow', { name: worksheet.workflow })]),
    ...lintAudience(view, file),
    ...lintStates(view.workflow, file, '/publicIn', worksheet.publicIn),
    ...(worksheet.unit ? lintField(view, file, '/unit/field', worksheet.unit.field) : []),
    ...lintStates(view.workflow, file, '/unit/seenIn', worksheet.unit?.seenIn),
    ...lintParent(context, view, file),
    ...lintPeriod(view, file),
    ...lintPrevious(view, file),
    ...(worksheet.titleField === undefined ? [] : lintField(view, file, '/titleField', worksheet.titleField)),
    ...lintSections(context, view, file),
    ...lintIdentifier(context, view, file),
    ...lintScoresName(view),
    ...lintScores(context, view, file),
    ...lintList(context, view, file),
  ]
}
