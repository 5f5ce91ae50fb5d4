/** Every code of a Problem or Failure, with its HTTP status and its words; `{name}` marks a parameter. Codes are permanent. */
export const codes = {
  ANSWER_CHANGED: { status: 409, fa: 'این پاسخ در همین فاصله تغییر کرده است؛ هر دو نسخه نگه داشته شد.', en: 'This answer was changed meanwhile; both versions are kept.' },
  ANSWER_NOT_FOUND: { status: 404, fa: 'پاسخ {id} یافت نشد.', en: 'Answer {id} was not found.' },
  VALUE_NOT_STORABLE: { status: 422, fa: 'نویسه‌ای در متن هست که ذخیره‌پذیر نیست.', en: 'The text has a character that cannot be stored.' },
  VERSION_EXISTS: { status: 409, fa: 'نسخه {version} از {worksheet} پیش‌تر با محتوای دیگری ثبت شده است.', en: 'Version {version} of {worksheet} is already stored with other content.' },
  PRINT_TIMEOUT: { status: 504, fa: 'ساخت PDF بیش از اندازه طول کشید.', en: 'Making the PDF took too long.' },
} satisfies Record<string, { status: number; fa: string; en: string }>

export type Code = keyof typeof codes
