import type { Json, Words } from '../core/model.ts'
import { findServing, namesOfCoverage } from '../core/serving.ts'
import type { SettingConfig } from '../core/setting.ts'
import { misfitOf } from '../core/setting.ts'
import type { OpenPoint, SettingRow, SettingsPage } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { settingsOf } from './surroundings.ts'
import { words } from './titles.ts'

function clauseWords(context: Context, clause: string): Words {
  const { framework, translations } = context.catalogue
  const title = framework.clauses.find(({ id }) => id === clause)?.title ?? clause
  return words(context, title, { en: translations.en?.framework?.clauses?.[clause]?.title })
}

function describeSetting(context: Context, id: string, config: SettingConfig, value: Json): SettingRow {
  const english = context.catalogue.translations.en?.framework?.settings?.[id]
  const changes = context.settingChanges.filter(({ setting }) => setting === id)
  const chosen = changes.at(-1)?.value
  const { description, unit, options, clause } = config
  return {
    id,
    config,
    title: words(context, config.title, { en: english?.title }),
    ...(description ? { description: words(context, description, { en: english?.description }) } : {}),
    ...(unit ? { unit: words(context, unit, { en: english?.unit }) } : {}),
    ...(options
      ? {
          options: options.map((option) => ({
            const: option.const,
            title: words(context, option.title, { en: english?.options?.[option.const] }),
          })),
        }
      : {}),
    ...(clause ? { clause: clauseWords(context, clause) } : {}),
    value,
    isDefault: chosen === undefined,
    isMisfit: chosen !== undefined && misfitOf(config, chosen) !== undefined,
    changes: [...changes],
  }
}

function describeOpenPoints(context: Context): OpenPoint[] {
  const { framework, translations } = context.catalogue
  return (framework.openPoints ?? []).map(({ id, clauses, text, assumption, where }) => {
    const english = translations.en?.framework?.openPoints?.[String(id)]
    return {
      id,
      clauses: clauses.map((clause) => clauseWords(context, clause)),
      text: words(context, text, { en: english?.text }),
      assumption: words(context, assumption, { en: english?.assumption }),
      where: where
        .flatMap((place) => namesOfCoverage(place))
        .flatMap(({ name }) => findServing(context.catalogue, name) ?? []),
    }
  })
}

/** Every setting with its words, its value and its whole history, and every open point with its places. */
export function describeSettings(context: Context, mayChange: boolean): SettingsPage {
  const values = settingsOf(context)
  const settings = Object.entries(context.catalogue.framework.settings).flatMap(([id, config]) =>
    config ? [describeSetting(context, id, config, values[id] ?? null)] : [],
  )
  return { mayChange, settings, openPoints: describeOpenPoints(context) }
}
