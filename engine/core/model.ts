import type { Answer, OnBehalf } from './answer.generated.ts'
import type {
  DeadlinesConfig,
  FrameworkConfig,
  ObligationsConfig,
  OverlayConfig,
  ProcessConfig,
  ReportConfig,
  RubricConfig,
  RulesConfig,
  ScorecardConfig,
  TranslationsConfig,
  VocabularyConfig,
  WorkflowConfig,
  WorksheetConfig,
} from './config.generated.ts'

export type * from './answer.generated.ts'
export type * from './config.generated.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }
export type Language = 'fa' | 'en'
/** Words by language; the first language of the framework is always there. */
export type Words = Partial<Record<Language, string>>
export type AnswerData = Answer['data']
/** A JSON Schema 2020-12 in the profile of docs/decisions. */
export type JsonSchema = { [keyword: string]: unknown }
/** A FEEL expression as written in a config file. */
export type Expression = string

/** What the filler or the policy editor can mend: a value, never thrown. */
export interface Problem {
  /** JSON pointer into the data (`/activities/0/endDate`) or, for config, into the file. Empty for the whole. */
  path: string
  /** Permanent; stands with words in both languages in `core/codes.ts`. */
  code: string
  params: Record<string, Json>
  level: 'error' | 'warning'
  /** Words of the rule itself, where the problem is a rule of the worksheet. */
  message?: Words
  /** Config only: the file, relative to the framework's folder. */
  file?: string
}

/** One published version of a worksheet: everything needed to fill, check, show and print an answer given on it. */
export interface WorksheetVersion {
  id: string
  /** Number of the version: raised by one for each change of content that is put in service; never altered. */
  version: number
  /** SHA-256 of the canonical JSON of all other properties. */
  sha256: string
  worksheet: WorksheetConfig
  /** Every `$ref` bundled under `$defs`; words of the first language in place. */
  schema: JsonSchema
  ui: JsonSchema
  rules: RulesConfig
  workflow: WorkflowConfig
  rubrics: Record<string, RubricConfig>
  /** Code lists the schema uses, by id. */
  vocabularies: Record<string, VocabularyConfig>
  /** Words of other languages. */
  overlays: Partial<Record<Language, OverlayConfig>>
  /** Words of shared files this version uses, in other languages. */
  translations: Partial<Record<Language, TranslationsConfig>>
}

export interface ReportVersion {
  id: string
  report: ReportConfig
  template: string
  css: string
  overlay: JsonObject
  partials: Record<string, string>
  styles: Record<string, string>
}

/** All config in service. */
export interface Catalogue {
  framework: FrameworkConfig
  translations: Partial<Record<Language, TranslationsConfig>>
  vocabularies: Record<string, VocabularyConfig>
  rubrics: Record<string, RubricConfig>
  /** The version in service of each worksheet. */
  worksheets: Record<string, WorksheetVersion>
  reports: Record<string, ReportVersion>
  scorecards: Record<string, { scorecard: ScorecardConfig; overlay: JsonObject }>
  /** Duties; absent where a framework declares none. */
  deadlines?: DeadlinesConfig
  /** Where agencies stand in the stages; absent where a framework draws none. */
  process?: ProcessConfig
  /** What the law asks, one by one; absent where a framework lists nothing. */
  obligations?: ObligationsConfig
  /** Steps from each version of a worksheet to the next, in order. */
  changes: Record<string, MigrationSteps[]>
  /** What is wrong with files that could not be put in service, and all warnings. */
  problems: Problem[]
}

/** Who acts. */
export interface Actor {
  account: string
  fullName: string
  positionTitle: string
  /** Five digits; the Organization's own code for its staff. */
  agency: string
  /** Roles held in that agency. */
  roles: string[]
  /** Number of the person among the agency's staff; answers about that person are told by it. */
  personnelNo?: string
  /** Units of the agency for which roles of place `unit` are held. */
  units?: string[]
  /** Roles held by delegation alone, with those in whose name. */
  onBehalf?: Record<string, OnBehalf>
}

/** What formulas see besides the answer: plain data, so that it travels to the browser and to a worker. */
export interface Surroundings {
  /** Data of the registered profile of the answer's own agency, or null. */
  agency: JsonObject | null
  settings: JsonObject
  /** Day in Tehran, ISO. */
  currentDay: string
  /** Answers named by `ref(id)` and `record(id)`; null: there is none. */
  answers: Record<string, Answer | null>
  /** Answers given by `records(worksheet)`. */
  worksheets: Record<string, Answer[]>
  /** Profiles given by `agencyOf(code)`. */
  agencies: Record<string, JsonObject | null>
  /** Patterns of the framework's identifiers by kind, for `validUid`. */
  identifiers?: Record<string, string>
  /** The days to which extensions in force move the duties of the answer's agency, by `duty/subject`, for `extendedTo`. */
  extensions?: Readonly<Record<string, string>>
  /** Worksheets yet to come: a reference to one of their answers cannot be checked. */
  planned?: string[]
}

/** What formulas asked for and the surroundings lack; load it and assess again. */
export interface Wants {
  answers: string[]
  worksheets: string[]
  agencies: string[]
}

/** The result of all rules on one answer; the same in browser and server. */
export interface Assessment {
  computed: JsonObject
  scores: Record<string, Score>
  /** JSON pointers of hidden fields. */
  hidden: string[]
  /** JSON pointers of fields required by a rule. */
  required: string[]
  problems: Problem[]
  wants: Wants
}

/** Result of a rubric. Shown scores are rounded to two decimals, half up; nothing is rounded inside. */
export interface Score {
  methodVersion: string
  /** null while a criterion is unanswered. */
  overallScore: number | null
  dimensionScores: Record<string, number>
  stageScores: Record<string, number>
  baseLevel: number | null
  computedLevel: number | null
  gatingDimensions: string[]
  percent: number | null
  distanceToNext: number | null
  unanswered: string[]
  /** Criteria marked not applicable although the rubric does not allow it. */
  notAllowed: string[]
  /** Dimensions in which more weight is marked not applicable than the rubric allows. */
  overLimit: string[]
  /** Against the score named by `compareWith`. */
  comparison?: ScoreComparison
}

/** How far a first scoring of the same rows (`claimed`) stands from a second one. */
export interface ScoreComparison {
  /** 100 when every level agrees, 0 when all are at opposite ends; two decimals; null without a criterion that has both levels. */
  accuracy: number | null
  /** Claimed level less the level found, by criterion that has both. */
  deviations: Record<string, number>
  /** Claimed overall score less the score found, two decimals; null while one of them is missing. */
  overallDifference: number | null
}

export interface MigrationSteps {
  from: number
  to: number
  steps: NonNullable<import('./config.generated.ts').ChangesConfig['steps']>
}
