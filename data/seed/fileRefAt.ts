import type { FileRef, JsonObject } from '../../engine/core/model.ts'

/** The value as an attachment, when it is one. */
export function fileRefAt(value: JsonObject): FileRef | undefined {
  const { fileName, title, mediaType, sizeBytes, sha256 } = value
  const isRef = [fileName, title, mediaType, sha256].every((each) => typeof each === 'string')
  return isRef && typeof sizeBytes === 'number' ? (value as unknown as FileRef) : undefined
}
