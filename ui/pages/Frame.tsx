import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { Waiting } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'
import { Bar } from './Bar.tsx'
import { SessionDialog } from './SessionDialog.tsx'
import { SignIn } from './SignIn.tsx'
import { Trouble } from './Trouble.tsx'

/** The application's bar and the page under it; before signing in, the sign-in page at the same address. */
export function Frame() {
  const { say } = useLocale()
  const session = useQuery(queries.session)
  const actor = session.data?.actor
  const framework = useQuery({ ...queries.framework, enabled: Boolean(actor) })
  if (session.isError && !session.data) return <Trouble error={session.error} reset={() => void session.refetch()} />
  if (session.isPending) return <Waiting />
  if (!actor) return <SignIn />
  if (framework.isError && !framework.data)
    return <Trouble error={framework.error} reset={() => void framework.refetch()} />
  if (framework.isPending) return <Waiting />
  return (
    <>
      <a className="skip" href="#main">
        {say('skipToContent')}
      </a>
      <Bar />
      <Outlet />
      <SessionDialog actor={actor} />
    </>
  )
}
