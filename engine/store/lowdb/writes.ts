import { Failure } from '../../core/failure.ts'
import type { Answer, JsonObject } from '../../core/model.ts'
import { requireStorableName, storableText } from '../storable.ts'
import type { AnswerRow, AuditEvent, EngineDocument, KeptVersion } from '../store.ts'
import { storedRowOf } from './answerIndex.ts'
import type { Entry } from './entry.ts'
import { answersFile, documentFile, eventsFile, keptFile } from './names.ts'
import { removedOf, removedRow } from './removed.ts'

/** What a transaction has asked to write so far, as it was when asked: the caller may change its objects afterwards. */
export class Writes {
  readonly #rowOf: (answer: Answer) => { row: AnswerRow; references: string[] }
  readonly #entries: Entry[] = []
  /** Texts to read one's own writes, by kind of thing and id. */
  readonly #answers = new Map<string, string>()
  readonly #documents = new Map<string, string>()
  readonly #removed = new Set<string>()
  /** Edits asked for, in order. */
  readonly edits: { id: string; edit: number; file: string }[] = []

  constructor(rowOf: (answer: Answer) => { row: AnswerRow; references: string[] }) {
    this.#rowOf = rowOf
  }

  get entries(): Entry[] {
    return this.#entries
  }

  answer(id: string): Answer | undefined {
    const text = this.#answers.get(id)
    return text === undefined ? undefined : (JSON.parse(text) as Answer)
  }

  document(kind: string, id: string): JsonObject | undefined {
    const text = this.#documents.get(`${kind}\t${id}`)
    return text === undefined ? undefined : (JSON.parse(text) as JsonObject)
  }

  putAnswer(next: Answer): void {
    for (const name of [next.id, next.agency, next.worksheet]) requireStorableName(name)
    const text = storableText(next)
    const file = answersFile(next.agency, next.worksheet)
    const { row: shown, references } = this.#rowOf(next)
    const row = storedRowOf(shown, storableText, references)
    this.#removed.delete(next.id)
    this.#answers.set(next.id, text)
    this.edits.push({ id: next.id, edit: next.edit, file })
    this.#entries.push({ file, id: next.id, text, row })
  }

  removeAnswer(last: Answer): void {
    const removed = removedOf(last)
    const file = answersFile(last.agency, last.worksheet)
    this.#answers.delete(last.id)
    this.#removed.add(last.id)
    this.edits.push({ id: last.id, edit: last.edit, file })
    this.#entries.push({ file, id: last.id, text: storableText(removed), row: removedRow(removed) })
  }

  /** Taken away by this very transaction. */
  hasRemoved(id: string): boolean {
    return this.#removed.has(id)
  }

  keep(version: KeptVersion): void {
    const { agency, worksheet } = version.content
    this.#append(keptFile(agency, worksheet), version.answer, version)
  }

  record(event: AuditEvent): void {
    this.#append(eventsFile(event.subject), event.subject, event)
  }

  putDocument({ kind, id, content }: EngineDocument): void {
    for (const name of [kind, id]) requireStorableName(name)
    const text = storableText(content)
    this.#documents.set(`${kind}\t${id}`, text)
    this.#entries.push({ file: documentFile(kind, id), id, text })
  }

  /** Fails with ANSWER_CHANGED { id, stored } unless each edit is one above the one before it. */
  requireEdits(editOf: (id: string) => number, fileOf: (id: string) => string | undefined): void {
    const edits = new Map<string, number>()
    for (const { id, edit, file } of this.edits) {
      const stored = edits.get(id) ?? editOf(id)
      if (edit !== stored + 1) throw new Failure('ANSWER_CHANGED', { id, stored })
      if ((fileOf(id) ?? file) !== file) throw new Failure('ANSWER_MOVED', { id })
      edits.set(id, edit)
    }
  }

  #append(file: string, id: string, value: object): void {
    requireStorableName(id)
    this.#entries.push({ file, id, text: storableText(value), append: true })
  }
}
