import { useEffect, useMemo, useRef } from 'react'
import type { AnswerData, Assessment, WorksheetVersion } from '../../engine/core/model.ts'
import type { FormStore } from './formStore.ts'
import type { FormHost } from './host.tsx'
import { rulesLoader } from './rulesLoader.ts'

/** Waits so long after a committed change, so that a run of them is assessed once, ms. */
const pause = 60

const isComplete = ({ wants }: Assessment): boolean =>
  wants.answers.length + wants.worksheets.length + wants.agencies.length === 0

/**
 * Runs the rules of the version in the browser after each committed change, never during a key press. Where formulas want other answers
 * than the form holds, or the rules cannot be loaded, the server is asked; what it says replaces the browser's result unless something
 * changed meanwhile.
 */
export function useAssessment(version: WorksheetVersion, store: FormStore, host: FormHost): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const live = useRef({ host })
  useEffect(() => {
    live.current = { host }
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  const rules = useMemo(() => rulesLoader(version), [version])
  useEffect(() => {
    rules().then(
      ({ formulas }) => store.change({ formulas }),
      // Each change tries again.
      () => {},
    )
  }, [rules, store])
  return useMemo(() => {
    const askServer = (data: AnswerData) => {
      const take = (byServer: Assessment) => {
        if (store.situation().data === data) store.change({ assessment: byServer })
      }
      live.current.host.assess?.(data).then(
        take,
        // The server's word comes with the next save in any case.
        () => {},
      )
    }
    const run = async () => {
      const loaded = await rules().catch(() => undefined)
      const { data, answer, surroundings } = store.situation()
      const assessment = loaded?.assess({ ...answer, data }, surroundings)
      if (assessment) store.change({ assessment })
      if (!assessment || !isComplete(assessment)) askServer(data)
    }
    return () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void run(), pause)
    }
  }, [store, rules])
}
