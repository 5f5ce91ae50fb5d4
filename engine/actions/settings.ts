import { instantInTehran } from '../core/calendar.ts'
import { canonicalJson } from '../core/canonical.ts'
import { Failure } from '../core/failure.ts'
import type { Json, JsonObject } from '../core/model.ts'
import { misfitOf, type SettingChange } from '../core/setting.ts'
import type { SettingChangeBody, SettingsPage } from '../http/api.generated.ts'
import type { Store } from '../store/store.ts'
import type { Context } from './context.ts'
import { describeSettings } from './describeSettings.ts'

/** Documents of this kind hold all changes of one setting, by its name; nothing is ever taken out of them. */
export const settingKind = 'setting'

const minReason = 20 // characters, as for every remark that decides something
const longestPage = 200

/** The changes in a stored document. */
export const settingChangesOf = (content: JsonObject | undefined): SettingChange[] =>
  ((content?.['changes'] ?? []) as unknown as SettingChange[]).slice()

/** Every change of every setting, oldest first for each. */
export async function loadSettingChanges(store: Store): Promise<SettingChange[]> {
  const found: SettingChange[] = []
  for (let offset = 0; ; offset += longestPage) {
    const page = await store.documents(settingKind, offset, longestPage)
    found.push(...page.items.flatMap(({ content }) => settingChangesOf(content)))
    if (page.items.length < longestPage) return found
  }
}

/** The actor holds a role of the Organization that changes settings. */
export function mayChangeSettings({ actor, catalogue, directory }: Context): boolean {
  const { settingsChangedBy = [] } = catalogue.framework
  return actor.agency === directory.organization && settingsChangedBy.some((role) => actor.roles.includes(role))
}

const isSame = (a: Json, b: Json): boolean => canonicalJson(a) === canonicalJson(b)

/**
 * Gives a setting another value, or the default again, from this instant on. Fails with SETTING_NOT_FOUND, REMARK_NEEDED, the codes of `misfitOf`,
 * SETTING_SAME, and SETTING_CHANGED where it was changed since the actor looked.
 */
export async function changeSetting(
  context: Context,
  { setting: name, seen, reason, value }: SettingChangeBody & { setting: string },
): Promise<SettingsPage> {
  if (!mayChangeSettings(context)) throw new Failure('NOT_ALLOWED')
  const { settings } = context.catalogue.framework
  const setting = Object.hasOwn(settings, name) ? settings[name] : undefined
  if (!setting) throw new Failure('SETTING_NOT_FOUND', { setting: name })
  if (reason.trim().length < minReason) throw new Failure('REMARK_NEEDED')
  const misfit = value === undefined ? undefined : misfitOf(setting, value as Json)
  if (misfit) throw new Failure(misfit.code, misfit.params)

  const { account: by, fullName: byName } = context.actor
  const at = instantInTehran(context.now)
  const changes = await context.store.transaction(async (tx) => {
    const before = settingChangesOf(await tx.document(settingKind, name))
    if (before.length !== seen) throw new Failure('SETTING_CHANGED')
    const standard = setting.default as Json
    const was = before.at(-1)?.value ?? standard
    // Put back to the default is another thing than the same value chosen: it follows the default if that is changed one day.
    const isPut = before.at(-1)?.value !== undefined
    if (value === undefined ? !isPut : isSame(value as Json, was)) throw new Failure('SETTING_SAME')
    const change: SettingChange = {
      setting: name,
      ...(value === undefined ? {} : { value: value as Json }),
      was,
      reason: reason.trim(),
      at,
      by,
      byName,
    }
    const all = [...before, change]
    tx.putDocument({ kind: settingKind, id: name, content: { changes: all as unknown as Json } })
    tx.record({ at, actor: by, action: 'setting.change', subject: `setting/${name}`, details: { ...change } })
    return all
  })
  const others = context.settingChanges.filter((each) => each.setting !== name)
  return describeSettings({ ...context, settingChanges: [...others, ...changes] }, true)
}

/** All settings with their history, and what the law leaves open; for the staff of the Organization. */
export function readSettings(context: Context): SettingsPage {
  if (context.actor.agency !== context.directory.organization) throw new Failure('NOT_ALLOWED')
  return describeSettings(context, mayChangeSettings(context))
}
