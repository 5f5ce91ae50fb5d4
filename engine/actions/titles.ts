import type { Language, Words, WorksheetVersion } from '../core/model.ts'
import type { Context } from './context.ts'

/** Words in the framework's first language, with the others where they exist. */
export function words(context: Context, first: string, others: Partial<Record<Language, string | undefined>>): Words {
  const language = context.catalogue.framework.languages[0] as Language
  const rest = Object.entries(others).filter(([, text]) => text !== undefined)
  return { [language]: first, ...Object.fromEntries(rest) }
}

/** Name of an agency or of the Organization. */
export function agencyTitle(context: Context, code: string): Words {
  const { framework, translations } = context.catalogue
  if (code === framework.organization.code)
    return words(context, framework.organization.title, { en: translations.en?.framework?.organization })
  const agency = context.directory.agencies.get(code)
  return words(context, agency?.title ?? code, { en: agency?.titleEn })
}

/** Title of a worksheet. */
export function worksheetTitle(context: Context, version: WorksheetVersion): Words {
  return words(context, version.worksheet.title, { en: version.overlays.en?.title })
}

/** Title of a state, with its tone. */
export function stateTitle(context: Context, version: WorksheetVersion, state: string): Words {
  const { workflow, translations } = version
  return words(context, workflow.states[state]?.title ?? state, {
    en: translations.en?.workflows?.[workflow.id]?.states?.[state],
  })
}

/** Title of an action. */
export function actionTitle(context: Context, version: WorksheetVersion, action: string): Words {
  const { workflow, translations } = version
  return words(context, workflow.transitions[action]?.title ?? action, {
    en: translations.en?.workflows?.[workflow.id]?.transitions?.[action],
  })
}
