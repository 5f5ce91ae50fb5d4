import type { RJSFSchema, UiSchema } from '@rjsf/utils'
import { memo, useMemo } from 'react'
import { BaseProvider, useFormParts } from './formContext.tsx'
import type { Row } from './rows.ts'
import { defaultFormState } from './theme/defaultFormState.ts'

interface RowFormProps {
  /** Pointer of the row in the data of the answer. */
  pointer: string
  schema: RJSFSchema
  ui: UiSchema | undefined
  row: Row
  readonly?: boolean
  onChange: (row: Row) => void
}

/** A form for one row of a list. Like a section it keeps what is typed itself: remount it by `key` for another row. */
export const RowForm = memo(
  function RowForm({ pointer, schema, ui, row, readonly, onChange }: RowFormProps) {
    const item = useMemo(() => ({ ...schema, title: undefined, description: undefined }), [schema])
    const parts = useFormParts()
    if (!parts) return null
    return (
      <BaseProvider value={pointer}>
        <parts.Form
          tagName="div"
          idPrefix={`row${pointer.replaceAll('/', '_')}`}
          schema={item}
          uiSchema={ui}
          initialFormData={row}
          readonly={readonly}
          noValidate
          showErrorList={false}
          experimental_defaultFormStateBehavior={defaultFormState}
          onChange={(event) => onChange(event.formData ?? {})}
        >
          <></>
        </parts.Form>
      </BaseProvider>
    )
  },
  // Redrawn for what was just typed in it, RJSF would put its state of before over a change that is still under way.
  (before, after) =>
    before.pointer === after.pointer &&
    before.schema === after.schema &&
    before.ui === after.ui &&
    before.readonly === after.readonly,
)
