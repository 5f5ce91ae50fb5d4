import { useRef, useSyncExternalStore } from 'react'
import type { Step } from '../parts/Stepper.tsx'
import type { DrawnSection } from './drawnWorksheet.ts'
import { useFormStore } from './formContext.tsx'
import type { FormStore } from './formStore.ts'

function stepsOf(store: FormStore, sections: readonly DrawnSection[], editable: readonly string[]): Step[] {
  const { data } = store.situation()
  return sections.map((section) => {
    const tallies = section.fields.map((field) => store.tallyAt(`/${field}`))
    const sum = (key: 'errors' | 'warnings' | 'remarks' | 'silent') =>
      tallies.reduce((total, tally) => total + tally[key], 0)
    const isTouched = section.fields.some((field) => data[field] !== undefined)
    return {
      id: section.id,
      title: section.title,
      complete: isTouched && sum('errors') === 0 && sum('silent') === 0,
      errors: sum('errors'),
      warnings: sum('warnings'),
      remarks: sum('remarks'),
      readonly: !editable.includes(section.id),
    }
  })
}

/** The sections with their state; the same list as long as nothing in it changed. */
export function useSteps(sections: readonly DrawnSection[], editable: readonly string[]): readonly Step[] {
  const store = useFormStore()
  const kept = useRef<{ text: string; steps: readonly Step[] }>({ text: '', steps: [] })
  return useSyncExternalStore(store.subscribe, () => {
    const steps = stepsOf(store, sections, editable)
    const text = JSON.stringify(steps)
    if (text !== kept.current.text) kept.current = { text, steps }
    return kept.current.steps
  })
}
