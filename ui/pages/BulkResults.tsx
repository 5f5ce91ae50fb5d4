import type { Problem } from '../../engine/core/model.ts'
import type { BulkRow } from '../../engine/http/api.generated.ts'
import { problemText } from '../form/problemText.ts'
import { Chip, type Tone } from '../parts/index.ts'
import { ScrollBox } from '../parts/ScrollBox.tsx'
import { useLocale } from '../text/locale.tsx'

interface BulkResultsProps {
  rows: readonly BulkRow[]
  titles: ReadonlyMap<string, string>
  /** The action was performed: what is still possible was left. */
  isDone: boolean
  /** Every one of the selected was looked at, or will not be any more. */
  isWhole: boolean
}

const shownProblems = 5

/** What came of each of the selected, those that cannot be done first; none is left out. */
export function BulkResults({ rows, titles, isDone, isWhole }: BulkResultsProps) {
  const { say } = useLocale()
  const of = (outcome: BulkRow['outcome']) => rows.filter((row) => row.outcome === outcome)
  const seen = new Set(rows.map(({ id }) => id))
  const left = isWhole ? [...titles.keys()].filter((id) => !seen.has(id)) : []
  const groups: { tone: Tone; title: string; rows: readonly BulkRow[] }[] = [
    {
      tone: 'danger',
      title: say(isDone ? 'bulkFailed' : 'bulkBlocked', { n: of('blocked').length }),
      rows: of('blocked'),
    },
    { tone: 'attention', title: say('bulkWarned', { n: of('warned').length }), rows: of('warned') },
    { tone: 'progress', title: say('bulkPossible', { n: of('possible').length }), rows: of('possible') },
    { tone: 'success', title: say('bulkDone', { n: of('done').length }), rows: of('done') },
    {
      tone: 'muted',
      title: `${say('bulkLeft')} (${left.length})`,
      rows: left.map((id) => ({ id, title: titles.get(id) ?? id, outcome: 'blocked', problems: [] })),
    },
  ]
  return (
    <div className="stack-tight">
      {groups
        .filter((group) => group.rows.length > 0)
        .map((group) => (
          <details
            key={group.title}
            className="bulk-group"
            open={group.tone === 'danger' || group.tone === 'attention'}
          >
            <summary>
              <Chip tone={group.tone}>{group.title}</Chip>
            </summary>
            <ScrollBox className="bulk-rows" label={group.title}>
              <ul>
                {group.rows.map((row) => (
                  <BulkLine key={row.id} row={row} title={titles.get(row.id) ?? row.title} />
                ))}
              </ul>
            </ScrollBox>
          </details>
        ))}
    </div>
  )
}

function BulkLine({ row, title }: { row: BulkRow; title: string }) {
  const { words, language, say } = useLocale()
  const problems = row.problems as Problem[]
  return (
    <li>
      <strong>
        <bdi>{title}</bdi>
      </strong>{' '}
      <bdi className="code soft">{row.id}</bdi>
      {row.reason && problems.length === 0 && <p>{words(row.reason)}</p>}
      {problems.slice(0, shownProblems).map((problem, index) => (
        <p key={index}>{problemText(problem, language)}</p>
      ))}
      {problems.length > shownProblems && <p>{say('moreErrors', { n: problems.length - shownProblems })}</p>}
    </li>
  )
}
