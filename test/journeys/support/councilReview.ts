import { fill } from './entries.ts'
import { goToSection } from './perform.ts'
import type { Reader } from './reader.ts'
import { addRows, fillCells } from './rows.ts'

const met = 'برآورده است'

/** The secretary writes the minutes of the session in which the council reviewed a plan. */
export async function writeMinutes(reader: Reader, minutesFile: string): Promise<void> {
  await reader.find('heading', 'جلسه')
  await fill(reader, {
    'شماره جلسه': '۱۲',
    'تاریخ جلسه': '۱۴۰۵/۰۵/۲۸',
    محل: 'سالن نشست‌های وزارت',
    دعوت‌نامه: { شماره: '۱۲۰/۵', تاریخ: '۱۴۰۵/۰۵/۲۴' },
  })
  await reader.inspect('review-01-session')

  await goToSection(reader, 'حاضران')
  await addRows(reader, 'حاضران و غایبان', [
    { نام: 'رئیس نمونه', سمت: 'وزیر', 'سمت در شورا': 'رئیس شورا', حاضر: 'بله' },
    { نام: 'دبیر نمونه', سمت: 'معاون برنامه‌ریزی', 'سمت در شورا': 'دبیر شورا', حاضر: 'بله' },
    { نام: 'عضو نمونه', سمت: 'معاون فنی', 'سمت در شورا': 'عضو', حاضر: 'بله' },
    { نام: 'غایب نمونه', سمت: 'مدیرکل حقوقی', 'سمت در شورا': 'عضو', حاضر: 'خیر' },
  ])
  await fill(reader, { 'حد نصاب (نفر)': '۳' })
  await reader.inspect('review-02-attendance')

  await goToSection(reader, 'بررسی')
  await fillCells(reader, [
    { نتیجه: met, توضیح: 'هدف‌گذاری سطح ۳ با نتیجه سنجش سازگار است.' },
    { نتیجه: met },
    { نتیجه: met },
    { نتیجه: met },
    { نتیجه: 'تا حدی برآورده است', توضیح: 'منابع نیمه دوم سال پیگیری شود.' },
    { نتیجه: met },
    { نتیجه: met },
    { نتیجه: met },
  ])
  await addRows(reader, 'ملاحظات بخش‌ها', [
    { بخش: 'ریسک‌ها', ملاحظه: 'پاسخ به ریسک تأمین نیرو روشن شود.', اهمیت: 'جزئی', 'رفع شد': 'بله' },
  ])
  await reader.inspect('review-03-checks')

  await goToSection(reader, 'تصمیم')
  await fill(reader, {
    'تصمیم شورا': 'تأیید برای ارسال به سازمان',
    'متن تصمیم': 'برنامه و پروژه پیشران آن تأیید شد و به امضای بالاترین مقام می‌رسد.',
    'تصویر صورت‌جلسه امضاشده': minutesFile,
  })
  await reader.see('minutes')
  await reader.saved()
  await reader.inspect('review-04-decision')
}

/** The highest official fills the section that is theirs, once the minutes are confirmed. */
export async function signMinutes(reader: Reader): Promise<void> {
  await goToSection(reader, 'امضای بالاترین مقام')
  await fill(reader, {
    'امضای بالاترین مقام دستگاه': {
      نام: 'بالاترین مقام نمونه',
      سمت: 'وزیر',
      'تاریخ امضا': '۱۴۰۵/۰۶/۰۱',
      نامه: { شماره: '۱۰۱/۱۷', تاریخ: '۱۴۰۵/۰۶/۰۱' },
    },
  })
  await reader.saved()
  await reader.inspect('review-05-signature')
}
