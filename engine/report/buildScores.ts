import { toPersianDigits } from '../core/digits.ts'
import { evaluate } from '../core/expression.ts'
import { Failure } from '../core/failure.ts'
import type {
  Answer,
  Json,
  ReportScores,
  Score,
  TranslationsConfig,
  WorksheetScoring,
  WorksheetVersion,
} from '../core/model.ts'
import { isObject, parseFieldPath, placesOf } from '../core/paths.ts'
import { resultSentences } from '../core/resultSentences.ts'
import type { ScoredRow } from '../core/score.ts'
import { scoreAnswer } from '../core/scoreAnswer.ts'
import type { ReportSource, ReportVariables } from './reportSource.ts'

/**
 * What the rubrics of an answer's worksheet score: `byName`, `dimensions` (a row a dimension with `values` by name), `sentences` of the
 * last scoring that is complete, in every language, and `rubric`. The last scoring of the worksheet is the one that decides.
 * Null where the formula gives no answer; fails with REPORT_EMPTY where its worksheet has no scoring.
 */
export function buildScores(
  definition: ReportScores,
  source: Pick<ReportSource, 'catalogue' | 'directory'>,
  variables: ReportVariables,
): Json {
  const answer = evaluate(definition.scores, { variables }) as unknown as Answer | null
  if (!answer) return null
  const version = source.catalogue.worksheets[answer.worksheet]
  const scorings = Object.entries(version?.worksheet.scores ?? {}).flatMap(([name, scoring]) =>
    scoring ? [{ name, scoring }] : [],
  )
  const rubric = version?.rubrics[scorings[0]?.scoring.rubric ?? '']
  if (!version || !rubric) throw new Failure('REPORT_EMPTY', { report: definition.scores })
  const byName: Record<string, Score> = {}
  for (const { name, scoring } of scorings) {
    const rowsOf = (of: string) => rowsOfScoring(version.worksheet.scores?.[of], answer)
    byName[name] = scoreAnswer(rubric, name, scoring, rowsOf)
  }
  const official = definition.official !== undefined && evaluate(definition.official, { variables }) === true
  const complete = scorings.filter(({ name }) => byName[name]?.overallScore !== null)
  const last = (official ? complete.at(-1) : complete[0]) ?? scorings[0]
  const dimensions = rubric.dimensions
    .filter(({ retired }) => retired !== true)
    .map(({ id, weight }) => ({
      id,
      weight,
      values: Object.fromEntries(scorings.map(({ name }) => [name, byName[name]?.dimensionScores[id] ?? null])),
    }))
  const result = {
    rubric: rubric.id,
    byName,
    official,
    dimensions,
    shown: last?.name ?? null,
    sentences: sentencesOf(),
  }
  return JSON.parse(JSON.stringify(result)) as Json

  function sentencesOf() {
    const score = last && byName[last.name]
    if (!score || !rubric || !answer) return []
    const compared = last.scoring.compareWith
    const level = definition.level === undefined ? null : evaluate(definition.level, { variables })
    return resultSentences(rubric, wordsOf(version, rubric.id), {
      score,
      claimed: compared === undefined ? null : (byName[compared] ?? null),
      official,
      level: typeof level === 'number' ? level : null,
      values: valuesOf(answer, source),
    })
  }
}

function wordsOf(version: WorksheetVersion | undefined, rubric: string) {
  const words: Partial<Record<'fa' | 'en', NonNullable<NonNullable<TranslationsConfig['rubrics']>[string]>>> = {}
  const other = version?.translations.en?.rubrics?.[rubric]
  if (other) words.en = other
  return words
}

/** Values the sentences may name besides those of the score. */
function valuesOf({ agency, period }: Answer, { directory }: Pick<ReportSource, 'directory'>) {
  const entry = directory.agencies.get(agency)
  const title = { fa: entry?.title ?? agency, ...(entry?.titleEn === undefined ? {} : { en: entry.titleEn }) }
  const year = String(period ?? '').slice(0, 4)
  return { agencyName: title, year: { fa: toPersianDigits(year), en: year } }
}

function rowsOfScoring(scoring: WorksheetScoring | undefined, answer: Answer): ScoredRow[] {
  if (!scoring) return []
  const list = placesOf(answer.data, parseFieldPath(scoring.rows))[0]?.value
  return (Array.isArray(list) ? list : []).filter(isObject).map((row) => ({
    key: String(row[scoring.key]),
    level: typeof row[scoring.level] === 'number' ? Number(row[scoring.level]) : null,
    notApplicable:
      scoring.notApplicable !== undefined &&
      evaluate(scoring.notApplicable, { variables: { ...answer.data, it: row } }) === true,
  }))
}
