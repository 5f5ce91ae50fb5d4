import { Button, Select, TextArea, IconButton, type SelectOption } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'

export interface RemarkDraft {
  key: number
  path: string
  text: string
}

/** A remark is given once it says where and what; one begun and left empty is none. */
export const isGiven = ({ path, text }: RemarkDraft): boolean => path !== '' && text.trim() !== ''
export const isHalfGiven = (remark: RemarkDraft): boolean =>
  !isGiven(remark) && (remark.path !== '' || remark.text.trim() !== '')

interface RemarkFieldsProps {
  places: readonly SelectOption[]
  remarks: readonly RemarkDraft[]
  /** What is missing is marked. */
  isTried: boolean
  onChange: (remarks: readonly RemarkDraft[]) => void
}

/** Remarks on single fields or rows, each with its place. */
export function RemarkFields({ places, remarks, isTried, onChange }: RemarkFieldsProps) {
  const { say, plain } = useLocale()
  const update = (key: number, change: Partial<RemarkDraft>) =>
    onChange(remarks.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)))
  return (
    <fieldset className="stack">
      <legend className="field-label">{say('askRemarks')}</legend>
      {remarks.map((entry, index) => {
        const isMissing = isTried && isHalfGiven(entry)
        const name = `${say('remark')} ${plain(index + 1)}`
        return (
          <div key={entry.key} className="remark-draft" role="group" aria-label={name}>
            <div className="row-tight">
              <Select
                aria-label={`${name}: ${say('field')}`}
                emptyLabel={say('choosePlace')}
                value={entry.path}
                options={places}
                aria-invalid={(isMissing && entry.path === '') || undefined}
                onChange={(path) => update(entry.key, { path })}
              />
              <IconButton
                icon="remove"
                label={say('removeItem', { name })}
                onClick={() => onChange(remarks.filter(({ key }) => key !== entry.key))}
              />
            </div>
            <TextArea
              aria-label={name}
              value={entry.text}
              aria-invalid={(isMissing && entry.text.trim() === '') || undefined}
              onChange={(event) => update(entry.key, { text: event.target.value })}
            />
          </div>
        )
      })}
      <div>
        <Button
          icon="add"
          onClick={() => onChange([...remarks, { key: (remarks.at(-1)?.key ?? 0) + 1, path: '', text: '' }])}
        >
          {say('addRemark')}
        </Button>
      </div>
    </fieldset>
  )
}
