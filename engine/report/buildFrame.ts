import type { Answer, ReportConfig } from '../core/model.ts'
import type { Frame, FrameSignature } from './viewModel.ts'

/** What stands around the content of a print of `subject`; a draft while a role of `signedBy` has not signed. */
export function buildFrame(subject: Answer | undefined, signedBy: ReportConfig['signedBy'], printedOn: string): Frame {
  const roles = [...new Set((signedBy ?? []).map((role) => role.replace('@main', '')))]
  const signatures = roles.map((role) => signatureOf(subject, role))
  if (!subject) return { isDraft: signatures.length > 0, printedOn, signatures }
  return {
    agency: subject.agency,
    answer: subject.id,
    worksheet: subject.worksheet,
    state: subject.state,
    revision: subject.revision,
    ...(subject.period === undefined ? {} : { period: subject.period }),
    isDraft: signatures.some((signature) => signature.signedOn === undefined),
    printedOn,
    signatures,
  }
}

/** The last signature of a role: an answer that was returned is signed again. */
function signatureOf(subject: Answer | undefined, role: string): FrameSignature {
  const given = subject?.signatures.findLast((signature) => signature.role === role)
  if (!given) return { role }
  const { fullName, positionTitle, signedOn, sha256, letter } = given
  return {
    role,
    fullName,
    positionTitle,
    signedOn,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(letter === undefined ? {} : { letterNumber: letter.number, letterDate: letter.date }),
  }
}
