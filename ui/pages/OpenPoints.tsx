import type { OpenPoint, Serving } from '../../engine/http/api.generated.ts'
import { Card, Table } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import type { LocaleWord } from '../text/localeWords.ts'

const kinds: Partial<Record<Serving['kind'], LocaleWord>> = {
  setting: 'place.setting',
  vocabulary: 'place.vocabulary',
  worksheet: 'place.worksheet',
  field: 'place.field',
  rule: 'place.rule',
  role: 'place.role',
  identifier: 'place.identifier',
  scorecard: 'place.scorecard',
  deadline: 'place.deadline',
}

/** What the law leaves open, what is assumed, and where that is changed. */
export function OpenPoints({ points }: { points: OpenPoint[] }) {
  const { say, words, plain, list } = useLocale()
  return (
    <Card title={say('openPoints')}>
      <p className="soft">{say('openPointsLead')}</p>
      <Table
        caption={say('openPoints')}
        rows={points}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            id: 'text',
            lead: true,
            title: say('openPointQuestion'),
            cell: ({ id, text, clauses }) => (
              <>
                <div>
                  {plain(id)}. {words(text)}
                </div>
                <div className="soft">{list(clauses.map(words))}</div>
              </>
            ),
          },
          { id: 'assumption', title: say('openPointAssumed'), cell: ({ assumption }) => words(assumption) },
          {
            id: 'where',
            title: say('openPointWhere'),
            cell: ({ where }) => (
              <ul className="setting-places">
                {where.map((place) => (
                  <li key={`${place.kind}/${place.of ?? ''}/${place.id}`}>
                    <Place place={place} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Card>
  )
}

function Place({ place }: { place: Serving }) {
  const { say, words } = useLocale()
  const title = words(place.title) || place.id
  return (
    <>
      {say(kinds[place.kind] ?? 'place.other')}:{' '}
      {place.kind === 'setting' ? <a href={`#setting-${place.id}`}>{title}</a> : title}
      {place.kind === 'rule' && <span className="code"> {place.id}</span>}
    </>
  )
}
