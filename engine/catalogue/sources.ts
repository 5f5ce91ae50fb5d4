import type {
  ChangesConfig,
  DeadlinesConfig,
  ExampleConfig,
  FrameworkConfig,
  Json,
  JsonSchema,
  Language,
  ObligationsConfig,
  OverlayConfig,
  Problem,
  ProcessConfig,
  ReportConfig,
  RubricConfig,
  RulesConfig,
  ScorecardConfig,
  TranslationsConfig,
  VocabularyConfig,
  WorkflowConfig,
  WorksheetConfig,
} from '../core/model.ts'

/** The files of one worksheet's folder; what could not be read or has the wrong shape is absent. */
export interface WorksheetSource {
  worksheet?: WorksheetConfig
  schema?: JsonSchema
  ui?: JsonSchema
  rules?: RulesConfig
  overlays: Partial<Record<Language, OverlayConfig>>
  /** By file name without `.json`. */
  examples: Record<string, ExampleConfig>
  /** By file name without `.json`, for example `2-to-3`. */
  changes: Record<string, ChangesConfig>
}

/** The files of one report's folder. */
export interface ReportSource {
  report?: ReportConfig
  template?: string
  css?: string
  overlays: Partial<Record<Language, Json>>
}

/** Everything under `forms/` and `reports/` as read; each file already has the shape of its meta-schema. */
export interface Sources {
  framework?: FrameworkConfig
  common?: JsonSchema
  deadlines?: DeadlinesConfig
  process?: ProcessConfig
  obligations?: ObligationsConfig
  translations: Partial<Record<Language, TranslationsConfig>>
  vocabularies: Record<string, VocabularyConfig>
  workflows: Record<string, WorkflowConfig>
  rubrics: Record<string, RubricConfig>
  worksheets: Record<string, WorksheetSource>
  reports: Record<string, ReportSource>
  scorecards: Record<string, { scorecard?: ScorecardConfig; overlays: Partial<Record<Language, Json>> }>
  partials: Record<string, string>
  styles: Record<string, string>
  /** Paths of all files, relative to the framework's folder; also of those that could not be read. */
  files: Set<string>
  /** Faults of syntax and of shape. */
  /** SHA-256 of all files and the number of the checks. */
  fingerprint: string
  problems: Problem[]
}
