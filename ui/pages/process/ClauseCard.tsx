import { servingWords } from '../../../engine/core/standingWords.ts'
import type { ClauseTrace, ObligationTrace } from '../../../engine/http/api.generated.ts'
import { Card, Chip, Notice } from '../../parts/index.ts'
import { useLocale } from '../../text/locale.tsx'
import { ServingList } from './ServingList.tsx'

function Obligation({ obligation }: { obligation: ObligationTrace }) {
  const { say, words, list } = useLocale()
  const { id, title, actor, towards, term, serving, missing, isGap } = obligation
  const facts = [
    say('obligationActor', { actor: words(actor) }),
    ...(towards ? [say('obligationTowards', { towards: words(towards) })] : []),
    ...(term ? [say('obligationTerm', { term: words(term) })] : []),
  ]
  const names = missing.map(({ kind, of, id: name }) =>
    [words(servingWords[kind]), of, name].filter(Boolean).join(' · '),
  )
  return (
    <li className="trace-obligation">
      <p>
        <span className="code soft">{id}</span> {words(title)}{' '}
        {isGap && (
          <Chip tone="danger" icon="alert">
            {say('traceGap')}
          </Chip>
        )}
      </p>
      <p className="soft">{facts.join(' · ')}</p>
      {names.length > 0 && <Notice tone="error">{say('traceMissing', { names: list(names) })}</Notice>}
      <details>
        <summary>{say('serving', { n: serving.length })}</summary>
        <ServingList serving={serving} />
      </details>
    </li>
  )
}

/** One clause: what it says, what it asks, and all that serves it. */
export function ClauseCard({ clause }: { clause: ClauseTrace }) {
  const { say, words } = useLocale()
  const { title, text, obligations, serving, isGap } = clause
  return (
    <Card
      title={words(title)}
      aside={
        isGap ? (
          <Chip tone="danger" icon="alert">
            {say('traceGap')}
          </Chip>
        ) : (
          <span className="soft">{say('serving', { n: serving.length })}</span>
        )
      }
    >
      {text && <p>{words(text)}</p>}
      {isGap && <Notice tone="error">{say('traceNothing')}</Notice>}
      {obligations.length > 0 && (
        <ul className="trace-obligations">
          {obligations.map((obligation) => (
            <Obligation key={obligation.id} obligation={obligation} />
          ))}
        </ul>
      )}
      {serving.length > 0 && (
        <details>
          <summary>
            {[...Map.groupBy(serving, ({ kind }) => kind)]
              .map(([kind, rows]) => say('servingKinds', { kind: words(servingWords[kind]), n: rows.length }))
              .join(' · ')}
          </summary>
          <ServingList serving={serving} />
        </details>
      )}
    </Card>
  )
}
