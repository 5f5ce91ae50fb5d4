import { formatNumber } from './digits.ts'
import { evaluate } from './expression.ts'
import type { Json, Language, RubricConfig, Score, TranslationsConfig, Words } from './model.ts'

type RubricWords = NonNullable<TranslationsConfig['rubrics']>[string]

export interface ResultScope {
  score: Score
  /** The score of those who filled the answer, where `score` is an assessor's. */
  claimed: Score | null
  /** The result was determined by those entitled to it. */
  official: boolean
  /** The level that was determined, where it differs from the computed one. */
  level?: number | null
  /** Further values by name, ready to be read: `agencyName`, `year`. */
  values: Record<string, Words>
}

export interface ResultSentence {
  key: string
  /** The dimension a sentence `each: dimension` speaks of. */
  dimension?: string
  text: Words
}

/**
 * The sentences of the rubric's `texts` whose condition holds, in their order, filled with values in the digits of each language; none
 * while a criterion is unanswered. Conditions see score, claimed, official and, for each dimension, value.
 * @param words words of the other languages
 */
export function resultSentences(
  rubric: RubricConfig,
  words: Partial<Record<Language, RubricWords>>,
  scope: ResultScope,
): ResultSentence[] {
  const { score, claimed, official } = scope
  if (score.overallScore === null) return []
  const variables = { score, claimed, official }
  const holds = (when: string | undefined, value: Json) =>
    when === undefined || evaluate(when, { variables: { ...variables, value } }) === true
  const languages: Language[] = ['fa', ...(Object.keys(words) as Language[]).filter((language) => language !== 'fa')]
  const fillIn = (key: string, dimension?: string): Words =>
    Object.fromEntries(
      languages.map((language) => {
        const text = words[language]?.texts?.[key] ?? rubric.texts?.[key]?.text ?? ''
        return [language, fillWords(text, valuesIn(language, rubric, words[language], scope, dimension))]
      }),
    )
  return Object.entries(rubric.texts ?? {}).flatMap(([key, entry]): ResultSentence[] => {
    if (entry?.each === 'dimension') {
      const chosen = rubric.dimensions.filter(({ id }) => {
        const value = score.dimensionScores[id]
        return value !== undefined && holds(entry.when, value)
      })
      return chosen.map(({ id }) => ({ key, dimension: id, text: fillIn(key, id) }))
    }
    return holds(entry?.when, null) ? [{ key, text: fillIn(key) }] : []
  })
}

/** `{{name}}` replaced by the value of that name; a name without a value stays as it is. */
function fillWords(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
}

const comma = { fa: '، ', en: ', ' } satisfies Record<Language, string>

function valuesIn(
  language: Language,
  rubric: RubricConfig,
  words: RubricWords | undefined,
  { score, level, values }: ResultScope,
  dimension: string | undefined,
): Record<string, string> {
  const titleOf = (id: string) =>
    words?.dimensions?.[id]?.title ?? rubric.dimensions.find((each) => each.id === id)?.title ?? id
  const whole = (value: number | null) => (value === null ? '' : formatNumber(value, language))
  const decimal = (value: number | null) => (value === null ? '' : formatNumber(value, language, { decimals: 2 }))
  const shownLevel = level ?? score.computedLevel
  const own = rubric.levels.find((each) => each.level === shownLevel)
  return {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value[language] ?? value.fa ?? ''])),
    level: whole(shownLevel),
    levelTitle: words?.levels?.[String(shownLevel)]?.title ?? own?.title ?? '',
    score: decimal(score.overallScore),
    baseLevel: whole(score.baseLevel),
    nextLevel: whole(score.computedLevel === null ? null : score.computedLevel + 1),
    distance: decimal(score.distanceToNext),
    dimensions: score.gatingDimensions.map(titleOf).join(comma[language]),
    dimension: dimension === undefined ? '' : titleOf(dimension),
  }
}
