import type { AnswerData, JsonObject } from '../../engine/core/model.ts'
import { holder, missionsOf, personData, unitsOf, type Country, type SeedAgency } from './country.ts'
import { after, earlier } from './days.ts'
import { termsOf } from './glossary.ts'
import type { Random } from './random.ts'
import { stewardOf, stewardsOf } from './stewards.ts'
import * as words from './words/cards.ts'
import { commonDatasets } from './words/common.ts'
import type { DatasetWords } from './words/domain.ts'

const worksheet = 'dataset-card'

/** How far a card has come; `amended` was registered and is a draft again. */
type CardStage = 'draft' | 'stewardChecked' | 'unitApproved' | 'registered' | 'returned' | 'retired' | 'amended'

// Twelve cards an agency: the first ones are old and registered, since projects use them.
const stages: CardStage[] = [
  'registered',
  'registered',
  'registered',
  'registered',
  'registered',
  'registered',
  'draft',
  'stewardChecked',
  'unitApproved',
  'returned',
  'retired',
  'amended',
  'draft',
]

const days: Record<string, number> = { DAILY: 1, WEEKLY: 7, MONTHLY: 30, QUARTERLY: 91, ANNUAL: 365 }

function fieldRows(fields: string[], terms: Map<string, string>): JsonObject[] {
  return fields.map((field, i) => {
    const [name = '', ...rest] = field.replace('+', '').split(' ')
    const dataType = rest.pop() ?? 'string'
    const titleFa = rest.join(' ')
    const termRef = terms.get(titleFa)
    const row = {
      name,
      titleFa,
      ...(termRef ? { termRef } : {}),
      dataType,
      required: i < 2,
      isKey: i === 0,
      isPersonal: field.startsWith('+'),
    }
    return dataType === 'code' ? { ...row, codeList: `کدهای ${row.titleFa}` } : row
  })
}

/** Protection follows from what is in the dataset: open, personal, or for internal use. */
function protection({ isOpen, fields }: DatasetWords, site: string, random: Random): AnswerData {
  const isPersonal = fields.some((field) => field.startsWith('+'))
  if (isOpen)
    return {
      classification: 'ordinary',
      accessRights: 'PUBLIC',
      personalData: 'none',
      licence: random.pick(['openAttribution', 'publicDomain']),
      openDataCandidate: true,
      distributions: [
        {
          titleFa: 'دریافت پرونده',
          kind: 'download',
          format: 'CSV',
          accessUrl: `https://data.${site}/open`,
          availability: 'stable',
        },
      ],
    }
  return {
    classification: random.isLucky(0.1) ? 'confidential' : 'ordinary',
    accessRights: isPersonal ? 'RESTRICTED' : random.pick(['RESTRICTED', 'NON_PUBLIC']),
    personalData: isPersonal ? 'personal' : 'none',
    restrictionBasis: isPersonal ? words.restriction : words.internal,
    licence: isPersonal ? 'agreement' : 'none',
    openDataCandidate: false,
  }
}

function quality(day: string, random: Random): JsonObject[] {
  const methods = ['fullCheck', 'sampling', 'rules', 'crossCheck', 'expert']
  const extra = random.isLucky(0.5) ? ['uniqueness'] : []
  return ['accuracy', 'completeness', 'timeliness', ...extra].map((dimension) => ({
    dimension,
    score: random.between(62, 99),
    method: random.pick(methods),
    measuredOn: after(day, -random.between(5, 60)),
  }))
}

async function card(
  country: Country,
  agency: SeedAgency,
  about: DatasetWords,
  day: string,
  random: Random,
): Promise<AnswerData> {
  const units = await unitsOf(country, agency.code)
  const missions = await missionsOf(country, agency.code)
  const steward = random.pick(await stewardsOf(country, agency.code))
  const owner = units.find(({ code }) => code === steward.unit) ?? { code: steward.unit, title: agency.title }
  const frequency = random.pick(Object.keys(days))
  const interval = days[frequency] ?? 30
  // One in eight is stale: not brought up to date in its time.
  const age = random.isLucky(0.125) ? interval * 3 : random.between(0, interval)
  const lastUpdated = after(country.today, -age)
  const isSpatial = about.kind === 'spatial' || about.kind === 'sensor'
  const spatial = random.isLucky(0.3)
    ? { spatialLevel: 'province', provinces: ['IR-23', 'IR-21', 'IR-01'] }
    : { spatialLevel: 'national' }
  return {
    titleFa: about.title,
    titleEn: about.titleEn,
    descriptionFa: about.about,
    keywords: about.keywords,
    theme: about.theme,
    datasetType: about.kind,
    isBaseRegister: about.kind === 'master' && random.isLucky(0.3),
    missionCode: random.pick(missions),
    language: 'fa',
    ownerUnitCode: owner.code,
    ownerPosition: `مدیر ${owner.title}`,
    stewardRef: steward.id,
    custodianUnitCode: units[2]?.code ?? owner.code,
    contact: personData(stewardOf(agency, owner.code)),
    legalBasis: [
      { titleFa: `قانون تأسیس ${agency.title}`, article: `ماده ${random.between(2, 14).toLocaleString('fa')}` },
    ],
    ...spatial,
    temporalStart: `${random.between(2011, 2022)}-03-21`,
    updateFrequency: frequency,
    lastUpdated,
    nextUpdate: after(lastUpdated, interval),
    formats: isSpatial ? ['GEOJSON', 'CSV'] : random.sample(['CSV', 'JSON', 'XLSX', 'RDB'], 2),
    recordCount: random.between(800, 900_000),
    sizeMB: random.between(2, 6000),
    fields: fieldRows(about.fields, await termsOf(country, agency.code)),
    quality: quality(day, random),
    limitations: random.pick(words.limitations),
    ...protection(about, `sample-${agency.code}.example`, random),
    isFree: true,
    collectionMethod:
      about.kind === 'sensor' ? 'sensor' : about.kind === 'statistical' ? 'computation' : 'administrative',
    provenanceNote: random.pick(words.provenance),
    version: `${day.slice(0, 4)}.${random.between(1, 4)}`,
    retentionYears: random.between(5, 30),
    disposal: random.pick(['archive', 'review', 'anonymise']),
  }
}

async function playCard(
  country: Country,
  agency: SeedAgency,
  about: DatasetWords,
  day: string,
  stage: CardStage,
): Promise<string> {
  const { play } = country
  const random = country.random(`card/${agency.code}/${about.titleEn}`)
  const clock = country.clock(agency.code, `card/${agency.code}/${about.titleEn}`)
  const on = (offset: number) => clock.at(earlier(after(day, offset), after(country.today, -1)))
  const who = (role: string) => holder(agency, role)
  const whole = await card(country, agency, about, day, random)
  const { quality: measured, limitations, disposal, ...begun } = whole
  const data =
    stage === 'draft' && random.isLucky(0.5) ? begun : { ...begun, quality: measured ?? [], limitations, disposal }
  const id = await play.begin(who('unitExpert'), on(0), { worksheet, agency: agency.code, data: data as AnswerData })
  if (stage === 'draft') return id
  await play.act(stewardOf(agency, String(data['ownerUnitCode'])), on(3), id, 'checkCard')
  if (stage === 'stewardChecked') return id
  if (stage === 'returned') {
    const remarks = [{ path: '/fields', text: 'فهرست کد هر قلم نوشته شود.' }]
    await play.act(who('unitHead'), on(6), id, 'sendBack', { remark: words.cardReturn, remarks })
    return id
  }
  await play.act(who('unitHead'), on(6), id, 'approve')
  if (stage === 'unitApproved') return id
  await play.act(who('liaison'), on(8), id, 'register')
  if (stage === 'retired') await play.act(who('unitHead'), on(60), id, 'retire', { remark: words.retirement })
  if (stage === 'amended') {
    await play.act(who('unitExpert'), on(70), id, 'amend', { remark: words.amendment })
    await play.save(who('unitExpert'), on(71), id, { updateFrequency: 'MONTHLY' })
  }
  return id
}

/** Days before today on which a card of each stage was begun, so that its last act is not yet to come. */
const begun: Record<CardStage, [number, number]> = {
  draft: [3, 40],
  stewardChecked: [8, 25],
  unitApproved: [12, 30],
  returned: [10, 28],
  registered: [40, 280],
  retired: [120, 300],
  amended: [90, 200],
}

/** The dataset cards of an agency; gives the numbers of the registered ones. */
export async function describeDatasets(country: Country, agency: SeedAgency, count: number): Promise<string[]> {
  const random = country.random(`cards/${agency.code}`)
  const stock = random.sample([...agency.domain.datasets, ...commonDatasets], count)
  const registered: string[] = []
  for (const [i, about] of stock.entries()) {
    const stage = stages[i % stages.length] ?? 'registered'
    const [latest, earliest] = begun[stage]
    const day = after(country.today, -random.between(latest, earliest))
    const id = await playCard(country, agency, about, day, stage)
    if (stage === 'registered') registered.push(id)
  }
  return registered
}
