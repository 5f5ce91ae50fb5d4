import { fill } from './entries.ts'
import { goToSection } from './perform.ts'
import type { Reader } from './reader.ts'
import { addRows } from './rows.ts'

/** The unit's expert answers what the Organization found and dates the new submission. */
export async function writeCorrection(reader: Reader): Promise<void> {
  await reader.find('heading', 'ارجاع')
  await reader.inspect('correction-01-reference')
  await goToSection(reader, 'پاسخ به ملاحظات')
  await addRows(reader, 'پاسخ‌ها', [
    {
      بخش: 'شاخص‌ها',
      'نوع پاسخ': 'پذیرفته و اصلاح شد',
      'اقدام انجام‌شده یا دلیل': 'مقدار پایه و روش محاسبه شاخص نخست تکمیل شد.',
    },
  ])
  await reader.inspect('correction-02-responses')
  await goToSection(reader, 'ارسال دوباره')
  await fill(reader, { 'تاریخ ارسال': '۱۴۰۵/۰۶/۲۹' })
  await reader.saved()
  await reader.inspect('correction-03-submission')
}
