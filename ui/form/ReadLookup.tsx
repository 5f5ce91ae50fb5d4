import { useFormHost } from './host.tsx'
import { useTitles } from './widgets/useSearch.ts'

type Node = { [keyword: string]: unknown }

/** Whether the text is the code of an agency, the number of an answer or the id of a worksheet, which have a title. */
export const isLookup = (schema: Node): boolean =>
  schema['x-agency'] === true || schema['x-worksheet'] === true || typeof schema['x-record'] === 'string'

const findNothing = async () => []

/** An agency, a worksheet or another answer by its title; an answer is a link. */
export function ReadLookup({ schema, value }: { schema: Node; value: string }) {
  const host = useFormHost()
  const worksheet = typeof schema['x-record'] === 'string' ? schema['x-record'] : undefined
  const isServed = worksheet === undefined || host.hasAnswers(worksheet)
  const search = !isServed
    ? findNothing
    : worksheet
      ? (text: string) => host.lookupAnswers(worksheet, text)
      : schema['x-worksheet'] === true
        ? host.lookupWorksheets
        : host.lookupAgencies
  const { titleOf } = useTitles(search, [value])
  const title = titleOf(value)
  const shown = title === value ? <bdi className="code">{value}</bdi> : <bdi dir="auto">{title}</bdi>
  const url = worksheet && isServed ? host.answerUrl?.(value) : undefined
  return url ? <a href={url}>{shown}</a> : shown
}
