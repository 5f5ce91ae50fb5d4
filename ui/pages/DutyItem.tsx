import { useState } from 'react'
import type { DutyRow } from '../../engine/http/api.generated.ts'
import { fillTemplate } from '../../engine/core/tellDuty.ts'
import { Button } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { clauseTitles } from './clauseTitles.ts'
import { DutyExtensions } from './DutyExtensions.tsx'
import { DutyTerm } from './DutyTerm.tsx'
import { DutyWork } from './DutyWork.tsx'
import { ExtendDialog } from './ExtendDialog.tsx'
import { useFramework } from './framework.ts'

/** One duty: what, of whom, by when, why, and what to do about it. */
export function DutyItem({ duty, withAgency }: { duty: DutyRow; withAgency: boolean }) {
  const locale = useLocale()
  const { say, words, day, period, list } = locale
  const framework = useFramework()
  const reason = fillTemplate(words(duty.because), {
    openedOn: day(duty.openedOn),
    period: duty.period && period(duty.period),
    about: duty.about,
  })
  const [isExtending, setExtending] = useState(false)
  return (
    <li className={`duty duty-${duty.state}`}>
      <div className="duty-what">
        <strong>{words(duty.title)}</strong>
        <span>
          {[withAgency && words(duty.agencyTitle), duty.period && period(duty.period), duty.about]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="soft">{reason}</span>
        <small className="soft">
          {duty.clause && `${clauseTitles(framework, [duty.clause], locale)} · `}
          {say('dutyOwedBy', { roles: list(duty.owedBy.map(words)) })}
        </small>
        <DutyExtensions duty={duty} />
      </div>
      <DutyTerm duty={duty} />
      <div className="duty-work">
        <DutyWork duty={duty} />
        {duty.mayExtend && (
          <Button
            icon="clock"
            aria-label={`${say('extendTitle')}: ${words(duty.title)}، ${words(duty.agencyTitle)}`}
            onClick={() => setExtending(true)}
          >
            {say('extendTitle')}
          </Button>
        )}
      </div>
      {isExtending && <ExtendDialog duty={duty} onClose={() => setExtending(false)} />}
    </li>
  )
}
