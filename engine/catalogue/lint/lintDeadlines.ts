import type {
  DeadlinesConfig,
  DeadlinesDuty,
  DeadlinesDutyMeeting,
  DeadlinesDutyOpening,
  Problem,
  WorkflowConfig,
} from '../../core/model.ts'
import { configProblem, pointer } from '../configProblem.ts'
import { envelopeExample, exampleOf } from './exampleOf.ts'
import {
  lintClause,
  lintField,
  lintRoles,
  lintStates,
  lintTaken,
  lintWorksheetName,
  type LintContext,
} from './lintContext.ts'
import { lintFormula } from './lintFormulas.ts'

const file = 'forms/deadlines.json'

type Names = Record<string, unknown>

function lintActions(workflow: WorkflowConfig | undefined, path: string, actions: string[] = []): Problem[] {
  if (!workflow) return []
  return actions.flatMap((name, i) =>
    Object.hasOwn(workflow.transitions, name)
      ? []
      : [configProblem('UNKNOWN_ACTION', file, `${path}/${i}`, { name, workflow: workflow.id })],
  )
}

/** What formulas see of every agency. */
function commonNames(context: LintContext): Names {
  const register = context.views[context.framework.agencies.worksheet]?.schema
  const settings = Object.fromEntries(Object.keys(context.framework.settings).map((name) => [name, null]))
  return { agency: register ? exampleOf(register, register) : {}, settings, owner: '' }
}

/** An answer of any of the worksheets, by example; anything goes while one of them is yet to come. */
function answerExample(context: LintContext, worksheets: string[]): unknown {
  const views = worksheets.map((id) => context.views[id])
  if (views.some((view) => view === undefined)) return {}
  const data = Object.assign({}, ...views.map((view) => view && exampleOf(view.schema, view.schema)))
  const computed = Object.assign(
    {},
    ...worksheets.map((id) => Object.fromEntries(computedNames(context, id).map((name) => [name, null]))),
  ) as Names
  return envelopeExample(data, computed)
}

const computedNames = (context: LintContext, id: string) =>
  Object.keys(context.sources.worksheets[id]?.rules?.computed ?? {})

const openingNames = (context: LintContext, worksheets: string[]): Names => ({
  ...commonNames(context),
  opening: answerExample(context, worksheets),
  openedBy: '',
  openedOn: '',
  period: '',
  row: null,
})

function lintNamed(context: LintContext, path: string, formula: string | undefined, known: Names): Problem[] {
  if (formula === undefined) return []
  return lintFormula(context, { file, path, formula }, { names: Object.keys(known), context: known })
}

function lintOpening(context: LintContext, opening: DeadlinesDutyOpening, path: string): Problem[] {
  const workflow = context.views[opening.worksheet]?.workflow
  const { row, ...before } = openingNames(context, [opening.worksheet])
  const known = { ...before, row }
  return [
    ...lintWorksheetName(context, file, `${path}/worksheet`, opening.worksheet),
    ...lintStates(workflow, file, `${path}/states`, opening.states),
    ...lintActions(workflow, `${path}/actions`, opening.actions),
    ...lintNamed(context, `${path}/when`, opening.when, before),
    ...lintNamed(context, `${path}/each`, opening.each, before),
    ...lintNamed(context, `${path}/about`, opening.about, known),
    ...lintNamed(context, `${path}/day`, opening.day, known),
  ]
}

function lintMeeting(context: LintContext, duty: DeadlinesDuty, meeting: DeadlinesDutyMeeting, path: string) {
  const openers = duty.opens.map(({ worksheet }) => worksheet)
  const own = meeting.worksheets === undefined ? (meeting.worksheet === undefined ? openers : [meeting.worksheet]) : []
  const view = meeting.worksheet === undefined ? undefined : context.views[meeting.worksheet]
  const workflows = own.flatMap((id) => context.views[id]?.workflow ?? [])
  const known: Names = { ...openingNames(context, openers), it: null }
  const answer = own.length === 0 ? {} : answerExample(context, own)
  const match = Object.entries(meeting.match ?? {})
  return [
    ...(meeting.worksheet === undefined
      ? []
      : lintWorksheetName(context, file, `${path}/worksheet`, meeting.worksheet)),
    // Several worksheets may open it: a state counts if one of them has it.
    ...lintStates(workflowOfAll(workflows), file, `${path}/states`, meeting.states),
    ...lintActions(workflowOfAll(workflows), `${path}/actions`, meeting.actions),
    ...match.flatMap(([name, formula]) => [
      ...(view && !name.startsWith('self.') ? lintField(view, file, path + pointer('match', name), name) : []),
      ...lintNamed(context, path + pointer('match', name), formula, known),
    ]),
    ...lintNamed(context, `${path}/worksheets`, meeting.worksheets, openingNames(context, openers)),
    ...lintNamed(context, `${path}/every`, meeting.every, openingNames(context, openers)),
    ...lintNamed(context, `${path}/when`, meeting.when, { ...known, answer, metOn: '' }),
  ]
}

/** One workflow with the states and actions of all; none while there is none to look in. */
function workflowOfAll(workflows: WorkflowConfig[]): WorkflowConfig | undefined {
  const [first] = workflows
  if (!first) return undefined
  return workflows.reduce(
    (all, { states, transitions }) => ({
      ...all,
      states: { ...all.states, ...states },
      transitions: { ...all.transitions, ...transitions },
    }),
    first,
  )
}

const placeholders = {
  because: ['about', 'openedOn', 'period'],
  reminder: ['title', 'about', 'agency', 'due', 'left', 'because', 'clause', 'link', 'person'],
}

function lintPlaceholders(path: string, text: string, known: string[]): Problem[] {
  return [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) =>
    known.includes(name) ? [] : [configProblem('UNKNOWN_PLACEHOLDER', file, path, { name, known: known.join(', ') })],
  )
}

function lintDuty(context: LintContext, duty: DeadlinesDuty, path: string): Problem[] {
  const openers = duty.opens.map(({ worksheet }) => worksheet)
  const known = openingNames(context, openers)
  return [
    ...lintClause(context, file, `${path}/clause`, duty.clause),
    ...lintRoles(context, file, `${path}/owedBy`, duty.owedBy),
    ...lintPlaceholders(`${path}/because`, duty.because, placeholders.because),
    ...lintNamed(context, `${path}/for`, duty.for, commonNames(context)),
    ...duty.opens.flatMap((opening, i) => lintOpening(context, opening, `${path}/opens/${i}`)),
    ...lintNamed(context, `${path}/due`, duty.due, known),
    ...lintNamed(context, `${path}/notAfter`, duty.notAfter, known),
    ...(duty.metBy ?? []).flatMap((meeting, i) => lintMeeting(context, duty, meeting, `${path}/metBy/${i}`)),
  ]
}

/** `deadlines.json`: every worksheet, state, action, role, clause, field, setting and formula it names. */
export function lintDeadlines(context: LintContext): Problem[] {
  const { deadlines } = context.sources
  const { duties: terms } = context.framework
  const setting = terms && context.framework.settings[terms.reminderSetting]
  const ofFramework = [
    ...lintRoles(context, 'forms/framework.json', '/duties/extendedBy', terms?.extendedBy),
    ...(terms && !setting
      ? [
          configProblem('UNKNOWN_SETTING', 'forms/framework.json', '/duties/reminderSetting', {
            name: terms.reminderSetting,
          }),
        ]
      : []),
  ]
  if (!deadlines) return ofFramework
  return [...ofFramework, ...lintFile(context, deadlines)]
}

function lintFile(context: LintContext, { duties, reminder }: DeadlinesConfig): Problem[] {
  return [
    ...lintTaken(duties.map(({ id }, i) => ({ name: id, file, path: `/duties/${i}/id` }))),
    ...Object.entries(reminder).flatMap(([key, text]) =>
      lintPlaceholders(pointer('reminder', key), text, placeholders.reminder),
    ),
    ...duties.flatMap((duty, i) => lintDuty(context, duty, `/duties/${i}`)),
  ]
}

/** Words of the duties that other languages translate. */
export function deadlineWords({ sources }: LintContext): string[] {
  const { deadlines } = sources
  if (!deadlines) return []
  return [
    ...Object.keys(deadlines.reminder).map((key) => pointer('deadlines', 'reminder', key)),
    ...deadlines.duties.flatMap(({ id }) => ['title', 'because'].map((key) => pointer('deadlines', 'duties', id, key))),
  ]
}
