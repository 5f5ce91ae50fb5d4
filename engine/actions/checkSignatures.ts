import { dayInTehran } from '../core/calendar.ts'
import { canonicalJson, sha256OfJson } from '../core/canonical.ts'
import { schemaAt } from '../core/columns.ts'
import { visibleSections } from '../core/access.ts'
import type { Answer, Signature, Words, WorksheetVersion } from '../core/model.ts'
import type { SignatureCheck, SignatureChecks } from '../http/api.generated.ts'
import type { KeptVersion } from '../store/store.ts'
import type { Context } from './context.ts'
import { roleTitle } from './describeDuty.ts'
import { findAnswer, subjectOf } from './subject.ts'
import { words } from './titles.ts'

const isSame = (a: unknown, b: unknown) =>
  canonicalJson({ value: a ?? null } as never) === canonicalJson({ value: b ?? null } as never)

/** The version that was kept when this signature, the one at the place among all of the answer, was given. */
function keptAt(kept: KeptVersion[], signature: Signature, place: number): KeptVersion | undefined {
  return kept.find(
    ({ reason, content }) =>
      reason === 'signed' &&
      content.signatures.length === place + 1 &&
      content.signatures[place]?.sha256 === signature.sha256,
  )
}

/** Fields that may rightly be filled after a signature: those of sections that are open in later states, and what the engine sets. */
function mayFollow({ worksheet, schema }: WorksheetVersion, field: string): boolean {
  const section = worksheet.sections.find(({ fields }) => fields.includes(field))
  return (
    section?.editedIn !== undefined ||
    schemaAt(schema, field)?.['readOnly'] === true ||
    worksheet.identifier?.field === field
  )
}

function fieldTitle(context: Context, version: WorksheetVersion, name: string): Words {
  const title = String(schemaAt(version.schema, name)?.['title'] ?? name)
  return words(context, title, { en: version.overlays.en?.fields?.[name]?.title })
}

async function check(
  context: Context,
  version: WorksheetVersion,
  answer: Answer,
  kept: KeptVersion[],
  place: number,
): Promise<SignatureCheck> {
  const signature = answer.signatures[place] as Signature
  const { role, fullName, positionTitle, signedOn, sha256, revision } = signature
  const told = {
    role,
    roleTitle: roleTitle(context, role),
    fullName,
    positionTitle,
    signedOn,
    ...(revision === undefined ? {} : { revision }),
  }
  if (sha256 === undefined) return { ...told, standing: 'unproved', fields: [] }
  const found = keptAt(kept, signature, place)
  const isKeptWhole = found !== undefined && (await sha256OfJson(found.content.data)) === sha256
  const isNow = (await sha256OfJson(answer.data)) === sha256
  if (!isKeptWhole && !(isNow && found === undefined))
    return { ...told, sha256, standing: 'altered', fields: [], ...(found ? { kept: found.id } : {}) }
  const signed = found?.content.data ?? answer.data
  const names = [...new Set([...Object.keys(signed), ...Object.keys(answer.data)])]
  const differing = names.filter((name) => !isSame(signed[name], answer.data[name]))
  const isOfRevision = revision === undefined || revision === answer.revision
  // Of an earlier revision another text was signed since; within one, only what was still to come may differ.
  const isAltered =
    isOfRevision && !isReopened(version, answer, signature) && differing.some((name) => !mayFollow(version, name))
  const visible = visibleSections(context.actor, subjectOf(context, version, answer))
  const shown = version.worksheet.sections.filter(({ id }) => visible.includes(id)).flatMap(({ fields }) => fields)
  return {
    ...told,
    sha256,
    standing: isAltered ? 'altered' : differing.length > 0 ? 'later' : 'intact',
    fields: differing.filter((name) => shown.includes(name)).map((name) => fieldTitle(context, version, name)),
    ...(found ? { kept: found.id } : {}),
  }
}

/** The answer has been open to its filler again since it was signed: another text is signed anew. */
function isReopened({ workflow }: WorksheetVersion, { history, state }: Answer, signature: Signature): boolean {
  const at = history.findLastIndex(
    (entry) =>
      entry.actor === signature.account &&
      dayInTehran(new Date(entry.at)) === signature.signedOn &&
      (signature.action === undefined || entry.action === signature.action),
  )
  const states = [...history.slice(at + 1).map(({ to }) => to), state]
  return states.some((name) => workflow.states[name]?.editable === true)
}

/** Holds what is stored against each signature: the hash over the canonical JSON (RFC 8785) of the data, as it was kept and as it stands now. */
export async function checkSignatures(context: Context, { id }: { id: string }): Promise<SignatureChecks> {
  const { answer, version } = await findAnswer(context, id)
  const kept = await context.store.keptVersions(id)
  const signatures = await Promise.all(
    answer.signatures.map((_, place) => check(context, version, answer, kept, place)),
  )
  return { signatures, isWhole: signatures.every(({ standing }) => standing !== 'altered') }
}
