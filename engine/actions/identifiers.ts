import { identifierPatterns, mintIdentifier, readIdentifier } from '../core/identifier.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, AnswerData, WorksheetVersion } from '../core/model.ts'
import type { Identified } from '../http/api.generated.ts'
import type { AnswerRow, Transaction } from '../store/store.ts'
import type { Context } from './context.ts'
import { maySee, rowInSight } from './rights.ts'
import { agencyTitle, words, worksheetTitle } from './titles.ts'

/** The row of the answer that bears an identifier, in any agency and state; undefined when it was never given. */
async function bearerOf(context: Context, kind: string, identifier: string): Promise<AnswerRow | undefined> {
  const bearers = Object.values(context.catalogue.worksheets).filter((each) => each.worksheet.identifier?.kind === kind)
  const fields = new Map(bearers.map((each) => [each.id, each.worksheet.identifier?.field ?? '']))
  const query = { worksheet: [...fields.keys()], text: identifier, offset: 0, limit: 200 }
  const { items } = await context.store.list(query)
  return items.find((row) => row.columns[fields.get(row.worksheet) ?? ''] === identifier)
}

/**
 * The data with an identifier, where this action is to mint one and there is none yet. The serial is the next one of the agency and kind; one that
 * an answer brought in from elsewhere bears already is passed over, so that no identifier is ever given twice.
 */
export async function withIdentifier(
  context: Context,
  tx: Transaction,
  { worksheet }: WorksheetVersion,
  answer: Answer,
  action: string,
): Promise<AnswerData> {
  const { identifier } = worksheet
  if (identifier?.mintedOn !== action || answer.data[identifier.field]) return answer.data
  const scheme = context.catalogue.framework.identifiers?.[identifier.kind]
  if (!scheme) return answer.data
  for (;;) {
    const serial = await tx.next(`identifier/${identifier.kind}/${answer.agency}`)
    const value = mintIdentifier(scheme.pattern, { agency: answer.agency, serial })
    if (!(await bearerOf(context, identifier.kind, value))) return { ...answer.data, [identifier.field]: value }
  }
}

/**
 * Looks an identifier up by its text as somebody typed it. IDENTIFIER_FORM: it has the form of none; IDENTIFIER_WRONG: its check digits do not
 * match, so it was mistyped; IDENTIFIER_NOT_FOUND: it was never given, or what bears it is not for this actor.
 */
export async function findIdentifier(context: Context, typed: { identifier: string }): Promise<Identified> {
  const { framework, translations } = context.catalogue
  const read = readIdentifier(typed.identifier, identifierPatterns(framework))
  if (!read) throw new Failure('IDENTIFIER_FORM', { identifier: typed.identifier })
  const { kind, identifier } = read
  if (!read.isValid) throw new Failure('IDENTIFIER_WRONG', { identifier })
  const row = await bearerOf(context, kind, identifier)
  const version = row && context.catalogue.worksheets[row.worksheet]
  if (!row || !version || !maySee(context, row)) throw new Failure('IDENTIFIER_NOT_FOUND', { identifier })
  return {
    identifier,
    kind,
    kindTitle: words(context, framework.identifiers?.[kind]?.title ?? kind, {
      en: translations.en?.framework?.identifiers?.[kind],
    }),
    worksheetTitle: worksheetTitle(context, version),
    agencyTitle: agencyTitle(context, row.agency),
    row: rowInSight(context, row),
  }
}
