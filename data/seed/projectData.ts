import type { AnswerData, JsonObject } from '../../engine/core/model.ts'
import { personData, holder, type SeedAgency } from './country.ts'
import { after } from './days.ts'
import type { Random } from './random.ts'
import type { ProjectWords } from './words/domain.ts'

/** What a project needs to know of its plan. */
export interface ProjectPlace {
  agency: SeedAgency
  coversFrom: string
  coversTo: string
  weight: number
  datasetRefs: string[]
  missionCode: string
  unit: { code: string; title: string }
  manager: string
}

const billion = 1_000_000_000

function indicator(title: string, targetDate: string, random: Random): JsonObject {
  const isRising = ['دارای یافته', 'دسترسی', 'ضریب'].some((word) => title.includes(word))
  const isShare = title.startsWith('سهم') || title.startsWith('ضریب')
  const isTime = title.includes('زمان') || title.includes('روز')
  const baseline = random.between(30, 44)
  return {
    code: 'K01',
    titleFa: title,
    unit: isShare ? 'percent' : isTime ? 'days' : 'count',
    direction: isRising ? 'increase' : 'decrease',
    baseline,
    target: isRising ? baseline + random.between(12, 30) : baseline - random.between(10, 22),
    targetDate,
  }
}

function budget(random: Random): JsonObject[] {
  const row = (category: string, titleFa: string, low: number, high: number) => ({
    category,
    titleFa,
    amountIRR: (random.between(low, high) * billion) / 10,
  })
  return [
    row('software', 'توسعه نرم‌افزار و سرویس‌ها', 15, 60),
    row('dataAcquisition', 'گردآوری و پالایش داده', 5, 20),
    row('training', 'آموزش کاربران', 2, 8),
  ]
}

/** The charter of a driver project, all but its plan. */
export function projectData(about: ProjectWords, place: ProjectPlace, random: Random): AnswerData {
  const { agency, coversFrom, coversTo, unit } = place
  const startDate = after(coversFrom, random.between(10, 40))
  const endDate = after(coversTo, -random.between(10, 50))
  const middle = after(startDate, 150)
  const late = after(endDate, -20)
  const before = random.between(18, 40)
  const score = () => random.between(3, 5)
  return {
    titleFa: about.title,
    weight: place.weight,
    ownerUnitCode: unit.code,
    sponsor: personData(holder(agency, 'highestOfficial')),
    manager: { fullName: place.manager, positionTitle: `مدیر پروژه در ${unit.title}` },
    managerAuthority: 'تخصیص نیروی پروژه، تأیید خروجی‌ها و پیشنهاد تغییر زمان‌بندی تا ده درصد.',
    problem: about.problem,
    publicValue: about.value,
    objectives: random.sample(['serviceRedesign', 'valueCreation', 'evidenceEcosystem'], 2),
    missionCode: place.missionCode,
    decisionSupported: about.decision,
    beneficiaries: [{ group: about.group, estimatedCount: random.between(4, 900) * 1000 }],
    services: [
      {
        titleFa: about.service,
        change: 'faster',
        processingDaysBefore: before,
        processingDaysAfter: Math.round(before / 2),
      },
    ],
    scores: {
      dataDriven: score(),
      publicImpact: score(),
      crossAgency: score(),
      feasibility: score(),
      timeToBenefit: score(),
      scalability: score(),
    },
    inScope: about.scope,
    outOfScope: about.outside,
    datasetRefs: place.datasetRefs,
    analyticsKinds: random.sample(['descriptive', 'diagnostic', 'predictive', 'prescriptive'], 2),
    deliverables: [
      { code: 'D01', titleFa: 'مجموعه داده پالایش‌شده', acceptance: 'نمره کیفیت دست‌کم ۸۵ در سه بُعد', dueDate: middle },
      { code: 'D02', titleFa: 'ابزار تصمیم‌یار', acceptance: 'استفاده هفتگی دست‌کم ۷۰ درصد کاربران', dueDate: late },
    ],
    personalDataUsed: false,
    startDate,
    endDate,
    milestones: [
      { titleFa: 'پایان پالایش داده', date: middle, deliverableCodes: ['D01'] },
      { titleFa: 'بهره‌برداری آزمایشی', date: late, deliverableCodes: ['D02'] },
    ],
    budgetItems: budget(random),
    fundingSource: random.pick(['ordinaryBudget', 'ownRevenue', 'sharedProgramme']),
    indicators: [indicator(about.indicator, endDate, random)],
    assumptions: ['دسترسی به سوابق سه سال گذشته فراهم است.'],
    approvalRequirements: 'تأیید شورا بر پایه تحقق شاخص K01 و پذیرش خروجی‌ها.',
    risks: [
      {
        code: 'R01',
        titleFa: 'ناکافی بودن کیفیت داده‌های گذشته',
        category: 'data',
        probability: random.between(2, 4),
        impact: random.between(3, 4),
        response: 'mitigate',
        mitigation: 'سنجش کیفیت پیش از تحلیل و پالایش مرحله‌ای.',
        ownerUnitCode: unit.code,
      },
    ],
  }
}
