import { useEffect, useId, useRef, type ReactNode, type Ref } from 'react'
import { useLocale } from '../text/locale.tsx'
import './Page.css'

interface PageProps {
  title: ReactNode
  /** Path to here, above the title. */
  trail?: ReactNode
  /** A sentence or chips under the title. */
  lead?: ReactNode
  /** Beside the title, for example the state of saving. */
  aside?: ReactNode
  children?: ReactNode
}

// The browser itself announces the first page of a visit.
let isFirst = true

/** The body of a screen under the application's bar. Its title names the window, and a new page takes the focus, so that it is announced. */
export function Page({ title, trail, lead, aside, children }: PageProps) {
  const { say } = useLocale()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${heading.current?.textContent ?? ''} · ${say('appName')}`
  })
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true })
    isFirst = false
  }, [])
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        {trail && <div className="page-trail">{trail}</div>}
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {aside && <div className="page-aside">{aside}</div>}
        </div>
        {lead && <div className="page-lead">{lead}</div>}
      </header>
      {children}
    </main>
  )
}

interface CardProps {
  title?: ReactNode
  aside?: ReactNode
  footer?: ReactNode
  children?: ReactNode
  className?: string
  ref?: Ref<HTMLElement>
}

export function Card({ title, aside, footer, children, className, ref }: CardProps) {
  const id = useId()
  return (
    <section ref={ref} className={`card ${className ?? ''}`} aria-labelledby={title ? id : undefined}>
      {(title || aside) && (
        <header className="card-head">
          {title && <h2 id={id}>{title}</h2>}
          {aside}
        </header>
      )}
      {children}
      {footer && <footer className="card-foot">{footer}</footer>}
    </section>
  )
}
