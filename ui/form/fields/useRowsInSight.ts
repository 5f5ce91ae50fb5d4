import { useEffect, useState, type RefObject } from 'react'

/** Rows kept above and below those in sight, so that a fast scroll shows no gap. */
const spare = 6
/** What is assumed of a box that has no size yet, px. */
const firstHeight = 480

/** Which rows of equal height are in sight of a scrolling box. */
export function useRowsInSight(box: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const [range, setRange] = useState(() => ({ first: 0, last: Math.ceil(firstHeight / rowHeight) + spare }))

  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => {
      const top = Math.floor(element.scrollTop / rowHeight)
      const inSight = Math.ceil((element.clientHeight || firstHeight) / rowHeight)
      // In steps, so that not every wheel tick draws.
      const first = Math.max(0, Math.floor((top - spare) / spare) * spare)
      const last = Math.ceil((top + inSight + spare) / spare) * spare
      setRange((now) => (now.first === first && now.last === last ? now : { first, last }))
    }
    measure()
    element.addEventListener('scroll', measure, { passive: true })
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure)
    observer?.observe(element)
    return () => {
      element.removeEventListener('scroll', measure)
      observer?.disconnect()
    }
  }, [box, rowHeight])

  return { first: Math.min(range.first, count), last: Math.min(range.last, count) }
}
