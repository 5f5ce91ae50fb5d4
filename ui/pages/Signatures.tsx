import { useState } from 'react'
import type { SignatureChecks } from '../../engine/http/api.generated.ts'
import type { Answer } from '../../engine/core/model.ts'
import { api } from '../api.ts'
import { Button, Card, Notice, StateChip } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'

const tones = { intact: 'success', later: 'progress', altered: 'danger', unproved: 'muted' } as const

/** Who signed, when, in whose name, the fingerprint of what was signed, and whether it still fits what is stored. */
export function Signatures({ answer }: { answer: Answer }) {
  const { say, words, day, list, language } = useLocale()
  const [checks, setChecks] = useState<SignatureChecks>()
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  if (answer.signatures.length === 0) return null

  async function check() {
    setBusy(true)
    setFailure(undefined)
    try {
      setChecks(await api.signatures(answer.id))
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Card
      title={say('signatures')}
      aside={
        <Button icon="check" busy={isBusy} onClick={() => void check()}>
          {say('signCheck')}
        </Button>
      }
    >
      {failure !== undefined && <Notice tone="error">{failureText(failure, language)}</Notice>}
      {checks && (
        <Notice tone={checks.isWhole ? 'success' : 'error'}>{say(checks.isWhole ? 'signWhole' : 'signBroken')}</Notice>
      )}
      <ul className="signature-list">
        {answer.signatures.map((signature, index) => {
          const found = checks?.signatures[index]
          const { fullName: name, positionTitle: position, signedOn, onBehalfOf, sha256 } = signature
          return (
            <li key={index}>
              <span>
                <bdi>{say('signedOn', { name, position, day: day(signedOn) })}</bdi>
                {onBehalfOf && (
                  <>
                    {' · '}
                    <bdi>{say('onBehalf', { name: onBehalfOf.fullName })}</bdi>
                  </>
                )}
              </span>
              {sha256 && (
                <span className="soft">
                  {say('signHash')}: <span className="code">{sha256}</span>
                </span>
              )}
              {found && (
                <span className="row">
                  <StateChip tone={tones[found.standing]}>{say(`signed.${found.standing}`)}</StateChip>
                  {found.fields.length > 0 && (
                    <span className="soft">{say('signDiffers', { fields: list(found.fields.map(words)) })}</span>
                  )}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
