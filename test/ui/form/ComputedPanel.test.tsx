// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { renderForm } from '../../support/renderForm.tsx'
import { smallVersion } from '../../support/smallVersion.ts'

afterEach(cleanup)

const version = smallVersion({
  schema: { properties: { name: { title: 'نام', type: 'string' }, score: { title: 'امتیاز', type: 'integer' } } },
  ui: { name: { 'ui:widget': 'text' }, score: { 'ui:widget': 'number' } },
  sections: [
    { id: 'first', title: 'نخست', fields: ['name'] },
    { id: 'second', title: 'دوم', fields: ['score'] },
  ],
  rules: {
    computed: {
      doubled: { title: 'دو برابر', type: 'integer', formula: 'score * 2' },
      grade: { title: 'درجه', type: 'string', formula: 'if doubled > 10 then "بالا" else "پایین"' },
    },
  },
})

it('a value made of another computed value stands in the section of the field under both', async () => {
  const { user } = renderForm(version, { name: 'نمونه', score: 7 })
  const steps = within(screen.getByRole('navigation'))
  await user.click(steps.getByRole('button', { name: /دوم/ }))
  const panel = await screen.findByRole('region', { name: /محاسبه خودکار/ })
  expect(within(panel).getByText('۱۴')).toBeTruthy()
  expect(within(panel).getByText('بالا')).toBeTruthy()
  await user.click(steps.getByRole('button', { name: /نخست/ }))
  expect(screen.queryByRole('region', { name: /محاسبه خودکار/ })).toBeNull()
})
