import type { CodeWords } from './codeWords.ts'

/** What the store refuses or finds. */
export const store = {
  ANSWER_MOVED: {
    status: 409,
    fa: 'دستگاه و کاربرگ پاسخ {id} تغییرپذیر نیست.',
    en: 'Answer {id} keeps its agency and worksheet for good.',
  },
  JOURNAL_DAMAGED: {
    status: 500,
    fa: 'دفتر ثبت «{file}» در بایت {at} آسیب دیده و ثبت تأییدشده {act} خوانده نمی‌شود؛ داده‌ها را از پشتیبان بازگردانید.',
    en: 'Journal {file} is damaged at byte {at}: the acknowledged act {act} cannot be read. Restore the data folder from a backup.',
  },
  STORE_DAMAGED: {
    status: 500,
    fa: 'فایل داده «{file}» آسیب دیده است؛ آن را از پشتیبان بازگردانید و سامانه را از نو راه بیندازید.',
    en: 'The data file {file} is damaged: restore it from a backup and start again.',
  },
  STORE_FULL: {
    status: 507,
    fa: 'فضای ذخیره‌سازی پر است و چیزی ذخیره نشد؛ پس از باز شدن فضا دوباره بکوشید.',
    en: 'The disk is full and nothing was stored; try again when there is room.',
  },
  STORE_LOCKED: {
    status: 503,
    fa: 'پوشه داده «{folder}» در دست فرایند دیگری است.',
    en: 'The data folder {folder} is in use by another process.',
  },
  STORE_NOT_EMPTY: {
    status: 409,
    fa: 'پوشه داده «{folder}» خالی نیست؛ داده نمایشی تنها در پوشه خالی ساخته می‌شود. با --replace داده‌های پیشین کنار گذاشته می‌شود.',
    en: 'The data folder {folder} is not empty, and demo data go into an empty one only. --replace puts the data that are there aside.',
  },
  STORE_READ_ONLY: {
    status: 503,
    fa: 'دیسک خطا داده و ذخیره متوقف است؛ خواندن ادامه دارد. دیسک را بررسی کنید و سامانه را از نو راه بیندازید.',
    en: 'The disk failed and nothing more is stored; reading goes on. Check the disk and start again.',
  },
  VALUE_NOT_STORABLE: {
    status: 422,
    fa: 'نویسه‌ای در متن هست که ذخیره‌پذیر نیست.',
    en: 'The text has a character that cannot be stored.',
  },
  VERSION_EXISTS: {
    status: 409,
    fa: 'نسخه {version} از {worksheet} پیش‌تر با محتوای دیگری ثبت شده است.',
    en: 'Version {version} of {worksheet} is already stored with other content.',
  },
} satisfies Record<string, CodeWords>
