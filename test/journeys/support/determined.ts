import type { Answer } from '../../../engine/core/model.ts'

/** The level the Organization determined for the agency whose plan is compiled. */
export const determined = {
  id: 'MA-00201-1405-0001',
  worksheet: 'maturity-assessment',
  version: 1,
  agency: '00201',
  period: '1405',
  state: 'final',
  revision: 1,
  edit: 1,
  createdOn: '2026-07-01',
  updatedAt: '2026-07-30T08:00:00.000Z',
  title: 'MA-00201-1405-0001',
  signatures: [],
  computed: {},
  history: [],
  remarks: [],
  data: { determination: { assessedBy: 'organization', determinedLevel: 2, determinedAt: '2026-07-30' } },
} satisfies Answer
