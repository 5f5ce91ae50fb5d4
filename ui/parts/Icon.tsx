import { directed, iconPaths, type IconName } from './iconPaths.ts'
import './Icon.css'

/** Decoration beside words: hidden from assistive technology, so a lone icon needs a named button around it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      className={directed.has(name) ? 'icon icon-directed' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
