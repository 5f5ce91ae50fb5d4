import { describe, expect, it } from 'vitest'
import { fieldNames, widgetNames } from '../../../engine/core/widgetNames.ts'
import { fields } from '../../../ui/form/fields/index.ts'
import { widgets } from '../../../ui/form/widgets/index.ts'

describe('The form renderer', () => {
  it('has a component for each widget a ui.json may name, and no other', () => {
    expect(Object.keys(widgets).toSorted()).toEqual([...widgetNames].toSorted())
  })

  it('has a component for each field a ui.json may name', () => {
    expect(Object.keys(fields)).toEqual(expect.arrayContaining([...fieldNames]))
  })
})
