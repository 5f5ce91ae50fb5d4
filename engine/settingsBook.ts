import { loadSettingChanges, settingChangesOf, settingKind } from './actions/settings.ts'
import type { SettingChange } from './core/setting.ts'
import type { Store } from './store/store.ts'
import type { Written } from './watchedStore.ts'

/** Every change of a setting in one product, told of each write. */
export interface SettingsBook {
  /** Oldest first; another array after each change. */
  changes(): readonly SettingChange[]
  onWritten(written: Written): void
}

/** Keeps the changes of settings in memory: every rule asks for them, and they are few. */
export async function openSettingsBook(store: Store): Promise<SettingsBook> {
  let changes: readonly SettingChange[] = await loadSettingChanges(store)
  return {
    changes: () => changes,
    onWritten({ documents }) {
      for (const { kind, id, content } of documents)
        if (kind === settingKind)
          changes = [...changes.filter(({ setting }) => setting !== id), ...settingChangesOf(content)]
    },
  }
}
