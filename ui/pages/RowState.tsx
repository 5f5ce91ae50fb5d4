import type { WorksheetEntry } from '../../engine/http/api.generated.ts'
import { StateChip, type Tone } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'

/** The state of an answer, in the words and the tone of its workflow. */
export function RowState({ worksheet, state }: { worksheet: WorksheetEntry | undefined; state: string }) {
  const { words } = useLocale()
  const entry = worksheet?.states[state]
  return <StateChip tone={(entry?.tone as Tone | undefined) ?? 'neutral'}>{words(entry?.title) || state}</StateChip>
}
