import type { Problem } from '../../engine/core/model.ts'
import type { DrawnWorksheet } from '../form/drawnWorksheet.ts'
import { placeOf } from '../form/ProblemSummary.tsx'
import { problemText } from '../form/problemText.ts'
import { useLocale } from '../text/locale.tsx'

const shownAtOnce = 12

/** Problems with their places, for a reader who cannot mend them here. */
export function ProblemList({ problems, drawn }: { problems: readonly Problem[]; drawn: DrawnWorksheet }) {
  const locale = useLocale()
  return (
    <>
      <ul className="problem-list">
        {problems.slice(0, shownAtOnce).map((problem, index) => {
          const place = placeOf(drawn, problem.path, locale)
          return (
            <li key={index}>
              {place && <strong>{place}: </strong>}
              {problemText(problem, locale.language)}
            </li>
          )
        })}
      </ul>
      {problems.length > shownAtOnce && <p>{locale.say('moreErrors', { n: problems.length - shownAtOnce })}</p>}
    </>
  )
}
