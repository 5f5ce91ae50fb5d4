import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChoiceTitlesProvider } from '../form/choiceTitles.ts'
import { ReadonlyWorksheet } from '../form/ReadonlyWorksheet.tsx'
import { Notice, Page, Waiting } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { keptRoute } from '../router.tsx'
import { useLocale } from '../text/locale.tsx'
import { Comparison } from './Comparison.tsx'
import { useAnswerHost } from './formHost.ts'
import { Trouble } from './Trouble.tsx'

/** A kept version, read-only, on the version of the worksheet it was given on. */
export function KeptPage() {
  const { id, kept: keptId } = keptRoute.useParams()
  const { say, instant } = useLocale()
  const host = useAnswerHost(id)
  const kept = useQuery(queries.kept(id, keptId))
  const answer = kept.data?.answer
  const version = useQuery({
    ...queries.version(answer?.worksheet ?? '', answer?.version ?? 0),
    enabled: answer !== undefined,
  })
  const error = kept.error ?? version.error
  if (error) return <Trouble error={error} reset={() => void kept.refetch()} />
  if (!kept.data || !answer || !version.data) return <Waiting />
  return (
    <Page
      title={answer.title ?? answer.id}
      trail={
        <Link to="/answers/$id" params={{ id }}>
          {say('currentVersion')}
        </Link>
      }
    >
      <Notice tone="info">
        {say('keptVersions')} · {say('revision', { n: answer.revision })} ·{' '}
        {answer.updatedAt ? instant(answer.updatedAt) : ''}
      </Notice>
      <details className="kept-comparison">
        <summary>{say('compareWithKept')}</summary>
        <Comparison id={id} kept={keptId} version={version.data} />
      </details>
      <ChoiceTitlesProvider value={kept.data.choices}>
        <ReadonlyWorksheet
          version={version.data}
          answer={answer}
          assessment={kept.data.assessment}
          visibleSections={kept.data.visibleSections}
          host={host}
        />
      </ChoiceTitlesProvider>
    </Page>
  )
}
