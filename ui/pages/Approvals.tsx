import type { AllowedAction } from '../../engine/http/api.generated.ts'
import { Notice } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'

/** How far an action that needs several persons has come. */
export function Approvals({ approvals }: { approvals: NonNullable<AllowedAction['approvals']> }) {
  const { say, words, list } = useLocale()
  const { given, missing, needed, isMine } = approvals
  return (
    <Notice tone={isMine ? 'warn' : 'info'} title={say('approvalsOf', { n: given.length, total: needed })}>
      {given.length > 0 && <p>{say('approvedBy', { names: list(given) })}</p>}
      {missing.length > 0 && <p>{say('approvalMissing', { names: list(missing.map(words)) })}</p>}
      {isMine && <p>{say('approvalMine')}</p>}
    </Notice>
  )
}
