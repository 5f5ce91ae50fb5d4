import type { Answer } from '../../../engine/core/model.ts'

/** A valid answer to put into a store: what a test says, the rest filled in. */
export function answerOf(given: Partial<Answer> & { id: string }): Answer {
  return {
    worksheet: 'plan',
    version: 1,
    agency: '12345',
    state: 'draft',
    revision: 1,
    edit: 1,
    createdOn: '2026-05-01',
    updatedAt: '2026-05-01T08:00:00.000Z',
    title: 'برنامهٔ عملیاتی',
    signatures: [],
    computed: {},
    history: [],
    remarks: [],
    data: { note: 'متن' },
    ...given,
  }
}
