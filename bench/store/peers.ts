import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Answer } from '../../engine/core/model.ts'
import { openLowdbStore } from '../../engine/store/openLowdbStore.ts'
import { columnsOf, worksheets } from './records.ts'

/** What is measured, the same for both. */
export interface Peer {
  /** Resolves when the answer is on the disk. */
  put(answer: Answer): Promise<void>
  read(id: string): Promise<Answer | undefined>
  /** First 50 of a worksheet by title. */
  listWorksheet(worksheet: string): Promise<number>
  listAgency(agency: string): Promise<number>
  /** Rows of a worksheet with a word in their texts; only ours keeps texts for searching. */
  search?(worksheet: string, word: string): Promise<number>
  checkpoint(): Promise<void>
  /** Puts many at once, untimed. */
  fill(answers: Iterable<Answer>): Promise<void>
  close(): Promise<void>
}

export const peers = { lowdb: openOurs, sqlite: openSqlite } satisfies Record<string, (folder: string) => Promise<Peer>>
export type PeerName = keyof typeof peers

async function openOurs(folder: string): Promise<Peer> {
  // Closing must not write what the next measurement is to replay.
  const store = await openLowdbStore(folder, { closingTime: 0 })
  for (const worksheet of worksheets) store.describe(worksheet, columnsOf, 'score, owner')
  const page = { offset: 0, limit: 50 }
  return {
    put: (answer) => store.transaction(async (tx) => tx.putAnswer(answer)),
    read: (id) => store.answer(id),
    listWorksheet: async (worksheet) => (await store.list({ worksheet, sort: 'title', ...page })).items.length,
    listAgency: async (agency) => (await store.list({ agencies: [agency], sort: '-updatedAt', ...page })).items.length,
    search: async (worksheet, text) => (await store.list({ worksheet, text, ...page })).total,
    checkpoint: () => store.checkpoint(),
    async fill(answers) {
      const batch: Answer[] = []
      const write = () =>
        store.transaction(async (tx) => {
          for (const answer of batch.splice(0)) tx.putAnswer(answer)
        })
      for (const answer of answers) if (batch.push(answer) === 100) await write()
      await write()
      await store.checkpoint()
    },
    close: () => store.close(),
  }
}

/** Two indexes that cover the lists, since ours come from the index alone, too; ours also sort by any column and search. */
const schema = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -262144;
CREATE TABLE IF NOT EXISTS answers (id TEXT PRIMARY KEY, agency TEXT NOT NULL, worksheet TEXT NOT NULL, state TEXT NOT NULL, edit INTEGER NOT NULL,
  updated_at TEXT NOT NULL, title TEXT NOT NULL, score REAL, doc TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS by_agency ON answers (agency, updated_at, worksheet, state, title, score);
CREATE INDEX IF NOT EXISTS by_worksheet ON answers (worksheet, title, agency, state, updated_at, score);`
const upsert = `INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state, edit = excluded.edit,
  updated_at = excluded.updated_at, title = excluded.title, score = excluded.score, doc = excluded.doc`

/** The built-in SQLite: WAL, every commit synced, writers that arrive together share a transaction. */
async function openSqlite(folder: string): Promise<Peer> {
  mkdirSync(folder, { recursive: true })
  const database = new DatabaseSync(join(folder, 'answers.sqlite'))
  database.exec(schema)
  const put = database.prepare(upsert)
  const one = database.prepare('SELECT doc FROM answers WHERE id = ?')
  const ofWorksheet = database.prepare(
    'SELECT id, title, state, score FROM answers WHERE worksheet = ? ORDER BY title LIMIT 50',
  )
  const ofAgency = database.prepare(
    'SELECT id, title, state, score FROM answers WHERE agency = ? ORDER BY updated_at DESC LIMIT 50',
  )
  const write = (answer: Answer) => {
    const { id, agency, worksheet, state, edit, updatedAt = '', title = '' } = answer
    put.run(id, agency, worksheet, state, edit, updatedAt, title, columnsOf(answer).score, JSON.stringify(answer))
  }
  let queue: { answer: Answer; done: () => void; failed: (error: unknown) => void }[] = []
  const commit = () => {
    const batch = queue
    queue = []
    try {
      database.exec('BEGIN IMMEDIATE')
      for (const { answer } of batch) write(answer)
      database.exec('COMMIT')
      for (const { done } of batch) done()
    } catch (error) {
      for (const { failed } of batch) failed(error)
    }
  }
  return {
    put: (answer) =>
      new Promise((done, failed) => {
        if (queue.push({ answer, done, failed }) === 1) setImmediate(commit)
      }),
    read: async (id) => JSON.parse(String(one.get(id)?.['doc'])) as Answer,
    listWorksheet: async (worksheet) => ofWorksheet.all(worksheet).length,
    listAgency: async (agency) => ofAgency.all(agency).length,
    checkpoint: async () => database.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
    async fill(answers) {
      database.exec('BEGIN')
      for (const answer of answers) write(answer)
      database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)')
    },
    close: async () => database.close(),
  }
}
