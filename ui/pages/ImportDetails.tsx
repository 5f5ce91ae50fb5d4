import type { CellPlace, ImportRow } from '../../engine/http/api.generated.ts'
import { StateChip, type Tone } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'

const tones: Record<ImportRow['status'], Tone> = {
  new: 'progress',
  changed: 'attention',
  unchanged: 'muted',
  wrong: 'danger',
}

export function ImportStatus({ status }: { status: ImportRow['status'] }) {
  const { say } = useLocale()
  return <StateChip tone={tones[status]}>{say(`importOne.${status}`)}</StateChip>
}

/** A cell as a spreadsheet names it. */
export function Place({ at }: { at: CellPlace }) {
  const { say } = useLocale()
  return (
    <small className="soft">
      {say('importPlace', { sheet: at.sheet, cell: '' })}
      <bdi dir="ltr">{`${at.column ?? ''}${at.line}`}</bdi>
    </small>
  )
}

const mostShown = 6

/** What changes, from what to what, and what is wrong, each with its cell. */
export function ImportDetails({ row }: { row: Pick<ImportRow, 'changes' | 'changeCount' | 'problems'> }) {
  const { say, words } = useLocale()
  const { changes, changeCount, problems } = row
  const shown = changes.slice(0, mostShown)
  if (shown.length + problems.length === 0) return null
  return (
    <ul className="import-changes">
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.code}`} className={`import-problem-${problem.level}`}>
          <strong>{words(problem.title)}</strong> {words(problem.message)} <Place at={problem.at} />
        </li>
      ))}
      {shown.map((change) => (
        <li key={change.path}>
          <strong>{words(change.title)}</strong>{' '}
          <del>
            <span className="sr-only">{say('importFrom')} </span>
            <bdi>{change.from || say('importNothing')}</bdi>
          </del>{' '}
          <span aria-hidden="true">→</span>{' '}
          <ins>
            <span className="sr-only">{say('importTo')} </span>
            <bdi>{change.to || say('importNothing')}</bdi>
          </ins>
        </li>
      ))}
      {changeCount > shown.length && <li className="soft">{say('importMore', { n: changeCount - shown.length })}</li>}
    </ul>
  )
}
