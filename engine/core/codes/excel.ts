import type { CodeWords } from './codeWords.ts'

/** Workbooks: what may be wrong with a file, a row or a cell of it. */
export const excel = {
  CELL_ERROR: { status: 422, fa: 'در این خانه خطای «{text}» است.', en: 'The cell holds the error {text}.' },
  CELL_MASKED: {
    status: 422,
    fa: 'این مقدار پوشیده است؛ خانه را خالی نکنید و ستون را از پرونده بردارید.',
    en: 'This value is masked; remove the column from the file.',
  },
  CELL_NOT_AN_OPTION: {
    status: 422,
    fa: '«{text}» از گزینه‌های این فهرست نیست.',
    en: '“{text}” is not one of the options of the list.',
  },
  CELL_NOT_A_DAY: {
    status: 422,
    fa: '«{text}» تاریخ نیست؛ مانند ۱۴۰۴/۰۷/۰۱ بنویسید.',
    en: '“{text}” is no day; write 1404/07/01 or 2025-09-23.',
  },
  CELL_NOT_A_FILE: {
    status: 422,
    fa: 'پیوست از راه اکسل افزوده نمی‌شود؛ خانه را همان‌گونه که بود نگه دارید یا خالی کنید.',
    en: 'Attachments are not added through Excel; leave the cell as it was, or empty.',
  },
  CELL_NOT_A_NUMBER: { status: 422, fa: '«{text}» عدد نیست.', en: '“{text}” is not a number.' },
  CELL_NOT_A_PERIOD: {
    status: 422,
    fa: '«{text}» دوره نیست؛ مانند «نیمه دوم ۱۴۰۴» یا ۱۴۰۴ بنویسید.',
    en: '“{text}” is no period; write 1404-H2 or 1404.',
  },
  CELL_NOT_YES_NO: { status: 422, fa: '«{text}» بله یا خیر نیست.', en: '“{text}” is neither Yes nor No.' },
  EXPORT_TOO_LARGE: {
    status: 413,
    fa: 'خروجی اکسل تا {limit} پاسخ دارد؛ فهرست را محدودتر کنید یا CSV بگیرید.',
    en: 'An Excel export holds up to {limit} answers; narrow the list or take CSV.',
  },
  FILE_NOT_A_WORKBOOK: {
    status: 422,
    fa: 'این پرونده یک کاربرگ اکسل (xlsx) سالم نیست.',
    en: 'This file is not a sound Excel workbook (xlsx).',
  },
  IMPORT_DONE: { status: 409, fa: 'این پرونده پیش‌تر وارد شده است.', en: 'This file has been brought in already.' },
  IMPORT_NOT_FOUND: {
    status: 404,
    fa: 'این بررسی یافت نشد یا یک ساعت آن گذشته است؛ پرونده را دوباره بارگذاری کنید.',
    en: 'This dry run was not found, or its hour has passed; upload the file again.',
  },
  IMPORT_OUTDATED: {
    status: 409,
    fa: 'نگارش کاربرگ پس از بررسی تغییر کرده است؛ پرونده را دوباره بارگذاری کنید.',
    en: 'The worksheet has changed since the dry run; upload the file again.',
  },
  ROW_OF_NOBODY: {
    status: 422,
    fa: 'ردیفی با شماره یا کلید «{key}» در برگه اصلی نیست.',
    en: 'The main sheet has no row with the number or key “{key}”.',
  },
  ROW_TWICE: {
    status: 422,
    fa: '«{key}» در ردیف {line} نیز آمده است.',
    en: '“{key}” stands in row {line} too.',
  },
  ROWS_NOT_A_LIST: {
    status: 404,
    fa: 'این کاربرگ چنین فهرستی از ردیف‌ها ندارد.',
    en: 'The worksheet has no such list of rows.',
  },
  WORKBOOK_EMPTY: { status: 422, fa: 'هیچ ردیف پرشده‌ای در پرونده نیست.', en: 'The file has no filled row.' },
  WORKBOOK_NO_COLUMNS: {
    status: 422,
    fa: 'هیچ ستونی از این کاربرگ در پرونده یافت نشد؛ از الگوی همین کاربرگ استفاده کنید.',
    en: 'No column of this worksheet was found in the file; use the template of this worksheet.',
  },
  WORKBOOK_OTHER: {
    status: 422,
    fa: 'این پرونده برای «{title}» ساخته شده است.',
    en: 'This file was made for “{title}”.',
  },
  WORKBOOK_TIMEOUT: {
    status: 422,
    fa: 'خواندن یا نوشتن این پرونده بیش از اندازه زمان یا حافظه می‌برد.',
    en: 'Reading or writing this file takes too much time or memory.',
  },
  WORKBOOK_TOO_LARGE: {
    status: 413,
    fa: 'پرونده بیش از اندازه بزرگ است (سقف: {limit}).',
    en: 'The file is too large (limit: {limit}).',
  },
  WORKBOOK_UNSAFE: {
    status: 422,
    fa: 'این پرونده چیزی دارد که در یک کاربرگ پرشده نباید باشد؛ خوانده نشد.',
    en: 'The file holds what a filled worksheet never has; it was not read.',
  },
  WORKBOOK_VERSION: {
    status: 422,
    fa: 'پرونده با نگارش {version} ساخته شده است که شناخته نیست؛ الگوی تازه بگیرید.',
    en: 'The file was made with version {version}, which is not known; take a new template.',
  },
} satisfies Record<string, CodeWords>
