import { compareField, type FieldChange } from './compareField.ts'
import type { Json, JsonSchema, MigrationSteps, WorksheetVersion } from './model.ts'
import { formatFieldPath } from './paths.ts'
import { resolved, visitFields } from './schemaFields.ts'

/** What a new version changes for answers of the old one. */
export interface Change extends FieldChange {
  /** Field path. */
  path: string
}

interface Field {
  schema: JsonSchema
  required: boolean
}

/**
 * All changes of fields between two versions, in the order of the fields. What the given steps take care of is `safe`: a removed field that is
 * renamed or archived, a required one with a default, removed options that are mapped, and any change of values that are converted.
 */
export function compareVersions(from: WorksheetVersion, to: WorksheetVersion, steps?: MigrationSteps): Change[] {
  const before = fieldsOf(from.schema)
  const after = fieldsOf(to.schema)
  const covered = coverOf(steps)
  const changes: Change[] = []
  for (const [path, field] of before) {
    const next = after.get(path)
    if (next === undefined) {
      if (after.has(parentOf(path)) || !before.has(parentOf(path))) {
        changes.push({ kind: covered.left(path) ? 'safe' : 'needsStep', path, code: 'FIELD_REMOVED', params: {} })
      }
      continue
    }
    const found: FieldChange[] = compareField(field.schema, next.schema)
    if (next.required && !field.required) found.push({ kind: 'needsStep', code: 'FIELD_BECAME_REQUIRED', params: {} })
    changes.push(...found.map((change) => ({ ...change, path, kind: covered.kindOf(path, change) })))
  }
  for (const [path, { required }] of after) {
    // What is new inside a new field comes and goes with it.
    if (before.has(path) || (parentOf(path) !== '' && !before.has(parentOf(path)))) continue
    const code = required ? 'REQUIRED_FIELD_ADDED' : 'FIELD_ADDED'
    changes.push({ kind: required && !covered.filled(path) ? 'needsStep' : 'safe', path, code, params: {} })
  }
  return changes
}

function fieldsOf(root: JsonSchema): Map<string, Field> {
  const fields = new Map<string, Field>()
  const required = new Set(namesOf(root, []))
  visitFields(root, (path, schema) => {
    const key = formatFieldPath(path)
    fields.set(key, { schema, required: required.has(key) })
    namesOf(resolved(schema, root), path).forEach((name) => required.add(name))
  })
  return fields
}

const namesOf = ({ required }: JsonSchema, path: string[]): string[] =>
  (Array.isArray(required) ? (required as string[]) : []).map((name) => formatFieldPath([...path, name]))

/** The path one step up: of `a.b` it is `a`, of `list[].c` it is `list[]`, of `list[]` it is `list`; of `a` it is empty. */
const parentOf = (path: string): string =>
  path.endsWith('[]') ? path.slice(0, -2) : path.slice(0, Math.max(0, path.lastIndexOf('.')))

/** The path of a list for that of its items. */
const bare = (path: unknown): string => String(path).replace(/(\[\])+$/, '')

/** What steps take care of. */
function coverOf(steps: MigrationSteps | undefined) {
  const [gone, given, converted] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const mapped = new Map<string, unknown>()
  for (const step of steps?.steps ?? []) {
    if ('rename' in step) {
      gone.add(step.rename[0])
      given.add(step.rename[1])
    } else if ('archive' in step) gone.add(step.archive[0])
    else if ('default' in step) given.add(bare(step.default[0]))
    else if ('mapOption' in step) mapped.set(bare(step.mapOption[0]), step.mapOption[1])
    else converted.add(bare(step.convert[0]))
  }
  const maps = (path: string, options: Json | undefined): boolean => {
    const map = mapped.get(bare(path))
    return (
      typeof map === 'object' && map !== null && [options].flat().every((option) => Object.hasOwn(map, String(option)))
    )
  }
  return {
    left: (path: string): boolean => gone.has(path),
    filled: (path: string): boolean => given.has(path) || converted.has(path),
    kindOf(path: string, { kind, code, params }: FieldChange): Change['kind'] {
      const isCovered =
        converted.has(bare(path)) ||
        (code === 'FIELD_BECAME_REQUIRED' && given.has(path)) ||
        (code === 'OPTION_REMOVED' && maps(path, params.options))
      return isCovered ? 'safe' : kind
    },
  }
}
