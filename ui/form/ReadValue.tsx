import type { FileRef } from '../../engine/core/model.ts'
import { isObject } from '../../engine/core/paths.ts'
import { ScrollBox } from '../parts/ScrollBox.tsx'
import { useLocale } from '../text/locale.tsx'
import { FileLine } from './fields/FileField.tsx'
import { useDrawn } from './formContext.tsx'
import { isLookup, ReadLookup } from './ReadLookup.tsx'
import { ReadRubric, scoringOf } from './ReadRubric.tsx'
import { ValueText } from './ValueText.tsx'

type Node = { [keyword: string]: unknown }

interface ReadValueProps {
  schema: Node
  ui: Node | undefined
  value: unknown
}

const isFile = (value: unknown): value is FileRef => isObject(value) && typeof value.sha256 === 'string'

/** Any value for reading: text, list of definitions, table of rows, link to a file. */
export function ReadValue({ schema, ui, value }: ReadValueProps) {
  const locale = useLocale()
  if (value === undefined || value === null || value === '')
    return <span className="soft">{locale.say('emptyValue')}</span>
  if (isFile(value)) return <FileLine file={value} />
  if (typeof value === 'string' && isLookup(schema)) return <ReadLookup schema={schema} value={value} />
  if (Array.isArray(value)) return <ReadList schema={schema} ui={ui} value={value} />
  if (isObject(value)) return <ReadObject schema={schema} ui={ui} value={value} />
  return <ValueText {...{ schema, ui, value }} />
}

export function ReadObject({ schema, ui, value }: { schema: Node; ui: Node | undefined; value: Node }) {
  const properties = isObject(schema.properties) ? schema.properties : {}
  return (
    <dl className="read-list">
      {Object.entries(properties).map(([name, property]) =>
        isObject(property) && value[name] !== undefined ? (
          <div key={name} className={isWide(property) ? 'read-wide' : undefined}>
            <dt>{String(property.title ?? name)}</dt>
            <dd>
              <ReadValue schema={property} ui={uiAt(ui, name)} value={value[name]} />
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

const uiAt = (ui: Node | undefined, name: string): Node | undefined => {
  const inner = ui?.[name]
  return isObject(inner) ? inner : undefined
}

function ReadList({ schema, ui, value }: { schema: Node; ui: Node | undefined; value: readonly unknown[] }) {
  const locale = useLocale()
  const scoring = scoringOf(useDrawn(), ui, locale.language)
  const items = isObject(schema.items) ? schema.items : {}
  if (value.length === 0) return <span className="soft">{locale.say('emptyRows')}</span>
  if (value.every(isFile)) return value.map((file) => <FileLine key={file.sha256} file={file} />)
  if (scoring)
    return (
      <ReadRubric
        {...{ scoring, value }}
        drawRest={(rest) => <ReadObject schema={items} ui={uiAt(ui, 'items')} value={rest} />}
      />
    )
  if (items.type === 'object')
    return <ReadTable items={items} ui={uiAt(ui, 'items')} title={String(schema.title ?? '')} rows={value} />
  return (
    <ul className="read-items">
      {value.map((each, index) => (
        <li key={index}>
          {typeof each === 'string' && isLookup(items) ? (
            <ReadLookup schema={items} value={each} />
          ) : (
            <ValueText schema={items} ui={ui} value={each} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Few columns as a table; rows with many fields, lists or long texts as cards, which stay readable. */
function ReadTable({
  items,
  ui,
  title,
  rows,
}: {
  items: Node
  ui: Node | undefined
  title: string
  rows: readonly unknown[]
}) {
  const properties = isObject(items.properties) ? items.properties : {}
  const columns = Object.entries(properties).flatMap(([name, property]) =>
    isObject(property) && rows.some((row) => isObject(row) && row[name] !== undefined) ? [{ name, property }] : [],
  )
  const isTooMuch = columns.length > 7 || columns.some(({ property }) => isBulky(property))
  if (isTooMuch)
    return (
      <ol className="read-cards">
        {rows.map((row, index) => (
          <li key={index}>
            <ReadObject schema={items} ui={ui} value={isObject(row) ? row : {}} />
          </li>
        ))}
      </ol>
    )
  return (
    <ScrollBox className="table-box" label={title}>
      <table className="table">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            {columns.map(({ name, property }) => (
              <th key={name} scope="col">
                {String(property.title ?? name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map(({ name, property }) => (
                <td key={name}>
                  <span className="table-cell-title" aria-hidden="true">
                    {String(property.title ?? name)}
                  </span>
                  <span className="table-cell">
                    <Cell schema={property} ui={uiAt(ui, name)} value={isObject(row) ? row[name] : undefined} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Cell({ schema, ui, value }: ReadValueProps) {
  if (isFile(value)) return <FileLine file={value} />
  return typeof value === 'string' && isLookup(schema) ? (
    <ReadLookup schema={schema} value={value} />
  ) : (
    <ValueText {...{ schema, ui, value }} />
  )
}

/** Groups, lists of rows and long texts take the whole line; a file is a line of its own kind. */
const isWide = (property: Node): boolean => {
  if (property.type === 'object') return !(isObject(property.properties) && 'sha256' in property.properties)
  if (property.type === 'array') return isObject(property.items) && property.items.type === 'object'
  return typeof property.maxLength === 'number' && property.maxLength >= 500
}

const isBulky = (property: Node): boolean =>
  property.type === 'object' ||
  (property.type === 'array' && isObject(property.items) && property.items.type === 'object') ||
  (typeof property.maxLength === 'number' && property.maxLength > 600)
