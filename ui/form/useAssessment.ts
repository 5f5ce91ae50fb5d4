import { useEffect, useMemo, useRef } from 'react'
import { assess } from '../../engine/core/assess.ts'
import { compileWorksheet } from '../../engine/core/compile.ts'
import { interpretingValidator } from '../../engine/core/interpretingValidator.ts'
import type { Assessment, WorksheetVersion } from '../../engine/core/model.ts'
import type { FormStore } from './formStore.ts'
import type { FormHost } from './host.tsx'

/** Waits so long after a committed change, so that a run of them is assessed once, ms. */
const pause = 60

const isComplete = ({ wants }: Assessment): boolean =>
  wants.answers.length + wants.worksheets.length + wants.agencies.length === 0

/**
 * Runs the rules of the version in the browser after each committed change, never during a key press. Where formulas want other answers
 * than the form holds, the server is asked; what it says replaces the browser's result unless something changed meanwhile.
 */
export function useAssessment(version: WorksheetVersion, store: FormStore, host: FormHost): () => void {
  const compiled = useMemo(() => compileWorksheet(version, interpretingValidator), [version])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const live = useRef({ compiled, host })
  useEffect(() => {
    live.current = { compiled, host }
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return useMemo(() => {
    const run = () => {
      const { data, answer, surroundings } = store.situation()
      const assessment = assess(live.current.compiled, { ...answer, data }, surroundings)
      store.change({ assessment })
      if (isComplete(assessment)) return
      const take = (byServer: Assessment) => {
        if (store.situation().data === data) store.change({ assessment: byServer })
      }
      live.current.host.assess?.(data).then(
        take,
        // The server's word comes with the next save in any case.
        () => {},
      )
    }
    return () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(run, pause)
    }
  }, [store])
}
