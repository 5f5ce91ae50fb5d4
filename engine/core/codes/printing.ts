import type { CodeWords } from './codeWords.ts'

/** Reports and prints. */
export const printing = {
  BROWSER_NOT_FOUND: {
    status: 503,
    fa: 'مرورگر چاپ در «{path}» یافت نشد.',
    en: 'No browser for printing was found at {path}.',
  },
  BROWSER_NOT_STARTED: {
    status: 503,
    fa: 'مرورگر چاپ «{path}» اجرا نشد.',
    en: 'The browser for printing, {path}, did not start.',
  },
  PARAMETERS_INVALID: {
    status: 422,
    fa: 'پارامترهای گزارش کامل یا درست نیست.',
    en: 'The parameters of the report are missing or wrong.',
  },
  PRINTER_BUSY: {
    status: 429,
    fa: 'چاپ‌های بسیاری در نوبت است؛ کمی بعد دوباره تلاش کنید.',
    en: 'Too many prints are waiting; please try again shortly.',
  },
  PRINTER_CLOSED: { status: 503, fa: 'چاپگر بسته شده است.', en: 'The printer is closed.' },
  PRINTER_NO_FONT: {
    status: 503,
    fa: 'صفحه آزمایشی چاپ بی‌نوشته بود؛ قلم فارسی در دسترس چاپگر نیست.',
    en: 'The test page was printed without its text; the printer has no Persian font.',
  },
  PRINT_FAILED: { status: 500, fa: 'ساخت PDF انجام نشد: {reason}', en: 'The PDF could not be made: {reason}' },
  PRINT_INTERRUPTED: {
    status: 503,
    fa: 'سرویس در میان ساخت PDF بازراه‌اندازی شد؛ دوباره سفارش دهید.',
    en: 'The server was restarted while the PDF was being made: order it again.',
  },
  PRINT_NOT_FOUND: {
    status: 404,
    fa: 'این چاپ یافت نشد.',
    en: 'This print was not found.',
  },
  PRINT_NOT_READY: {
    status: 409,
    fa: 'این چاپ هنوز آماده نیست.',
    en: 'This print is not ready yet.',
  },
  PRINT_TIMEOUT: { status: 504, fa: 'ساخت PDF بیش از اندازه طول کشید.', en: 'Making the PDF took too long.' },
  RENDER_FAILED: {
    status: 500,
    fa: 'ساخت گزارش «{report}» انجام نشد: {reason}',
    en: 'The report {report} could not be rendered: {reason}',
  },
  RENDER_TIMEOUT: {
    status: 504,
    fa: 'ساخت گزارش «{report}» بیش از اندازه طول کشید.',
    en: 'Rendering the report {report} took too long.',
  },
  REPORT_EMPTY: {
    status: 404,
    fa: 'داده گزارش «{report}» یافت نشد.',
    en: 'The data of the report {report} were not found.',
  },
  REPORT_NOT_FOUND: {
    status: 404,
    fa: 'گزارش «{report}» یافت نشد.',
    en: 'The report "{report}" was not found.',
  },
  TEMPLATE_INVALID: {
    status: 422,
    fa: 'قالب گزارش «{report}» نادرست است: {reason}',
    en: 'The template of report {report} is not valid: {reason}',
  },
} satisfies Record<string, CodeWords>
