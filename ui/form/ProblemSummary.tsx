import { useSyncExternalStore } from 'react'
import type { Problem } from '../../engine/core/model.ts'
import { isObject, parsePointer } from '../../engine/core/paths.ts'
import type { Locale } from '../text/locale.tsx'
import { useLocale } from '../text/locale.tsx'
import { ErrorSummary, type SummaryItem } from '../parts/ErrorSummary.tsx'
import type { DrawnWorksheet } from './drawnWorksheet.ts'
import { useFormStore } from './formContext.tsx'
import { problemText } from './problemText.ts'

interface ProblemSummaryProps {
  drawn: DrawnWorksheet
  /** The summary is shown from the first attempt on. */
  round: number
  onOpen: (pointer: string) => void
}

/** After an action was refused: everything to mend in all sections, each a way to its field. */
export function ProblemSummary({ drawn, round, onOpen }: ProblemSummaryProps) {
  const store = useFormStore()
  const locale = useLocale()
  const index = useSyncExternalStore(store.subscribe, store.index)
  if (round === 0) return null
  const items = inOrder(drawn, index.shown).map((problem, at): SummaryItem & { pointer: string } => ({
    key: String(at),
    pointer: problem.path,
    place: placeOf(drawn, problem.path, locale),
    message: problemText(problem, locale.language),
    level: problem.level,
  }))
  return <ErrorSummary items={items} focusRound={round} onOpen={(key) => onOpen(items[Number(key)]?.pointer ?? '')} />
}

const rowOf = ({ path }: Problem): number => Number(parsePointer(path)[1] ?? -1) || 0

/** In the order in which the form is read. */
function inOrder(drawn: DrawnWorksheet, problems: readonly Problem[]): Problem[] {
  const fields = drawn.sections.flatMap((section) => section.fields)
  const place = ({ path }: Problem) => fields.indexOf(parsePointer(path)[0] ?? '')
  return problems.toSorted((a, b) => place(a) - place(b) || rowOf(a) - rowOf(b))
}

/** Titles on the way to a field: list, row, field. */
export function placeOf(drawn: DrawnWorksheet, pointer: string, { say, language }: Locale): string {
  const titles: string[] = []
  let node: unknown = drawn.schema
  for (const member of parsePointer(pointer)) {
    if (!isObject(node)) break
    if (isObject(node.items)) {
      titles.push(say('insideRow', { n: Number(member) + 1 }))
      node = node.items
      continue
    }
    const properties: unknown = node.properties
    node = isObject(properties) ? properties[member] : undefined
    if (isObject(node)) titles.push(typeof node.title === 'string' ? node.title : member)
  }
  return titles.join(language === 'fa' ? '، ' : ', ')
}
