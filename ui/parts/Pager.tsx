import { useLocale } from '../text/locale.tsx'
import { Button } from './Button.tsx'

interface PagerProps {
  offset: number
  limit: number
  total: number
  onMove: (offset: number) => void
}

/** Previous and next over a list of `total` rows; nothing when all stand on one page. */
export function Pager({ offset, limit, total, onMove }: PagerProps) {
  const { say } = useLocale()
  if (total <= limit) return null
  return (
    <nav className="row" aria-label={say('pages')}>
      <Button disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - limit))}>
        {say('previous')}
      </Button>
      <Button disabled={offset + limit >= total} onClick={() => onMove(offset + limit)}>
        {say('next')}
      </Button>
      <span className="soft" aria-live="polite">
        {say('pageRange', { from: offset + 1, to: Math.min(offset + limit, total), total })}
      </span>
    </nav>
  )
}
