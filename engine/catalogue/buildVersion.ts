import { createHash } from 'node:crypto'
import { canonicalJson } from '../core/canonical.ts'
import type { Language, TranslationsConfig, WorksheetVersion } from '../core/model.ts'
import { bundleSchema } from './bundleSchema.ts'
import type { Sources, WorksheetSource } from './sources.ts'

const pick = <T>(from: Record<string, T> | undefined, names: string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(from ?? {}).filter(([name]) => names.includes(name)))

/** The version with its number, in `worksheet` too, and with the SHA-256 of the canonical JSON (RFC 8785) of all the rest. */
export function sealVersion(version: WorksheetVersion, number: number): WorksheetVersion {
  const { sha256: _, ...content } = {
    ...version,
    version: number,
    worksheet: { ...version.worksheet, version: number },
  }
  return { ...content, sha256: createHash('sha256').update(canonicalJson(content)).digest('hex') }
}

function translationsFor(
  all: Sources['translations'],
  used: { vocabularies: string[]; workflow: string; rubrics: string[]; common: string[] },
): WorksheetVersion['translations'] {
  return Object.fromEntries(
    Object.entries(all).map(([language, words]): [string, TranslationsConfig] => [
      language,
      {
        $schema: words.$schema,
        vocabularies: pick(words.vocabularies, used.vocabularies),
        workflows: pick(words.workflows, [used.workflow]),
        rubrics: pick(words.rubrics, used.rubrics),
        common: Object.fromEntries(
          Object.entries(words.common ?? {}).filter(([path]) => used.common.includes(path.split(/[.[]/)[0] ?? '')),
        ),
      },
    ]),
  )
}

/** Code lists whose words are shown for computed values. */
export function computedVocabularies(rules: WorksheetSource['rules']): string[] {
  return Object.values(rules?.computed ?? {}).flatMap((computed) => computed?.vocabulary ?? [])
}

/** Joins the files of a worksheet and of all it refers to into one version that stands alone. */
export function buildVersion(source: WorksheetSource, sources: Sources): WorksheetVersion | undefined {
  const { worksheet } = source
  const workflow = worksheet && sources.workflows[worksheet.workflow]
  if (!worksheet || !workflow || !source.schema) return undefined
  const { schema, vocabularies: inSchema } = bundleSchema(source.schema, sources)
  const vocabularies = [...new Set([...inSchema, ...computedVocabularies(source.rules)])].toSorted()
  const rubrics = [...new Set(Object.values(worksheet.scores ?? {}).flatMap((scoring) => scoring?.rubric ?? []))]
  const common = Object.keys(schema.$defs ?? {}).flatMap((name) =>
    name.startsWith('common.') ? name.slice('common.'.length) : [],
  )
  const version: WorksheetVersion = {
    id: worksheet.id,
    version: worksheet.version,
    sha256: '',
    worksheet,
    schema,
    ui: source.ui ?? {},
    rules: source.rules ?? { $schema: '' },
    workflow,
    rubrics: pick(sources.rubrics, rubrics),
    vocabularies: pick(sources.vocabularies, vocabularies),
    overlays: source.overlays satisfies Partial<Record<Language, unknown>>,
    translations: translationsFor(sources.translations, {
      vocabularies,
      workflow: worksheet.workflow,
      rubrics,
      common,
    }),
  }
  return sealVersion(version, worksheet.version)
}
