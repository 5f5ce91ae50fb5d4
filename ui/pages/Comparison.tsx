import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { AnswerChange } from '../../engine/core/compareAnswers.ts'
import { fieldWords } from '../../engine/core/fieldWords.ts'
import type { WorksheetVersion } from '../../engine/core/model.ts'
import { isObject } from '../../engine/core/paths.ts'
import type { Comparison as Found } from '../../engine/http/api.generated.ts'
import { drawWorksheet } from '../form/drawnWorksheet.ts'
import { FormHostProvider } from '../form/host.tsx'
import { ReadValue } from '../form/ReadValue.tsx'
import { Card, EmptyState, Notice, StateChip, Table, Waiting, type Tone } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { useAnswerHost } from './formHost.ts'

const tones: Record<AnswerChange['kind'], Tone> = { added: 'success', removed: 'danger', changed: 'attention' }

/** The part of a drawn schema at a field path such as `activities[].titleFa`. */
function nodeAt(root: unknown, path: string, step: 'schema' | 'ui'): Record<string, unknown> {
  const end = path.split('.').reduce<unknown>((node, part) => {
    const name = part.replace('[]', '')
    const held = step === 'schema' && isObject(node) ? node['properties'] : node
    const next = isObject(held) ? held[name] : undefined
    return part.endsWith('[]') && isObject(next) ? next['items'] : next
  }, root)
  return isObject(end) ? end : {}
}

/** What became of the answer before, or of a kept version: field by field, rows by their keys, totals last. */
export function Comparison({ id, kept, version }: { id: string; kept?: string; version: WorksheetVersion }) {
  const { say, language } = useLocale()
  const host = useAnswerHost(id)
  const comparison = useQuery(queries.comparison(id, kept))
  if (comparison.isError) return <Notice tone="error">{failureText(comparison.error, language)}</Notice>
  if (comparison.isPending) return <Waiting />
  const { before, fields, computed } = comparison.data
  if (!before) return <EmptyState title={say('compareNothing')} />
  const count = fields.reduce((sum, { changes }) => sum + changes.length, 0)
  return (
    <FormHostProvider value={host}>
      <div className="stack">
        <Notice tone="info">
          {say(kept === undefined ? 'compareLead' : 'compareKept', { n: count, revision: before.revision })}{' '}
          {kept === undefined && (
            <Link to="/answers/$id" params={{ id: before.id }}>
              {before.title} <span className="code">{before.id}</span>
            </Link>
          )}
        </Notice>
        {count + computed.length === 0 && <EmptyState icon="check" title={say('compareSame')} />}
        <Differences fields={fields} computed={computed as AnswerChange[]} version={version} />
      </div>
    </FormHostProvider>
  )
}

function Differences({
  fields,
  computed,
  version,
}: Pick<Found, 'fields' | 'computed'> & { version: WorksheetVersion }) {
  const { say, words, language } = useLocale()
  const titles = useMemo(() => fieldWords(version), [version])
  const drawn = useMemo(() => drawWorksheet(version, language), [version, language])
  const english = language === 'en' ? version.overlays.en?.computed : undefined
  const titleOf = (path: string) => words(titles[path]?.title) || path
  const ofComputed = (name: string) => english?.[name] ?? version.rules.computed?.[name]?.title ?? name
  const sections = drawn.sections.map(({ id, title, fields: own }) => ({
    id,
    title,
    changes: fields.filter(({ field }) => own.includes(field)).flatMap(({ changes }) => changes as AnswerChange[]),
  }))
  return (
    <>
      {sections
        .filter(({ changes }) => changes.length > 0)
        .map(({ id, title, changes }) => (
          <Card key={id} title={title}>
            <Changes caption={title} changes={changes} titleOf={titleOf} version={version} />
          </Card>
        ))}
      {computed.length > 0 && (
        <Card title={say('computedValues')}>
          <Changes
            caption={say('computedValues')}
            changes={computed as AnswerChange[]}
            titleOf={ofComputed}
            version={version}
          />
        </Card>
      )}
    </>
  )
}

const isRow = ({ path }: AnswerChange) => path.endsWith('[]')

interface ChangesProps {
  caption: string
  changes: AnswerChange[]
  titleOf: (path: string) => string
  version: WorksheetVersion
}

function Changes({ caption, changes, titleOf, version }: ChangesProps) {
  const { say, language } = useLocale()
  const drawn = useMemo(() => drawWorksheet(version, language), [version, language])
  const computedSchema = (path: string) => drawn.computed.find(({ name }) => name === path)?.schema
  const value = (path: string, each: unknown) => (
    <ReadValue
      schema={computedSchema(path) ?? nodeAt(drawn.schema, path, 'schema')}
      ui={nodeAt(version.ui, path, 'ui')}
      value={each}
    />
  )
  return (
    <Table
      caption={caption}
      rows={changes}
      rowKey={({ path, rows = [] }) => `${path}/${rows.join('/')}`}
      columns={[
        {
          id: 'what',
          lead: true,
          title: say('field'),
          cell: (change) => (
            <>
              <div>{titleOf(isRow(change) ? change.path.slice(0, -2) : change.path)}</div>
              {change.rows && (
                <div className="soft">
                  {isRow(change) ? '' : `${titleOf(change.path.split('[]')[0] ?? '')} · `}
                  <bdi>{change.rows.join(' / ')}</bdi>
                </div>
              )}
            </>
          ),
        },
        {
          id: 'kind',
          title: say('compareKind'),
          cell: ({ kind }) => <StateChip tone={tones[kind]}>{say(`compare.${kind}`)}</StateChip>,
        },
        { id: 'before', title: say('compareBefore'), cell: ({ path, before }) => value(path, before) },
        { id: 'after', title: say('compareAfter'), cell: ({ path, after }) => value(path, after) },
      ]}
    />
  )
}
