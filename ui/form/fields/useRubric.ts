import type { FieldProps, RJSFSchema } from '@rjsf/utils'
import { useLayoutEffect, useMemo, useRef } from 'react'
import type { RubricConfig } from '../../../engine/core/model.ts'
import { escapePointer, isObject } from '../../../engine/core/paths.ts'
import { useLocale } from '../../text/locale.tsx'
import { drawnRubric } from '../drawnRubric.ts'
import { useBase, useDrawn, useFormStore } from '../formContext.tsx'
import { rowsOf, type Row } from '../rows.ts'

/** Which property of a row means what. */
export interface RubricShape {
  item: RJSFSchema
  key: string
  level: string
  notApplicable?: string
  target?: string
  /** Shown beside the levels. */
  details: readonly string[]
  /** All other properties. */
  others: readonly string[]
}

export type Criterion = RubricConfig['criteria'][number]

/** The scoring a `ui.json` names, its rubric in the reader's language and the rows by criterion. Undefined where the version has no such scoring. */
export function useRubric(props: FieldProps) {
  const { schema, uiSchema, formData, onChange, fieldPathId, registry } = props
  const drawn = useDrawn()
  const store = useFormStore()
  const { language } = useLocale()
  const base = useBase()
  const pointer = base + fieldPathId.path.map(escapePointer).join('')
  const options: { [key: string]: unknown } = uiSchema?.['ui:options'] ?? {}
  const name = String(options.scoring ?? '')
  const scoring = drawn?.version.worksheet.scores?.[name]
  const rubric = useMemo(
    () => (drawn && scoring ? drawnRubric(drawn.version, scoring.rubric, language) : undefined),
    [drawn, scoring, language],
  )
  const shape = useMemo((): RubricShape | undefined => {
    if (!scoring) return undefined
    const item = isObject(schema.items) ? registry.schemaUtils.retrieveSchema(schema.items) : {}
    const { key, level, notApplicable: formula = '' } = scoring
    const names = Object.keys(item.properties ?? {})
    const notApplicable = names.find((each) => {
      const property = item.properties?.[each]
      return isObject(property) && property.type === 'boolean' && new RegExp(`\\b${each}\\b`).test(formula)
    })
    const target = typeof options.target === 'string' ? options.target : undefined
    const details = Array.isArray(options.details) ? options.details.map(String) : []
    const taken = new Set([key, level, notApplicable, target, ...details])
    return { item, key, level, notApplicable, target, details, others: names.filter((each) => !taken.has(each)) }
  }, [scoring, schema.items, registry.schemaUtils, options.target, options.details])

  const rows = useMemo(() => rowsOf(formData), [formData])
  const live = useRef({ rows, onChange, path: fieldPathId.path, key: scoring?.key ?? '' })
  useLayoutEffect(() => {
    live.current = { rows, onChange, path: fieldPathId.path, key: scoring?.key ?? '' }
  })

  const change = useMemo(
    () => (criterion: string, alter: (row: Row) => Row) => {
      const { rows: present, key, path } = live.current
      const at = present.findIndex((row) => row[key] === criterion)
      const next = at < 0 ? [...present, alter({ [key]: criterion })] : present.with(at, alter(present[at] ?? {}))
      live.current.rows = next
      store.visit(`${pointer}/${at < 0 ? present.length : at}`)
      live.current.onChange(next, path)
    },
    [store, pointer],
  )
  if (!scoring || !rubric || !shape) return undefined
  return { name, scoring, rubric, shape, rows, pointer, change, options, version: drawn?.version }
}

export type Rubric = NonNullable<ReturnType<typeof useRubric>>

/** Whether a criterion has its level, or does not apply. */
export const isAnswered = (row: Row | undefined, { level, notApplicable }: RubricShape): boolean =>
  row !== undefined && (typeof row[level] === 'number' || (notApplicable !== undefined && row[notApplicable] === true))
