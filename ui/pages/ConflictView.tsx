import { useMemo, useState } from 'react'
import type { AnswerData, WorksheetVersion } from '../../engine/core/model.ts'
import { isObject, parsePointer } from '../../engine/core/paths.ts'
import { drawWorksheet } from '../form/drawnWorksheet.ts'
import { FormHostProvider, type FormHost } from '../form/host.tsx'
import { placeOf } from '../form/ProblemSummary.tsx'
import { ReadValue } from '../form/ReadValue.tsx'
import { Button, Card, Chip, Notice } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import type { Conflict } from './draftKeeper.ts'
import { differences, merged, preferred, type Difference, type Side } from './merge.ts'

interface ConflictViewProps {
  conflict: Conflict
  version: WorksheetVersion
  host: FormHost
  onResolve: (data: AnswerData) => void
}

const sides = ['mine', 'theirs'] as const

/** The schema of a place, for drawing its value. */
function schemaAt(schema: unknown, pointer: string): Record<string, unknown> {
  const end = parsePointer(pointer).reduce<unknown>((node, member) => {
    if (!isObject(node)) return undefined
    if (isObject(node['items'])) return node['items']
    return isObject(node['properties']) ? node['properties'][member] : undefined
  }, schema)
  return isObject(end) ? end : {}
}

/** Both versions side by side, place by place, and a choice for each; what is not chosen stays kept on the server. */
export function ConflictView({ conflict, version, host, onResolve }: ConflictViewProps) {
  const locale = useLocale()
  const { say, language } = locale
  const theirs = conflict.stored.answer.data
  const drawn = useMemo(() => drawWorksheet(version, language), [version, language])
  const found = useMemo(() => differences(conflict.mine, theirs, conflict.base), [conflict, theirs])
  const [choice, setChoice] = useState<Readonly<Record<string, Side>>>({})
  const chosen = (difference: Difference) => choice[difference.pointer] ?? preferred(difference)
  const chooseAll = (side: Side) => setChoice(Object.fromEntries(found.map(({ pointer }) => [pointer, side])))
  const merge = () =>
    onResolve(
      merged(
        theirs,
        found.filter((difference) => chosen(difference) === 'mine'),
      ),
    )
  return (
    <FormHostProvider value={host}>
      <Card
        title={say('changedMeanwhile')}
        footer={
          <>
            <Button tone="primary" onClick={merge}>
              {say('saveMerged')}
            </Button>
            <Button onClick={() => chooseAll('mine')}>{say('takeAllMine')}</Button>
            <Button onClick={() => chooseAll('theirs')}>{say('takeAllTheirs')}</Button>
          </>
        }
      >
        <Notice tone="warn">{say('changedExplanation')}</Notice>
        <div className="stack">
          {found.map((difference) => (
            <DifferenceChoice
              key={difference.pointer}
              difference={difference}
              schema={schemaAt(drawn.schema, difference.pointer)}
              title={placeOf(drawn, difference.pointer, locale)}
              chosen={chosen(difference)}
              onChoose={(side) => setChoice({ ...choice, [difference.pointer]: side })}
            />
          ))}
        </div>
      </Card>
    </FormHostProvider>
  )
}

interface DifferenceChoiceProps {
  difference: Difference
  schema: Record<string, unknown>
  title: string
  chosen: Side
  onChoose: (side: Side) => void
}

function DifferenceChoice({ difference, schema, title, chosen, onChoose }: DifferenceChoiceProps) {
  const { say } = useLocale()
  const name = `conflict-${difference.pointer}`
  return (
    <fieldset className="conflict">
      <legend>
        {title} {difference.changedBy === 'both' && <Chip tone="attention">{say('changedByBoth')}</Chip>}
      </legend>
      {sides.map((side) => (
        <div key={side} className={chosen === side ? 'conflict-side conflict-chosen' : 'conflict-side'}>
          <label className="choice">
            <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
            <span>{say(side)}</span>
          </label>
          <div className="conflict-value">
            <ReadValue schema={schema} ui={undefined} value={difference[side]} />
          </div>
        </div>
      ))}
    </fieldset>
  )
}
