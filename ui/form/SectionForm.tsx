import type { RJSFSchema } from '@rjsf/utils'
import { memo } from 'react'
import type { AnswerData } from '../../engine/core/model.ts'
import type { DrawnSection } from './drawnWorksheet.ts'
import { BaseProvider, FormPartsProvider } from './formContext.tsx'
import { defaultFormState } from './theme/defaultFormState.ts'
import { ThemedForm } from './theme/theme.ts'

const parts = { Form: ThemedForm }

interface SectionFormProps {
  section: DrawnSection
  /** Read once: the form then keeps what is typed itself. */
  data: AnswerData
  readonly: boolean
  onChange: (section: DrawnSection, data: AnswerData) => void
}

/** One section as an uncontrolled RJSF form: fewer mounted fields are what keeps a key press short. */
export const SectionForm = memo(
  function SectionForm({ section, data, readonly, onChange }: SectionFormProps) {
    return (
      <FormPartsProvider value={parts}>
        <BaseProvider value="">
          <ThemedForm
            tagName="div"
            idPrefix={`field_${section.id}`}
            schema={section.schema as RJSFSchema}
            uiSchema={section.ui}
            initialFormData={Object.fromEntries(
              section.fields.flatMap((field) => (data[field] === undefined ? [] : [[field, data[field]]])),
            )}
            readonly={readonly}
            noValidate
            showErrorList={false}
            experimental_defaultFormStateBehavior={defaultFormState}
            onChange={(event) => onChange(section, event.formData ?? {})}
          >
            <></>
          </ThemedForm>
        </BaseProvider>
      </FormPartsProvider>
    )
  },
  (before, after) => before.section === after.section && before.readonly === after.readonly,
)
