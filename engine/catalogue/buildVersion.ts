import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Language, TranslationsConfig, WorksheetVersion } from '../core/model.ts'
import { bundleSchema } from './bundleSchema.ts'
import type { Sources, WorksheetSource } from './sources.ts'

const pick = <T>(from: Record<string, T> | undefined, names: string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(from ?? {}).filter(([name]) => names.includes(name)))

/** SHA-256, in hex, of the canonical JSON (RFC 8785) of what a version says; its number and hash are not part of it. */
export function contentSha256(version: WorksheetVersion): string {
  const { version: _, sha256: __, worksheet, ...content } = version
  const { version: ___, ...declared } = worksheet
  const text = canonicalize({ ...content, worksheet: declared })
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex')
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

/** Joins the files of a worksheet and of all it refers to into one version that stands alone. */
export function buildVersion(source: WorksheetSource, sources: Sources): WorksheetVersion | undefined {
  const { worksheet } = source
  const workflow = worksheet && sources.workflows[worksheet.workflow]
  if (!worksheet || !workflow || !source.schema) return undefined
  const { schema, vocabularies } = bundleSchema(source.schema, sources)
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
  return { ...version, sha256: contentSha256(version) }
}
