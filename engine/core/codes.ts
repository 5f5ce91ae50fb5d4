import type { CodeWords } from './codes/codeWords.ts'
import { actions } from './codes/actions.ts'
import { changes } from './codes/changes.ts'
import { configFiles } from './codes/configFiles.ts'
import { configReferences } from './codes/configReferences.ts'
import { configReports } from './codes/configReports.ts'
import { configSchemas } from './codes/configSchemas.ts'
import { configTraces } from './codes/configTraces.ts'
import { configVersions } from './codes/configVersions.ts'
import { duties } from './codes/duties.ts'
import { excel } from './codes/excel.ts'
import { expressions } from './codes/expressions.ts'
import { fields } from './codes/fields.ts'
import { http } from './codes/http.ts'
import { printing } from './codes/printing.ts'
import { rules } from './codes/rules.ts'
import { scoring } from './codes/scoring.ts'
import { settings } from './codes/settings.ts'
import { store } from './codes/store.ts'

/** Every code of a Problem or Failure, with its HTTP status and its words; `{name}` marks a parameter. Codes are permanent. */
export const codes = {
  ...actions,
  ...changes,
  ...configFiles,
  ...configReferences,
  ...configReports,
  ...configSchemas,
  ...configTraces,
  ...configVersions,
  ...duties,
  ...excel,
  ...expressions,
  ...fields,
  ...http,
  ...printing,
  ...rules,
  ...scoring,
  ...settings,
  ...store,
} satisfies Record<string, CodeWords>

export type Code = keyof typeof codes
