import type { ReactNode } from 'react'

/** Stands in the bundle for RJSF's Markdown parser: help of our forms is plain text, and the parser costs 15 kB. */
export const Markdown = ({ children }: { children?: ReactNode }): ReactNode => children

export default Markdown
