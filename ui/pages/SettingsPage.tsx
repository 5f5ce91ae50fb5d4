import { useQuery } from '@tanstack/react-query'
import { Notice, Page, Waiting } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { OpenPoints } from './OpenPoints.tsx'
import { SettingCard } from './SettingCard.tsx'
import './settings.css'

/** Settings with their history, and the open points of the law; for the staff of the Organization. */
export function SettingsPage() {
  const { say, language } = useLocale()
  const page = useQuery(queries.settings)
  if (page.isError && !page.data) return <Notice tone="error">{failureText(page.error, language)}</Notice>
  if (page.isPending) return <Waiting />
  const { settings, openPoints, mayChange } = page.data
  return (
    <Page title={say('settings')} lead={say('settingsLead')}>
      <div className="stack">
        {!mayChange && <Notice tone="info">{say('settingsReadOnly')}</Notice>}
        <h2 className="sr-only">{say('settings')}</h2>
        <ul className="setting-list">
          {settings.map((setting) => (
            <SettingCard key={setting.id} setting={setting} mayChange={mayChange} />
          ))}
        </ul>
        {openPoints.length > 0 && <OpenPoints points={openPoints} />}
      </div>
    </Page>
  )
}
