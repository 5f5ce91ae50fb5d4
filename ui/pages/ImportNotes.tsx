import type { Import } from '../../engine/http/api.generated.ts'
import { Notice } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { Place } from './ImportDetails.tsx'

/** What is to be known of a file as a whole: the result, what is not read, rows of nobody, its earlier version. */
export function ImportNotes({ tried }: { tried: Import }) {
  const { say, words, list } = useLocale()
  const { done, unknown, lost, fromVersion, counts } = tried
  const names = unknown.map(({ sheet, column }) => (column === undefined ? sheet : `${sheet} / ${column}`))
  return (
    <div className="import-notes">
      {done && <Notice tone="success">{say('importDone', { created: done.created, changed: done.changed })}</Notice>}
      {done && done.skipped.length > 0 && (
        <Notice tone="warn" title={say('importSkipped')}>
          <ul className="import-changes">
            {done.skipped.map(({ line, title, message }) => (
              <li key={line}>
                <strong>{say('importLine', { n: line })}</strong> <bdi>{title}</bdi> {words(message)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {!done && counts.new + counts.changed === 0 && <Notice tone="info">{say('importNothingToWrite')}</Notice>}
      {fromVersion !== undefined && <Notice tone="info">{say('importOld', { n: fromVersion })}</Notice>}
      {names.length > 0 && <Notice tone="warn">{say('importUnknown', { names: list(names) })}</Notice>}
      {lost.length > 0 && (
        <Notice tone="warn" title={say('importLost')}>
          <ul className="import-changes">
            {lost.map(({ at, message }) => (
              <li key={`${at.sheet}/${at.line}`}>
                {words(message)} <Place at={at} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
