// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Assessment } from '../../../engine/core/model.ts'
import { renderForm } from '../../support/renderForm.tsx'
import { smallVersion } from '../../support/smallVersion.ts'

// The network: the part of the application that holds the rules does not arrive.
vi.mock('../../../ui/form/rules.ts', () => {
  throw new Error('offline')
})

afterEach(cleanup)

const version = smallVersion({ schema: { properties: { title: { title: 'عنوان', type: 'string' } } } })

const byServer: Assessment = {
  computed: {},
  hidden: [],
  required: [],
  problems: [{ path: '/title', code: 'own', level: 'error', params: {}, message: { fa: 'سرور نمی‌پذیرد.' } }],
  scores: {},
  wants: { answers: [], worksheets: [], agencies: [] },
}

it('the server is asked where the rules cannot be loaded', async () => {
  const assess = vi.fn(async () => byServer)
  const { user, last } = renderForm(version, {}, { host: { assess } })
  await user.type(screen.getByLabelText('عنوان'), 'برنامه{Tab}')
  expect(await screen.findAllByText('سرور نمی‌پذیرد.')).not.toEqual([])
  expect(assess).toHaveBeenCalledWith({ title: 'برنامه' })
  await waitFor(() => expect(last()).toEqual({ title: 'برنامه' }))
})
