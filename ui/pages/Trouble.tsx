import { Button, Notice, Page } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'

/** A page that could not be shown, why, and a way to try again. */
export function Trouble({ error, reset }: { error: unknown; reset: () => void }) {
  const { say, language } = useLocale()
  return (
    <Page title={say('unexpected')}>
      <Notice tone="error" actions={<Button onClick={reset}>{say('retry')}</Button>}>
        {failureText(error, language)}
      </Notice>
    </Page>
  )
}
