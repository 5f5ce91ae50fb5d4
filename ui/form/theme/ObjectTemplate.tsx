import type { ObjectFieldTemplateProps } from '@rjsf/utils'
import { fieldIds } from '../../parts/FieldShell.tsx'

/** The root is a grid of fields; an object inside it is a fieldset with its legend. */
export function ObjectTemplate({ fieldPathId, title, description, readonly, properties }: ObjectFieldTemplateProps) {
  const fields = properties.map((property) => property.content)
  if (fieldPathId.path.length === 0) return <div className="form-grid">{fields}</div>
  return (
    <fieldset className="form-group" id={fieldPathId.$id}>
      {title && <legend>{title}</legend>}
      {description && !readonly && (
        <p className="field-help" id={fieldIds(fieldPathId.$id).help}>
          {description}
        </p>
      )}
      <div className="form-grid">{fields}</div>
    </fieldset>
  )
}
