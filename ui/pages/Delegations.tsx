import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Delegation } from '../../engine/http/api.generated.ts'
import { Button, EmptyState, Notice, Page, Pager, Skeleton, StateChip, Table } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'
import { DelegateDialog } from './DelegateDialog.tsx'
import { failureText } from './failureText.ts'
import { WithdrawDelegation } from './WithdrawDelegation.tsx'

const pageSize = 25
const tones = { coming: 'attention', inForce: 'success', over: 'muted', withdrawn: 'muted' } as const

/** Who acts for whom in the actor's agency; here a role is handed on and taken back. */
export function Delegations() {
  const { say, words, day, language } = useLocale()
  const [offset, setOffset] = useState(0)
  const [isGiving, setGiving] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Delegation>()
  const page = useQuery(queries.delegations(offset, pageSize))
  const mayGive = (page.data?.delegable.length ?? 0) > 0
  return (
    <Page
      title={say('delegations')}
      lead={say('delegationsLead')}
      aside={
        mayGive && (
          <Button tone="primary" onClick={() => setGiving(true)}>
            {say('delegate')}
          </Button>
        )
      }
    >
      {page.isError && <Notice tone="error">{failureText(page.error, language)}</Notice>}
      {page.isPending && <Skeleton lines={5} />}
      {page.data && (
        <>
          <Table
            caption={say('delegations')}
            rows={page.data.items}
            rowKey={({ id }) => id}
            empty={<EmptyState icon="check" title={say('delegationsNone')} />}
            columns={[
              { id: 'role', lead: true, title: say('delegateRole'), cell: ({ roleTitle }) => words(roleTitle) },
              { id: 'from', title: say('delegateFrom'), cell: ({ from }) => from.fullName },
              { id: 'to', title: say('delegateTo'), cell: ({ to }) => to.fullName },
              {
                id: 'days',
                title: say('date'),
                cell: ({ fromDay, toDay }) => say('delegateDays', { from: day(fromDay), to: day(toDay) }),
              },
              { id: 'letter', title: say('askLetter'), cell: ({ letter }) => letter.number },
              {
                id: 'state',
                title: say('state'),
                cell: ({ standing, withdrawn }) => (
                  <>
                    <StateChip tone={tones[standing]}>{say(`delegation.${standing}`)}</StateChip>
                    {withdrawn && (
                      <div className="soft">{say('delegateWithdrawnWhy', { reason: withdrawn.reason })}</div>
                    )}
                  </>
                ),
              },
              {
                id: 'act',
                title: say('actions'),
                cell: (delegation) =>
                  delegation.mayWithdraw && (
                    <Button tone="quiet" onClick={() => setWithdrawing(delegation)}>
                      {say('delegateWithdraw')}
                    </Button>
                  ),
              },
            ]}
          />
          <Pager offset={offset} limit={pageSize} total={page.data.total} onMove={setOffset} />
          {isGiving && <DelegateDialog page={page.data} onClose={() => setGiving(false)} />}
          {withdrawing && <WithdrawDelegation delegation={withdrawing} onClose={() => setWithdrawing(undefined)} />}
        </>
      )}
    </Page>
  )
}
