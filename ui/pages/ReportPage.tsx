import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { JsonObject, JsonSchema } from '../../engine/core/model.ts'
import { address, api } from '../api.ts'
import { Button, Card, Notice, Page } from '../parts/index.ts'
import { reportRoute } from '../router.tsx'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { useFramework } from './framework.ts'
import { NotFound } from './NotFound.tsx'
import { ParameterField } from './ParameterField.tsx'
import { PrintState } from './PrintState.tsx'
import { isUnderWay, usePrint } from './usePrint.ts'

/** A report: its parameters, a preview in the page, and the PDF when it is asked for. */
export function ReportPage() {
  const { report: id } = reportRoute.useParams()
  const framework = useFramework()
  const report = framework.reports.find((entry) => entry.id === id)
  if (!report) return <NotFound />
  return <Report key={id} report={report} />
}

function Report({ report }: { report: ReturnType<typeof useFramework>['reports'][number] }) {
  const { say, words, language } = useLocale()
  const schema = report.parameters as JsonSchema
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>)
  const required = new Set((schema['required'] as string[] | undefined) ?? [])
  const [parameters, setParameters] = useState<JsonObject>({})
  const [previewed, setPreviewed] = useState<JsonObject>()
  const { print, failure, start } = usePrint(() => api.printReport(report.id, parameters, language))
  const isComplete = [...required].every((name) => parameters[name] !== undefined)
  const change = (name: string, text: string) => {
    const value = properties.find(([own]) => own === name)?.[1]['type'] === 'integer' ? Number(text) : text
    setParameters((before) =>
      Object.fromEntries([
        ...Object.entries(before).filter(([own]) => own !== name),
        ...(text === '' ? [] : [[name, value]]),
      ]),
    )
  }
  return (
    <Page
      title={words(report.title)}
      trail={<Link to="/reports">{say('reports')}</Link>}
      lead={report.description && words(report.description)}
    >
      <div className="stack">
        <Card
          title={say('parameters')}
          footer={
            <div className="row">
              <Button tone="neutral" disabled={!isComplete} onClick={() => setPreviewed(parameters)}>
                {say('preview')}
              </Button>
              <Button tone="primary" icon="print" disabled={!isComplete} busy={isUnderWay(print)} onClick={start}>
                {say('makePdf')}
              </Button>
            </div>
          }
        >
          <div className="parameters">
            {properties.map(([name, property]) => (
              <ParameterField
                key={name}
                name={name}
                schema={property}
                isRequired={required.has(name)}
                value={String(parameters[name] ?? '')}
                onChange={(value) => change(name, value)}
              />
            ))}
          </div>
        </Card>
        {failure !== undefined && <Notice tone="error">{failureText(failure, language)}</Notice>}
        {print && <PrintState print={print} />}
        {previewed ? (
          <iframe
            className="preview"
            title={say('preview')}
            src={address.reportPreview(report.id, previewed, language)}
            sandbox=""
          />
        ) : (
          <Notice tone="info">{say('previewFirst')}</Notice>
        )}
      </div>
    </Page>
  )
}
