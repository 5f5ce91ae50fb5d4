import type { AnswerData, JsonObject } from '../../engine/core/model.ts'
import { holder, unitsOf, type Country, type SeedAgency } from './country.ts'
import { after, jalali } from './days.ts'
import { habitOf } from './habits.ts'
import { nationalCode, staffOf } from './staff.ts'
import { letterOf, walk, type Step } from './walk.ts'
import * as words from './words/institution.ts'

const acknowledged: Step[] = [
  { by: 'highestOfficial', day: 3, action: 'sign' },
  { by: 'unitHead', day: 5, action: 'submit', letter: true },
  { by: 'orgAssessor', day: 10, action: 'acknowledge' },
]

async function unitData(
  country: Country,
  agency: SeedAgency,
  day: string,
  isEstablished: boolean,
): Promise<AnswerData> {
  const random = country.random(`unit/${agency.code}/${day}`)
  const staff = await staffOf(country, agency)
  const units = await unitsOf(country, agency.code)
  const count = agency.parent ? 3 : 5
  const members = [2, 3, ...[8, 9, 10, 11].slice(0, count - 2)].map((place, i): JsonObject => {
    const { fullName, nationalCode: code, positionTitle } = staff[place] ?? { fullName: '', positionTitle: '' }
    const role = words.unitRoles[i] ?? 'analysis'
    const joinedOn = after(day, -random.between(1, 20))
    return {
      fullName,
      nationalCode: code ?? '',
      positionTitle,
      roleInUnit: role,
      isManager: i === 0,
      fullTime: i < 2,
      joinedOn,
    }
  })
  const duties = ['planning', 'recording', 'stewards', 'dataAssets', 'processes', 'training', 'reporting', 'evaluation']
  const kind: AnswerData = isEstablished
    ? {
        unitStatus: 'established',
        unitKind: 'dataGovernanceUnit',
        unitTitle: 'گروه حکمرانی داده‌مبنا',
        parentUnitTitle: 'مرکز نوآوری، هوشمندسازی و امنیت',
        establishedOn: after(day, -6),
        positions: words.positions
          .slice(0, count - 1)
          .map((titleFa, i) => ({ titleFa, sourceUnitCode: units[i + 1]?.code ?? 'U002', count: 1 })),
      }
    : {
        unitStatus: 'interim',
        unitKind: random.pick(['itSecurityUnit', 'similarUnit']),
        unitTitle: 'مدیریت فناوری اطلاعات',
        plannedEstablishmentOn: after(day, 270),
      }
  return {
    ...kind,
    orgUnitCode: units[2]?.code ?? 'U003',
    decision: letterOf(agency.code, after(day, -3), random),
    newPostsCreated: 0,
    members,
    duties,
    note: words.note,
  }
}

/** How far the registration of a unit is this year. */
const unitThisYear: Record<string, Step[]> = {
  '00203': [],
  '00302': acknowledged.slice(0, 1),
  '00403': acknowledged.slice(0, 2),
  '00504': [
    ...acknowledged.slice(0, 2),
    {
      by: 'orgAssessor',
      day: 9,
      action: 'return',
      remark: words.unitReturn,
      remarks: [{ path: '/decision', text: 'شماره درست نوشته شود.' }],
    },
  ],
}

/** The interim unit of last year, which in exemplary agencies a governance unit has replaced; article 7. */
export async function foundUnit(country: Country, agency: SeedAgency): Promise<void> {
  const habit = habitOf(agency)
  if (habit === 'empty') return
  const { year, today } = country
  const worksheet = 'data-governance-unit'
  const random = country.random(`units/${agency.code}`)
  const story = { worksheet, agency, by: 'unitExpert' }
  if (!agency.isGiven) {
    const begins = after(jalali(year - 1, habit === 'late' ? 8 : 2, 1), random.between(0, 25))
    const isAtOnce = habit === 'exemplary' && agency.parent !== undefined
    const data = await unitData(country, agency, begins, isAtOnce)
    await walk(country, { ...story, begins, data, key: `unit/${agency.code}` }, acknowledged)
    if (habit === 'exemplary' && !isAtOnce) {
      const later = after(begins, 120)
      const next = await unitData(country, agency, later, true)
      await walk(country, { ...story, begins: later, data: next, key: `unit/${agency.code}/2` }, acknowledged)
    }
  }
  const steps = unitThisYear[agency.code]
  if (!steps) return
  const begins = after(today, -24)
  const data = await unitData(country, agency, begins, true)
  await walk(country, { ...story, begins, data, key: `unit/${agency.code}/now` }, steps)
}

const confirmed: Step[] = [
  { by: 'highestOfficial', day: 1, action: 'sign' },
  { by: 'unitHead', day: 2, action: 'send', letter: true },
  { by: 'orgAssessor', day: 7, action: 'confirm' },
]

async function liaisonData(
  country: Country,
  agency: SeedAgency,
  day: string,
  person: { fullName: string; positionTitle: string },
  place: number,
): Promise<AnswerData> {
  const random = country.random(`liaison/${agency.code}/${day}`)
  const [, alternate] = (await staffOf(country, agency)).slice(11)
  return {
    fullName: person.fullName,
    nationalCode: nationalCode(agency.code, place),
    personnelNo: `${agency.code.slice(2)}${place}`,
    positionTitle: person.positionTitle,
    orgUnitCode: 'U002',
    isUnitMember: false,
    employmentType: 'official',
    educationLevel: random.pick(['master', 'phd']),
    phone: `021000${agency.code}`,
    email: `liaison@sample-${agency.code}.example`,
    ...(alternate
      ? {
          alternate: {
            fullName: alternate.fullName,
            nationalCode: alternate.nationalCode,
            positionTitle: alternate.positionTitle,
            phone: alternate.phone,
          },
        }
      : {}),
    letter: letterOf(agency.code, day, random),
    startDate: after(day, 8),
    scope: ['plan', 'actions', 'dataAssets', 'reports', 'correspondence'],
  }
}

const liaisonThisYear: Record<string, Step[]> = {
  '00204': [],
  '00404': confirmed.slice(0, 1),
  '00503': confirmed.slice(0, 2),
  '00603': [
    ...confirmed.slice(0, 2),
    {
      by: 'orgAssessor',
      day: 6,
      action: 'return',
      remark: words.liaisonReturn,
      remarks: [{ path: '/letter', text: 'شماره نامه افزوده شود.' }],
    },
  ],
}

/** The liaison of an agency; in some a successor has come, in late ones the introduction is still under way; article 4(j). */
export async function introduceLiaison(country: Country, agency: SeedAgency): Promise<void> {
  const habit = habitOf(agency)
  if (habit === 'empty' || agency.code === '00101') return
  const { year, today } = country
  const worksheet = 'liaison-introduction'
  const random = country.random(`liaisons/${agency.code}`)
  const liaison = holder(agency, 'liaison')
  const story = { worksheet, agency, by: 'unitExpert' }
  const steps = liaisonThisYear[agency.code]
  if (steps) {
    const begins = after(today, -18)
    const data = await liaisonData(country, agency, begins, liaison, 60)
    await walk(country, { ...story, begins, data, key: `liaison/${agency.code}` }, steps)
    return
  }
  const begins = after(jalali(year - 1, 1, 20), random.between(0, 12))
  const hasSuccessor = random.isLucky(0.4)
  const predecessor = (await staffOf(country, agency)).at(16) ?? liaison
  const first = await liaisonData(country, agency, begins, hasSuccessor ? predecessor : liaison, 61)
  const id = await walk(country, { ...story, begins, data: first, key: `liaison/${agency.code}` }, confirmed)
  if (!hasSuccessor) return
  const later = after(begins, 150)
  const next = await liaisonData(country, agency, later, liaison, 60)
  const data = { ...next, replacesRef: id, replacementReason: words.replacement }
  const begun = { ...story, begins: later, data, key: `liaison/${agency.code}/2` }
  await walk(country, begun, confirmed)
}
