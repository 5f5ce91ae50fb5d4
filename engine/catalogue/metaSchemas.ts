import type { JsonSchema } from '../core/model.ts'
import changes from './meta/changes.schema.json' with { type: 'json' }
import deadlines from './meta/deadlines.schema.json' with { type: 'json' }
import example from './meta/example.schema.json' with { type: 'json' }
import framework from './meta/framework.schema.json' with { type: 'json' }
import obligations from './meta/obligations.schema.json' with { type: 'json' }
import overlay from './meta/overlay.schema.json' with { type: 'json' }
import processPicture from './meta/process.schema.json' with { type: 'json' }
import report from './meta/report.schema.json' with { type: 'json' }
import rubric from './meta/rubric.schema.json' with { type: 'json' }
import rules from './meta/rules.schema.json' with { type: 'json' }
import scorecard from './meta/scorecard.schema.json' with { type: 'json' }
import translations from './meta/translations.schema.json' with { type: 'json' }
import vocabulary from './meta/vocabulary.schema.json' with { type: 'json' }
import workflow from './meta/workflow.schema.json' with { type: 'json' }
import worksheet from './meta/worksheet.schema.json' with { type: 'json' }

/** The JSON Schema of each kind of config file. */
export const metaSchemas = {
  changes,
  deadlines,
  example,
  framework,
  obligations,
  overlay,
  process: processPicture,
  report,
  rubric,
  rules,
  scorecard,
  translations,
  vocabulary,
  workflow,
  worksheet,
} satisfies Record<string, JsonSchema>

export type ConfigKind = keyof typeof metaSchemas
