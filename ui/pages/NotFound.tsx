import { Link } from '@tanstack/react-router'
import { buttonClass, EmptyState, Page } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  const { say } = useLocale()
  return (
    <Page title={say('notFound')}>
      <EmptyState
        title={say('notFoundText')}
        action={
          <Link to="/" className={buttonClass('primary')}>
            {say('home')}
          </Link>
        }
      />
    </Page>
  )
}
