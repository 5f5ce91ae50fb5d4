import type { WidgetProps } from '@rjsf/utils'
import { DayPicker } from '../../parts/DayPicker.tsx'
import { useFrame } from '../formContext.tsx'

/** A day of an answer, stored as ISO. */
export function DateWidget({ id, value, onChange, disabled, readonly }: WidgetProps) {
  const frame = useFrame()
  return <DayPicker {...frame} {...{ id, value, onChange, disabled, readonly }} />
}
