import './jsdomGaps.ts'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { assess } from '../../engine/core/assess.ts'
import { compileWorksheet } from '../../engine/core/compile.ts'
import { interpretingValidator } from '../../engine/core/interpretingValidator.ts'
import type { Answer, AnswerData, Language, Problem, WorksheetVersion } from '../../engine/core/model.ts'
import type { FormHost } from '../../ui/form/host.tsx'
import { WorksheetForm } from '../../ui/form/WorksheetForm.tsx'
import { ToastProvider } from '../../ui/parts/index.ts'
import { LocaleProvider } from '../../ui/text/locale.tsx'
import { answerOf, surroundings } from './formPage/situation.ts'

export const quietHost: FormHost = {
  lookupAnswers: async () => [],
  hasAnswers: () => true,
  lookupAgencies: async () => [],
  lookupWorksheets: async () => [],
  upload: () => Promise.reject(new Error('No upload in this test')),
  fileUrl: (file) => `/files/${file.sha256}`,
}

interface FormOptions {
  language?: Language
  readonly?: boolean
  remarks?: Answer['remarks']
  problems?: Problem[]
  focusRound?: number
  host?: Partial<FormHost>
}

/** Shows a worksheet as the application does; `last()` is what the form gave last. */
export function renderForm(version: WorksheetVersion, data: AnswerData = {}, options: FormOptions = {}) {
  const { language = 'fa', remarks = [], problems, focusRound, readonly, host } = options
  const answer = answerOf(version, data, remarks)
  const assessment = assess(compileWorksheet(version, interpretingValidator), answer, surroundings)
  const sections = version.worksheet.sections.map((section) => section.id)
  let last: AnswerData | undefined
  const draw = (round?: number) => (
    <LocaleProvider language={language}>
      <ToastProvider>
        <WorksheetForm
          version={version}
          answer={answer}
          surroundings={surroundings}
          assessment={assessment}
          {...(problems && { problems })}
          {...(round !== undefined && { focusRound: round })}
          {...(readonly !== undefined && { readonly })}
          editableSections={sections}
          visibleSections={sections}
          remarks={remarks}
          host={{ ...quietHost, ...host }}
          onChange={(next) => {
            last = next
          }}
        />
      </ToastProvider>
    </LocaleProvider>
  )
  const view = render(draw(focusRound))
  return {
    ...view,
    user: userEvent.setup(),
    last: () => last,
    /** An action was refused. */
    attempt: () => view.rerender(draw((focusRound ?? 0) + 1)),
  }
}
