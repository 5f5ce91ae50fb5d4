import { fileTypeFromBuffer } from 'file-type'
import { can, stripHidden } from '../core/access.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, FileRef, Json } from '../core/model.ts'
import type { Context } from './context.ts'
import { findAnswer, subjectOf } from './subject.ts'
import { versionOf } from './version.ts'

const office = 'application/vnd.openxmlformats-officedocument.'
const accepted: Record<string, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: `${office}wordprocessingml.document`,
  xlsx: `${office}spreadsheetml.sheet`,
  csv: 'text/csv',
}
const uploadKind = 'upload'

// The bytes tell the type, not the name; CSV alone has no mark of its own and must be plain text.
async function mediaTypeOf(fileName: string, bytes: Uint8Array): Promise<string | undefined> {
  const named = accepted[fileName.split('.').pop()?.toLowerCase() ?? '']
  if (!named) return undefined
  const found = await fileTypeFromBuffer(bytes)
  if (named === 'text/csv') return !found && !bytes.includes(0) ? named : undefined
  return found?.mime === named ? named : undefined
}

/** Stores an attachment and gives what a field keeps of it. FILE_TYPE_REFUSED when the bytes are not what is accepted. */
export async function storeFile(context: Context, upload: { fileName: string; bytes: Uint8Array }): Promise<FileRef> {
  const fileName = upload.fileName.replaceAll(/[\\/\p{Cc}]/gu, '_').slice(-200)
  const mediaType = await mediaTypeOf(fileName, upload.bytes)
  if (!mediaType) throw new Failure('FILE_TYPE_REFUSED')
  const sha256 = await context.store.putBlob(upload.bytes)
  const file: FileRef = {
    fileName,
    title: fileName.replace(/\.[^.]+$/, ''),
    mediaType,
    sizeBytes: upload.bytes.length,
    sha256,
  }
  await context.store.transaction(async (tx) => {
    const id = `${sha256}/${context.actor.account}`
    tx.putDocument({ kind: uploadKind, id, content: { ...file } })
    tx.record({
      at: context.now.toISOString(),
      actor: context.actor.account,
      action: 'upload',
      subject: sha256,
      details: { fileName },
    })
  })
  return file
}

function findRef(value: unknown, sha256: string): FileRef | undefined {
  if (Array.isArray(value)) return value.map((entry) => findRef(entry, sha256)).find((found) => found !== undefined)
  if (value === null || typeof value !== 'object') return undefined
  const record = value as Record<string, Json>
  if (record['sha256'] === sha256 && typeof record['mediaType'] === 'string') return record as unknown as FileRef
  return findRef(Object.values(record), sha256)
}

/** Where an answer names files: what the reader sees of its data, and the letters it was sent and signed with. */
async function namedBy(context: Context, answer: Answer): Promise<unknown[]> {
  const subject = subjectOf(context, await versionOf(context, answer), answer)
  if (!can(context.actor, 'read', subject)) return []
  return [stripHidden(context.actor, subject), answer.submission, answer.signatures]
}

async function refFor(context: Context, sha256: string, id: string | undefined): Promise<FileRef | undefined> {
  if (id === undefined) {
    const own = await context.store.document(uploadKind, `${sha256}/${context.actor.account}`)
    return own as FileRef | undefined
  }
  const { answer } = await findAnswer(context, id)
  const now = findRef(await namedBy(context, answer), sha256)
  if (now) return now
  // An earlier revision stays readable with its attachments.
  for (const { reason, by, content } of await context.store.keptVersions(id)) {
    if (reason === 'refused' && by !== context.actor.account) continue
    const then = findRef(await namedBy(context, content), sha256)
    if (then) return then
  }
  return undefined
}

/** An attachment, for whoever sees an answer that names it, or uploaded it. */
export async function readFile(
  context: Context,
  key: { sha256: string; answer?: string },
): Promise<{ file: FileRef; bytes: Uint8Array }> {
  const file = await refFor(context, key.sha256, key.answer)
  const bytes = file ? await context.store.blob(key.sha256) : undefined
  if (!file || !bytes) throw new Failure('FILE_NOT_FOUND')
  const known = Object.values(accepted).includes(file.mediaType) ? file.mediaType : 'application/octet-stream'
  return { file: { ...file, mediaType: known }, bytes }
}
