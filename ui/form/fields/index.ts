import getDefaultRegistry from '@rjsf/core/lib/getDefaultRegistry.js'
import type { Field } from '@rjsf/utils'
import type { FieldName } from '../../../engine/core/widgetNames.ts'
import { FileField, FilesField } from './FileField.tsx'
import { GridField } from './GridField.tsx'
import { ListField } from './ListField.tsx'
import { RubricField } from './RubricField.tsx'
import { RubricReviewField } from './RubricReviewField.tsx'
import { TimelineField } from './TimelineField.tsx'

const { ObjectField } = getDefaultRegistry().fields

const named = {
  file: FileField,
  files: FilesField,
  grid: GridField,
  group: ObjectField ?? (() => null),
  rubric: RubricField,
  rubricReview: RubricReviewField,
  timeline: TimelineField,
} satisfies Record<FieldName, Field>

/** One component for each name a `ui.json` may use; lists without a name are drawn by what is in them. */
export const fields = { ...named, ArrayField: ListField }
