import type { Problem, ProcessConfig } from '../../core/model.ts'
import { configProblem, pointer } from '../configProblem.ts'
import { lintStates, lintTaken, lintWorksheetName, type LintContext } from './lintContext.ts'
import { caseWords, lintCases, lintCounts, lintStandingFormula, standingNames } from './lintStandings.ts'

const file = 'forms/process.json'

function lintStage(context: LintContext, path: string, stage: number): Problem[] {
  return context.framework.stages.some(({ id }) => id === stage)
    ? []
    : [configProblem('UNKNOWN_STAGE', file, path, { name: stage })]
}

function lintStages(context: LintContext, { stages, counts }: ProcessConfig): Problem[] {
  const known = standingNames(context, counts)
  return stages.flatMap(({ stage, cases, next = [] }, i) => [
    ...lintStage(context, `/stages/${i}/stage`, stage),
    ...lintCases(context, file, `/stages/${i}/cases`, cases, known),
    ...next.flatMap(({ when, worksheet, states }, j) => {
      const path = `/stages/${i}/next/${j}`
      return [
        ...lintStandingFormula(context, file, `${path}/when`, when, known),
        ...lintWorksheetName(context, file, `${path}/worksheet`, worksheet),
        ...lintStates(context.views[worksheet]?.workflow, file, `${path}/states`, states),
      ]
    }),
  ])
}

/** `process.json`: every stage is there once, and every name in it exists. */
export function lintProcess(context: LintContext): Problem[] {
  const { process } = context.sources
  if (!process) return []
  const { stages, returns, counts } = process
  const drawn = new Set(stages.map(({ stage }) => stage))
  return [
    ...lintTaken(stages.map(({ stage }, i) => ({ name: String(stage), file, path: `/stages/${i}/stage` }))),
    ...context.framework.stages.flatMap(({ id }) =>
      drawn.has(id) ? [] : [configProblem('STAGE_NOT_PICTURED', file, '/stages', { name: id })],
    ),
    ...(returns ? (['from', 'to'] as const).flatMap((end) => lintStage(context, `/returns/${end}`, returns[end])) : []),
    ...lintCounts(context, file, counts),
    ...lintStages(context, process),
  ]
}

/** Words of the picture that other languages translate. */
export function processWords({ sources }: LintContext): string[] {
  const { process } = sources
  if (!process) return []
  return [
    pointer('process', 'title'),
    ...(process.returns ? [pointer('process', 'returns')] : []),
    ...process.stages.flatMap(({ stage, cases, next = [] }) => [
      ...caseWords(cases, 'process', 'stages', stage),
      ...next.map((_, i) => pointer('process', 'stages', stage, 'next', i)),
    ]),
  ]
}
