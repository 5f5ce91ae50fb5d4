import { complianceWords, standingWords, type Standing } from '../../../engine/core/standingWords.ts'
import { Chip, type IconName, type Tone } from '../../parts/index.ts'
import { useLocale } from '../../text/locale.tsx'

/** Colour and sign of each standing. */
export const standingLook: Record<Standing, { tone: Tone; icon: IconName }> = {
  notBegun: { tone: 'muted', icon: 'circle' },
  underWay: { tone: 'progress', icon: 'edit' },
  waiting: { tone: 'attention', icon: 'clock' },
  done: { tone: 'success', icon: 'check' },
  late: { tone: 'danger', icon: 'alert' },
}

/** Where an agency stands, in words, with a sign and a colour; `ofLaw` in the words of the compliance table. */
export function StandingChip({ is, ofLaw }: { is: Standing; ofLaw?: boolean }) {
  const { words } = useLocale()
  const { tone, icon } = standingLook[is]
  return (
    <Chip tone={tone} icon={icon}>
      {words((ofLaw ? complianceWords : standingWords)[is])}
    </Chip>
  )
}
