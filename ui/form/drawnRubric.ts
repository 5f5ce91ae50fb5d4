import type { Language, RubricConfig, WorksheetVersion } from '../../engine/core/model.ts'

/** A rubric of the version with its words in `language`. */
export function drawnRubric(version: WorksheetVersion, id: string, language: Language): RubricConfig | undefined {
  const rubric = version.rubrics[id]
  const words = version.translations[language]?.rubrics?.[id]
  if (!rubric || !words) return rubric
  const [lowest, second, ...rest] = rubric.levels.map((level) => ({ ...level, ...words.levels?.[level.level] }))
  if (!lowest || !second) return rubric
  return {
    ...rubric,
    title: words.title ?? rubric.title,
    description: words.description ?? rubric.description,
    levels: [lowest, second, ...rest],
    dimensions: rubric.dimensions.map((dimension) => ({ ...dimension, ...words.dimensions?.[dimension.id] })),
    criteria: rubric.criteria.map((criterion) => ({ ...criterion, ...words.criteria?.[criterion.id] })),
  }
}
