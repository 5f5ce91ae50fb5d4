import type { Framework } from '../../../engine/http/api.generated.ts'
import { useLocale } from '../../text/locale.tsx'
import { useFramework } from '../framework.ts'

/** Short name of a stage in the reader's language. */
export function stageName({ framework, translations }: Framework, stage: number, isEnglish: boolean): string {
  const other = isEnglish ? translations.en?.framework?.stages?.[String(stage)]?.short : undefined
  return other ?? framework.stages.find(({ id }) => id === stage)?.short ?? ''
}

/** Number and short name of a stage, as the title of its card. */
export function StageHead({ stage }: { stage: number }) {
  const { plain, language, say } = useLocale()
  const framework = useFramework()
  return (
    <h3 className="process-title">
      <span className="process-number" aria-hidden="true">
        {plain(stage)}
      </span>
      <span>
        <span className="sr-only">{say('stage', { n: stage })}: </span>
        {stageName(framework, stage, language === 'en')}
      </span>
    </h3>
  )
}
