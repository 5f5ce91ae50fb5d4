import { describe, expect, test } from 'vitest'
import { can, editableSections, type Subject } from '../../../engine/core/access.ts'
import type { Directory } from '../../../engine/core/directory.ts'
import type { Actor, WorkflowConfig, WorksheetConfig } from '../../../engine/core/model.ts'

// 10002 belongs to the main agency 10001; 00000 is the Organization.
const agency = (code: string, parent?: string) =>
  [code, { code, title: code, data: {}, ...(parent && { parent }) }] as const
const directory: Directory = { organization: '00000', agencies: new Map([agency('10001'), agency('10002', '10001')]) }

const framework: Subject['framework'] = {
  roles: {
    expert: { title: 'x', place: 'agency' },
    head: { title: 'x', place: 'agency' },
    secretary: { title: 'x', place: 'agency' },
    assessor: { title: 'x', place: 'organization' },
    policy: { title: 'x', place: 'organization' },
    auditor: { title: 'x', place: 'organization', readsAll: true },
    self: { title: 'x', place: 'person' },
  },
}

const workflow: WorkflowConfig = {
  $schema: '',
  id: 'w',
  title: 'w',
  initial: 'draft',
  states: { draft: { title: 'x', editable: true }, shown: { title: 'x' }, kept: { title: 'x', final: true } },
  transitions: {
    show: { title: 'x', from: ['draft'], to: 'shown', by: ['expert'] },
    keep: { title: 'x', from: ['shown'], to: 'kept', by: ['assessor'] },
  },
}

const worksheet: WorksheetConfig = {
  $schema: '',
  id: 'opinion',
  prefix: 'OP',
  version: 1,
  title: 'x',
  clauses: [],
  stage: 1,
  filledBy: ['expert'],
  seenBy: ['head@own'],
  concerns: { field: 'number', seenIn: ['shown'] },
  keptPer: 'agency-many',
  period: null,
  workflow: 'w',
  sections: [
    { id: 'base', title: 'x', fields: ['number', 'praise'] },
    { id: 'comment', title: 'x', fields: ['comment'], editedBy: ['self', 'expert'], editedIn: ['shown'] },
  ],
  list: { columns: ['praise'] },
}

const subject = (state: string): Subject => ({
  framework,
  workflow,
  directory,
  worksheet,
  answer: { agency: '10002', state, history: [], data: { number: 'n', praise: 'p' } },
})
const actor = (code: string, ...roles: string[]): Actor => ({
  account: 'a',
  fullName: 'x',
  positionTitle: 'x',
  agency: code,
  roles,
})
const person = (code: string, personnelNo: string, ...roles: string[]) => ({ ...actor(code, ...roles), personnelNo })

describe('an answer about a person is read', () => {
  test.each([
    ['by that person, who needs no role', person('10002', 'n'), 'shown', true],
    ['not before it is shown to the person', person('10002', 'n'), 'draft', false],
    ['not by somebody else', person('10002', 'm', 'secretary'), 'shown', false],
    ['not by a person of that number in another agency', person('10001', 'n', 'secretary'), 'shown', false],
    ['by a role of that agency', actor('10002', 'head'), 'draft', true],
    ['not by that role in the main agency, where it is for one agency alone', actor('10001', 'head'), 'draft', false],
    ['by those who fill it', actor('10002', 'expert'), 'draft', true],
    ['not by those who fill it in the main agency', actor('10001', 'expert'), 'draft', false],
    ['in the Organization by whoever acts on it', actor('00000', 'assessor'), 'draft', true],
    ['not by others there', actor('00000', 'policy'), 'shown', false],
    ['and by whoever reads all', actor('00000', 'auditor'), 'draft', true],
  ])('%s', (_, who, state, expected) => {
    expect(can(who, 'read', subject(state))).toBe(expected)
  })
})

test('the person writes where a section is for the person, in its states', () => {
  expect(editableSections(person('10002', 'n'), subject('shown'))).toEqual(['comment'])
  expect(editableSections(person('10002', 'n'), subject('draft'))).toEqual([])
  expect(editableSections(person('10002', 'm', 'head'), subject('shown'))).toEqual([])
})
