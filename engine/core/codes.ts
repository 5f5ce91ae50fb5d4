/** Every code of a Problem or Failure, with its HTTP status and its words; `{name}` marks a parameter. Codes are permanent. */
export const codes = {
  ANSWER_CHANGED: { status: 409, fa: 'این پاسخ در همین فاصله تغییر کرده است؛ هر دو نسخه نگه داشته شد.', en: 'This answer was changed meanwhile; both versions are kept.' },
  ANSWER_NOT_FOUND: { status: 404, fa: 'پاسخ {id} یافت نشد.', en: 'Answer {id} was not found.' },
  BROWSER_NOT_FOUND: { status: 503, fa: 'مرورگر چاپ در «{path}» یافت نشد.', en: 'No browser for printing was found at {path}.' },
  BROWSER_NOT_STARTED: { status: 503, fa: 'مرورگر چاپ «{path}» اجرا نشد.', en: 'The browser for printing, {path}, did not start.' },
  PRINTER_CLOSED: { status: 503, fa: 'چاپگر بسته شده است.', en: 'The printer is closed.' },
  PRINTER_NO_FONT: { status: 503, fa: 'صفحه آزمایشی چاپ بی‌نوشته بود؛ قلم فارسی در دسترس چاپگر نیست.', en: 'The test page was printed without its text; the printer has no Persian font.' },
  PRINT_FAILED: { status: 500, fa: 'ساخت PDF انجام نشد.', en: 'The PDF could not be made.' },
  RENDER_TIMEOUT: { status: 504, fa: 'ساخت گزارش «{report}» بیش از اندازه طول کشید.', en: 'Rendering the report {report} took too long.' },
  TEMPLATE_INVALID: { status: 422, fa: 'قالب گزارش «{report}» نادرست است: {reason}', en: 'The template of report {report} is not valid: {reason}' },
  VALUE_NOT_STORABLE: { status: 422, fa: 'نویسه‌ای در متن هست که ذخیره‌پذیر نیست.', en: 'The text has a character that cannot be stored.' },
  VERSION_EXISTS: { status: 409, fa: 'نسخه {version} از {worksheet} پیش‌تر با محتوای دیگری ثبت شده است.', en: 'Version {version} of {worksheet} is already stored with other content.' },
  PRINT_TIMEOUT: { status: 504, fa: 'ساخت PDF بیش از اندازه طول کشید.', en: 'Making the PDF took too long.' },
} satisfies Record<string, { status: number; fa: string; en: string }>

export type Code = keyof typeof codes
