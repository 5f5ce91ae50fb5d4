import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import answerSchema from '../../core/answer.schema.json' with { type: 'json' }
import { canonicalJson } from '../../core/canonical.ts'
import type { CompiledWorksheet } from '../../core/compile.ts'
import { Failure } from '../../core/failure.ts'
import type { Answer, Catalogue, ExampleConfig, Json, JsonObject, Problem } from '../../core/model.ts'
import { configProblem, pointer } from '../configProblem.ts'
import type { Sources } from '../sources.ts'
import { changeAnswer } from './changeAnswer.ts'
import { compileAll, defaultSettings, type ExampleStore } from './exampleStore.ts'
import { tryExample } from './tryExample.ts'

interface Example {
  worksheet: string
  name: string
  file: string
  config: ExampleConfig
}

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
const isAnswer = ajv.compile<Answer>(answerSchema)
const lastSerial = 9999

function examplesOf(sources: Sources): Example[] {
  return Object.entries(sources.worksheets).flatMap(([worksheet, { examples }]) =>
    Object.entries(examples).map(([name, config]) => ({
      worksheet,
      name,
      config,
      file: `forms/${worksheet}/examples/${name}.json`,
    })),
  )
}

/** The envelope of an example with what goes without saying. */
const envelope = (answer: object): unknown => ({
  version: 1,
  revision: 1,
  edit: 1,
  signatures: [],
  computed: {},
  history: [],
  remarks: [],
  ...answer,
})

/** All answers that valid examples give whole, by number. */
function storeOf(examples: Example[]): { answers: Map<string, Answer>; problems: Problem[] } {
  const answers = new Map<string, Answer>()
  const files = new Map<string, string>()
  const problems: Problem[] = []
  for (const { name, file, config, worksheet } of examples) {
    if (!name.startsWith('valid-') || config.base !== undefined) continue
    const answer = envelope(config.answer ?? {})
    if (!isAnswer(answer)) {
      const reason = ajv.errorsText(isAnswer.errors, { dataVar: 'answer' })
      problems.push(configProblem('EXAMPLE_ANSWER_WRONG', file, '/answer', { reason }))
    } else if (answer.worksheet !== worksheet)
      problems.push(configProblem('ID_MISMATCH', file, '/answer/worksheet', { id: answer.worksheet, name: worksheet }))
    else if (answers.has(answer.id))
      problems.push(
        configProblem('EXAMPLE_NUMBER_TAKEN', file, '/answer/id', {
          name: answer.id,
          other: files.get(answer.id) ?? '',
        }),
      )
    else {
      answers.set(answer.id, answer)
      files.set(answer.id, file)
    }
  }
  return { answers, problems }
}

/** How an example names a problem: the rule, the guard or the code. */
function nameOf({ code, params }: Problem): string {
  if (code === 'RULE_BROKEN') return String(params.rule)
  return code === 'GUARD_FAILED' ? String(params.guard) : code
}

function differs(config: ExampleConfig, problems: Problem[]): { expected: Json; found: Json } | undefined {
  const expected = [...new Set(config.expect?.problems ?? [])].toSorted()
  const withPath = expected.some((each) => each.includes('@'))
  const names = problems.map((problem) => {
    const placed = `${nameOf(problem)}@${problem.path}`
    return withPath && expected.includes(placed) ? placed : nameOf(problem)
  })
  const found = [...new Set(names)].toSorted()
  return canonicalJson(expected) === canonicalJson(found) ? undefined : { expected, found }
}

function lintComputed(file: string, path: string, expected: JsonObject, found: JsonObject): Problem[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    const actual = found[name] ?? null
    return canonicalJson([value]) === canonicalJson([actual])
      ? []
      : [
          configProblem('EXAMPLE_COMPUTED_DIFFERS', file, path + pointer(name), {
            name,
            expected: value,
            found: actual,
          }),
        ]
  })
}

function runValid(catalogue: Catalogue, compiled: CompiledWorksheet, example: Example, store: ExampleStore): Problem[] {
  const { config, file } = example
  const answer = envelope(config.answer ?? {})
  if (!isAnswer(answer)) return []
  const { assessment, problems } = tryExample(catalogue, compiled, answer, config.action ?? 'save', store)
  const computed = { ...assessment.computed, scores: assessment.scores } as unknown as JsonObject
  // A warning may stand in a good answer; it is compared only where the example speaks of problems.
  const told = config.expect?.problems ? problems : problems.filter(({ level }) => level === 'error')
  const difference = differs(config, told)
  return [
    ...(difference ? [configProblem('EXAMPLE_PROBLEMS_DIFFER', file, '', difference)] : []),
    ...lintComputed(file, '/answer/computed', answer.computed as JsonObject, computed),
    ...lintComputed(file, '/expect/computed', (config.expect?.computed ?? {}) as JsonObject, computed),
  ]
}

/** An example that changes another one, or an answer that must raise problems. */
function runChanged(
  catalogue: Catalogue,
  compiled: CompiledWorksheet,
  example: Example,
  store: ExampleStore,
): Problem[] {
  const { config, file } = example
  const whole = config.answer && envelope(config.answer)
  const base = config.base === undefined ? whole : store.answers.get(config.base)
  if (!isAnswer(base)) return [configProblem('EXAMPLE_BASE_UNKNOWN', file, '/base', { name: config.base ?? '' })]
  const answer = changeAnswer(base, config.change ?? {})
  const answers = new Map(store.answers)
  for (const [id, change] of Object.entries(config.others ?? {})) {
    const other = answers.get(id)
    if (!other || !change) return [configProblem('EXAMPLE_BASE_UNKNOWN', file, pointer('others', id), { name: id })]
    answers.set(id, changeAnswer(other, change))
  }
  for (const each of config.also ?? []) {
    const other = envelope(each)
    if (!isAnswer(other)) {
      const reason = ajv.errorsText(isAnswer.errors, { dataVar: 'also' })
      return [configProblem('EXAMPLE_ANSWER_WRONG', file, '/also', { reason })]
    }
    answers.set(other.id, other)
  }
  answers.set(answer.id, answer)
  for (let i = 0; i < Number(config.clone ?? 0); i++) {
    const clone = answer.id.replace(/\d{4,}$/, String(lastSerial - i))
    answers.set(clone, { ...answer, id: clone })
  }
  const settings = { ...store.settings, ...(config.settings as JsonObject | undefined) }
  const trial = tryExample(catalogue, compiled, answer, config.action ?? 'save', { ...store, answers, settings })
  const difference = differs(config, trial.problems)
  const computed = trial.assessment.computed
  return [
    ...(difference ? [configProblem('EXAMPLE_PROBLEMS_DIFFER', file, '', difference)] : []),
    ...lintComputed(file, '/expect/computed', (config.expect?.computed ?? {}) as JsonObject, computed),
  ]
}

/** A formula that fails tells its own code. */
function guarded(file: string, run: () => Problem[]): Problem[] {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return [configProblem('EXAMPLE_PROBLEMS_DIFFER', file, '', { expected: [], found: [error.code] })]
  }
}

/**
 * Runs the examples of all worksheets in service: `valid-*` must raise no error and give their computed values,
 * `invalid-*` exactly the problems they name. Each difference is a problem that names what was expected and found.
 */
export function runExamples(catalogue: Catalogue, sources: Sources): Problem[] {
  const examples = examplesOf(sources)
  const { answers, problems } = storeOf(examples)
  const day = catalogue.framework.examples?.day ?? new Date().toISOString().slice(0, 10)
  const store: ExampleStore = { answers, settings: defaultSettings(catalogue), day }
  const compiled = compileAll(catalogue)
  return [
    ...problems,
    ...examples.flatMap((example) => {
      const worksheet = compiled.get(example.worksheet)
      if (!worksheet) return []
      const isWhole = example.name.startsWith('valid-') && example.config.base === undefined
      const run = isWhole ? runValid : runChanged
      return guarded(example.file, () => run(catalogue, worksheet, example, store))
    }),
  ]
}
