import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Answer, Words, WorksheetVersion } from '../../engine/core/model.ts'
import { Card, EmptyState, Notice, Table, Waiting } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { useFramework } from './framework.ts'
import { Signatures } from './Signatures.tsx'

const reasons = {
  migrated: 'kept.migrated',
  refused: 'kept.refused',
  revision: 'kept.revision',
  signed: 'kept.signed',
} as const

function workflowWords(version: WorksheetVersion, kind: 'states' | 'transitions', id: string): Words {
  const english = version.translations.en?.workflows?.[version.workflow.id]?.[kind]?.[id]
  return { fa: version.workflow[kind][id]?.title ?? id, ...(english ? { en: english } : {}) }
}

/** Every action on an answer with its note, and the versions that are kept. */
export function AnswerHistory({ answer, version }: { answer: Answer; version: WorksheetVersion }) {
  const { say, words, instant, language, dir } = useLocale()
  const { framework, translations } = useFramework()
  const history = useQuery(queries.history(answer.id))
  if (history.isError) return <Notice tone="error">{failureText(history.error, language)}</Notice>
  if (history.isPending) return <Waiting />
  const roleTitle = (role: string) =>
    (language === 'en' && translations.en?.framework?.roles?.[role]) || framework.roles[role]?.title || role
  return (
    <div className="stack">
      <Signatures answer={answer} />
      <Card title={say('history')}>
        {history.data.history.length === 0 && <EmptyState title={say('historyEmpty')} />}
        <ol className="history">
          {history.data.history.toReversed().map((entry, index) => (
            <li key={index}>
              <div className="row">
                <strong>{words(workflowWords(version, 'transitions', entry.action))}</strong>
                <span className="soft">
                  {words(workflowWords(version, 'states', entry.from))} {dir === 'rtl' ? '←' : '→'}{' '}
                  {words(workflowWords(version, 'states', entry.to))}
                </span>
              </div>
              <div className="soft">
                <bdi>{entry.actorName ?? entry.actor}</bdi> · {roleTitle(entry.role)} ·{' '}
                {entry.onBehalfOf && (
                  <>
                    <bdi>{say('onBehalf', { name: entry.onBehalfOf.fullName })}</bdi> ·{' '}
                  </>
                )}
                <bdi>{instant(entry.at)}</bdi>
              </div>
              {entry.remark && <blockquote>{entry.remark}</blockquote>}
            </li>
          ))}
        </ol>
      </Card>
      {history.data.kept.length > 0 && (
        <Card title={say('keptVersions')}>
          <Table
            caption={say('keptVersions')}
            rows={history.data.kept}
            rowKey={(kept) => kept.id}
            columns={[
              {
                id: 'reason',
                lead: true,
                title: say('title'),
                cell: (kept) => (
                  <Link to="/answers/$id/kept/$kept" params={{ id: answer.id, kept: kept.id }}>
                    {kept.reason in reasons ? say(reasons[kept.reason as keyof typeof reasons]) : kept.reason}
                  </Link>
                ),
              },
              { id: 'revision', title: say('version'), cell: (kept) => say('revision', { n: kept.revision }) },
              { id: 'at', title: say('date'), cell: (kept) => instant(kept.at) },
              { id: 'by', title: say('who'), cell: (kept) => <span className="code">{kept.by}</span> },
            ]}
          />
        </Card>
      )}
    </div>
  )
}
