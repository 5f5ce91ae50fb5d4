import type { Actor } from '../../engine/core/model.ts'
import type { Random } from './random.ts'
import { familyNames, givenNames, samplePersons } from './words/names.ts'

/** Who holds each role of an agency; an account for each role, so that an id tells what it may do. A second holder has the role with a 2 as key. */
export type People = Record<string, Actor>

type Entry = [string, Actor]
type More = Partial<Pick<Actor, 'personnelNo' | 'units'>>

const person = (agency: string, key: string, fullName: string, positionTitle: string, more: More = {}): Entry => [
  key,
  { account: `${key}-${agency}`, fullName, positionTitle, agency, roles: [key.replace(/\d$/, '')], ...more },
]

const sample = (number: number): string => samplePersons[number] ?? ''

/** The Organization's staff. */
export function organizationPeople(code: string): People {
  return Object.fromEntries([
    person(code, 'orgPolicy', sample(22), 'کارشناس سیاست‌گذاری داده'),
    person(code, 'orgAssessor', sample(23), 'ارزیاب بلوغ حکمرانی داده‌مبنا'),
    person(code, 'orgApprover', sample(21), 'معاون حکمرانی الکترونیک و هوشمندسازی دولت'),
    person(code, 'orgAdmin', sample(24), 'راهبر سامانه'),
    person(code, 'auditor', sample(20), 'ناظر ممیزی'),
  ])
}

/** Those of the two agencies the examples speak of, under the names the examples give them. */
export const examplePeople: Record<string, People> = {
  '00101': Object.fromEntries([
    person('00101', 'liaison', sample(3), 'رئیس گروه برنامه‌ریزی داده'),
    person('00101', 'unitExpert', sample(4), 'کارشناس حکمرانی داده‌مبنا'),
    person('00101', 'unitHead', sample(5), 'رئیس گروه حکمرانی داده‌مبنا'),
    person('00101', 'dataSteward', sample(6), 'ناظر داده معاونت صدور مجوز', { personnelNo: '10871', units: ['U004'] }),
    person('00101', 'dataSteward2', sample(8), 'ناظر داده اداره کل نظارت', { personnelNo: '10922', units: ['U005'] }),
    person('00101', 'trainingOfficer', sample(9), 'کارشناس آموزش', { personnelNo: '10511' }),
    person('00101', 'hrOfficer', sample(10), 'کارشناس منابع انسانی', { personnelNo: '10377' }),
    person('00101', 'councilSecretary', sample(2), 'معاون برنامه‌ریزی و تحول'),
    person('00101', 'councilChair', sample(1), 'رئیس سازمان'),
    person('00101', 'highestOfficial', sample(1), 'رئیس سازمان'),
  ]),
  '00102': Object.fromEntries([
    person('00102', 'liaison', sample(16), 'مدیر فناوری اطلاعات'),
    person('00102', 'unitExpert', sample(17), 'کارشناس داده'),
    person('00102', 'unitHead', sample(16), 'مدیر فناوری اطلاعات'),
    person('00102', 'dataSteward', sample(18), 'ناظر داده معاونت بهره‌برداری', {
      personnelNo: '20018',
      units: ['U002'],
    }),
    person('00102', 'trainingOfficer', sample(19), 'کارشناس آموزش', { personnelNo: '20019' }),
    person('00102', 'hrOfficer', sample(12), 'کارشناس منابع انسانی', { personnelNo: '20012' }),
    person('00102', 'highestOfficial', sample(11), 'مدیرعامل'),
  ]),
}

/** The number in the personnel register of an agency: the last digits of its code, then the place. */
export const personnelNo = (agency: string, place: number): string =>
  `${agency.slice(2)}${String(place).padStart(2, '0')}`

const rest = (names: readonly string[], taken: string[]) => names.filter((each) => !taken.includes(each))

/** Nine invented people of an agency, eleven of a main one; the stewards are each bound to a unit. */
export function inventPeople(agency: string, isMain: boolean, head: string, random: Random): People {
  const given = random.sample(givenNames, 7)
  const family = random.sample(familyNames, 7)
  const name = (i: number) => `${given[i]} ${family[i]}`
  const [moreGiven, moreFamily] = [
    random.sample(rest(givenNames, given), 5),
    random.sample(rest(familyNames, family), 5),
  ]
  const further = (i: number) => `${moreGiven[i]} ${moreFamily[i]}`
  const steward = (key: string, fullName: string, unit: string, place: number) =>
    person(agency, key, fullName, 'ناظر داده', { personnelNo: personnelNo(agency, place), units: [unit] })
  const everywhere = [
    person(agency, 'highestOfficial', name(0), head),
    person(agency, 'liaison', name(1), 'مدیرکل نوسازی و تحول اداری'),
    person(agency, 'unitHead', name(2), 'رئیس مرکز نوآوری، هوشمندسازی و امنیت'),
    person(agency, 'unitExpert', name(3), 'کارشناس حکمرانی داده‌مبنا'),
    steward('dataSteward', name(4), 'U004', 1),
    steward('dataSteward2', further(0), 'U005', 2),
    steward('dataSteward3', further(1), 'U002', 3),
    person(agency, 'trainingOfficer', further(2), 'کارشناس آموزش', { personnelNo: personnelNo(agency, 5) }),
    person(agency, 'hrOfficer', further(3), 'کارشناس منابع انسانی', { personnelNo: personnelNo(agency, 6) }),
  ]
  const ofMain = [
    steward('dataSteward4', further(4), 'U007', 4),
    person(agency, 'councilSecretary', name(5), 'معاون برنامه‌ریزی و تحول'),
    person(agency, 'councilChair', name(0), head),
  ]
  return Object.fromEntries(isMain ? [...everywhere, ...ofMain] : everywhere)
}
