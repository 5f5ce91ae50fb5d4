import { visibleSections } from '../core/access.ts'
import { compareAnswers } from '../core/compareAnswers.ts'
import { carriedFields } from '../core/carry.ts'
import type { Answer, Json, JsonObject, WorksheetVersion } from '../core/model.ts'
import { computedInSight } from '../core/sight.ts'
import type { Comparison } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { openAnswer } from './openAnswer.ts'
import { previousAnswer } from './previous.ts'
import { readKept } from './readHistory.ts'
import { findAnswer, subjectOf } from './subject.ts'
import { compiledOf } from './version.ts'

/** Both sides as their reader may see them: fields of a section that is kept from the reader on one side are compared on neither. */
function inSight(context: Context, version: WorksheetVersion, sides: Answer[]): Answer[] {
  const visible = sides.map((side) => visibleSections(context.actor, subjectOf(context, version, side)))
  const common = version.worksheet.sections.filter(({ id }) => visible.every((ids) => ids.includes(id)))
  const fields = new Set(common.flatMap((section) => section.fields))
  const ids = common.map(({ id }) => id)
  return sides.map((side) => ({
    ...side,
    data: Object.fromEntries(Object.entries(side.data).filter(([field]) => fields.has(field))),
    computed: computedInSight(compiledOf(version), ids, side.computed),
  }))
}

/** As the reader would open it: what is masked there is masked here. */
async function previousInSight(context: Context, version: WorksheetVersion, answer: Answer) {
  const previous = await previousAnswer(context, version, answer)
  return previous && ((await openAnswer(context, { id: previous.id })).answer as Answer)
}

/**
 * An answer beside the one it follows, or beside an earlier version of itself that was kept: what was added, removed and changed, and the earlier values of
 * carried fields. `before` is absent where there is nothing to compare with; KEPT_NOT_FOUND.
 */
export async function compareWith(context: Context, { id, kept }: { id: string; kept?: string }): Promise<Comparison> {
  const { version, answer: stored } = await findAnswer(context, id)
  const opened = (await openAnswer(context, { id })).answer as Answer
  const before =
    kept === undefined
      ? await previousInSight(context, version, stored)
      : ((await readKept(context, { id, kept })).answer as Answer)
  if (!before) return { fields: [], computed: [], carried: {} }
  const [old, now] = inSight(context, version, [before, opened])
  if (!old || !now) return { fields: [], computed: [], carried: {} }
  const carried: JsonObject =
    kept === undefined
      ? Object.fromEntries(
          [...carriedFields(version).keys()].flatMap((field) =>
            old.data[field] === undefined ? [] : [[field, old.data[field] as Json]],
          ),
        )
      : {}
  const { period, revision, state } = before
  return {
    before: { id: before.id, title: before.title ?? before.id, revision, state, ...(period ? { period } : {}) },
    ...compareAnswers(version, old, now),
    carried,
  }
}
