import type { OpenAnswer } from '../../engine/http/api.generated.ts'
import { Notice } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'

const sentences = { final: 'lockFinal', state: 'lockState', role: 'lockRole', term: 'lockTerm' } as const

/** Why an answer cannot be edited: its state, since when, who brought it there and whom it waits for. */
export function LockNotice({ lock }: { lock: NonNullable<OpenAnswer['lock']> }) {
  const { say, words, day, list } = useLocale()
  const roles = list(lock.waitsFor.map(words))
  const sentence = say(sentences[lock.why], {
    state: words(lock.state),
    since: day(lock.since),
    roles,
    due: lock.due ? day(lock.due) : '',
  })
  const parts = [
    sentence,
    lock.by ? say('lockBy', { name: lock.by }) : '',
    lock.why === 'state' && roles ? say('lockWaits', { roles }) : '',
  ]
  return <Notice tone="info">{parts.filter(Boolean).join(' ')}</Notice>
}
