import type { Answer, AnswerData, Surroundings, WorksheetVersion } from '../../../engine/core/model.ts'

/** What the page shows; sent to it as JSON. */
export interface Situation {
  version: WorksheetVersion
  answer: Answer
  surroundings: Surroundings
}

/** An answer in the first state of its workflow. */
export function answerOf(version: WorksheetVersion, data: AnswerData, remarks: Answer['remarks'] = []): Answer {
  return {
    id: `${version.worksheet.prefix}-11990-1404-0001`,
    worksheet: version.id,
    version: version.version,
    agency: '11990',
    state: version.workflow.initial,
    revision: 1,
    edit: 1,
    createdOn: '2025-11-01',
    signatures: [],
    computed: {},
    history: [],
    remarks,
    data,
  }
}

export const surroundings: Surroundings = {
  agency: {
    code: '11990',
    titleFa: 'سازمان نمونه',
    missions: [
      { code: 'M01', titleFa: 'صدور مجوز' },
      { code: 'M02', titleFa: 'نظارت بر اجرا' },
    ],
    orgUnits: [
      { code: 'U001', titleFa: 'واحد حکمرانی داده‌مبنا' },
      { code: 'U002', titleFa: 'فناوری اطلاعات' },
      { code: 'U003', titleFa: 'برنامه و بودجه' },
    ],
  },
  settings: {},
  currentDay: '2025-11-22',
  answers: {},
  worksheets: {},
  agencies: {},
}

const two = (n: number) => String(n).padStart(2, '0')

/** A plan with that many activities, none of it outside the words of a plan. */
export function planData(activities: number): AnswerData {
  return {
    titleFa: 'برنامه عملیاتی سال ۱۴۰۵',
    planYear: 1405,
    planKind: 'initial',
    coversFrom: '2026-03-21',
    coversTo: '2027-03-20',
    capacities: ['نیروی متخصص', 'زیرساخت مرکز داده'],
    goals: [
      {
        code: 'G01',
        titleFa: 'یکپارچه‌سازی داده‌های پایه دستگاه',
        objective: 'serviceRedesign',
        maturityGap: 'سطح دو به سه',
      },
      { code: 'G02', titleFa: 'انتشار داده‌های باز با کیفیت', objective: 'valueCreation', maturityGap: 'سطح یک به سه' },
    ],
    activities: Array.from({ length: activities }, (_, index) => ({
      code: `A${two(index + 1)}`,
      titleFa: `تهیه شناسنامه داده‌های مأموریت ${index + 1}`,
      description: 'شناسایی، ثبت و تأیید شناسنامه داده‌ها در همه واحدهای ستادی و استانی',
      stage: 3 + (index % 4),
      kind: 'datasetCard',
      level: 2 + (index % 3),
      goalCodes: ['G01'],
      ownerUnitCode: 'U001',
      ownerPosition: 'مدیر واحد',
      startDate: `2026-${two(4 + (index % 8))}-05`,
      endDate: `2026-${two(5 + (index % 8))}-25`,
      weight: Math.round(10_000 / activities) / 100,
      deliverable: 'شناسنامه ثبت‌شده',
      budgetIRR: 1_250_000_000 + index * 10_000_000,
    })),
  }
}
