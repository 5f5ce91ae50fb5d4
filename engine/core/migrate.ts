import { evaluate } from './expression.ts'
import type { Answer, AnswerData, MigrationSteps } from './model.ts'
import { formatFieldPath, isObject, parseFieldPath, placesOf, valueAt, type FieldPath } from './paths.ts'
import { remove } from './visibility.ts'

export type MigrationStep = MigrationSteps['steps'][number]

/**
 * Carries an answer through the steps of each version after its own, in order; a version without steps changes nothing. Nothing is lost: an
 * archived value stays in `archived` under its field path. The answer given is not changed.
 */
export function migrateAnswer(answer: Answer, chain: MigrationSteps[]): Answer {
  const next = structuredClone(answer)
  for (const { to, steps } of chain.filter(({ from }) => from >= answer.version).toSorted((a, b) => a.from - b.from)) {
    for (const step of steps) apply(step, next)
    next.version = to
  }
  return next
}

function apply(step: MigrationStep, answer: Answer): void {
  const { data } = answer
  if ('rename' in step) rename(data, parseFieldPath(step.rename[0]), parseFieldPath(step.rename[1]))
  else if ('default' in step) fill(data, parseFieldPath(String(step.default[0])), step.default[1])
  else if ('mapOption' in step) mapOption(data, parseFieldPath(String(step.mapOption[0])), step.mapOption[1])
  else if ('convert' in step) convert(answer, parseFieldPath(step.convert[0]), step.convert[1])
  else archive(answer, parseFieldPath(step.archive[0]))
}

/** Moves a value within its row, or within the answer where neither path goes through rows. */
function rename(data: AnswerData, from: FieldPath, to: FieldPath): void {
  const depth = from.lastIndexOf('[]') + 1
  if (formatFieldPath(from.slice(0, depth)) !== formatFieldPath(to.slice(0, to.lastIndexOf('[]') + 1))) return
  for (const holder of placesOf(data, from.slice(0, depth))) {
    if (!isObject(holder.value)) continue
    const [source] = placesOf(holder.value, from.slice(depth))
    if (source?.value === undefined) continue
    remove(holder.value, source.pointer)
    put(holder.value, to.slice(depth), source.value)
  }
}

/** Gives a value where there is none; in rows, to each row. An object on the way is made, a list is not. */
function fill(data: AnswerData, path: FieldPath, value: unknown): void {
  for (const holder of holdersOf(data, path)) {
    if (placesOf(holder, [path.at(-1) ?? ''])[0]?.value === undefined)
      put(holder, [path.at(-1) ?? ''], structuredClone(value))
  }
}

/** Old codes become new ones, also within a list of codes. */
function mapOption(data: AnswerData, path: FieldPath, map: unknown): void {
  const mapped = (code: unknown): unknown =>
    isObject(map) && Object.hasOwn(map, String(code)) ? map[String(code)] : code
  replace(data, path, (value) => (Array.isArray(value) ? [...new Set(value.map(mapped))] : mapped(value)))
}

/** A formula over the fields of the data gives the new value; the old one is `value`, the row is `it`. */
function convert({ data }: Answer, path: FieldPath, formula: string): void {
  // Without surroundings: what an answer becomes must not hang on other answers or on the day.
  replace(data, path, (value, row) => evaluate(formula, { variables: { ...data, value, it: row } }))
}

/** Takes a value out of the data and keeps it with the answer, by field path; values of rows as a list. */
function archive(answer: Answer, path: FieldPath): void {
  const places = placesOf(answer.data, path).filter(({ value }) => value !== undefined)
  if (places.length === 0) return
  const kept = path.includes('[]') ? places.map(({ pointer, value }) => ({ pointer, value })) : places[0]?.value
  answer.archived = { ...answer.archived, [formatFieldPath(path)]: kept }
  places.forEach(({ pointer }) => remove(answer.data, pointer))
}

function replace(data: AnswerData, path: FieldPath, change: (value: unknown, row: unknown) => unknown): void {
  for (const { pointer, value, rows } of placesOf(data, path)) {
    if (value === undefined) continue
    const holder = valueAt(data, pointer.slice(0, pointer.lastIndexOf('/')))
    if (isObject(holder)) holder[path.at(-1) ?? ''] = change(value, rows.at(-1) ?? null)
  }
}

/** The objects that hold the last member of a path; missing objects on the way are made. */
function holdersOf(data: AnswerData, path: FieldPath): AnswerData[] {
  return path.slice(0, -1).reduce<AnswerData[]>(
    (holders, part, index) =>
      holders.flatMap((holder) => {
        if (part === '[]') return [holder]
        const isList = path[index + 1] === '[]'
        const inner = holder[part]
        if (isList) return Array.isArray(inner) ? inner.filter(isObject) : []
        if (inner === undefined) holder[part] = {}
        const made = holder[part]
        return isObject(made) ? [made] : []
      }),
    [data],
  )
}

function put(holder: Record<string, unknown>, path: FieldPath, value: unknown): void {
  const last = path.at(-1) ?? ''
  for (const each of holdersOf(holder, path)) each[last] = value
}
