import { useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { assess } from '../../../engine/core/assess.ts'
import { compileWorksheet } from '../../../engine/core/compile.ts'
import { interpretingValidator } from '../../../engine/core/interpretingValidator.ts'
import type { AnswerData, Language } from '../../../engine/core/model.ts'
import { problemsFor } from '../../../engine/core/problemsFor.ts'
import type { FormHost } from '../../../ui/form/host.tsx'
import { ReadonlyWorksheet } from '../../../ui/form/ReadonlyWorksheet.tsx'
import { WorksheetForm } from '../../../ui/form/WorksheetForm.tsx'
import {
  Button,
  LanguageSwitch,
  Page,
  SaveState,
  StateChip,
  ThemeSwitch,
  ToastProvider,
} from '../../../ui/parts/index.ts'
import '../../../ui/parts/tokens.css'
import '../../../ui/parts/base.css'
import { LocaleProvider } from '../../../ui/text/locale.tsx'
import type { Situation } from './situation.ts'

const agencies = [
  { value: '11990', title: 'سازمان نمونه', note: '11990' },
  { value: '12000', title: 'مرکز آمار', note: '12000' },
]

const host: FormHost = {
  lookupAnswers: async (_, text) =>
    [{ value: 'OP-11990-1404-0001', title: 'برنامه عملیاتی ۱۴۰۴', note: 'مصوب' }].filter(
      ({ value, title }) => value.includes(text) || title.includes(text),
    ),
  hasAnswers: () => true,
  lookupAgencies: async (text) => agencies.filter(({ value, title }) => value.includes(text) || title.includes(text)),
  lookupWorksheets: async () => [],
  upload: async (file) => ({
    fileName: file.name,
    title: file.name,
    mediaType: file.type,
    sizeBytes: file.size,
    sha256: 'a'.repeat(64),
  }),
  fileUrl: (file) => `/files/${file.sha256}`,
}

function Shown({ situation, language, isReading }: { situation: Situation; language: Language; isReading: boolean }) {
  const { version, answer, surroundings } = situation
  const compiled = useMemo(() => compileWorksheet(version, interpretingValidator), [version])
  const assessment = useMemo(() => assess(compiled, answer, surroundings), [compiled, answer, surroundings])
  const [round, setRound] = useState(0)
  const [data, setData] = useState<AnswerData>(answer.data)
  const sections = version.worksheet.sections.map((section) => section.id)
  const [action = ''] = Object.entries(version.workflow.transitions).flatMap(([name, transition]) =>
    transition?.from.includes(version.workflow.initial) && transition.needs ? [name] : [],
  )
  const problems = useMemo(
    () => (round > 0 ? problemsFor(assessment, compiled, answer, action) : []),
    [round, assessment, compiled, answer, action],
  )
  return (
    <Page
      title={version.worksheet.title}
      trail={<span>{answer.id}</span>}
      lead={<StateChip tone="neutral">{version.workflow.states[answer.state]?.title}</StateChip>}
      aside={
        <>
          <SaveState state={data === answer.data ? 'saved' : 'unsaved'} />
          <Button tone="primary" id="attempt" onClick={() => setRound(round + 1)}>
            {language === 'fa' ? 'ارسال' : 'Send'}
          </Button>
        </>
      }
    >
      {isReading ? (
        <ReadonlyWorksheet
          version={version}
          answer={{ ...answer, computed: assessment.computed }}
          assessment={assessment}
          visibleSections={sections}
          host={host}
        />
      ) : (
        <WorksheetForm
          version={version}
          answer={answer}
          surroundings={surroundings}
          assessment={assessment}
          problems={problems}
          focusRound={round}
          editableSections={sections}
          visibleSections={sections}
          remarks={answer.remarks}
          host={host}
          onChange={(next) => {
            setData(next)
            document.body.dataset.answer = JSON.stringify(next)
          }}
        />
      )}
    </Page>
  )
}

function App({ situation }: { situation: Situation }) {
  const query = new URLSearchParams(location.search)
  const [language, setLanguage] = useState<Language>(query.get('language') === 'en' ? 'en' : 'fa')
  return (
    <LocaleProvider language={language}>
      <ToastProvider>
        <nav className="row">
          <ThemeSwitch />
          <LanguageSwitch languages={['fa', 'en']} onChange={setLanguage} />
        </nav>
        <Shown situation={situation} language={language} isReading={query.has('reading')} />
      </ToastProvider>
    </LocaleProvider>
  )
}

const theme = new URLSearchParams(location.search).get('theme')
if (theme) document.documentElement.dataset.theme = theme
const situation = (await (await fetch('/situation.json')).json()) as Situation
const root = document.getElementById('root')
if (root) createRoot(root).render(<App situation={situation} />)
