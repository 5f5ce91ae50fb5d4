import { useEffect, useState } from 'react'
import type { Print } from '../../engine/http/api.generated.ts'
import { api } from '../api.ts'

const interval = 400 // ms between two looks at a print under way

/** Being made or waiting for its turn. */
export const isUnderWay = (print: Print | undefined): boolean =>
  print?.status === 'waiting' || print?.status === 'printing'

/** Asks for a print and follows it until it is ready or has failed; a look that does not reach the server is taken again. */
export function usePrint(order: () => Promise<Print>): {
  print: Print | undefined
  failure: unknown
  start: () => void
} {
  const [print, setPrint] = useState<Print>()
  const [failure, setFailure] = useState<unknown>()
  const id = isUnderWay(print) ? print?.id : undefined

  useEffect(() => {
    if (id === undefined) return
    let isCurrent = true
    let timer: ReturnType<typeof setTimeout>
    const look = async () => {
      try {
        const next = await api.print(id)
        if (!isCurrent) return
        setPrint(next)
        setFailure(undefined)
      } catch (error) {
        if (isCurrent) setFailure(error)
      }
      if (isCurrent) timer = setTimeout(() => void look(), interval)
    }
    timer = setTimeout(() => void look(), interval)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [id])

  const start = () => {
    setFailure(undefined)
    setPrint(undefined)
    order().then(setPrint, setFailure)
  }
  return { print, failure, start }
}
