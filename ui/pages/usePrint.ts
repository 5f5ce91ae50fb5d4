import { useEffect, useState } from 'react'
import type { Print } from '../../engine/http/api.generated.ts'
import { api } from '../api.ts'

const interval = 400 // ms between two looks at a print under way

/** Asks for a print and follows it until it is ready or has failed. */
export function usePrint(order: () => Promise<Print>): {
  print: Print | undefined
  failure: unknown
  start: () => void
} {
  const [print, setPrint] = useState<Print>()
  const [failure, setFailure] = useState<unknown>()
  const isUnderWay = print?.status === 'waiting' || print?.status === 'printing'

  useEffect(() => {
    if (!print || !isUnderWay) return
    const timer = setTimeout(() => void api.print(print.id).then(setPrint, setFailure), interval)
    return () => clearTimeout(timer)
  }, [print, isUnderWay])

  const start = () => {
    setFailure(undefined)
    setPrint(undefined)
    void order().then(setPrint, setFailure)
  }
  return { print, failure, start }
}
