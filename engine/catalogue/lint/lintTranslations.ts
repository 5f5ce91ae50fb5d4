import type { JsonSchema, Problem } from '../../core/model.ts'
import { isObject } from '../../core/paths.ts'
import { bundleSchema } from '../bundleSchema.ts'
import { pointer } from '../configProblem.ts'
import { fieldsOf } from '../fields.ts'
import { isThere, type LintContext } from './lintContext.ts'
import { deadlineWords } from './lintDeadlines.ts'
import { obligationWords } from './lintObligations.ts'
import { processWords } from './lintProcess.ts'
import { settingWords } from './lintSettings.ts'
import { lintOverlay, wordsAt } from './overlayWords.ts'

function frameworkWords(context: LintContext): string[] {
  const { framework } = context
  return [
    ...wordsAt('/framework', framework, ['title', 'subtitle', 'note', 'organization']),
    ...framework.stages.flatMap((stage) =>
      wordsAt(pointer('framework', 'stages', stage.id), stage, ['title', 'short']),
    ),
    ...framework.clauses.flatMap((clause) =>
      wordsAt(pointer('framework', 'clauses', clause.id), clause, ['title', 'text']),
    ),
    ...Object.keys(framework.roles).map((id) => pointer('framework', 'roles', id)),
    ...Object.keys(framework.identifiers ?? {}).map((id) => pointer('framework', 'identifiers', id)),
    ...settingWords(context),
  ]
}

function vocabularyWords({ sources }: LintContext): string[] {
  return Object.entries(sources.vocabularies).flatMap(([id, vocabulary]) => [
    pointer('vocabularies', id, 'title'),
    ...vocabulary.oneOf.flatMap((option) => [
      pointer('vocabularies', id, 'values', option.const),
      ...(option.description === undefined ? [] : [pointer('vocabularies', id, 'descriptions', option.const)]),
    ]),
  ])
}

function workflowWords({ sources }: LintContext): string[] {
  return Object.entries(sources.workflows).flatMap(([id, workflow]) => [
    pointer('workflows', id, 'title'),
    ...Object.keys(workflow.states).map((state) => pointer('workflows', id, 'states', state)),
    ...Object.entries(workflow.transitions).flatMap(([action, transition]) => [
      pointer('workflows', id, 'transitions', action),
      ...(transition?.guards ?? []).map((guard) => pointer('workflows', id, 'guards', guard.id)),
    ]),
  ])
}

function rubricWords({ sources }: LintContext): string[] {
  return Object.entries(sources.rubrics).flatMap(([id, rubric]) => {
    const at = (...names: (string | number)[]) => pointer('rubrics', id, ...names)
    return [
      ...wordsAt(at(), rubric, ['title', 'description']),
      ...rubric.levels.flatMap((level) => wordsAt(at('levels', level.level), level, ['title', 'description'])),
      ...(rubric.terms ?? []).flatMap((term) => wordsAt(at('terms', term.id), term, ['term', 'meaning'])),
      ...rubric.dimensions.flatMap((each) =>
        wordsAt(at('dimensions', each.id), each, ['title', 'short', 'description']),
      ),
      ...rubric.criteria.flatMap((each) => [
        ...wordsAt(at('criteria', each.id), each, ['title', 'question', 'evidence']),
        ...each.descriptors.map((_, i) => at('criteria', each.id, 'descriptors', i)),
      ]),
      ...Object.keys(rubric.texts ?? {}).map((key) => at('texts', key)),
    ]
  })
}

const titleAndHelp = ({ title, description }: { title?: unknown; description?: unknown }, path: string): string[] => [
  ...(typeof title === 'string' ? [pointer('common', path, 'title')] : []),
  ...(typeof description === 'string' ? [pointer('common', path, 'help')] : []),
]

function commonWords({ sources }: LintContext): string[] {
  const defs = sources.common?.$defs
  return Object.entries(isObject(defs) ? defs : {}).flatMap(([name, definition]) => {
    if (!isObject(definition)) return []
    const root: JsonSchema = bundleSchema({ ...definition }, sources).schema
    const fields = [...fieldsOf(root).values()]
    return [
      ...titleAndHelp(definition, name),
      ...fields.flatMap(({ path, words }) => titleAndHelp(words, `${name}.${path}`)),
    ]
  })
}

/** `forms/<language>.json` against all shared files. */
export function lintTranslations(context: LintContext): Problem[] {
  const wanted = [
    frameworkWords,
    vocabularyWords,
    workflowWords,
    rubricWords,
    deadlineWords,
    processWords,
    obligationWords,
    commonWords,
  ].flatMap((words) => words(context))
  return context.framework.languages.slice(1).flatMap((language) => {
    const file = `forms/${language}.json`
    const overlay = context.sources.translations[language as 'en']
    return !overlay && isThere(context, file) ? [] : lintOverlay(file, language, overlay, { wanted, accepted: [] })
  })
}
