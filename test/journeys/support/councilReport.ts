import { fill } from './entries.ts'
import { goToSection } from './perform.ts'
import type { Reader } from './reader.ts'
import { addRows, fillRows } from './rows.ts'

/** The secretary writes what stands in the minutes of the session: number, day, who was there. */
export async function writeSession(reader: Reader): Promise<void> {
  await fill(reader, { 'شماره جلسه': '۴۵', 'تاریخ جلسه': '۱۴۰۵/۰۷/۱۵' })
  await addRows(reader, 'حاضران', [
    { نام: 'رئیس نمونه', سمت: 'رئیس سازمان', 'سمت در شورا': 'رئیس شورا', حاضر: 'بله' },
    { نام: 'دبیر نمونه', سمت: 'معاون برنامه‌ریزی', 'سمت در شورا': 'دبیر شورا', حاضر: 'بله' },
    { نام: 'عضو نمونه', سمت: 'معاون صدور مجوز', 'سمت در شورا': 'عضو', حاضر: 'بله' },
  ])
}

/** The council's finding on the main agency, whose own report is linked already, and on its affiliated one. */
export async function writeAgencies(reader: Reader): Promise<void> {
  await goToSection(reader, 'دستگاه‌ها به تفکیک اصلی و فرعی')
  await fillRows(reader, 'دستگاه‌ها', [
    {
      'پیشرفت برنامه‌ای (درصد)': '۷۴٫۵',
      'پیشرفت صحت‌سنجی‌شده (درصد)': '۶۸٫۲',
      'نتیجه صحت‌سنجی': 'تأیید شد',
      'آخرین مرحله': 'مرحله ۵: پیاده‌سازی فرایندهای مدیریت و تحلیل داده',
      'نظر شورا': 'پیشرفت دستگاه اصلی مطابق برنامه است.',
    },
    {
      'گزارش واحد': 'UR-00102-1405-0002',
      'تاریخ دریافت گزارش': '۱۴۰۵/۰۷/۰۹',
      'پیشرفت برنامه‌ای (درصد)': '۷۱',
      'پیشرفت گزارش‌شده (درصد)': '۶۴٫۹',
      'پیشرفت صحت‌سنجی‌شده (درصد)': '۵۹٫۳',
      'نتیجه صحت‌سنجی': 'با اصلاح تأیید شد',
      'آخرین مرحله': 'مرحله ۴: توسعه زیرساخت‌های داده‌ای',
      'دلیل انحراف': 'سه شناسنامه داده هنوز ناظر ندارد.',
      'نظر شورا': 'ناظران داده تا پایان آبان معرفی شوند.',
    },
  ])
}

/** What was checked in each agency, and how. */
export async function writeChecks(reader: Reader): Promise<void> {
  await goToSection(reader, 'صحت‌سنجی')
  await addRows(reader, 'موارد صحت‌سنجی', [
    {
      دستگاه: 'سازمان نمونه الف',
      موضوع: 'شناسنامه داده یا سامانه',
      شرح: 'شمارش شناسنامه‌های دارای شناسه یکتا',
      روش: 'وارسی در سامانه',
      'مقدار گزارش‌شده': '۳۷',
      'مقدار صحت‌سنجی‌شده': '۳۷',
    },
    {
      دستگاه: 'شرکت نمونه ب',
      موضوع: 'شناسنامه داده یا سامانه',
      شرح: 'نمونه‌گیری از شناسنامه‌های داده',
      روش: 'نمونه‌گیری',
      'اندازه نمونه': '۱۹',
      'مقدار گزارش‌شده': '۱۹',
      'مقدار صحت‌سنجی‌شده': '۱۶',
      توضیح: 'سه شناسنامه ناظر داده نداشت.',
    },
  ])
}

/** What the council decided, for whom and until when. */
export async function writeDecisions(reader: Reader): Promise<void> {
  await goToSection(reader, 'تصمیم‌ها')
  await addRows(reader, 'تصمیم‌های شورا', [
    { تصمیم: 'معرفی ناظر داده برای سه شناسنامه', 'دستگاه مسئول': 'شرکت نمونه ب', موعد: '۱۴۰۵/۰۸/۳۰' },
  ])
}
