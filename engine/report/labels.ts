import type { Directory } from '../core/directory.ts'
import { fieldWords as wordsOfFields } from '../core/fieldWords.ts'
import type { Catalogue, VocabularyConfig, Words, WorksheetVersion } from '../core/model.ts'
import { complianceWords, servingWords, standingWords } from '../core/standingWords.ts'
import { labelsOfMethods } from './labelsOfMethods.ts'
import type { Labels } from './viewModel.ts'

const words = (fa: string, en: string | undefined): Words => (en === undefined ? { fa } : { fa, en })

/** Words of everything the given worksheets hold as codes, with those of the framework. */
export function labelsFor(versions: WorksheetVersion[], catalogue: Catalogue, directory: Directory): Labels {
  // An answer is shown with the rubrics of its own version.
  const rubrics = Object.assign(
    {},
    catalogue.rubrics,
    ...versions.map((version) => version.rubrics),
  ) as Catalogue['rubrics']
  const codes: Labels['codes'] = { ...frameworkCodes(catalogue), ...labelsOfMethods({ ...catalogue, rubrics }) }
  const fields: Labels['fields'] = {}
  for (const version of versions) {
    for (const [id, vocabulary] of Object.entries(version.vocabularies))
      codes[id] ??= vocabularyWords(id, vocabulary, version.translations)
    const workflow = version.translations.en?.workflows?.[version.workflow.id]
    codes[`${version.id}.state`] = mapWords(version.workflow.states, ({ title }, id) =>
      words(title, workflow?.states?.[id]),
    )
    codes[`${version.id}.action`] = mapWords(version.workflow.transitions, ({ title }, id) =>
      words(title, workflow?.transitions?.[id]),
    )
    fields[version.id] = fieldWords(version)
  }
  for (const [id, vocabulary] of Object.entries(catalogue.vocabularies))
    codes[id] ??= vocabularyWords(id, vocabulary, catalogue.translations)
  const agencies = Object.fromEntries(
    [...directory.agencies.values()].map((agency) => [agency.code, words(agency.title, agency.titleEn)]),
  )
  const organization = catalogue.framework.organization
  agencies[organization.code] ??= words(organization.title, catalogue.translations.en?.framework?.organization)
  return { codes: { ...codes, agency: agencies }, fields, agencies }
}

function frameworkCodes({ framework, translations, worksheets, scorecards }: Catalogue): Labels['codes'] {
  const other = translations.en?.framework
  return {
    role: mapWords(framework.roles, ({ title }, id) => words(title, other?.roles?.[id])),
    stage: Object.fromEntries(framework.stages.map(({ id, title }) => [id, words(title, other?.stages?.[id]?.title)])),
    stageShort: Object.fromEntries(
      framework.stages.map(({ id, short }) => [id, words(short, other?.stages?.[id]?.short)]),
    ),
    clause: Object.fromEntries(
      framework.clauses.map(({ id, title }) => [id, words(title, other?.clauses?.[id]?.title)]),
    ),
    // A framework may name a code list of its own so: these have a dot.
    'standing.stage': standingWords,
    'standing.obligation': complianceWords,
    'serving.kind': servingWords,
    worksheet: mapWords(worksheets, ({ worksheet, overlays }) => words(worksheet.title, overlays.en?.title)),
    // Fields and rules are parts of worksheets, indicators of scorecards.
    'serving.of': {
      ...mapWords(worksheets, ({ worksheet, overlays }) => words(worksheet.title, overlays.en?.title)),
      ...mapWords(scorecards, ({ scorecard, overlay }) =>
        words(scorecard.title, overlay['title'] as string | undefined),
      ),
    },
  }
}

function vocabularyWords(
  id: string,
  vocabulary: VocabularyConfig,
  translations: Catalogue['translations'],
): Record<string, Words> {
  const other = translations.en?.vocabularies?.[id]?.values
  return Object.fromEntries(vocabulary.oneOf.map(({ const: code, title }) => [code, words(title, other?.[code])]))
}

/** Titles of all fields, of the sections as `section.<id>` and of computed values as `computed.<name>`. */
function fieldWords(version: WorksheetVersion): Record<string, Words> {
  const overlay = version.overlays.en
  const found: Record<string, Words> = { '': words(version.worksheet.title, overlay?.title) }
  for (const [path, { title }] of Object.entries(wordsOfFields(version))) if (title) found[path] = title
  for (const { id, title } of version.worksheet.sections) {
    const section = overlay?.sections?.[id]
    found[`section.${id}`] = words(title, typeof section === 'string' ? section : section?.title)
  }
  for (const [name, computed] of Object.entries(version.rules.computed ?? {})) {
    if (computed) found[`computed.${name}`] = words(computed.title, overlay?.computed?.[name])
  }
  return found
}

function mapWords<T>(
  entries: Record<string, T | undefined>,
  give: (entry: T, id: string) => Words,
): Record<string, Words> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, entry]) => (entry === undefined ? [] : [[id, give(entry, id)]])),
  )
}
