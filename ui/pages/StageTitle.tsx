import type { Framework } from '../../engine/http/api.generated.ts'
import { useLocale } from '../text/locale.tsx'

/** Number and name of a stage of the framework. */
export function StageTitle({ framework, stage, short }: { framework: Framework; stage: number; short?: boolean }) {
  const { say, language } = useLocale()
  const first = framework.framework.stages.find((entry) => entry.id === stage)
  const other = language === 'en' ? framework.translations.en?.framework?.stages?.[String(stage)] : undefined
  const title = short ? (other?.short ?? first?.short) : (other?.title ?? first?.title)
  return (
    <span className="stage-title">
      <span className="stage-number">{say('stage', { n: stage })}</span> {title}
    </span>
  )
}
