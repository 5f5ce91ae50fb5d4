import { useMemo } from 'react'
import { isObject } from '../../engine/core/paths.ts'
import type { Answer, Assessment, WorksheetVersion } from '../../engine/core/model.ts'
import { Card } from '../parts/Page.tsx'
import { FieldRemarks } from '../parts/FieldShell.tsx'
import { useLocale } from '../text/locale.tsx'
import { drawWorksheet, isShown, type DrawnSection } from './drawnWorksheet.ts'
import { indexStatus, noStatus, type StatusIndex } from './fieldStatus.ts'
import { DrawnProvider } from './formContext.tsx'
import { FormHostProvider, type FormHost } from './host.tsx'
import { ReadValue } from './ReadValue.tsx'
import { valueText } from './valueText.ts'
import './theme/form.css'

interface ReadonlyWorksheetProps {
  version: WorksheetVersion
  answer: Answer
  assessment?: Pick<Assessment, 'hidden'>
  visibleSections: readonly string[]
  host: FormHost
}

/** An answer for reading, on the version it was given on: definitions and tables, no disabled inputs. */
export function ReadonlyWorksheet({ version, answer, assessment, visibleSections, host }: ReadonlyWorksheetProps) {
  const locale = useLocale()
  const { language } = locale
  const drawn = useMemo(() => drawWorksheet(version, language), [version, language])
  const hidden = new Set(assessment?.hidden ?? [])
  const index = indexStatus({
    answer,
    assessment: {
      computed: {},
      scores: {},
      hidden: [],
      required: [],
      problems: [],
      wants: { answers: [], worksheets: [], agencies: [] },
    },
    attempted: new Set(),
    problems: [],
    remarks: answer.remarks,
    isVisited: () => true,
    isBegun: () => false,
    language,
  })
  const computed = drawn.computed.flatMap(({ name, title, schema }) => {
    const text = valueText(schema, undefined, answer.computed[name], locale)
    return text === '' || typeof answer.computed[name] === 'object' ? [] : [{ name, title, text }]
  })
  return (
    <FormHostProvider value={host}>
      <DrawnProvider value={drawn}>
        <div className="stack">
          {drawn.sections
            .filter((section) => visibleSections.includes(section.id) && isShown(section, hidden))
            .map((section) => (
              <Card key={section.id} title={section.title}>
                <ReadSection {...{ section, answer, hidden, index }} />
              </Card>
            ))}
          {computed.length > 0 && (
            <Card title={locale.say('computedValues')}>
              <dl className="read-list">
                {computed.map(({ name, title, text }) => (
                  <div key={name}>
                    <dt>{title}</dt>
                    <dd className="number">{text}</dd>
                  </div>
                ))}
              </dl>
            </Card>
          )}
        </div>
      </DrawnProvider>
    </FormHostProvider>
  )
}

interface ReadSectionProps {
  section: DrawnSection
  answer: Answer
  hidden: ReadonlySet<string>
  index: StatusIndex
}

function ReadSection({ section, answer, hidden, index }: ReadSectionProps) {
  const properties = isObject(section.schema.properties) ? section.schema.properties : {}
  return (
    <dl className="read-list">
      {section.fields.map((field) => {
        const schema = properties[field]
        const ui = section.ui[field]
        if (!isObject(schema) || hidden.has(`/${field}`)) return null
        return (
          <div key={field} className={isRowsOrGroup(schema) ? 'read-wide' : undefined}>
            {/* A group or list that is the whole section has its name in the heading. */}
            <dt className={section.fields.length === 1 && isRowsOrGroup(schema) ? 'sr-only' : undefined}>
              {String(schema.title ?? field)}
            </dt>
            <dd>
              <ReadValue schema={schema} ui={isObject(ui) ? ui : undefined} value={answer.data[field]} />
              <FieldRemarks id={`remarks-${field}`} remarks={remarksBelow(index, field)} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

const isRowsOrGroup = (schema: { [keyword: string]: unknown }) => schema.type === 'array' || schema.type === 'object'

/** Remarks at a field and in its rows. */
const remarksBelow = (index: StatusIndex, field: string) =>
  [...index.at]
    .filter(([pointer]) => pointer === `/${field}` || pointer.startsWith(`/${field}/`))
    .flatMap(([, status]) => (status ?? noStatus).remarks)
