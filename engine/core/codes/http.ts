import type { CodeWords } from './codeWords.ts'

/** Requests that are not well formed or not allowed. */
export const http = {
  BAD_REQUEST: {
    status: 400,
    fa: 'درخواست نادرست است: {detail}',
    en: 'The request is not well formed: {detail}',
  },
  BODY_NOT_JSON: {
    status: 400,
    fa: 'آنچه فرستاده شد JSON درست نیست.',
    en: 'What was sent is not valid JSON.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    fa: 'حجم فرستاده‌شده بیش از اندازه مجاز است.',
    en: 'What was sent is larger than allowed.',
  },
  FOREIGN_ORIGIN: {
    status: 403,
    fa: 'درخواست از نشانی دیگری آمده است و پذیرفته نشد.',
    en: 'The request came from another site and was refused.',
  },
  INTERNAL: {
    status: 500,
    fa: 'خطایی در سامانه رخ داد و ثبت شد؛ چیزی از دست نرفته است. دوباره تلاش کنید.',
    en: 'Something went wrong and was logged; nothing is lost. Please try again.',
  },
  MEDIA_TYPE_NOT_SUPPORTED: {
    status: 415,
    fa: 'این قالب پشتیبانی نمی‌شود.',
    en: 'This media type is not supported.',
  },
  NOT_SIGNED_IN: {
    status: 401,
    fa: 'نخست وارد شوید.',
    en: 'Sign in first.',
  },
  REQUEST_INVALID: {
    status: 400,
    fa: 'درخواست نادرست است؛ «{field}»: {reason}',
    en: 'The request is not well formed; "{field}": {reason}',
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    fa: 'این نشانی در سامانه نیست.',
    en: 'There is nothing at this address.',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    fa: 'درخواست‌ها بیش از اندازه است؛ اندکی صبر کنید.',
    en: 'Too many requests: wait a moment.',
  },
} satisfies Record<string, CodeWords>
