import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api.ts'
import { Button, IconButton, LanguageSwitch, ThemeSwitch, Waiting } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'
import { useChangeLanguage } from '../text/readerLanguage.tsx'
import { SignIn } from './SignIn.tsx'
import { Trouble } from './Trouble.tsx'

const places = [
  { to: '/', word: 'home' },
  { to: '/worksheets', word: 'allWorksheets' },
  { to: '/reports', word: 'reports' },
  { to: '/prints', word: 'prints' },
] as const

/** The application's bar and what stands under it; before signing in, the sign-in page. */
export function Frame() {
  const { say, words, language } = useLocale()
  const changeLanguage = useChangeLanguage()
  const client = useQueryClient()
  const [isMenuOpen, setMenuOpen] = useState(false)
  const session = useQuery(queries.session)
  const framework = useQuery({ ...queries.framework, enabled: Boolean(session.data?.actor) })
  if (session.isError) return <Trouble error={session.error} reset={() => void session.refetch()} />
  if (session.isPending) return <Waiting />
  const { actor } = session.data
  const languages = ['fa', 'en'] as const
  const tools = (
    <div className="bar-tools">
      <LanguageSwitch languages={languages} onChange={changeLanguage} />
      <ThemeSwitch />
    </div>
  )
  if (!actor) return <SignIn tools={tools} />
  if (framework.isError) return <Trouble error={framework.error} reset={() => void framework.refetch()} />
  if (framework.isPending) return <Waiting />

  const isOrganization = actor.agency === framework.data.framework.organization.code
  const title =
    language === 'fa'
      ? framework.data.framework.title
      : (framework.data.translations.en?.framework?.title ?? framework.data.framework.title)
  const signOut = async () => {
    client.setQueryData(queries.session.queryKey, await api.signOut())
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
  }
  return (
    <>
      <a className="skip" href="#main">
        {say('skipToContent')}
      </a>
      <header className={isMenuOpen ? 'bar bar-open' : 'bar'}>
        <div className="bar-inner">
          <Link to="/" className="bar-brand">
            <img src="/icon.svg" alt="" width="32" height="32" />
            <span>
              <strong>{say('appName')}</strong>
              <small>{title}</small>
            </span>
          </Link>
          <span className="bar-menu">
            <IconButton
              icon={isMenuOpen ? 'close' : 'menu'}
              label={say('menu')}
              aria-expanded={isMenuOpen}
              onClick={() => setMenuOpen(!isMenuOpen)}
            />
          </span>
          <nav aria-label={say('main')} className="bar-nav" onClickCapture={() => setMenuOpen(false)}>
            {places.map(({ to, word }) => (
              <Link key={to} to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
                {say(word)}
              </Link>
            ))}
            {isOrganization && (
              <Link to="/catalogue" activeProps={{ 'aria-current': 'page' }}>
                {say('catalogue')}
              </Link>
            )}
          </nav>
          {tools}
          <div className="bar-actor">
            <span>
              <strong>{actor.fullName}</strong>
              <small>
                {actor.roleTitles.map(words).join(language === 'fa' ? '، ' : ', ')} · {words(actor.agencyTitle)}
              </small>
            </span>
            <Button tone="quiet" onClick={() => void signOut()}>
              {say('signOut')}
            </Button>
          </div>
        </div>
      </header>
      <Outlet />
    </>
  )
}
