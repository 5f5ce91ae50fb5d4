import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { BulkBody, BulkRow } from '../../engine/http/api.generated.ts'
import { api } from '../api.ts'

/** Answers sent in one request: some seconds of work, so that the reader sees it go on. */
const perRequest = 20

export interface Bulk {
  stage: 'trying' | 'tried' | 'working' | 'done'
  /** What came of each, in the order selected. */
  rows: readonly BulkRow[]
  /** Answers looked at in this stage, and how many there are. */
  done: number
  total: number
  /** What ended a stage before its time. */
  failure: unknown
  perform(given: Omit<BulkBody, 'answers'>): Promise<void>
}

type Send<T> = (part: T[]) => Promise<{ rows: readonly BulkRow[] }>

/** Sends answers in parts one after the other until `isGone`; tells what came of each part. */
async function inParts<T>(
  all: readonly T[],
  send: Send<T>,
  tell: (rows: readonly BulkRow[], done: number) => void,
  isGone: () => boolean,
): Promise<void> {
  for (let at = 0; at < all.length && !isGone(); at += perRequest) {
    const { rows } = await send(all.slice(at, at + perRequest))
    if (!isGone()) tell(rows, Math.min(at + perRequest, all.length))
  }
}

/** What is known of each, with what is told anew. */
function merged(before: readonly BulkRow[], told: readonly BulkRow[]): readonly BulkRow[] {
  const byId = new Map(told.map((row) => [row.id, row]))
  const known = new Set(before.map(({ id }) => id))
  return [...before.map((row) => byId.get(row.id) ?? row), ...told.filter(({ id }) => !known.has(id))]
}

/** One action on many answers: tried first, then performed on those it is possible for. What is tried is what was selected when the dialog opened. */
export function useBulk(action: string, ids: readonly string[]): Bulk {
  const client = useQueryClient()
  const [selected] = useState(ids)
  const [stage, setStage] = useState<Bulk['stage']>('trying')
  const [rows, setRows] = useState<readonly BulkRow[]>([])
  const [progress, setProgress] = useState({ done: 0, total: ids.length })
  const [failure, setFailure] = useState<unknown>()

  useEffect(() => {
    let isGone = false
    const tell = (told: readonly BulkRow[], done: number) => {
      setRows((before) => merged(before, told))
      setProgress({ done, total: selected.length })
    }
    inParts(
      selected,
      (part) => api.tryBulk(action, part),
      tell,
      () => isGone,
    )
      .catch(setFailure)
      .finally(() => {
        if (!isGone) setStage('tried')
      })
    return () => {
      isGone = true
    }
  }, [action, selected])

  async function perform(given: Omit<BulkBody, 'answers'>) {
    const isWanted = ({ outcome }: BulkRow) =>
      outcome === 'possible' || (outcome === 'warned' && given.passWarnings === true)
    const answers = rows.filter(isWanted).map(({ id, edit = 1 }) => ({ id, edit }))
    setStage('working')
    setFailure(undefined)
    setProgress({ done: 0, total: answers.length })
    try {
      await inParts(
        answers,
        (part) => api.performBulk(action, { ...given, answers: part }),
        (told, done) => {
          setRows((before) => merged(before, told))
          setProgress({ done, total: answers.length })
        },
        // Once begun it is carried through, also when the reader looks away.
        () => false,
      )
    } catch (error) {
      setFailure(error)
    } finally {
      setStage('done')
      void client.invalidateQueries()
    }
  }
  return { stage, rows, ...progress, failure, perform }
}
