import type { Json, Language } from '../core/model.ts'
import type { ConfigKind } from './metaSchemas.ts'
import type { ReportSource, Sources, WorksheetSource } from './sources.ts'

/** What a file under `forms/` or `reports/` is: its meta-schema, and where its content stands among the sources. */
export interface FileKind {
  path: RegExp
  /** Absent: the file's own rules are the linter's (a JSON Schema, a uiSchema) or it is no JSON. */
  kind?: ConfigKind
  put(sources: Sources, content: Json, names: string[]): void
}

const worksheet = (sources: Sources, id: string): WorksheetSource =>
  (sources.worksheets[id] ??= { overlays: {}, examples: {}, changes: {} })
const report = (sources: Sources, id: string): ReportSource => (sources.reports[id] ??= { overlays: {} })
const scorecard = (sources: Sources, id: string) => (sources.scorecards[id] ??= { overlays: {} })

/** `content` has passed its meta-schema; the compiler cannot know it. */
const as = <T>(content: Json): T => content as T

/** In order: the first that fits names the kind of a file. Paths are relative to the framework's folder. */
export const fileKinds: FileKind[] = [
  { path: /^forms\/framework\.json$/, kind: 'framework', put: (s, content) => void (s.framework = as(content)) },
  { path: /^forms\/deadlines\.json$/, kind: 'deadlines', put: (s, content) => void (s.deadlines = as(content)) },
  { path: /^forms\/process\.json$/, kind: 'process', put: (s, content) => void (s.process = as(content)) },
  { path: /^forms\/obligations\.json$/, kind: 'obligations', put: (s, content) => void (s.obligations = as(content)) },
  { path: /^forms\/common\.schema\.json$/, put: (s, content) => void (s.common = as(content)) },
  {
    path: /^forms\/([a-z]{2})\.json$/,
    kind: 'translations',
    put: (s, content, [language]) => void (s.translations[language as Language] = as(content)),
  },
  {
    path: /^forms\/vocabularies\/([^/]+)\.json$/,
    kind: 'vocabulary',
    put: (s, content, [id = '']) => void (s.vocabularies[id] = as(content)),
  },
  {
    path: /^forms\/workflows\/([^/]+)\.json$/,
    kind: 'workflow',
    put: (s, content, [id = '']) => void (s.workflows[id] = as(content)),
  },
  {
    path: /^forms\/rubrics\/([^/]+)\.json$/,
    kind: 'rubric',
    put: (s, content, [id = '']) => void (s.rubrics[id] = as(content)),
  },
  {
    path: /^forms\/([^/]+)\/worksheet\.json$/,
    kind: 'worksheet',
    put: (s, content, [id = '']) => void (worksheet(s, id).worksheet = as(content)),
  },
  {
    path: /^forms\/([^/]+)\/schema\.json$/,
    put: (s, content, [id = '']) => void (worksheet(s, id).schema = as(content)),
  },
  { path: /^forms\/([^/]+)\/ui\.json$/, put: (s, content, [id = '']) => void (worksheet(s, id).ui = as(content)) },
  {
    path: /^forms\/([^/]+)\/rules\.json$/,
    kind: 'rules',
    put: (s, content, [id = '']) => void (worksheet(s, id).rules = as(content)),
  },
  {
    path: /^forms\/([^/]+)\/([a-z]{2})\.json$/,
    kind: 'overlay',
    put: (s, content, [id = '', language]) => void (worksheet(s, id).overlays[language as Language] = as(content)),
  },
  {
    path: /^forms\/([^/]+)\/examples\/((?:in)?valid-[^/]+)\.json$/,
    kind: 'example',
    put: (s, content, [id = '', name = '']) => void (worksheet(s, id).examples[name] = as(content)),
  },
  {
    path: /^forms\/([^/]+)\/changes\/(\d+-to-\d+)\.json$/,
    kind: 'changes',
    put: (s, content, [id = '', name = '']) => void (worksheet(s, id).changes[name] = as(content)),
  },
  {
    path: /^reports\/indicators\/([^/.]+)\.json$/,
    kind: 'scorecard',
    put: (s, content, [id = '']) => void (scorecard(s, id).scorecard = as(content)),
  },
  {
    path: /^reports\/indicators\/([^/.]+)\.([a-z]{2})\.json$/,
    put: (s, content, [id = '', language]) => void (scorecard(s, id).overlays[language as Language] = content),
  },
  { path: /^reports\/partials\/([^/]+)\.hbs$/, put: (s, text, [id = '']) => void (s.partials[id] = as(text)) },
  { path: /^reports\/styles\/([^/]+)\.css$/, put: (s, text, [id = '']) => void (s.styles[id] = as(text)) },
  {
    path: /^reports\/([^/]+)\/report\.json$/,
    kind: 'report',
    put: (s, content, [id = '']) => void (report(s, id).report = as(content)),
  },
  { path: /^reports\/([^/]+)\/template\.hbs$/, put: (s, text, [id = '']) => void (report(s, id).template = as(text)) },
  { path: /^reports\/([^/]+)\/print\.css$/, put: (s, text, [id = '']) => void (report(s, id).css = as(text)) },
  {
    path: /^reports\/([^/]+)\/([a-z]{2})\.json$/,
    put: (s, content, [id = '', language]) => void (report(s, id).overlays[language as Language] = content),
  },
  { path: /^reports\/([^/]+)\/examples\/[^/]+\.json$/, put: () => {} },
]
