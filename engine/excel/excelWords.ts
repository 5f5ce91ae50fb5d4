import type { Language, Words } from '../core/model.ts'

/** Words of the columns around the fields. */
export const frameWords: Record<string, { title: Words; help: Words }> = {
  '#number': {
    title: { fa: 'شماره پاسخ', en: 'Number' },
    help: {
      fa: 'شماره پاسخی که هست؛ برای پاسخ تازه خالی بگذارید.',
      en: 'The number of a stored answer; leave it empty for a new one.',
    },
  },
  '#key': {
    title: { fa: 'کلید ردیف', en: 'Row key' },
    help: {
      fa: 'نشانی دلخواه و یکتا، مانند ۱ و ۲، که ردیف‌های برگه‌های دیگر با آن به این ردیف پیوند می‌خورند. برای پاسخی که شماره دارد لازم نیست.',
      en: 'Any mark of its own, such as 1 and 2, by which rows of other sheets belong to this row. Not needed where there is a number.',
    },
  },
  '#of': {
    title: { fa: 'متعلق به', en: 'Belongs to' },
    help: {
      fa: 'شماره پاسخ یا کلید ردیفی که این ردیف به آن تعلق دارد.',
      en: 'The number or the row key of the row this one belongs to.',
    },
  },
  '#agency': {
    title: { fa: 'کد دستگاه', en: 'Agency code' },
    help: {
      fa: 'برای پاسخ تازه اگر خالی باشد دستگاه خودتان است.',
      en: 'For a new answer, your own agency if left empty.',
    },
  },
  '#period': {
    title: { fa: 'دوره', en: 'Period' },
    help: { fa: 'مانند «نیمه دوم ۱۴۰۴» یا ۱۴۰۴.', en: 'Such as 1404-H2 or 1404.' },
  },
  '#parent': {
    title: { fa: 'شماره پاسخ بالادست', en: 'Number of the answer above' },
    help: { fa: 'پاسخی که این پاسخ به آن وابسته است.', en: 'The answer this one depends on.' },
  },
  '#state': {
    title: { fa: 'وضعیت', en: 'State' },
    help: { fa: 'تنها برای آگاهی است و خوانده نمی‌شود.', en: 'For your information; it is not taken in.' },
  },
  count: {
    title: { fa: 'شمار ردیف‌ها', en: 'number of rows' },
    help: { fa: 'ردیف‌ها در برگه خودشان هستند.', en: 'The rows stand in a sheet of their own.' },
  },
}

/** A list that was given and is empty. */
export const emptyList = '—'

export const booleanWords: Record<Language, [yes: string, no: string]> = { fa: ['بله', 'خیر'], en: ['Yes', 'No'] }

/** Names of the sheets that hold no answers. The hidden ones are the same in every language: the reader finds them by name. */
export const sheetNames = {
  stamp: '_karbarg',
  lists: '_lists',
  guide: { fa: 'راهنما', en: 'How to fill' },
  problems: { fa: 'اشکال ردیف', en: 'What is wrong' },
} as const

/** Sentences of the instruction sheet. */
export const guideWords: Record<Language, { title: string; steps: string[]; heads: string[] }> = {
  fa: {
    title: 'راهنمای پر کردن کاربرگ',
    steps: [
      'هر ردیف یک مورد است. ردیف اول پنهان است و نشانی ستون‌ها را نگه می‌دارد؛ آن را پاک نکنید.',
      'ستون‌هایی که عنوانشان ستاره دارد باید پر شوند. جابه‌جا کردن یا حذف ستون‌ها مانعی ندارد؛ ستونی که نباشد دست نمی‌خورد.',
      'خانه خالی در ردیفی که شماره دارد یعنی مقدار پیشین پاک شود. پیش از نوشتن، همه تغییرها نشان داده می‌شود.',
      'تاریخ را شمسی بنویسید، مانند 1404/07/01؛ تاریخ میلادی (2025-09-23) هم پذیرفته است.',
      'رقم فارسی و لاتین، «ی» و «ک» عربی و نیم‌فاصله هر گونه نوشته شود پذیرفته است.',
      'در ستون‌های فهرست‌دار، عنوان گزینه یا کد آن را بنویسید. چند مورد را در یک خانه، هر کدام در یک سطر بنویسید (Alt+Enter).',
      'فهرست‌های چندردیفی برگه جداگانه دارند؛ در ستون «متعلق به» شماره پاسخ یا کلید ردیف اصلی را بنویسید.',
      'پیوست‌ها در سامانه افزوده می‌شوند؛ خانه پیوست را همان‌گونه که هست نگه دارید. فرمول محاسبه نمی‌شود و مقدار آن خوانده می‌شود.',
    ],
    heads: ['برگه', 'ستون', 'الزامی', 'نوع', 'توضیح', 'گزینه‌ها'],
  },
  en: {
    title: 'How to fill this workbook',
    steps: [
      'Each row is one item. The first row is hidden and holds the addresses of the columns; do not delete it.',
      'Columns whose title bears a star must be filled. Columns may be moved or removed; what is not there is left alone.',
      'An empty cell in a row that has a number clears the value stored before. All changes are shown before anything is written.',
      'Write days in the Jalali calendar, such as 1404/07/01; Gregorian days (2025-09-23) are accepted too.',
      'Persian and Latin digits, Arabic letters and half-spaces are accepted however they are written.',
      'Where there is a list, write the title of an option or its code. Write several values in a cell one a line (Alt+Enter).',
      'Lists of rows have sheets of their own; in “Belongs to” write the number or the row key of the main row.',
      'Attachments are added in the system; leave the cell of an attachment as it is. Formulas are not computed; their value is read.',
    ],
    heads: ['Sheet', 'Column', 'Required', 'Kind', 'Meaning', 'Options'],
  },
}

export const kindWords: Record<string, Record<Language, string>> = {
  text: { fa: 'متن', en: 'Text' },
  mark: { fa: 'کد یا نشانی', en: 'Code or address' },
  number: { fa: 'عدد', en: 'Number' },
  boolean: { fa: 'بله یا خیر', en: 'Yes or no' },
  date: { fa: 'تاریخ', en: 'Day' },
  period: { fa: 'دوره', en: 'Period' },
  option: { fa: 'گزینه', en: 'Option' },
  file: { fa: 'پیوست', en: 'Attachment' },
}

/** What a spreadsheet says when a cell is filled wrongly. */
export const validationWords: Record<
  Language,
  Record<'title' | 'option' | 'date' | 'integer' | 'number' | 'boolean', string>
> = {
  fa: {
    title: 'مقدار پذیرفته نیست',
    option: 'یکی از گزینه‌های فهرست را برگزینید.',
    date: 'تاریخ را مانند 1404/07/01 بنویسید.',
    integer: 'عدد صحیح بنویسید',
    number: 'عدد بنویسید',
    boolean: 'بله یا خیر بنویسید.',
  },
  en: {
    title: 'Not accepted',
    option: 'Choose one of the options of the list.',
    date: 'Write a day such as 1404/07/01.',
    integer: 'Write a whole number',
    number: 'Write a number',
    boolean: 'Write Yes or No.',
  },
}

/** Words in the language, else in the first one. */
export const inLanguage = (words: Words | undefined, language: Language): string =>
  words?.[language] ?? words?.fa ?? words?.en ?? ''
