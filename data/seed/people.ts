import type { Actor } from '../../engine/core/model.ts'
import type { Random } from './random.ts'
import { familyNames, givenNames, samplePersons } from './words/names.ts'

/** Who holds each role of an agency; an account for each role, so that an id tells what it may do. */
export type People = Record<string, Actor>

const person = (agency: string, role: string, fullName: string, positionTitle: string): [string, Actor] => [
  role,
  { account: `${role}-${agency}`, fullName, positionTitle, agency, roles: [role] },
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
    person('00101', 'dataSteward', sample(6), 'ناظر داده معاونت صدور مجوز'),
    person('00101', 'councilSecretary', sample(2), 'معاون برنامه‌ریزی و تحول'),
    person('00101', 'councilChair', sample(1), 'رئیس سازمان'),
    person('00101', 'highestOfficial', sample(1), 'رئیس سازمان'),
  ]),
  '00102': Object.fromEntries([
    person('00102', 'liaison', sample(16), 'مدیر فناوری اطلاعات'),
    person('00102', 'unitExpert', sample(17), 'کارشناس داده'),
    person('00102', 'unitHead', sample(16), 'مدیر فناوری اطلاعات'),
    person('00102', 'dataSteward', sample(18), 'ناظر داده معاونت بهره‌برداری'),
    person('00102', 'highestOfficial', sample(11), 'مدیرعامل'),
  ]),
}

/** Seven invented people of an agency. */
export function inventPeople(agency: string, isMain: boolean, head: string, random: Random): People {
  const given = random.sample(givenNames, 7)
  const family = random.sample(familyNames, 7)
  const name = (i: number) => `${given[i]} ${family[i]}`
  const everywhere = [
    person(agency, 'highestOfficial', name(0), head),
    person(agency, 'liaison', name(1), 'مدیرکل نوسازی و تحول اداری'),
    person(agency, 'unitHead', name(2), 'رئیس مرکز نوآوری، هوشمندسازی و امنیت'),
    person(agency, 'unitExpert', name(3), 'کارشناس حکمرانی داده‌مبنا'),
    person(agency, 'dataSteward', name(4), 'ناظر داده'),
  ]
  const ofCouncil = [
    person(agency, 'councilSecretary', name(5), 'معاون برنامه‌ریزی و تحول'),
    person(agency, 'councilChair', name(0), head),
  ]
  return Object.fromEntries(isMain ? [...everywhere, ...ofCouncil] : everywhere)
}
