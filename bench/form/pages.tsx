import { withTheme } from '@rjsf/core'
import type { RJSFSchema } from '@rjsf/utils'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { assess } from '../../engine/core/assess.ts'
import { compileWorksheet } from '../../engine/core/compile.ts'
import { interpretingValidator } from '../../engine/core/interpretingValidator.ts'
import type { FormHost } from '../../ui/form/host.tsx'
import { defaultFormState } from '../../ui/form/theme/defaultFormState.ts'
import { drawValidator } from '../../ui/form/theme/drawValidator.ts'
import { WorksheetForm } from '../../ui/form/WorksheetForm.tsx'
import { ToastProvider } from '../../ui/parts/index.ts'
import { LocaleProvider } from '../../ui/text/locale.tsx'
import { answerOf, fieldNames, rowsOf, schema, stages, titles, version } from './planGrid.ts'

/** The limit: native inputs nobody watches, written by hand on React Hook Form. */
function HandWritten({ count }: { count: number }) {
  const rows = useMemo(() => rowsOf(count), [count])
  const { register } = useForm({ defaultValues: { activities: rows } })
  return (
    <form>
      {rows.map((row, index) => (
        <div key={row.code} className="row">
          {fieldNames.map((name) => (
            <label key={name}>
              {titles[name]}
              {name === 'stage' ? (
                <select {...register(`activities.${index}.stage`)}>
                  {stages.map((stage) => (
                    <option key={stage.const} value={stage.const}>
                      {stage.title}
                    </option>
                  ))}
                </select>
              ) : (
                <input data-field={`${index}.${name}`} {...register(`activities.${index}.${name}`)} />
              )}
            </label>
          ))}
        </div>
      ))}
    </form>
  )
}

const Form = withTheme({})

/** RJSF as it comes, uncontrolled and without validation while typing: at its best. */
function Plain({ count }: { count: number }) {
  const data = useMemo(() => ({ activities: rowsOf(count) }), [count])
  return (
    <Form
      schema={schema as RJSFSchema}
      initialFormData={data}
      validator={drawValidator}
      noValidate
      experimental_defaultFormStateBehavior={defaultFormState}
    />
  )
}

const host: FormHost = {
  lookupAnswers: async () => [],
  hasAnswers: () => true,
  lookupAgencies: async () => [],
  lookupWorksheets: async () => [],
  upload: () => Promise.reject(new Error('No upload here')),
  fileUrl: () => '',
}
const surroundings = { agency: null, settings: {}, currentDay: '2025-11-22', answers: {}, worksheets: {}, agencies: {} }

/** Ours: virtual rows, edited in a drawer or in place, with the rules of the worksheet. */
function Ours({ count, inline }: { count: number; inline: boolean }) {
  const given = useMemo(() => version(inline), [inline])
  const answer = useMemo(() => answerOf({ activities: rowsOf(count) }), [count])
  const assessment = useMemo(
    () => assess(compileWorksheet(given, interpretingValidator), answer, surroundings),
    [given, answer],
  )
  return (
    <LocaleProvider language="fa">
      <ToastProvider>
        <WorksheetForm
          version={given}
          answer={answer}
          surroundings={surroundings}
          assessment={assessment}
          editableSections={['activities']}
          visibleSections={['activities']}
          remarks={[]}
          host={host}
          onChange={() => {}}
        />
      </ToastProvider>
    </LocaleProvider>
  )
}

export const pages = {
  hand: (count: number) => <HandWritten count={count} />,
  plain: (count: number) => <Plain count={count} />,
  drawer: (count: number) => <Ours count={count} inline={false} />,
  inline: (count: number) => <Ours count={count} inline />,
}
export type PageName = keyof typeof pages
