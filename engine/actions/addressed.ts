import { can } from '../core/access.ts'
import { readsAllAgencies } from '../core/reach.ts'
import type { WorksheetVersion } from '../core/model.ts'
import type { Context } from './context.ts'
import { subjectOf } from './subject.ts'

/**
 * Numbers of the Organization's answers that are shown to the actor, where the answers themselves say whom they are for; undefined: the
 * lists of the worksheet need not be narrowed so. These are a few hundred in years: each is looked at.
 */
export async function addressedNumbers(context: Context, version: WorksheetVersion): Promise<string[] | undefined> {
  const { actor, store, directory, catalogue } = context
  if (!version.worksheet.audience || readsAllAgencies(actor, catalogue.framework, directory)) return undefined
  const numbers: string[] = []
  for await (const answer of store.answers({ worksheet: version.id }))
    if (can(actor, 'read', subjectOf(context, version, answer))) numbers.push(answer.id)
  return numbers
}
