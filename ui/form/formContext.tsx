import type { FormProps } from '@rjsf/core'
import { createContext, useContext, useSyncExternalStore, type ComponentType } from 'react'
import type { AnswerData, Assessment } from '../../engine/core/model.ts'
import type { DrawnWorksheet } from './drawnWorksheet.ts'
import type { FieldStatus, Tally } from './fieldStatus.ts'
import type { FormStore, Reveal } from './formStore.ts'
import type { Formulas } from './rulesLoader.ts'

const StoreContext = createContext<FormStore | null>(null)
export const FormStoreProvider = StoreContext.Provider

export function useFormStore(): FormStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('A form field stands outside a form')
  return store
}

const DrawnContext = createContext<DrawnWorksheet | null>(null)
export const DrawnProvider = DrawnContext.Provider
export const useDrawn = (): DrawnWorksheet | null => useContext(DrawnContext)

/** Pointer of the data the nearest RJSF form edits: empty for a section, `/activities/3` for a row. */
const BaseContext = createContext('')
export const BaseProvider = BaseContext.Provider
export const useBase = (): string => useContext(BaseContext)

/** What the fields here belong to, where their own titles repeat: for the names of controls. */
const GroupNameContext = createContext('')
export const GroupNameProvider = GroupNameContext.Provider
export const useGroupName = (): string => useContext(GroupNameContext)

export function useFieldStatus(pointer: string): FieldStatus {
  const store = useFormStore()
  return useSyncExternalStore(store.subscribe, () => store.statusAt(pointer))
}

export function useTally(pointer: string): Tally {
  const store = useFormStore()
  return useSyncExternalStore(store.subscribe, () => store.tallyAt(pointer))
}

export function useReveal(): Reveal {
  const store = useFormStore()
  return useSyncExternalStore(store.subscribe, store.reveal)
}

export function useAssessed(): Assessment {
  const store = useFormStore()
  return useSyncExternalStore(store.subscribe, () => store.situation().assessment)
}

export function useFormData(): AnswerData {
  const store = useFormStore()
  return useSyncExternalStore(store.subscribe, () => store.situation().data)
}

/** The engine of formulas, once it is there. */
export function useFormulas(): Formulas | undefined {
  const store = useFormStore()
  return useSyncExternalStore(store.subscribe, () => store.situation().formulas)
}

/** What a widget needs of the field around it. */
export interface FieldFrame {
  pointer: string
  labelId: string
  label: string
  invalid: boolean
  required: boolean
  /** Ids that exist, or undefined. */
  describedBy: string | undefined
}

export const FrameContext = createContext<FieldFrame>({
  pointer: '',
  labelId: '',
  label: '',
  invalid: false,
  required: false,
  describedBy: undefined,
})
export const useFrame = (): FieldFrame => useContext(FrameContext)

/** The attributes that tie a native control to its help, errors and remarks. */
export function useControlProps() {
  const { invalid, required, describedBy } = useFrame()
  return {
    'aria-invalid': invalid || undefined,
    'aria-required': required || undefined,
    'aria-describedby': describedBy,
  } as const
}

interface FormParts {
  Form: ComponentType<Omit<FormProps, 'validator'>>
}

/** The themed RJSF form, for fields that hold forms of their own; handed down, since the theme itself is made of the fields. */
const PartsContext = createContext<FormParts | null>(null)
export const FormPartsProvider = PartsContext.Provider
export const useFormParts = (): FormParts | null => useContext(PartsContext)
