import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Account } from '../../engine/http/api.generated.ts'
import { api } from '../api.ts'
import { Icon, Notice, Page, useToast, Waiting } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { ReaderTools } from './ReaderTools.tsx'

/** The demo's ready accounts, one for each role, by agency. */
export function SignIn() {
  const { say, words, language } = useLocale()
  const client = useQueryClient()
  const toast = useToast()
  const [busy, setBusy] = useState<string>()
  const accounts = useQuery(queries.accounts)

  async function enter(account: string) {
    setBusy(account)
    try {
      client.setQueryData(queries.session.queryKey, await api.signIn(account))
    } catch (error) {
      toast({ tone: 'error', message: failureText(error, language) })
    } finally {
      setBusy(undefined)
    }
  }

  return (
    <div className="sign-in">
      <header className="sign-in-bar">
        <span className="bar-brand">
          <img src="/icon.svg" alt="" width="40" height="40" />
          <strong>{say('appName')}</strong>
        </span>
        <ReaderTools />
      </header>
      <Page title={say('signIn')} lead={say('demoNote')}>
        {accounts.isPending && <Waiting />}
        {accounts.isError && <Notice tone="error">{failureText(accounts.error, language)}</Notice>}
        {[...Map.groupBy(accounts.data ?? [], (account) => account.agency)].map(([agency, group]) => (
          <section key={agency} className="sign-in-agency" aria-labelledby={`agency-${agency}`}>
            <h2 id={`agency-${agency}`}>{words(group[0]?.agencyTitle)}</h2>
            <ul className="account-list">
              {group.map((account) => (
                <li key={account.id}>
                  <AccountButton {...{ account, isBusy: busy === account.id }} onEnter={() => void enter(account.id)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Page>
    </div>
  )
}

interface AccountButtonProps {
  account: Account
  isBusy: boolean
  onEnter: () => void
}

function AccountButton({ account, isBusy, onEnter }: AccountButtonProps) {
  const { words, list } = useLocale()
  return (
    <button
      type="button"
      className="account"
      data-account={account.id}
      aria-busy={isBusy || undefined}
      onClick={isBusy ? undefined : onEnter}
    >
      <Icon name="user" />
      <span>
        <strong>{list(account.roleTitles.map(words))}</strong>
        <small>
          {account.fullName} · {account.positionTitle}
        </small>
      </span>
    </button>
  )
}
