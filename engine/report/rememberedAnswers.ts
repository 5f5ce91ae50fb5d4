import type { Answer } from '../core/model.ts'
import type { AnswerFilter, Store } from '../store/store.ts'

/** A store that reads nothing twice, for the time of one report. */
export interface RememberedAnswers extends Pick<Store, 'answers'> {
  /** Reads in one pass what will be asked of each of these agencies by itself. */
  readAhead(filter: Omit<AnswerFilter, 'agencies'>, agencies: string[]): Promise<void>
  /** Lets go of what was read ahead. */
  forget(): void
}

/** Remembers every query by its filter; the answers given are shared and must not be changed. */
export function rememberedAnswers(store: Pick<Store, 'answers'>): RememberedAnswers {
  const asked = new Map<string, Answer[]>()
  const ahead = new Map<string, Answer[]>()
  return {
    async *answers(filter) {
      const key = keyOf(filter)
      const known = ahead.get(key) ?? asked.get(key)
      const rows = known ?? (await all(store.answers(filter)))
      if (!known) asked.set(key, rows)
      yield* rows
    },
    async readAhead(filter, agencies) {
      const rows = Map.groupBy(await all(store.answers({ ...filter, agencies })), ({ agency }) => agency)
      for (const agency of agencies) ahead.set(keyOf({ ...filter, agencies: [agency] }), rows.get(agency) ?? [])
    },
    forget: () => ahead.clear(),
  }
}

const keyOf = ({ worksheet, agencies, states, period, parent, ids }: AnswerFilter): string =>
  JSON.stringify([worksheet, agencies, states, period, parent, ids])

async function all(answers: AsyncIterable<Answer>): Promise<Answer[]> {
  const rows: Answer[] = []
  for await (const answer of answers) rows.push(answer)
  return rows
}
