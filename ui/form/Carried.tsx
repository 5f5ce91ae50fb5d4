import { createContext, useContext } from 'react'
import { canonicalJson } from '../../engine/core/canonical.ts'
import type { JsonObject } from '../../engine/core/model.ts'
import { Chip } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { ReadValue } from './ReadValue.tsx'

type Node = { [keyword: string]: unknown }

const CarriedContext = createContext<JsonObject>({})
/** Values of the answer before, by field, for the form below. */
export const CarriedProvider = CarriedContext.Provider

const isSame = (a: unknown, b: unknown) => canonicalJson({ value: a }) === canonicalJson({ value: b })

/** Beside a top-level field: that its value is the earlier one untouched, or what the earlier one was. */
export function Carried({
  field,
  schema,
  ui,
  value,
}: {
  field: string
  schema: Node
  ui: Node | undefined
  value: unknown
}) {
  const before = useContext(CarriedContext)[field]
  const { say } = useLocale()
  if (before === undefined || before === null) return null
  if (isSame(before, value)) return <Chip>{say('carriedMark')}</Chip>
  return (
    <details className="carried">
      <summary>{say('carriedMark')}</summary>
      <ReadValue schema={schema} ui={ui} value={before} />
    </details>
  )
}
