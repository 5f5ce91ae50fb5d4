import type { Actor, JsonObject, Letter } from '../../engine/core/model.ts'
import { toPersianDigits } from '../../engine/core/digits.ts'
import { jalaliYear } from '../../engine/core/calendar.ts'
import { OfficeClock, type Diary } from './days.ts'
import type { MemoryStore } from './memoryStore.ts'
import { examplePeople, inventPeople, organizationPeople, type People } from './people.ts'
import type { Play } from './play.ts'
import { randomOf, type Random } from './random.ts'
import { domains, type DomainName } from './words/domains.ts'
import type { Domain } from './words/domain.ts'

/** An agency of the demo. */
export interface SeedAgency {
  code: string
  title: string
  titleEn: string
  /** Code of the main agency. */
  parent?: string
  domain: Domain
  people: People
  /** Title of whoever stands at the head. */
  head: string
  /** Stands in the examples, with its profile. */
  isGiven: boolean
}

/** Everything the stories share. */
export interface Country {
  play: Play
  store: MemoryStore
  /** ISO day the demo is looked at. */
  today: string
  /** Jalali year of that day. */
  year: number
  agencies: SeedAgency[]
  organization: People
  random(name: string): Random
  /** A clock of an agency: what is done there on one day is done one after the other. */
  clock(agency: string, name: string): OfficeClock
}

const families: [string, string, string, DomainName, [string, string][]][] = [
  ['00101', 'سازمان نمونه الف', 'Sample Organization A', 'licences', [['شرکت نمونه ب', 'Sample Company B']]],
  [
    '00201',
    'وزارت نمونه سلامت همگانی',
    'Sample Ministry of Public Health',
    'health',
    [
      ['سازمان نمونه بازرسی مراکز سلامت', 'Sample Inspectorate of Health Centres'],
      ['مرکز نمونه فوریت‌ها', 'Sample Emergency Centre'],
      ['دانشگاه نمونه علوم سلامت', 'Sample University of Health Sciences'],
      ['شرکت نمونه تدارک دارو', 'Sample Medicine Supply Company'],
    ],
  ],
  [
    '00301',
    'وزارت نمونه آب و آبادانی',
    'Sample Ministry of Water and Settlements',
    'water',
    [
      ['شرکت نمونه آب منطقه‌ای شمال', 'Sample Northern Water Company'],
      ['شرکت نمونه آب منطقه‌ای جنوب', 'Sample Southern Water Company'],
      ['سازمان نمونه پایش منابع آب', 'Sample Water Monitoring Agency'],
      ['اداره کل نمونه حفاظت از رودخانه‌ها', 'Sample Directorate of River Protection'],
    ],
  ],
  [
    '00401',
    'وزارت نمونه آموزش و کتابخانه‌ها',
    'Sample Ministry of Education and Libraries',
    'education',
    [
      ['سازمان نمونه کتابخانه‌های عمومی', 'Sample Public Libraries Agency'],
      ['مرکز نمونه سنجش آموزش', 'Sample Education Assessment Centre'],
      ['پژوهشگاه نمونه یادگیری', 'Sample Institute of Learning'],
    ],
  ],
  [
    '00501',
    'سازمان نمونه حمل‌ونقل و راه‌ها',
    'Sample Transport and Roads Organization',
    'transport',
    [
      ['شرکت نمونه پایانه‌ها', 'Sample Terminals Company'],
      ['سازمان نمونه ایمنی راه‌ها', 'Sample Road Safety Agency'],
      ['مرکز نمونه هواشناسی راه', 'Sample Road Weather Centre'],
    ],
  ],
  [
    '00601',
    'سازمان نمونه هماهنگی خدمات',
    'Sample Service Coordination Organization',
    'coordination',
    [
      ['سازمان نمونه رسیدگی به شکایت‌ها', 'Sample Complaints Agency'],
      ['مرکز نمونه خدمات پیشخوان', 'Sample Service Counter Centre'],
      ['بنیاد نمونه توانمندسازی', 'Sample Empowerment Foundation'],
    ],
  ],
]

/** Agencies of the small demo: one family of the examples, one more main agency with two affiliated ones. */
const smallDemo = ['00101', '00102', '00201', '00202', '00203']

const headOf = (title: string): string => {
  if (title.startsWith('وزارت')) return 'وزیر'
  if (title.startsWith('شرکت') || title.startsWith('بنیاد')) return 'مدیرعامل'
  if (title.startsWith('دانشگاه')) return 'رئیس دانشگاه'
  return title.startsWith('اداره کل') ? 'مدیرکل' : title.startsWith('سازمان') ? 'رئیس سازمان' : 'رئیس مرکز'
}

function agencyOf(
  code: string,
  [title, titleEn]: [string, string],
  domain: DomainName,
  parent: string | undefined,
  random: (name: string) => Random,
): SeedAgency {
  const head = headOf(title)
  const given = examplePeople[code]
  const people = given ?? inventPeople(code, parent === undefined, head, random(`people/${code}`))
  const isGiven = given !== undefined
  return { code, title, titleEn, domain: domains[domain], people, head, isGiven, ...(parent ? { parent } : {}) }
}

/** Six main agencies and eighteen affiliated ones; with `isSmall` two and three. */
export function foundCountry(
  play: Play,
  store: MemoryStore,
  options: { today: string; seed: number; isSmall: boolean },
): Country {
  const random = (name: string) => randomOf(options.seed, name)
  const all = families.flatMap(([main, title, titleEn, domain, affiliated]) => [
    agencyOf(main, [title, titleEn], domain, undefined, random),
    ...affiliated.map((names, i) =>
      agencyOf(String(Number(main) + i + 1).padStart(5, '0'), names, domain, main, random),
    ),
  ])
  const diaries = new Map(all.map(({ code }): [string, Diary] => [code, new Map()]))
  return {
    play,
    store,
    today: options.today,
    year: jalaliYear(options.today) ?? 0,
    agencies: options.isSmall ? all.filter(({ code }) => smallDemo.includes(code)) : all,
    organization: organizationPeople(play.catalogue.framework.organization.code),
    random,
    clock: (agency, name) => new OfficeClock(diaries.get(agency) ?? new Map(), random(`clock/${name}`)),
  }
}

/** Whoever holds a role in an agency. */
export function holder({ people }: { people: People }, role: string): Actor {
  const found = people[role]
  if (!found) throw new RangeError(`Nobody is ${role}`)
  return found
}

/** Someone of the Organization. */
export const official = (country: Country, role: string): Actor => holder({ people: country.organization }, role)

/** The main agency of an agency, or itself. */
export function mainOf(country: Country, agency: SeedAgency): SeedAgency {
  return country.agencies.find(({ code }) => code === agency.parent) ?? agency
}

/** A letter of an agency; the number bears the agency's code, as registries do. */
export function letter(agency: string, day: string, random: Random): Pick<Letter, 'number' | 'date'> {
  const office = String(Number(agency) || 200)
  return { number: toPersianDigits(`${office}/${random.between(1000, 9999)}`), date: day }
}

/** Name and position as a field of an answer. */
export const personData = ({ fullName, positionTitle }: Actor): JsonObject => ({ fullName, positionTitle })

/** Registered profile of an agency. */
export async function profileOf({ store }: Country, agency: string): Promise<JsonObject> {
  for await (const answer of store.answers({ worksheet: 'agency-profile', agencies: [agency] }))
    return answer.data as JsonObject
  throw new RangeError(`${agency} has no profile`)
}

/** Units of an agency with their titles. */
export async function unitsOf(country: Country, agency: string): Promise<{ code: string; title: string }[]> {
  const { orgUnits } = (await profileOf(country, agency)) as { orgUnits: { code: string; titleFa: string }[] }
  return orgUnits.map(({ code, titleFa }) => ({ code, title: titleFa }))
}

/** Codes of the missions of an agency. */
export async function missionsOf(country: Country, agency: string): Promise<string[]> {
  const { missions } = (await profileOf(country, agency)) as { missions: { code: string }[] }
  return missions.map(({ code }) => code)
}
