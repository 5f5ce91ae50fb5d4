import type { Answer } from '../../engine/core/model.ts'
import type { Store } from '../../engine/store/store.ts'
import type { MemoryStore } from './memoryStore.ts'

/** `answer/OP/00101/1405` and `identifier/IRD/00101` both name the agency in the third place. */
const agencyOfSeries = (series: string): string | undefined => series.split('/')[2]

async function deliverAgency(from: MemoryStore, to: Store, agency: string): Promise<void> {
  const answers = [...from.held.values()].filter((answer) => answer.agency === agency)
  const ids = new Set(answers.map(({ id }) => id))
  await to.transaction(async (tx) => {
    for (const answer of answers) tx.putAnswer(firstEdit(answer))
    // Numbers of edits begin anew, so the ids of what was kept are set apart from those to come.
    for (const kept of from.kept.filter((version) => ids.has(version.answer)))
      tx.keep({ ...kept, id: `${kept.id}.demo` })
    for (const event of from.trail.filter(({ subject }) => ids.has(subject))) tx.record(event)
    const series = [...from.series].filter(([name]) => agencyOfSeries(name) === agency)
    // Asked for at once, so that they reach the disk together.
    await Promise.all(series.flatMap(([name, last]) => Array.from({ length: last }, () => tx.next(name))))
  })
}

/** The store takes a new answer as its first edit, whatever it went through here. */
const firstEdit = (answer: Answer): Answer => ({ ...answer, edit: 1 })

/** Hands the finished demo to a store: attachments, then a transaction an agency, then the documents. */
export async function deliver(from: MemoryStore, to: Store): Promise<void> {
  for (const bytes of from.blobs.values()) await to.putBlob(bytes)
  for (const agency of new Set([...from.held.values()].map((answer) => answer.agency)))
    await deliverAgency(from, to, agency)
  await to.transaction(async (tx) => {
    for (const document of from.papers) tx.putDocument(document)
  })
}
