import type { AnswerData, JsonObject } from '../../engine/core/model.ts'
import { isLegalIdentifier } from '../../engine/core/national.ts'
import { holder, letter, official, personData, type Country, type SeedAgency } from './country.ts'
import { after, jalali } from './days.ts'
import type { Random } from './random.ts'

const worksheet = 'agency-profile'

/** An identifier with the right check digit that no real body bears: the examples' 999 begins it. */
export function legalId(agency: string): string {
  const body = `9990${agency}1`.padEnd(10, '0')
  const found = Array.from({ length: 10 }, (_, digit) => `${body}${digit}`).find(isLegalIdentifier)
  if (!found) throw new RangeError(`No legal identifier for ${agency}`)
  return found
}

const unit = (code: string, titleFa: string, kind: string, parentCode?: string): JsonObject => ({
  code,
  titleFa,
  kind,
  ...(parentCode ? { parentCode } : {}),
})

function orgUnits({ domain, parent }: SeedAgency): JsonObject[] {
  const [deputy = '', office = '', centre = ''] = domain.units
  const core = [
    unit('U001', parent ? 'حوزه مدیریت' : 'حوزه ریاست', 'center'),
    unit('U002', 'معاونت برنامه‌ریزی و تحول', 'deputy', 'U001'),
    unit('U003', 'مرکز نوآوری، هوشمندسازی و امنیت', 'center', 'U001'),
    unit('U004', deputy, 'deputy', 'U001'),
  ]
  const wide = [
    unit('U005', office, 'general', 'U004'),
    unit('U006', 'معاونت توسعه مدیریت و منابع', 'deputy', 'U001'),
    unit('U007', centre, 'center', 'U004'),
    unit('U008', 'گروه تحلیل داده', 'group', 'U003'),
  ]
  return parent ? [...core, unit('U005', office, 'general', 'U004')] : [...core, ...wide]
}

const provinces = [
  ['IR-00', 'مرکزی'],
  ['IR-01', 'گیلان'],
  ['IR-21', 'یزد'],
  ['IR-05', 'کرمانشاه'],
] as const

function provincial(random: Random): AnswerData {
  const departments = random.sample(provinces, 3).map(([province, title], i) => ({
    code: `P0${i + 1}`,
    titleFa: `اداره کل استان ${title}`,
    province,
    deputyCount: random.between(2, 4),
    staffCount: random.between(40, 120),
  }))
  return { hasProvincialDepartments: true, provincialDepartments: departments }
}

function council(agency: SeedAgency, random: Random, founded: string): AnswerData {
  return {
    decree: letter(agency.code, after(founded, 120), random),
    chair: personData(holder(agency, 'councilChair')),
    secretary: personData(holder(agency, 'councilSecretary')),
    memberCount: random.between(7, 11),
  }
}

function classOf(title: string): string {
  if (title.startsWith('شرکت')) return 'stateCompany'
  if (title.startsWith('دانشگاه') || title.startsWith('پژوهشگاه')) return 'universityResearch'
  return title.startsWith('سازمان') ? 'governmentOrganization' : 'other'
}

function profile(agency: SeedAgency, random: Random, day: string): AnswerData {
  const { code, title, titleEn, parent, domain } = agency
  const units = orgUnits(agency)
  const site = `sample-${code}.example`
  const missions = parent ? domain.missions.slice(0, 2) : domain.missions
  const founded = after(day, -700)
  const staffCount = parent ? random.between(120, 480) : random.between(700, 2600)
  const kind = parent
    ? { agencyType: 'affiliated', agencyClass: classOf(title), mainAgencyId: parent }
    : {
        agencyType: 'main',
        legalForm: title.startsWith('وزارت') ? 'ministry' : 'independentOrganization',
        council: council(agency, random, founded),
      }
  return {
    agencyCode: code,
    nameFa: title,
    nameEn: titleEn,
    legalId: legalId(code),
    ...kind,
    establishmentBasis: `قانون تأسیس ${title}، مصوب ${random.pick(['۱۳۷۹', '۱۳۸۴', '۱۳۸۸', '۱۳۹۲'])}`,
    missionStatement: `${domain.mission}.`,
    missions: missions.map((titleFa, i) => ({ code: `M0${i + 1}`, titleFa })),
    orgUnitCount: units.length,
    orgChartApproval: letter(code, founded, random),
    orgUnits: units,
    staffCount,
    managersCount: Math.round(staffCount / 14),
    dataOwningUnitCount: parent ? random.between(3, 5) : random.between(4, 7),
    declaredDatasetCount: random.between(9, 17),
    declaredSystemCount: random.between(3, 6),
    ...(!parent && random.isLucky(0.6) ? provincial(random) : { hasProvincialDepartments: false }),
    highestOfficial: personData(holder(agency, 'highestOfficial')),
    highestOfficialAppointedOn: after(day, -random.between(90, 600)),
    address: `تهران، خیابان نمونه، شماره ${random.between(3, 99).toLocaleString('fa')}، ساختمان ${title}`,
    province: 'IR-23',
    postalCode: `1499999${code.slice(2)}`,
    phone: `021000${code}`,
    email: `info@${site}`,
    website: `https://www.${site}`,
    portalUrl: `https://www.${site}/data-stories`,
  }
}

/** The registered profiles of all agencies, main agencies first. */
export async function registerAgencies(country: Country): Promise<void> {
  const { play, year } = country
  const assessor = official(country, 'orgAssessor')
  const fresh = country.agencies.filter(({ isGiven }) => !isGiven)
  for (const agency of fresh.toSorted((a, b) => Number(a.parent !== undefined) - Number(b.parent !== undefined))) {
    const random = country.random(`profile/${agency.code}`)
    const clock = country.clock(agency.code, `profile/${agency.code}`)
    const day = after(jalali(year - 1, 1, 18), random.between(0, 9))
    const head = holder(agency, 'highestOfficial')
    const data = profile(agency, random, day)
    const id = await play.begin(holder(agency, 'liaison'), clock.at(day), { worksheet, agency: agency.code, data })
    const signed = after(day, 3)
    await play.act(head, clock.at(signed), id, 'confirm', { letter: letter(agency.code, signed, random) })
    await play.act(assessor, clock.at(after(day, 6)), id, 'register')
    await play.readDirectory()
  }
}

const reasons = {
  amend: 'نمودار سازمانی تازه ابلاغ شده و شمار کارکنان تغییر کرده است.',
  return: 'مصوبه نمودار سازمانی تازه پیوست نشده است؛ شماره و تاریخ آن را اصلاح کنید.',
}

/** Some registered profiles are being amended: one is still a draft, one waits for the Organization, one came back. */
export async function amendProfiles(country: Country, codes: string[]): Promise<void> {
  const { play, store, today } = country
  for (const [place, code] of codes.entries()) {
    const agency = country.agencies.find((each) => each.code === code)
    if (!agency) continue
    const random = country.random(`amend/${code}`)
    const clock = country.clock(code, `amend/${code}`)
    const liaison = holder(agency, 'liaison')
    for await (const { id, data } of store.answers({ worksheet, agencies: [code] })) {
      await play.act(liaison, clock.at(after(today, -9)), id, 'amend', { remark: reasons.amend })
      const staffCount = Number(data['staffCount']) + random.between(4, 30)
      await play.save(liaison, clock.at(after(today, -8)), id, { staffCount })
      if (place === 0) continue
      const signed = after(today, -6)
      const head = holder(agency, 'highestOfficial')
      await play.act(head, clock.at(signed), id, 'confirm', { letter: letter(code, signed, random) })
      if (place === 1) continue
      const remarks = [{ path: '/orgChartApproval', text: 'شماره مصوبه تازه نوشته شود.' }]
      await play.act(official(country, 'orgAssessor'), clock.at(after(today, -3)), id, 'return', {
        remark: reasons.return,
        remarks,
      })
    }
  }
}
