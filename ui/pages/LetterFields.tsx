import { useId } from 'react'
import type { Letter } from '../../engine/core/model.ts'
import { DayPicker, TextInput } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'

interface LetterFieldsProps {
  letter: Partial<Letter>
  /** What is missing is marked. */
  isTried: boolean
  onChange: (letter: Partial<Letter>) => void
}

/** Number and date of the letter an action goes with. */
export function LetterFields({ letter, isTried, onChange }: LetterFieldsProps) {
  const { say } = useLocale()
  const id = useId()
  return (
    <fieldset className="letter">
      <legend className="field-label">{say('askLetter')}</legend>
      <div>
        <label className="field-label" htmlFor={`${id}-number`}>
          {say('letterNumber')}
        </label>
        <TextInput
          id={`${id}-number`}
          value={letter.number ?? ''}
          required
          aria-invalid={(isTried && !letter.number) || undefined}
          onChange={(event) => onChange({ ...letter, number: event.target.value })}
        />
      </div>
      <div>
        <span className="field-label" id={`${id}-date`}>
          {say('letterDate')}
        </span>
        <DayPicker
          labelId={`${id}-date`}
          value={letter.date}
          invalid={isTried && !letter.date}
          onChange={(date) => {
            const { date: _, ...rest } = letter
            onChange(date ? { ...rest, date } : rest)
          }}
        />
      </div>
    </fieldset>
  )
}
