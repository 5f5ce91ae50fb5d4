import { useState } from 'react'
import type { Json } from '../../engine/core/model.ts'
import type { SettingRow } from '../../engine/http/api.generated.ts'
import { Button, Chip, Notice, StateChip } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { SettingDialog } from './SettingDialog.tsx'
import { settingText } from './settingText.ts'

/** One setting: what it means, where it comes from, its value and every change of it. */
export function SettingCard({ setting, mayChange }: { setting: SettingRow; mayChange: boolean }) {
  const locale = useLocale()
  const { say, words } = locale
  const [opened, setOpened] = useState<'change' | 'reset'>()
  const title = words(setting.title)
  const { basis } = setting.config
  return (
    <li className="setting" id={`setting-${setting.id}`}>
      <div className="setting-what">
        <h3>{title}</h3>
        {setting.description && <p>{words(setting.description)}</p>}
        <span className="row">
          {setting.clause && <Chip>{words(setting.clause)}</Chip>}
          {basis && <Chip>{say(basis === 'D' ? 'settingBasisD' : 'settingBasisX')}</Chip>}
        </span>
        {setting.isMisfit && <Notice tone="warn">{say('settingMisfit')}</Notice>}
        <SettingHistory setting={setting} />
      </div>
      <div className="setting-value">
        <span className="soft">{say('settingNow')}</span>
        <strong>{settingText(setting.value as Json, setting, locale)}</strong>
        {setting.isDefault ? (
          <span className="soft">{say('settingIsDefault')}</span>
        ) : (
          <>
            <StateChip tone="progress">{say('settingChosen')}</StateChip>
            <span className="soft">
              {say('settingDefault', { value: settingText(setting.config.default as Json, setting, locale) })}
            </span>
          </>
        )}
      </div>
      {mayChange && (
        <div className="setting-work">
          <Button aria-label={say('settingEdit', { title })} onClick={() => setOpened('change')}>
            {say('settingChange')}
          </Button>
          {!setting.isDefault && (
            <Button tone="quiet" aria-label={say('settingResetTitle', { title })} onClick={() => setOpened('reset')}>
              {say('settingReset')}
            </Button>
          )}
        </div>
      )}
      {opened && <SettingDialog setting={setting} isReset={opened === 'reset'} onClose={() => setOpened(undefined)} />}
    </li>
  )
}

function SettingHistory({ setting }: { setting: SettingRow }) {
  const locale = useLocale()
  const { say, instant } = locale
  if (setting.changes.length === 0) return null
  return (
    <details>
      <summary>{say('settingHistory', { n: setting.changes.length })}</summary>
      <ul className="setting-history">
        {setting.changes.toReversed().map((change) => (
          <li key={change.at + change.by}>
            {say('settingHistoryEntry', {
              at: instant(change.at),
              name: change.byName,
              was: settingText(change.was as Json, setting, locale),
              value: settingText(change.value as Json | undefined, setting, locale),
              reason: change.reason,
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
