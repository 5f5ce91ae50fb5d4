import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type {
  Answer,
  AnswerData,
  Assessment,
  Problem,
  Surroundings,
  WorksheetVersion,
} from '../../engine/core/model.ts'
import { Button } from '../parts/Button.tsx'
import { Stepper } from '../parts/Stepper.tsx'
import { useLocale } from '../text/locale.tsx'
import { ComputedPanel } from './ComputedPanel.tsx'
import { drawWorksheet, type DrawnSection } from './drawnWorksheet.ts'
import { DrawnProvider, FormStoreProvider } from './formContext.tsx'
import { createFormStore, type FormStore, type Reveal } from './formStore.ts'
import { FormHostProvider, type FormHost } from './host.tsx'
import { ProblemSummary } from './ProblemSummary.tsx'
import { SectionForm } from './SectionForm.tsx'
import { useAssessment } from './useAssessment.ts'
import { useShownSections } from './useShownSections.ts'
import { useSteps } from './useSteps.ts'
import './WorksheetForm.css'

export interface WorksheetFormProps {
  version: WorksheetVersion
  answer: Answer
  /** What the form begins with, where it is newer than the answer. The form keeps what is typed itself: give it a new `key` to show other data. */
  data?: AnswerData
  surroundings: Surroundings
  assessment: Assessment
  /** What the server refused an action for; dropped at the next change, since the rules run here too. */
  problems?: readonly Problem[]
  /** Raised by one each time an action was refused: from then on all that is missing is said, and the summary takes the focus. */
  focusRound?: number
  /** A field to lead to; its `round` rises with each wish. */
  wanted?: Reveal
  editableSections: readonly string[]
  visibleSections: readonly string[]
  readonly?: boolean
  remarks: Answer['remarks']
  host: FormHost
  onChange: (data: AnswerData) => void
}

const nothing: readonly Problem[] = []

/** A worksheet to fill: its sections as steps, one form at a time, with the result of the rules beside each field. */
export function WorksheetForm(props: WorksheetFormProps) {
  const { version, answer, surroundings, assessment, problems = nothing, remarks, host } = props
  const { onChange, focusRound: round = 0 } = props
  const { language } = useLocale()
  const [store] = useState(() =>
    createFormStore({
      answer,
      data: props.data ?? answer.data,
      surroundings,
      assessment,
      attempted: new Set<string>(),
      problems,
      remarks,
      language,
    }),
  )
  const drawn = useMemo(() => drawWorksheet(version, language), [version, language])
  const sections = useShownSections(store, drawn.sections, props.visibleSections)
  const [current, setCurrent] = useState(sections[0]?.id ?? '')
  const section = sections.find((each) => each.id === current) ?? sections[0]
  const assessSoon = useAssessment(version, store, host)

  const isChanged = useRef(false)
  // Once something was typed the rules run here; what the server said of an older draft must not replace that.
  useEffect(() => {
    if (!isChanged.current) store.change({ assessment })
  }, [store, assessment])
  useEffect(() => {
    const tried = problems.flatMap(({ params }) => (typeof params.at === 'string' ? [params.at] : []))
    store.change({ problems, remarks, language, attempted: new Set([...store.situation().attempted, ...tried]) })
  }, [store, problems, remarks, language])
  useEffect(() => {
    if (round > 0) store.visitAll()
  }, [store, round])

  const change = useCallback(
    (changed: DrawnSection, part: AnswerData) => {
      const others = Object.entries(store.situation().data).filter(([field]) => !changed.fields.includes(field))
      const own = Object.entries(part).filter(([, value]) => value !== undefined)
      const data = Object.fromEntries([...others, ...own])
      isChanged.current = true
      store.change({ data, problems: nothing })
      assessSoon()
      onChange(data)
    },
    [store, assessSoon, onChange],
  )
  const heading = useRef<HTMLHeadingElement>(null)
  const goTo = useCallback((id: string) => {
    setCurrent(id)
    requestAnimationFrame(() => heading.current?.focus())
  }, [])
  const openField = useCallback(
    (pointer: string) => {
      const field = pointer.split('/')[1] ?? ''
      const home = drawn.sections.find((each) => each.fields.includes(field))
      if (home) setCurrent(home.id)
      // The section mounts first; then the field finds itself asked for.
      requestAnimationFrame(() => store.show(pointer))
    },
    [drawn, store],
  )
  const { pointer: place = '', round: wish = 0 } = props.wanted ?? {}
  const granted = useRef(wish)
  useEffect(() => {
    if (granted.current === wish) return
    granted.current = wish
    openField(place)
  }, [wish, place, openField])
  const isReadonly = props.readonly === true || !section || !props.editableSections.includes(section.id)
  if (!section) return null
  return (
    <FormHostProvider value={host}>
      <FormStoreProvider value={store}>
        <DrawnProvider value={drawn}>
          <div className="worksheet" onPointerDownCapture={() => holdForClick(store)}>
            <Steps {...{ sections, current: section.id, editable: props.editableSections, onSelect: goTo }} />
            <div className="worksheet-main">
              <ProblemSummary drawn={drawn} round={round} onOpen={openField} />
              <section className="card worksheet-section" aria-labelledby={`section-${section.id}`}>
                <SectionHead {...{ section, sections }} headingRef={heading} />
                <SectionForm
                  key={section.id}
                  section={section}
                  data={store.situation().data}
                  readonly={isReadonly}
                  onChange={change}
                />
                <SectionFoot {...{ section, sections }} onSelect={goTo} />
              </section>
              <ComputedPanel drawn={drawn} section={section} />
            </div>
          </div>
        </DrawnProvider>
      </FormStoreProvider>
    </FormHostProvider>
  )
}

/** Until the click that belongs to this press has been dealt with. */
function holdForClick(store: FormStore): void {
  store.hold()
  const release = () => setTimeout(store.release, 0)
  window.addEventListener('pointerup', release, { once: true })
  window.addEventListener('pointercancel', release, { once: true })
}

interface StepsProps {
  sections: readonly DrawnSection[]
  current: string
  editable: readonly string[]
  onSelect: (id: string) => void
}

function Steps({ sections, current, editable, onSelect }: StepsProps) {
  const { say } = useLocale()
  const steps = useSteps(sections, editable)
  return sections.length > 1 ? (
    <Stepper label={say('sections')} steps={steps} current={current} onSelect={onSelect} />
  ) : null
}

interface SectionPartProps {
  section: DrawnSection
  sections: readonly DrawnSection[]
}

function SectionHead(props: SectionPartProps & { headingRef: RefObject<HTMLHeadingElement | null> }) {
  const { section, sections, headingRef } = props
  const { say } = useLocale()
  return (
    <header className="worksheet-section-head">
      {sections.length > 1 && (
        <span className="soft">{say('section', { n: sections.indexOf(section) + 1, total: sections.length })}</span>
      )}
      <h2 id={`section-${section.id}`} ref={headingRef} tabIndex={-1}>
        {section.title}
      </h2>
      {section.description && <p className="soft">{section.description}</p>}
    </header>
  )
}

function SectionFoot({ section, sections, onSelect }: SectionPartProps & { onSelect: (id: string) => void }) {
  const { say } = useLocale()
  const at = sections.indexOf(section)
  const before = sections[at - 1]
  const after = sections[at + 1]
  if (!before && !after) return null
  return (
    <footer className="card-foot">
      {after && (
        <Button tone="primary" onClick={() => onSelect(after.id)}>
          {say('next')}: {after.title}
        </Button>
      )}
      {before && (
        <Button onClick={() => onSelect(before.id)}>
          {say('previous')}: {before.title}
        </Button>
      )}
    </footer>
  )
}
