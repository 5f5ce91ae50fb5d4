import { useQuery } from '@tanstack/react-query'
import type { AccessGrant } from '../../engine/http/api.generated.ts'
import { EmptyState, Notice, Page, Select, Skeleton, Table } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { accessRoute } from '../router.tsx'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { useFramework } from './framework.ts'

const general = { create: 'deed.create', read: 'deed.read', edit: 'deed.edit' } as const
const isGeneral = (deed: string): deed is keyof typeof general => deed in general

/** Who may do what with the answers of a worksheet, as the server decides it: for administrators and auditors. */
export function AccessPage() {
  const { say, words, language } = useLocale()
  const { worksheets } = useFramework()
  const { worksheet = worksheets[0]?.id ?? '' } = accessRoute.useSearch()
  const navigate = accessRoute.useNavigate()
  const table = useQuery({ ...queries.access(worksheet), enabled: worksheet !== '' })
  return (
    <Page title={say('accessTitle')} lead={say('accessLead')}>
      <search className="filters">
        <Select
          aria-label={say('accessChoose')}
          value={worksheet}
          options={worksheets.map(({ id, title }) => ({ value: id, label: words(title) }))}
          onChange={(next) => void navigate({ search: { worksheet: next } })}
        />
      </search>
      {table.isError && <Notice tone="error">{failureText(table.error, language)}</Notice>}
      {table.isPending && worksheet !== '' && <Skeleton lines={8} />}
      {table.data && <Grants grants={table.data.grants} caption={words(table.data.title)} />}
    </Page>
  )
}

function Grants({ grants, caption }: { grants: readonly AccessGrant[]; caption: string }) {
  const { say, words, list } = useLocale()
  return (
    <Table
      caption={caption}
      rows={grants}
      rowKey={({ deed, roles }) => `${deed}${roles.map(words).join()}`}
      empty={<EmptyState title={say('noMatch')} />}
      columns={[
        {
          id: 'deed',
          lead: true,
          title: say('accessDeed'),
          cell: ({ deed, title }) => <strong>{isGeneral(deed) ? say(general[deed]) : words(title)}</strong>,
        },
        { id: 'who', title: say('accessWho'), cell: ({ roles }) => list(roles.map(words)) },
        { id: 'where', title: say('accessWhere'), cell: (grant) => <Where grant={grant} /> },
      ]}
    />
  )
}

function Where({ grant: { deed, where } }: { grant: AccessGrant }) {
  const { say, words, list } = useLocale()
  return (
    <ul className="access-where">
      {where.map(({ seat, places, states, isEvery }) => (
        <li key={`${seat}${places.join()}`}>
          {say(`seat.${seat}`)}: {list(places.map((place) => say(`place.${place}`)))}
          {deed !== 'create' && (
            <span className="soft"> ({isEvery ? say('accessEvery') : list(states.map(words))})</span>
          )}
        </li>
      ))}
    </ul>
  )
}
