import { useMemo, useRef, useState } from 'react'
import type { OpenAnswer } from '../../engine/http/api.generated.ts'
import type { Answer, WorksheetVersion } from '../../engine/core/model.ts'
import { parsePointer } from '../../engine/core/paths.ts'
import { api } from '../api.ts'
import { drawWorksheet } from '../form/drawnWorksheet.ts'
import { pointerOf } from '../form/fieldStatus.ts'
import { placeOf } from '../form/ProblemSummary.tsx'
import { Button, Card, TextArea, useToast } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import type { DraftKeeper } from './draftKeeper.ts'
import { failureText } from './failureText.ts'
import { remarkPlaces } from './remarkPlaces.ts'

type Remark = Answer['remarks'][number]

/** As `ReplyBody` takes it. */
const longest = 2000

interface RemarkCardProps {
  opened: OpenAnswer
  version: WorksheetVersion
  annotate: DraftKeeper['annotate']
  /** Leads to the field at a pointer. */
  onOpen: (pointer: string) => void
}

/** What reviewers said of single fields: what waits for a reply, each a way to its field, then what was answered. */
export function RemarkCard({ opened, version, annotate, onOpen }: RemarkCardProps) {
  const locale = useLocale()
  const { say, language } = locale
  const { answer, visibleSections } = opened
  const card = useRef<HTMLElement>(null)
  const drawn = useMemo(() => drawWorksheet(version, language), [version, language])
  if (answer.remarks.length === 0) return null
  const places = new Map(
    remarkPlaces(drawn, visibleSections, answer.data, locale).map(({ value, label }) => [value, label]),
  )
  const seen = new Set(drawn.sections.filter(({ id }) => visibleSections.includes(id)).flatMap(({ fields }) => fields))
  const entries = answer.remarks.flatMap((remark, index) => {
    const pointer = pointerOf(remark.path)
    if (!seen.has(parsePointer(pointer)[0] ?? '')) return []
    const place = places.get(pointer) ?? placeOf(drawn, pointer, locale)
    return [{ key: remark.id ?? -index, remark, place, onOpen: () => onOpen(pointer) }]
  })
  if (entries.length === 0) return null
  const open = entries.filter(({ remark }) => !remark.resolved)
  const answered = entries.filter(({ remark }) => remark.resolved)
  const reply = async ({ id, path, at }: Remark, text: string) => {
    const isSent = await annotate((edit) =>
      api.reply(answer.id, { edit, path, at, ...(id === undefined ? {} : { remark: id }), reply: text }),
    )
    if (isSent) requestAnimationFrame(() => keepFocus(card.current))
    return isSent
  }
  return (
    <Card title={open.length > 0 ? say('remarksOpen') : undefined} className="remark-card" ref={card}>
      {open.length > 0 && (
        <ul className="remark-list">
          {open.map(({ key, ...entry }) => (
            <li key={key} className="remark-draft">
              <RemarkText {...entry} />
              <ReplyBox place={entry.place} send={(text) => reply(entry.remark, text)} />
            </li>
          ))}
        </ul>
      )}
      {answered.length > 0 && (
        <details>
          <summary>{say('remarksAnswered', { n: answered.length })}</summary>
          <ul className="remark-list">
            {answered.map(({ key, ...entry }) => (
              <li key={key} className="remark-draft">
                <RemarkText {...entry} />
                <p>
                  <strong>{say('remarkReply')}: </strong>
                  {entry.remark.reply}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

/** A remark that was answered goes away with its box and the focus in it: the next one takes it, else the list of the answered. */
function keepFocus(card: HTMLElement | null): void {
  if (document.activeElement === null || document.activeElement === document.body)
    card?.querySelector<HTMLElement>('textarea, summary')?.focus()
}

interface RemarkTextProps {
  remark: Remark
  place: string
  onOpen: () => void
}

function RemarkText({ remark, place, onOpen }: RemarkTextProps) {
  const { instant } = useLocale()
  return (
    <>
      <div className="row">
        <button type="button" className="remark-place" onClick={onOpen}>
          {place}
        </button>
        <span className="soft">
          {remark.byName ?? remark.by} · {instant(remark.at)}
        </span>
      </div>
      <blockquote>{remark.text}</blockquote>
    </>
  )
}

function ReplyBox({ place, send }: { place: string; send: (text: string) => Promise<boolean> }) {
  const { say, language } = useLocale()
  const toast = useToast()
  const [text, setText] = useState('')
  const [isBusy, setBusy] = useState(false)
  const reply = text.trim()

  async function hand() {
    setBusy(true)
    try {
      if (await send(reply)) toast({ tone: 'success', message: say('replySent') })
    } catch (error) {
      toast({ tone: 'error', message: failureText(error, language) })
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <TextArea
        rows={2}
        maxLength={longest}
        aria-label={say('replyTo', { place })}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button
          busy={isBusy}
          disabled={reply === ''}
          aria-label={`${say('replySend')}: ${place}`}
          onClick={() => void hand()}
        >
          {say('replySend')}
        </Button>
      </div>
    </>
  )
}
