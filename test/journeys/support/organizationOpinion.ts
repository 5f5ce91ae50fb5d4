import { fill, type Entries } from './entries.ts'
import { goToSection } from './perform.ts'
import type { Reader } from './reader.ts'
import { fillRows } from './rows.ts'

const accepted: Entries = { ارزیابی: 'پذیرفته' }

export interface Opinion {
  /** The finding on the section of the indicators, the fourth of nine; all else is accepted. */
  indicators: Entries
  decision: Entries
  /** First part of the names of the screenshots. */
  pictures: string
}

/** The assessor writes what the Organization thinks of a plan, section by section. */
export async function writeOpinion(reader: Reader, { indicators, decision, pictures }: Opinion): Promise<void> {
  await reader.find('heading', 'دریافت')
  await fill(reader, { بررسی‌کنندگان: 'کارشناس بررسی' })
  await reader.inspect(`${pictures}-01-receipt`)

  await goToSection(reader, 'یافته‌ها به تفکیک بخش')
  const before = [accepted, accepted, accepted]
  const after = [accepted, accepted, accepted, accepted, accepted]
  await fillRows(reader, 'ارزیابی بخش‌ها', [...before, indicators, ...after])
  await fillRows(reader, 'ارزیابی پروژه‌های پیشران', [accepted])
  await reader.inspect(`${pictures}-02-findings`)

  await goToSection(reader, 'نظر سازمان')
  await fill(reader, { 'خلاصه نظر': 'خلاصه نظر کارشناسی سازمان درباره این برنامه عملیاتی.', ...decision })
  await reader.saved()
  await reader.inspect(`${pictures}-03-decision`)
}
