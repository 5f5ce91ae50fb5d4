import { lintIds, lintProblem, lintWeights } from './lintParts.ts'
import type { Language, Problem, RubricConfig, TranslationsConfig } from './model.ts'
import { activeCriteria, activeDimensions } from './score.ts'

type RubricWords = NonNullable<TranslationsConfig['rubrics']>[string]

export interface RubricSurroundings {
  /** Stages of the framework; each keeps at least one criterion. */
  stages?: number[]
  /** First language: the one the rubric is written in. */
  language?: string
  /** Words of the other languages. */
  words?: Partial<Record<Language, RubricWords>>
}

/** What is wrong in a rubric whose shape is right; paths are JSON pointers into its file. */
export function lintRubric(rubric: RubricConfig, surroundings: RubricSurroundings = {}): Problem[] {
  return [
    ...lintIds(
      rubric.dimensions.map(({ id }) => id),
      '/dimensions',
    ),
    ...lintIds(
      rubric.criteria.map(({ id }) => id),
      '/criteria',
    ),
    ...lintRubricWeights(rubric),
    ...lintThresholds(rubric),
    ...lintDescriptors(rubric, surroundings),
    ...lintStages(rubric, surroundings.stages),
    ...lintNotApplicable(rubric),
  ]
}

function lintRubricWeights(rubric: RubricConfig): Problem[] {
  const dimensions = activeDimensions(rubric)
  const known = rubric.dimensions.map(({ id }) => id)
  return [
    ...lintWeights(
      dimensions.map(({ weight }) => weight),
      100,
      '/dimensions',
      rubric.id,
    ),
    ...dimensions.flatMap(({ id }) => {
      const weights = activeCriteria(rubric)
        .filter(({ dimension }) => dimension === id)
        .map(({ weight }) => weight)
      return lintWeights(weights, 100, '/criteria', id)
    }),
    ...rubric.criteria.flatMap(({ dimension }, index) =>
      known.includes(dimension)
        ? []
        : [lintProblem('NAME_UNKNOWN', `/criteria/${index}/dimension`, { name: dimension, known: known.join(', ') })],
    ),
  ]
}

/** One row a level, both thresholds strictly above those of the row before: then the levels that hold are an unbroken run. */
function lintThresholds({ levels, levelRule }: RubricConfig): Problem[] {
  const rows = levels.map(({ level }) => levelRule.filter((row) => row.level === level))
  const broken = levels.filter(({ level }, index) => {
    const [row, another] = rows[index] ?? []
    const [before] = rows[index - 1] ?? []
    if (row === undefined || another !== undefined) return true
    const previous = levels[index - 1]
    if (previous !== undefined && level !== previous.level + 1) return true
    return before !== undefined && (row.minOverall <= before.minOverall || row.minDimension <= before.minDimension)
  })
  return broken.map(({ level }) => lintProblem('THRESHOLDS_NOT_RISING', '/levelRule', { level }))
}

function lintDescriptors(rubric: RubricConfig, { language = 'fa', words = {} }: RubricSurroundings): Problem[] {
  const expected = rubric.levels.length
  const isComplete = (descriptors: string[] | undefined) =>
    descriptors?.length === expected && descriptors.every((text) => text.trim() !== '')
  return rubric.criteria.flatMap(({ id, descriptors }, index) => {
    const texts = Object.entries(words).map(([name, of]) => [name, of?.criteria?.[id]?.descriptors] as const)
    return [[language, descriptors] as const, ...texts]
      .filter(([, given]) => !isComplete(given))
      .map(([name]) =>
        lintProblem('DESCRIPTORS_INCOMPLETE', `/criteria/${index}/descriptors`, {
          criterion: id,
          language: name,
          expected,
        }),
      )
  })
}

function lintStages(rubric: RubricConfig, stages: number[] = []): Problem[] {
  const used = new Set(activeCriteria(rubric).map(({ stage }) => stage))
  return [
    ...rubric.criteria.flatMap(({ id, stage, clauses }, index) =>
      stage === undefined || clauses === undefined || clauses.length === 0
        ? [lintProblem('STAGE_MISSING', `/criteria/${index}`, { criterion: id })]
        : [],
    ),
    ...stages
      .filter((stage) => !used.has(stage))
      .map((stage) => lintProblem('STAGE_WITHOUT_CRITERION', '/criteria', { stage })),
  ]
}

function lintNotApplicable(rubric: RubricConfig): Problem[] {
  const limit = rubric.maxNotApplicableWeight ?? 100
  return activeDimensions(rubric).flatMap(({ id }) => {
    const sum = activeCriteria(rubric)
      .filter(({ dimension, notApplicableAllowed }) => dimension === id && notApplicableAllowed === true)
      .reduce((total, { weight }) => total + weight, 0)
    return sum > limit ? [lintProblem('NOT_APPLICABLE_TOO_LARGE', '/criteria', { dimension: id, sum, limit })] : []
  })
}
