import { AFRelationship, PDFDocument } from 'pdf-lib'

/**
 * Attaches `data` as data.json and rewrites the PDF with object streams: Chromium writes the structure tree of a tagged PDF
 * uncompressed, 340 kB for six pages against 120 afterwards. Tags, outline and links stay.
 */
export async function finishPdf(pdf: Uint8Array, data: string, at: Date): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  await document.attach(new TextEncoder().encode(data), 'data.json', {
    mimeType: 'application/json',
    description: 'data.json',
    creationDate: at,
    modificationDate: at,
    afRelationship: AFRelationship.Data,
  })
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}
