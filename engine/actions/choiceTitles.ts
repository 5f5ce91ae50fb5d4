import {
  choiceKey,
  choiceSource,
  choiceSources,
  titlesOf,
  uiAt,
  type ChoiceSource,
  type ChoiceTitles,
} from '../core/choices.ts'
import { valueAt } from '../core/columns.ts'
import type { Answer, AnswerData, Json, Surroundings, WorksheetVersion } from '../core/model.ts'
import type { AnswerRow } from '../store/store.ts'
import { evaluateFormulas } from './assessAnswer.ts'
import type { Context } from './context.ts'
import { versionOf } from './version.ts'

// A path into the profile is read as it is: most codes come from there, and a list of them needs no evaluation.
const profilePath = /^agency((?:\.[A-Za-z]\w*)+)$/

function fromProfile({ directory }: Context, agency: string, { from }: ChoiceSource): Json | undefined {
  const path = profilePath.exec(from)?.[1]?.slice(1)
  return path === undefined ? undefined : valueAt(directory.agencies.get(agency)?.data ?? null, path)
}

/** Every text and number in data. */
function codesIn(data: unknown, found = new Set<string>()): Set<string> {
  if (typeof data === 'string' || typeof data === 'number') found.add(String(data))
  else if (typeof data === 'object' && data !== null) for (const inner of Object.values(data)) codesIn(inner, found)
  return found
}

/** Titles of the codes that an answer takes from other data, by source. `shown` is its data as the reader sees them: of other codes nothing is told. */
export async function choiceTitles(
  context: Context,
  version: WorksheetVersion,
  answer: Answer,
  shown: AnswerData,
  surroundings?: Surroundings,
): Promise<ChoiceTitles> {
  const sources = choiceSources(version)
  const codes = codesIn(shown)
  const known = sources.map((source) => fromProfile(context, answer.agency, source))
  const asked = sources.filter((_, i) => known[i] === undefined).map(({ from }) => from)
  const values = await evaluateFormulas(context, version, answer, asked, surroundings ? { surroundings } : {})
  const options = known.map((value) => (value === undefined ? values.shift() : value))
  const titles = (source: ChoiceSource, i: number) =>
    Object.fromEntries(Object.entries(titlesOf(options[i], source)).filter(([code]) => codes.has(code)))
  return Object.fromEntries(sources.map((source, i) => [choiceKey(source), titles(source, i)]))
}

/** Rows with the words of those columns whose codes are taken from data: the title of a unit beside its agency's list. */
export async function withWords(context: Context, rows: AnswerRow[]): Promise<AnswerRow[]> {
  const profiles = new Map<string, Record<string, string>>()
  async function titlesFor(row: AnswerRow, source: ChoiceSource): Promise<Record<string, string>> {
    if (!profilePath.test(source.from)) return titlesInAnswer(context, row, source)
    const key = `${row.agency}\t${choiceKey(source)}`
    const titles = profiles.get(key) ?? titlesOf(fromProfile(context, row.agency, source), source)
    profiles.set(key, titles)
    return titles
  }
  return Promise.all(
    rows.map(async (row) => {
      const version = context.catalogue.worksheets[row.worksheet]
      const words: Record<string, string> = {}
      for (const [column, value] of Object.entries(row.columns)) {
        const source = version && choiceSource(uiAt(version, column))
        if (!source || value === null || value === '') continue
        const titles = await titlesFor(row, source)
        const codes = (Array.isArray(value) ? value : [value]).map(String)
        if (codes.some((code) => Object.hasOwn(titles, code)))
          words[column] = codes.map((code) => titles[code] ?? code).join('، ')
      }
      return Object.keys(words).length > 0 ? { ...row, words } : row
    }),
  )
}

async function titlesInAnswer(context: Context, row: AnswerRow, source: ChoiceSource): Promise<Record<string, string>> {
  const answer = await context.store.answer(row.id)
  if (!answer) return {}
  const [options] = await evaluateFormulas(context, await versionOf(context, answer), answer, [source.from])
  return titlesOf(options, source)
}

/** Options a filter on such a column offers: those of one agency's profile. */
export function profileOptions(
  context: Context,
  version: WorksheetVersion,
  column: string,
  agency: string,
): Record<string, string> | undefined {
  const source = choiceSource(uiAt(version, column))
  const options = source && fromProfile(context, agency, source)
  return source && options ? titlesOf(options, source) : undefined
}
