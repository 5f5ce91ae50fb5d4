import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
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

/** One action on many answers: tried first, then performed on those it is possible for. */
export function useBulk(action: string, ids: readonly string[]): Bulk {
  const client = useQueryClient()
  const [stage, setStage] = useState<Bulk['stage']>('trying')
  const [rows, setRows] = useState<readonly BulkRow[]>([])
  const [progress, setProgress] = useState({ done: 0, total: ids.length })
  const [failure, setFailure] = useState<unknown>()
  // What is tried is what was selected when the dialog opened.
  const first = useRef(ids)
  const isGone = useRef(false)

  async function inParts<T>(all: readonly T[], send: (part: T[]) => Promise<readonly BulkRow[]>) {
    for (let at = 0; at < all.length && !isGone.current; at += perRequest) {
      const part = await send(all.slice(at, at + perRequest))
      const byId = new Map(part.map((row) => [row.id, row]))
      setRows((before) => {
        const known = new Set(before.map(({ id }) => id))
        return [...before.map((row) => byId.get(row.id) ?? row), ...part.filter(({ id }) => !known.has(id))]
      })
      setProgress({ done: Math.min(at + perRequest, all.length), total: all.length })
    }
  }

  useEffect(() => {
    isGone.current = false
    setRows([])
    inParts(first.current, async (part) => (await api.tryBulk(action, part)).rows)
      .catch(setFailure)
      .finally(() => setStage('tried'))
    return () => {
      isGone.current = true
    }
  }, [action])

  async function perform(given: Omit<BulkBody, 'answers'>) {
    const wanted = rows.filter(
      ({ outcome }) => outcome === 'possible' || (outcome === 'warned' && given.passWarnings === true),
    )
    const answers = wanted.map(({ id, edit = 1 }) => ({ id, edit }))
    setStage('working')
    setFailure(undefined)
    setProgress({ done: 0, total: answers.length })
    try {
      await inParts(answers, async (part) => (await api.performBulk(action, { ...given, answers: part })).rows)
    } catch (error) {
      setFailure(error)
    } finally {
      setStage('done')
      void client.invalidateQueries()
    }
  }
  return { stage, rows, ...progress, failure, perform }
}
