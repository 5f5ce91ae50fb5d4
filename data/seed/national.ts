import type { AnswerData } from '../../engine/core/model.ts'
import { attach } from './files.ts'
import { legalId } from './profiles.ts'
import type { Country } from './country.ts'
import { after, jalali } from './days.ts'
import { letterOf, walk, type Step } from './walk.ts'
import * as words from './words/national.ts'

const own = { by: 'orgPolicy' }
const check: Step = { by: 'orgAssessor', day: 4, action: 'check' }
const issue: Step = { by: 'orgApprover', day: 7, action: 'issue' }

/** A notice is issued on the seventh day, and its letter is of that day. */
async function notice(country: Country, place: number, begins: string, steps: Step[], replaces?: string) {
  const about = words.notices[place]
  if (!about) throw new RangeError(`There is no notice ${place}`)
  const random = country.random(`notice/${place}/${begins}`)
  const data: AnswerData = {
    kind: about.kind,
    letter: letterOf('200', after(begins, 6), random),
    subjectFa: about.subject,
    bodyFa: about.body,
    target: about.kind === 'other' ? 'main' : 'all',
    effectiveFrom: after(begins, 10),
    responseDeadline: after(begins, 100),
    attachments: [{ ...(await attach(country.store, `notice-${place}.pdf`, about.subject)) }],
    ...(replaces ? { replacesRef: replaces } : {}),
  }
  return walk(
    country,
    { ...own, worksheet: 'organization-notice', begins, data, key: `notice/${place}/${begins}` },
    steps,
  )
}

async function issueNotices(country: Country): Promise<void> {
  const { year, today } = country
  const first = await notice(country, 0, jalali(year - 1, 2, 5), [check, issue])
  await notice(country, 1, jalali(year - 1, 5, 8), [check, issue])
  await notice(country, 2, jalali(year - 1, 7, 10), [check, issue])
  await notice(country, 0, jalali(year - 1, 9, 9), [check, issue], first)
  await notice(country, 3, after(today, -9), [check])
  await notice(country, 4, after(today, -5), [])
}

async function confirmBodies(country: Country): Promise<void> {
  const { year, today } = country
  const begins = jalali(year - 1, 1, 18)
  const confirm: Step = { by: 'orgApprover', day: 5, action: 'confirm' }
  const paths: Step[][] = [
    [confirm],
    [confirm, { by: 'orgApprover', day: 200, action: 'suspend', remark: words.suspension }],
    [],
    [confirm, { by: 'orgPolicy', day: 350, action: 'expire' }],
  ]
  for (const [i, { name, kind }] of words.bodies.entries()) {
    const random = country.random(`body/${i}`)
    const steps = paths[i] ?? []
    const day = steps.length > 0 ? begins : after(today, -6)
    const data: AnswerData = {
      nameFa: name,
      legalId: legalId(`0070${i}`),
      bodyKind: kind,
      leadAssessor: {
        fullName: random.pick(['سهیلا نیک‌روش', 'فرهاد آرمان‌فر', 'نیلوفر دادگر']),
        positionTitle: 'رئیس گروه سنجش',
      },
      methodReference: words.method,
      independenceDeclared: true,
      confirmation: letterOf('200', after(day, 4), random),
      validFrom: after(day, 5),
      validTo: i === 3 ? after(day, 300) : after(day, 735),
    }
    await walk(country, { ...own, worksheet: 'assessment-body', begins: day, data, key: `body/${i}` }, steps)
  }
}

async function issueModules(country: Country): Promise<void> {
  const { year, today } = country
  const issueModule: Step = { by: 'orgApprover', day: 5, action: 'issue' }
  const paths: Step[][] = [
    [issueModule],
    [issueModule],
    [issueModule, { by: 'orgPolicy', day: 330, action: 'retire', remark: words.retirement }],
    [],
  ]
  for (const [i, about] of words.modules.entries()) {
    const random = country.random(`module/${i}`)
    const steps = paths[i] ?? []
    const begins = steps.length > 0 ? jalali(year - 1, 1, 16 + i) : after(today, -8)
    const data: AnswerData = {
      code: about.code,
      titleFa: about.title,
      objective: about.objective,
      syllabus: about.syllabus,
      hours: about.hours,
      delivery: ['inPerson', 'online'],
      targetGroups: about.groups,
      mandatoryFor: about.mandatory,
      prerequisites: [],
      assessment: 'exam',
      passScore: 60,
      validityMonths: about.months,
      letter: letterOf('200', after(begins, 4), random),
      completionDeadline: after(begins, 340),
    }
    await walk(country, { ...own, worksheet: 'training-module', begins, data, key: `module/${i}` }, steps)
  }
}

/** What the Organization issues for all agencies: notices, training modules, bodies that may assess. */
export async function issueNationally(country: Country): Promise<void> {
  await issueModules(country)
  await issueNotices(country)
  await confirmBodies(country)
}
