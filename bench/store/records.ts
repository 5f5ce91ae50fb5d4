import type { Answer } from '../../engine/core/model.ts'

/** Synthetic answers of some 3 KB of Persian JSON, the same for the same number and edit. */
const words =
  'داده حکمرانی سامانه برنامه عملیاتی دستگاه اجرایی شناسه ملی سطح نیاز واژه‌نامه کیفیت تحلیل تصمیم خدمات شهروند سازمان ارزیابی بهبود مستمر زیرساخت آموزش مهارت'.split(
    ' ',
  )
const states = ['draft', 'submitted', 'returned', 'approved']

export const worksheets = Array.from({ length: 10 }, (_, number) => `worksheet-${number}`)
const agenciesFor: Record<number, number> = { 1000: 100, 100_000: 1000, 500_000: 3000 }

export function agenciesOf(total: number): number {
  return agenciesFor[total] ?? 100
}

/** Where the answer of this number belongs. */
export function placeOf(number: number, agencies: number): Pick<Answer, 'id' | 'worksheet' | 'agency' | 'period'> {
  return {
    id: `A-${String(number).padStart(7, '0')}`,
    worksheet: worksheets[Math.floor(number / agencies) % worksheets.length] ?? '',
    agency: String(10_000 + (number % agencies)),
    period: String(1404 + (Math.floor(number / agencies / 40) % 3)),
  }
}

export function answerAt(number: number, agencies: number, edit = 1): Answer {
  const random = randomFrom(number * 7919 + edit)
  const text = (length: number) =>
    Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? '').join(' ')
  const row = (index: number) => ({
    code: `IR-${index}`,
    name: text(5),
    owner: text(3),
    budget: Math.floor(random() * 1e9),
  })
  const criterion = () => ({ level: 1 + Math.floor(random() * 5), evidence: text(14), weight: random() })
  const updatedAt = new Date(1.79e12 + number * 1000 + edit).toISOString()
  return {
    ...placeOf(number, agencies),
    version: 3,
    state: states[Math.floor(random() * states.length)] ?? '',
    revision: 1,
    edit,
    createdOn: '2026-05-01',
    createdBy: `u${number % 997}`,
    updatedAt,
    title: text(6),
    signatures: [],
    computed: { score: Math.round(random() * 1000) / 10 },
    history: [],
    remarks: [],
    data: { criteria: Array.from({ length: 8 }, criterion), notes: text(30), rows: [1, 2, 3].map(row) },
  }
}

/** The columns a list of such answers shows. */
export function columnsOf(answer: Answer): { score: number; owner: string } {
  return { score: Number(answer.computed['score']), owner: answer.createdBy ?? '' }
}

/** Mulberry32: small, fast and repeatable. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
