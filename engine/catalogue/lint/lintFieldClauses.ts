import { fieldClauses } from '../../core/fieldClauses.ts'
import type { Problem } from '../../core/model.ts'
import { configWarning } from '../configProblem.ts'
import { lintClause, type LintContext, type WorksheetView } from './lintContext.ts'

const shown = 12

/** Clauses of sections; in a framework that lists its obligations each field names its clause, or what it stands in does. */
export function lintFieldClauses(context: LintContext, { id, worksheet, schema }: WorksheetView): Problem[] {
  const file = `forms/${id}/worksheet.json`
  const bare = context.sources.obligations
    ? [...fieldClauses(schema, worksheet.sections)].flatMap(([path, clause]) => (clause === undefined ? [path] : []))
    : []
  return [
    ...worksheet.sections.flatMap(({ clause }, i) => lintClause(context, file, `/sections/${i}/clause`, clause)),
    ...(bare.length === 0
      ? []
      : [
          configWarning('FIELDS_WITHOUT_CLAUSE', file, '/sections', {
            count: bare.length,
            paths: bare.slice(0, shown).join(', '),
          }),
        ]),
  ]
}
