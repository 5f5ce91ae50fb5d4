import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, IconButton } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { useActor, useFramework } from './framework.ts'
import { ReaderTools } from './ReaderTools.tsx'
import { signOut } from './sessionEnd.ts'

const places = [
  { to: '/', word: 'home' },
  { to: '/duties', word: 'dutiesTitle' },
  { to: '/worksheets', word: 'allWorksheets' },
  { to: '/reports', word: 'reports' },
  { to: '/prints', word: 'prints' },
] as const

/** The application's bar; on a narrow screen all but its name stands behind a button. */
export function Bar() {
  const { say } = useLocale()
  const { framework } = useFramework()
  const actor = useActor()
  const [isOpen, setOpen] = useState(false)
  return (
    <header className={isOpen ? 'bar bar-open' : 'bar'}>
      <div className="bar-inner">
        <Brand />
        <span className="bar-menu">
          <IconButton
            icon={isOpen ? 'close' : 'menu'}
            label={say('menu')}
            aria-expanded={isOpen}
            aria-controls="bar-places"
            onClick={() => setOpen(!isOpen)}
          />
        </span>
        <nav id="bar-places" aria-label={say('main')} className="bar-nav" onClickCapture={() => setOpen(false)}>
          {places.map(({ to, word }) => (
            <Link key={to} to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
              {say(word)}
            </Link>
          ))}
          {actor.roles.some((role) => framework.roles[role]?.delegable) && (
            <Link to="/delegations" activeProps={{ 'aria-current': 'page' }}>
              {say('delegations')}
            </Link>
          )}
          {actor.agency === framework.organization.code && (
            <Link to="/settings" activeProps={{ 'aria-current': 'page' }}>
              {say('settings')}
            </Link>
          )}
          {actor.agency === framework.organization.code && (
            <Link to="/catalogue" activeProps={{ 'aria-current': 'page' }}>
              {say('catalogue')}
            </Link>
          )}
        </nav>
        <ReaderTools />
        <Person />
      </div>
    </header>
  )
}

function Brand() {
  const { say, language } = useLocale()
  const { framework, translations } = useFramework()
  const other = language === 'en' ? translations.en?.framework?.title : undefined
  return (
    <Link to="/" className="bar-brand">
      <img src="/icon.svg" alt="" width="32" height="32" />
      <span>
        <strong>{say('appName')}</strong>
        <small>{other ?? framework.title}</small>
      </span>
    </Link>
  )
}

function Person() {
  const { say, words, list } = useLocale()
  const actor = useActor()
  return (
    <div className="bar-actor">
      <span>
        <strong>{actor.fullName}</strong>
        <small>
          {actor.roleTitles.length > 0 ? list(actor.roleTitles.map(words)) : actor.positionTitle} ·{' '}
          {words(actor.agencyTitle)}
        </small>
      </span>
      <Button tone="quiet" onClick={() => void signOut()}>
        {say('signOut')}
      </Button>
    </div>
  )
}
