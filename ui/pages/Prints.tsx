import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { address } from '../api.ts'
import { EmptyState, Notice, Page, Pager, Skeleton, StateChip, Table, type Tone } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { isUnderWay } from './usePrint.ts'

const pageSize = 25
const interval = 1000 // ms between two looks while something is being printed
const tones: Record<string, Tone> = { ready: 'success', failed: 'danger', waiting: 'neutral', printing: 'progress' }
const stateWords = { ready: 'printReady', waiting: 'printing', printing: 'printing' } as const

/** The prints the actor asked for; each is kept as it was made. */
export function Prints() {
  const { say, words, instant, bytes, language } = useLocale()
  const [offset, setOffset] = useState(0)
  const prints = useQuery({
    ...queries.prints(offset, pageSize),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? interval : false),
  })
  return (
    <Page title={say('prints')}>
      {prints.isPending && <Skeleton lines={6} />}
      {prints.isError && <Notice tone="error">{failureText(prints.error, language)}</Notice>}
      {prints.data && (
        <>
          <Table
            caption={say('prints')}
            rows={prints.data.items}
            rowKey={(print) => print.id}
            empty={<EmptyState title={say('noPrints')} />}
            columns={[
              {
                id: 'title',
                lead: true,
                title: say('title'),
                cell: (print) =>
                  print.status === 'ready' ? (
                    <a href={address.pdf(print.id)} target="_blank" rel="noreferrer">
                      {words(print.title)}
                    </a>
                  ) : (
                    words(print.title)
                  ),
              },
              {
                id: 'status',
                title: say('state'),
                cell: (print) => (
                  <StateChip tone={tones[print.status] ?? 'neutral'}>
                    {print.status === 'failed'
                      ? say('printFailed', { code: print.failure ?? '' })
                      : say(stateWords[print.status])}
                  </StateChip>
                ),
              },
              { id: 'at', title: say('date'), cell: (print) => instant(print.createdAt) },
              { id: 'bytes', title: say('file'), cell: (print) => (print.bytes ? bytes(print.bytes) : '—') },
            ]}
          />
          <Pager offset={offset} limit={pageSize} total={prints.data.total} onMove={setOffset} />
        </>
      )}
    </Page>
  )
}
