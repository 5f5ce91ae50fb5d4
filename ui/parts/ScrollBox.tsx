import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'

interface ScrollBoxProps {
  label: string
  className: string
  children: ReactNode
}

/** A box whose content may be wider or higher than itself. While it is, the keyboard can reach it to scroll (WCAG 2.1.1). */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  const box = useRef<HTMLDivElement>(null)
  const [isScrolled, setScrolled] = useState(false)
  useLayoutEffect(() => {
    const node = box.current
    if (!node) return
    const measure = () => setScrolled(node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight + 1)
    measure()
    // jsdom has no layout to observe.
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    for (const child of node.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} className={className} {...(isScrolled ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}>
      {children}
    </div>
  )
}
