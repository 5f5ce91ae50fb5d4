import type { CompiledWorksheet } from './compile.ts'
import { evaluate } from './expression.ts'
import type { Answer, AnswerData, Expression, Json, JsonObject, Score, Surroundings, Wants } from './model.ts'
import { isObject, parseFieldPath, placesOf } from './paths.ts'
import type { ScoredRow } from './score.ts'
import { scoreAnswer } from './scoreAnswer.ts'
import type { Formula, Step } from './step.ts'
import { isHidden, remove } from './visibility.ts'

/** An answer with its computed values, scores and visibility settled: what all conditions are tried on. */
export interface Settled {
  /** The data without what is hidden: what formulas see. */
  data: AnswerData
  hidden: Set<string>
  computed: JsonObject
  scores: Record<string, Score>
  /** Value of a formula, or `waiting` while it or something it uses asks for an answer that is not loaded. */
  value(formula: Formula, row?: unknown): Json | typeof waiting
  /** Asks for an answer that is not loaded. */
  want(id: string): void
  wants(): Wants
}

export const waiting = Symbol('waits for other answers')

/** Runs the steps of a worksheet in their order. Hidden values are taken away as soon as they are known, so that no formula counts them. */
export function settle(
  compiled: CompiledWorksheet,
  answer: Answer,
  surroundings: Surroundings,
  state: string,
): Settled {
  const data = structuredClone(answer.data)
  const hidden = new Set<string>()
  const computed: JsonObject = {}
  const scores: Record<string, Score> = {}
  const self = { ...answer, state, data, computed }
  const { agency, settings, currentDay } = surroundings
  const variables: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const field of compiled.fields) variables[field] = data[field] ?? null
  Object.assign(variables, { self, agency, settings, currentDay, it: null })
  if (compiled.version.worksheet.scores) variables.scores = scores

  const wanted = { answers: new Set<string>(), worksheets: new Set<string>(), agencies: new Set<string>() }
  const pending = new Set<string>()

  const value: Settled['value'] = ({ expression, uses }, row = null) => {
    variables.it = row
    const wants: Wants = { answers: [], worksheets: [], agencies: [] }
    const result = evaluate(expression, { variables, surroundings, wants })
    const isWaiting = wants.answers.length + wants.worksheets.length + wants.agencies.length > 0
    if (isWaiting) {
      wants.answers.forEach((id) => wanted.answers.add(id))
      wants.worksheets.forEach((id) => wanted.worksheets.add(id))
      wants.agencies.forEach((code) => wanted.agencies.add(code))
    }
    return isWaiting || uses.some((name) => pending.has(name)) ? waiting : result
  }

  const hide = (pointer: string): void => {
    hidden.add(pointer)
    remove(data, pointer)
    const field = pointer.split('/')[1] ?? ''
    variables[field] = data[field] ?? null
  }

  const rowsOf = (step: Extract<Step, { kind: 'scores' }>): ScoredRow[] => {
    const { rows, key, level } = step.scoring
    const list = placesOf(data, parseFieldPath(rows))[0]?.value
    return (Array.isArray(list) ? list : []).filter(isObject).map((row) => ({
      key: String(row[key]),
      level: typeof row[level] === 'number' ? row[level] : null,
      notApplicable: step.notApplicable !== undefined && value(step.notApplicable, row) === true,
    }))
  }

  const scorings = new Map(
    compiled.steps.flatMap((step) => (step.kind === 'scores' ? [[step.name, step] as const] : [])),
  )
  const run: { [kind in Step['kind']]: (step: Extract<Step, { kind: kind }>) => void } = {
    shown({ path, condition }) {
      for (const place of placesOf(data, path)) {
        if (isHidden(hidden, place.pointer)) continue
        const holds = value(condition, place.rows.at(-1))
        if (holds !== true && holds !== waiting) hide(place.pointer)
      }
    },
    scores({ name, rubric, scoring }) {
      scores[name] = scoreAnswer(rubric, name, scoring, (of) => {
        const step = scorings.get(of)
        return step === undefined ? [] : rowsOf(step)
      })
    },
    computed({ name, formula }) {
      const result = value(formula)
      if (result === waiting) pending.add(name)
      computed[name] = result === waiting ? null : result
      variables[name] = computed[name]
    },
  }
  for (const step of compiled.steps) {
    if (step.kind === 'shown') run.shown(step)
    else if (step.kind === 'scores') run.scores(step)
    else run.computed(step)
  }

  return {
    data,
    hidden,
    computed,
    scores,
    value,
    want: (id) => void wanted.answers.add(id),
    wants: () => ({ answers: [...wanted.answers], worksheets: [...wanted.worksheets], agencies: [...wanted.agencies] }),
  }
}

/** Values of further formulas (guards, effects, prefilled values) over the settled answer; null while one waits for other answers. */
export function evaluateFormulas(
  compiled: CompiledWorksheet,
  answer: Answer,
  surroundings: Surroundings,
  formulas: Expression[],
  state: string = answer.state,
): { values: Json[]; wants: Wants } {
  const settled = settle(compiled, answer, surroundings, state)
  const values = formulas.map((expression) => {
    const value = settled.value({ expression, uses: [] })
    return value === waiting ? null : value
  })
  return { values, wants: settled.wants() }
}
