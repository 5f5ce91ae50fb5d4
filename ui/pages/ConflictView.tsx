import { useState } from 'react'
import type { AnswerData, WorksheetVersion } from '../../engine/core/model.ts'
import { schemaAt } from '../../engine/core/columns.ts'
import { Button, Card, Notice } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import type { Conflict } from './useDraft.ts'

const shownLength = 400

/** A value as the reader may compare it; long ones are cut. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return '—'
  const text = typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value)
  return text.length > shownLength ? `${text.slice(0, shownLength)} …` : text
}

function differing(mine: AnswerData, theirs: AnswerData): string[] {
  const fields = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  return [...fields].filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]))
}

interface ConflictViewProps {
  conflict: Conflict
  version: WorksheetVersion
  onResolve: (data: AnswerData) => void
}

/** Both versions side by side, field by field, and a choice for each. */
export function ConflictView({ conflict, version, onResolve }: ConflictViewProps) {
  const { say, language } = useLocale()
  const theirs = conflict.stored.answer.data
  const fields = differing(conflict.mine, theirs)
  const [choice, setChoice] = useState<Record<string, 'mine' | 'theirs'>>({})
  const titleOf = (field: string) =>
    (language === 'en' && version.overlays.en?.fields?.[field]?.title) ||
    String(schemaAt(version.schema, field)?.['title'] ?? field)
  const chosen = (field: string) => choice[field] ?? 'mine'
  const merge = () => {
    const entries = fields.map((field) => [field, (chosen(field) === 'mine' ? conflict.mine : theirs)[field]] as const)
    const merged = { ...theirs, ...Object.fromEntries(entries) }
    onResolve(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as AnswerData)
  }
  const all = (side: 'mine' | 'theirs') => setChoice(Object.fromEntries(fields.map((field) => [field, side])))
  return (
    <Card
      title={say('changedMeanwhile')}
      footer={
        <div className="row">
          <Button tone="primary" onClick={merge}>
            {say('saveMerged')}
          </Button>
          <Button onClick={() => all('mine')}>{say('takeAllMine')}</Button>
          <Button onClick={() => all('theirs')}>{say('takeAllTheirs')}</Button>
        </div>
      }
    >
      <Notice tone="warn">{say('changedExplanation')}</Notice>
      <div className="stack">
        {fields.map((field) => (
          <fieldset key={field} className="conflict">
            <legend>{titleOf(field)}</legend>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className={chosen(field) === side ? 'conflict-side conflict-chosen' : 'conflict-side'}>
                <span>
                  <input
                    type="radio"
                    name={`conflict-${field}`}
                    checked={chosen(field) === side}
                    onChange={() => setChoice({ ...choice, [field]: side })}
                  />{' '}
                  {say(side)}
                </span>
                <pre>{shown((side === 'mine' ? conflict.mine : theirs)[field])}</pre>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </Card>
  )
}
