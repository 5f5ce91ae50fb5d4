import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { Answer } from '../../../engine/core/model.ts'
import { openLowdbStore } from '../../../engine/store/openLowdbStore.ts'

/** One state of a record under torture: `sum` proves that its text is the one that was written. */
export interface Sample {
  id: string
  edit: number
  text: string
  sum: string
}

/** What is tortured: our store, or lowdb's own JSONFile to prove that the torture finds what it looks for. */
export interface Subject {
  all(): Promise<Sample[]>
  write(sample: Sample): Promise<void>
  /** A number of a series; only our store has them. */
  next?(): Promise<number>
  /** What index, trail and kept versions contradict; none when all is well. */
  contradictions(samples: Sample[]): Promise<string[]>
}

export const subjects = { lowdb: openOurs, stock: openStock } satisfies Record<
  string,
  (folder: string) => Promise<Subject>
>
export type SubjectName = keyof typeof subjects

export function sampleOf(id: string, edit: number, text: string): Sample {
  return { id, edit, text, sum: sumOf(id, edit, text) }
}

export function isWhole({ id, edit, text, sum }: Sample): boolean {
  return sum === sumOf(id, edit, text)
}

function sumOf(id: string, edit: number, text: string): string {
  return createHash('sha256').update(`${id} ${edit} ${text}`).digest('hex')
}

/** Ours, with a journal so small that checkpoints run all the time; each act writes an answer, a kept version, an event and a document. */
async function openOurs(folder: string): Promise<Subject> {
  const store = await openLowdbStore(folder, { journalBytes: 200_000 })
  const at = new Date().toISOString()
  return {
    async all() {
      const samples: Sample[] = []
      for await (const { data } of store.answers({})) samples.push(data['sample'] as Sample)
      return samples
    },
    write: (sample) =>
      store.transaction(async (tx) => {
        const answer = answerOf(sample, at)
        tx.putAnswer(answer)
        if (sample.edit % 8 === 0) {
          tx.keep({
            id: `${sample.id}/${sample.edit}`,
            answer: sample.id,
            reason: 'revision',
            at,
            by: 'w',
            content: answer,
          })
        }
        tx.record({ at, actor: 'w', action: 'save', subject: sample.id, details: { edit: sample.edit } })
        tx.putDocument({ kind: 'last', id: sample.id, content: { edit: sample.edit } })
      }),
    next: () => store.transaction((tx) => tx.next('numbers')),
    async contradictions(samples) {
      const found: string[] = []
      for (const { id, edit } of samples) {
        const row = (await store.list({ text: id, offset: 0, limit: 200 })).items.find((item) => item.id === id)
        if (row?.edit !== edit) found.push(`row of ${id}`)
        if ((await store.document('last', id))?.['edit'] !== edit) found.push(`document of ${id}`)
        const { items, total } = await store.events(id, Math.max(0, edit - 200), 200)
        const isTrailWhole =
          total === edit && items.every(({ details }, place) => details['edit'] === Math.max(0, edit - 200) + place + 1)
        if (!isTrailWhole) found.push(`trail of ${id}: ${total} events at edit ${edit}`)
        const kept = await store.keptVersions(id)
        if (kept.length !== Math.floor(edit / 8)) found.push(`kept versions of ${id}`)
      }
      return found
    },
  }
}

function answerOf(sample: Sample, at: string): Answer {
  const number = Number(sample.id.slice(1))
  return {
    id: sample.id,
    worksheet: `worksheet-${number % 3}`,
    version: 1,
    agency: String(10_000 + (number % 10)),
    state: 'draft',
    revision: 1,
    edit: sample.edit,
    createdOn: at.slice(0, 10),
    updatedAt: at,
    title: sample.id,
    signatures: [],
    computed: {},
    history: [],
    remarks: [],
    data: { sample },
  }
}

async function openStock(folder: string): Promise<Subject> {
  await mkdir(folder, { recursive: true })
  const low = new Low<Record<string, Sample>>(new JSONFile(join(folder, 'db.json')), {})
  await low.read()
  return {
    all: async () => Object.values(low.data),
    write: (sample) =>
      low.update((data) => {
        data[sample.id] = sample
      }),
    contradictions: async () => [],
  }
}
