import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { actions } from '../../engine/core/codes/actions.ts'
import { identifierPatterns, readIdentifier } from '../../engine/core/identifier.ts'
import { Notice } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'
import { answerName } from './answerName.ts'
import { failureText } from './failureText.ts'
import { useFramework, worksheetOf } from './framework.ts'

/** What a typed identifier stands for, of whichever worksheet, or why it stands for nothing. Nothing is shown for other words. */
export function IdentifierHit({ text }: { text: string }) {
  const { language } = useLocale()
  const { framework } = useFramework()
  const typed = readIdentifier(text, identifierPatterns(framework))
  if (!typed) return null
  const { identifier } = typed
  if (typed.isValid) return <Hit identifier={identifier} />
  return <Notice tone="error">{actions.IDENTIFIER_WRONG[language].replace('{identifier}', identifier)}</Notice>
}

function Hit({ identifier }: { identifier: string }) {
  const locale = useLocale()
  const framework = useFramework()
  const { data, error } = useQuery(queries.identifier(identifier))
  if (error) return <Notice tone="error">{failureText(error, locale.language)}</Notice>
  if (!data) return null
  const { row, kindTitle, worksheetTitle, agencyTitle } = data
  return (
    <Notice
      title={
        <>
          {locale.words(kindTitle)} <bdi className="code">{identifier}</bdi>
        </>
      }
    >
      <Link to="/answers/$id" params={{ id: row.id }}>
        {answerName(row, worksheetOf(framework, row.worksheet), locale)}
      </Link>{' '}
      · {locale.words(worksheetTitle)} · {locale.words(agencyTitle)}
    </Notice>
  )
}
