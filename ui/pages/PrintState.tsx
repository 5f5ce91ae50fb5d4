import type { Print } from '../../engine/http/api.generated.ts'
import { address } from '../api.ts'
import { BarMeter, buttonClass, Notice } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'

/** A print under way, ready or failed. */
export function PrintState({ print }: { print: Print }) {
  const { say, bytes } = useLocale()
  if (print.status === 'failed')
    return <Notice tone="error">{say('printFailed', { code: print.failure ?? '' })}</Notice>
  if (print.status === 'ready')
    return (
      <Notice
        tone="success"
        title={say('printReady')}
        actions={
          <a className={buttonClass('primary')} href={address.pdf(print.id)} target="_blank" rel="noreferrer">
            {say('openPdf')}
          </a>
        }
      >
        {print.bytes ? bytes(print.bytes) : null}
      </Notice>
    )
  return (
    <div role="status">
      <BarMeter label={say('printing')} value={print.progress} max={100} />
    </div>
  )
}
