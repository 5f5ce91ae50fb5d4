import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Problem } from '../../engine/core/model.ts'
import { tellCode, tellMend } from '../../engine/core/tellCode.ts'
import { Card, EmptyState, Notice, Page, StateChip, Table, Waiting } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'
import { wordsIn } from '../text/words.ts'
import { failureText } from './failureText.ts'
import { useActor, useFramework, worksheetOf } from './framework.ts'

/** Versions in service, and what must be mended in the config files, as it is while they are being edited. */
export function CataloguePage() {
  const { say, words, instant, language, plain } = useLocale()
  const framework = useFramework()
  const { roles } = useActor()
  const state = useQuery(queries.catalogue)
  if (state.isError) return <Notice tone="error">{failureText(state.error, language)}</Notice>
  if (state.isPending) return <Waiting />
  const textOf = (problem: Problem) => {
    const mend = tellMend(problem.code, problem.params, language)
    return (
      <>
        <div>{wordsIn(problem.message, language) || tellCode(problem.code, problem.params, language)}</div>
        {mend && <div className="soft">{mend}</div>}
      </>
    )
  }
  return (
    <Page
      title={say('catalogue')}
      lead={
        <>
          {say('catalogueLead')} ·{' '}
          {roles.some((role) => framework.framework.roles[role]?.seesAccess) && (
            <>
              <Link to="/access">{say('accessTitle')}</Link> ·{' '}
            </>
          )}
          <a href="/api/docs">{say('apiDocs')}</a>
        </>
      }
    >
      <div className="stack">
        <Card title={say('problems')} aside={<span className="soft">{instant(state.data.loadedAt)}</span>}>
          <Table
            caption={say('problems')}
            rows={(state.data.problems as Problem[]).slice(0, 200)}
            rowKey={(problem) => `${problem.file ?? ''}${problem.path}${problem.code}${JSON.stringify(problem.params)}`}
            empty={<EmptyState icon="check" title={say('catalogueClean')} />}
            columns={[
              {
                id: 'file',
                lead: true,
                title: say('file'),
                cell: (problem) => <span className="code">{`${problem.file ?? ''}${problem.path}`}</span>,
              },
              {
                id: 'level',
                title: say('state'),
                cell: (problem) => (
                  <StateChip tone={problem.level === 'error' ? 'danger' : 'attention'}>
                    {say(problem.level === 'error' ? 'errorLevel' : 'warningLevel')}
                  </StateChip>
                ),
              },
              { id: 'text', title: say('mend'), cell: textOf },
            ]}
          />
        </Card>
        <Card title={say('inService')}>
          <Table
            caption={say('inService')}
            rows={state.data.worksheets}
            rowKey={(entry) => entry.id}
            columns={[
              {
                id: 'title',
                lead: true,
                title: say('worksheet'),
                cell: (entry) => words(worksheetOf(framework, entry.id)?.title) || entry.id,
              },
              { id: 'version', title: say('version'), cell: (entry) => plain(entry.version) },
              {
                id: 'hash',
                title: say('signHash'),
                cell: (entry) => <span className="code">{entry.sha256.slice(0, 16)}…</span>,
              },
            ]}
          />
        </Card>
      </div>
    </Page>
  )
}
