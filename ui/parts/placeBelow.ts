const gap = 4 // CSS pixels
/** Least room below; with less of it the place above is taken where that is larger. A calendar of six weeks is some 330 high. */
const room = 350

/** Keeps a popover under a field, or over it, at the side where the line begins; the function given ends that. */
export function placeBelow(popover: HTMLElement, field: HTMLElement): () => void {
  const place = () => {
    const { top, bottom, left, right } = field.getBoundingClientRect()
    const { clientWidth, clientHeight } = document.documentElement
    const isAbove = clientHeight - bottom < room && top > clientHeight - bottom
    const isRtl = getComputedStyle(field).direction === 'rtl'
    const start = isRtl ? right - popover.offsetWidth : left
    const most = clientWidth - popover.offsetWidth - gap
    popover.style.left = `${Math.max(gap, Math.min(start, most))}px`
    popover.style.top = isAbove ? 'auto' : `${bottom + gap}px`
    popover.style.bottom = isAbove ? `${clientHeight - top + gap}px` : 'auto'
  }
  place()
  // The calendar comes later than the popover and is wider.
  const sizes = new ResizeObserver(place)
  sizes.observe(popover)
  window.addEventListener('scroll', place, { capture: true, passive: true })
  window.addEventListener('resize', place)
  return () => {
    sizes.disconnect()
    window.removeEventListener('scroll', place, { capture: true })
    window.removeEventListener('resize', place)
  }
}
