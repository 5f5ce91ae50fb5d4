import { describe, expect, test } from 'vitest'
import { allowedTransitions, can, editableSections, stripHidden, visibleSections } from '../../../engine/core/access.ts'
import type { Subject } from '../../../engine/core/access.ts'
import type { Directory } from '../../../engine/core/directory.ts'
import type { Actor, AnswerData, WorkflowConfig, WorksheetConfig } from '../../../engine/core/model.ts'

// 10001 and 20001 are main agencies, 10002 and 10003 belong to 10001; 00000 is the Organization.
const agencies = { '10001': undefined, '10002': '10001', '10003': '10001', '20001': undefined }
const directory: Directory = {
  organization: '00000',
  agencies: new Map(
    Object.entries(agencies).map(([code, parent]) => [
      code,
      { code, title: code, data: {}, kind: parent ? 'affiliated' : 'main', ...(parent && { parent }) },
    ]),
  ),
}

const agencyRole = { title: 'x', place: 'agency' as const }
const organizationRole = { title: 'x', place: 'organization' as const }
const framework: Subject['framework'] = {
  roles: {
    expert: agencyRole,
    head: agencyRole,
    secretary: agencyRole,
    official: agencyRole,
    assessor: organizationRole,
    approver: organizationRole,
    auditor: { ...organizationRole, readsAll: true },
    engine: { title: 'x', place: 'engine' },
  },
}

const workflow: WorkflowConfig = {
  $schema: '',
  id: 'w',
  title: 'w',
  initial: 'draft',
  states: {
    draft: { title: 'x', editable: true },
    checked: { title: 'x' },
    sent: { title: 'x' },
    approved: { title: 'x', active: true },
    superseded: { title: 'x', final: true },
  },
  transitions: {
    check: { title: 'x', from: ['draft'], to: 'checked', by: ['head'] },
    send: { title: 'x', from: ['checked'], to: 'sent', by: ['official@main'] },
    sendBack: { title: 'x', from: ['checked', 'sent'], to: 'draft', by: ['head', 'assessor'] },
    approve: { title: 'x', from: ['sent'], to: 'approved', by: ['approver'] },
    supersede: { title: 'x', from: ['approved'], to: 'superseded', by: ['engine'] },
  },
}

const worksheet: WorksheetConfig = {
  $schema: '',
  id: 'plan',
  prefix: 'PL',
  version: 1,
  title: 'x',
  clauses: [],
  stage: 1,
  filledBy: ['expert'],
  keptPer: 'agency-many',
  period: null,
  workflow: 'w',
  sections: [
    { id: 'base', title: 'x', fields: ['name', 'goal'] },
    { id: 'council', title: 'x', fields: ['minutes'], editedBy: ['secretary@main'], editedIn: ['checked'] },
    {
      id: 'finding',
      title: 'x',
      fields: ['level'],
      editedBy: ['assessor'],
      editedIn: ['sent'],
      seenBy: ['assessor', 'approver'],
      seenIn: ['approved'],
    },
  ],
  list: { columns: ['name'] },
}

const subject = (
  state = 'draft',
  change: Partial<WorksheetConfig> = {},
  answer: Partial<Subject['answer']> = {},
): Subject => ({
  framework,
  workflow,
  directory,
  worksheet: { ...worksheet, ...change },
  answer: { agency: '10002', state, history: [], data: { name: 'n', goal: 'g', minutes: 'm', level: 3 }, ...answer },
})
const actor = (agency: string, ...roles: string[]): Actor => ({
  account: 'a',
  fullName: 'x',
  positionTitle: 'x',
  agency,
  roles,
})

describe('an answer of an agency is read', () => {
  test.each([
    ['in the agency, by any role', actor('10002', 'head'), true],
    ['in its main agency', actor('10001', 'secretary'), true],
    ['in the Organization', actor('00000', 'assessor'), true],
    ['by whoever reads all', actor('00000', 'auditor'), true],
    ['not in another affiliated agency', actor('10003', 'expert'), false],
    ['not in another main agency', actor('20001', 'expert', 'head', 'official'), false],
    ['not without a role', actor('10002'), false],
  ])('%s', (_, who, expected) => {
    expect(can(who, 'read', subject())).toBe(expected)
  })

  test('not by the affiliated agency, when it is of the main one', () => {
    expect(can(actor('10002', 'expert'), 'read', subject('approved', {}, { agency: '10001' }))).toBe(false)
  })
})

describe('a worksheet with seenBy is read', () => {
  const narrow = subject('draft', { seenBy: ['secretary', 'auditor'] })
  test.each([
    ['by those named', actor('10001', 'secretary'), true],
    ['by those who fill it', actor('10002', 'expert'), true],
    ['by those who act on it', actor('10002', 'head'), true],
    ['by those who act on it in the Organization', actor('00000', 'approver'), true],
    ['by whoever reads all', actor('00000', 'auditor'), true],
    ['not by the official of the agency, who acts in the main one only', actor('10002', 'official'), false],
    ['by the official of the main agency', actor('10001', 'official'), true],
    ['not by those named, in another agency', actor('20001', 'secretary'), false],
    ['not by another role of the agency', actor('10002', 'secretaryOfNobody'), false],
  ])('%s', (_, who, expected) => {
    expect(can(who, 'read', narrow)).toBe(expected)
  })
})

describe('what the Organization owns is read', () => {
  const opinion = { keptPer: 'parent' as const, filledBy: ['assessor'] as [string] }
  const ofPlan = (state: string) => subject(state, opinion, { agency: '00000', parent: 'PL-10002-1404-0001' })
  const history = [
    { at: '2025-01-01T00:00:00Z', actor: 'a', role: 'r', action: 'approve', from: 'sent', to: 'approved' },
  ]
  test.each([
    ['in the Organization from the first', actor('00000', 'assessor'), ofPlan('draft'), true],
    ['not by the agency before it is issued', actor('10002', 'expert'), ofPlan('sent'), false],
    ['by the agency of its parent once it is issued', actor('10002', 'expert'), ofPlan('approved'), true],
    ['by its main agency', actor('10001', 'secretary'), ofPlan('approved'), true],
    ['not by another agency', actor('20001', 'expert'), ofPlan('approved'), false],
    ['by the agency it bears', actor('10002', 'expert'), subject('approved', opinion), true],
    [
      'by all where it concerns nobody in particular',
      actor('20001', 'head'),
      subject('approved', { ...opinion, keptPer: 'organization-many' }, { agency: '00000' }),
      true,
    ],
    ['also after it was opened again', actor('10002', 'expert'), subject('draft', opinion, { history }), true],
  ])('%s', (_, who, what, expected) => {
    expect(can(who, 'read', what)).toBe(expected)
  })
})

describe('sections that may be changed', () => {
  test.each([
    ['the filling role in an editable state', actor('10002', 'expert'), 'draft', ['base']],
    ['nobody else in the agency', actor('10002', 'head'), 'draft', []],
    ['not the filling role of the main agency', actor('10001', 'expert'), 'draft', []],
    ['not in a state that is not editable', actor('10002', 'expert'), 'checked', []],
    [
      'a section with its own states is open in them, and only to its own roles',
      actor('10001', 'secretary'),
      'checked',
      ['council'],
    ],
    ['and closed in others', actor('10001', 'secretary'), 'draft', []],
    ['role@main is not the role in an affiliated agency', actor('10002', 'secretary'), 'checked', []],
    ['a role of the Organization', actor('00000', 'assessor'), 'sent', ['finding']],
    ['a role of the Organization held elsewhere is none', actor('10002', 'assessor'), 'sent', []],
    ['who reads all changes nothing', actor('00000', 'auditor'), 'draft', []],
  ])('%s', (_, who, state, expected) => {
    expect(editableSections(who, subject(state))).toEqual(expected)
    expect(can(who, 'edit', subject(state))).toBe(expected.length > 0)
  })
})

describe('sections that are seen, and their fields', () => {
  test.each([
    [
      'a section with seenBy is hidden from others',
      actor('10002', 'expert'),
      'sent',
      ['base', 'council'],
      ['name', 'goal', 'minutes'],
    ],
    [
      'until a state of seenIn',
      actor('10002', 'expert'),
      'approved',
      ['base', 'council', 'finding'],
      ['name', 'goal', 'minutes', 'level'],
    ],
    [
      'and seen by its roles before',
      actor('00000', 'approver'),
      'sent',
      ['base', 'council', 'finding'],
      ['name', 'goal', 'minutes', 'level'],
    ],
    [
      'who reads all sees all',
      actor('00000', 'auditor'),
      'draft',
      ['base', 'council', 'finding'],
      ['name', 'goal', 'minutes', 'level'],
    ],
    ['a stranger sees nothing', actor('20001', 'expert'), 'approved', [], []],
  ])('%s', (_, who, state, sections, fields) => {
    expect(visibleSections(who, subject(state))).toEqual(sections)
    expect(Object.keys(stripHidden(who, subject(state)))).toEqual(fields)
  })

  test('a field that stands in no section stays', () => {
    const answer = { data: { name: 'n', level: 3, minted: 'x' } }
    expect(stripHidden(actor('10002', 'expert'), subject('draft', {}, answer))).toEqual({ name: 'n', minted: 'x' })
  })
})

describe('what the Organization issues is read by those it is for', () => {
  const audience = { field: 'target', kinds: { main: 'main' }, lists: { some: 'codes' } }
  const notice = (data: AnswerData, state = 'approved') =>
    subject(state, { keptPer: 'organization-many', audience }, { agency: '00000', data })
  const some = { target: 'some', codes: ['10002'] }
  test.each([
    ['all, when it names nobody', notice({ target: 'all' }), '10003', true],
    ['nobody before it is issued', notice({ target: 'all' }, 'sent'), '10003', false],
    ['an agency of the kind', notice({ target: 'main' }), '20001', true],
    ['no agency of another kind', notice({ target: 'main' }), '10002', false],
    ['an agency on the list', notice(some), '10002', true],
    ['the main agency of one on the list', notice(some), '10001', true],
    ['no agency beside', notice(some), '10003', false],
    ['no agency when the list is empty', notice({ target: 'some' }), '10002', false],
    ['the Organization', notice(some, 'sent'), '00000', true],
  ])('%s', (_, issued, agency, expected) => {
    expect(can(actor(agency, 'expert', 'assessor'), 'read', issued)).toBe(expected)
  })
})

describe('actions', () => {
  test.each([
    ['a role of the agency', actor('10002', 'head'), 'draft', ['check']],
    ['not from another state', actor('10002', 'head'), 'approved', []],
    ['role@main in the main agency', actor('10001', 'official'), 'checked', ['send']],
    ['role@main not in the affiliated agency', actor('10002', 'official'), 'checked', []],
    ['a plain role not in the main agency', actor('10001', 'head'), 'draft', []],
    ['a role of the Organization', actor('00000', 'approver', 'assessor'), 'sent', ['sendBack', 'approve']],
    ['what the engine does is no action of persons', actor('00000', 'approver', 'assessor'), 'approved', []],
    ['but of the engine', actor('00000', 'engine'), 'approved', ['supersede']],
    ['who reads all does nothing', actor('00000', 'auditor'), 'sent', []],
  ])('%s', (_, who, state, expected) => {
    expect(allowedTransitions(who, subject(state))).toEqual(expected)
  })

  test('for an answer of a main agency role@main is the role in that agency itself', () => {
    expect(can(actor('10001', 'official'), 'send', subject('checked', {}, { agency: '10001' }))).toBe(true)
  })

  test('a deed that is no action of the workflow is refused', () => {
    expect(can(actor('10002', 'head'), 'toString', subject())).toBe(false)
    expect(can(actor('10002', 'head'), 'fly', subject())).toBe(false)
  })

  test('an answer is begun by those who fill it, for their own agency', () => {
    expect(can(actor('10002', 'expert'), 'create', subject())).toBe(true)
    expect(can(actor('10001', 'expert'), 'create', subject())).toBe(false)
    expect(can(actor('10002', 'head'), 'create', subject())).toBe(false)
    expect(can(actor('00000', 'auditor'), 'create', subject())).toBe(false)
  })
})
