import type { CodeWords } from './codeWords.ts'

/** Duties and the time granted for them. */
export const duties = {
  DUTY_MET: { status: 409, fa: 'این تکلیف انجام شده است.', en: 'This duty has been met.' },
  DUTY_NOT_FOUND: { status: 404, fa: 'این تکلیف برای این دستگاه نیست.', en: 'The agency does not owe this.' },
  DUTY_WITHOUT_TERM: {
    status: 409,
    fa: 'برای این تکلیف هنوز مهلتی تعیین نشده است.',
    en: 'No last day is set for this duty yet.',
  },
  EXTENSION_BEYOND_TERM: {
    status: 422,
    fa: 'تمدید پس از {day} شدنی نیست؛ مهلت قانونی همین روز است.',
    en: 'More time than to {day} cannot be granted: it is the legal limit.',
  },
  EXTENSION_NOT_FOUND: { status: 404, fa: 'این تمدید یافت نشد.', en: 'This extension was not found.' },
  EXTENSION_NOT_LATER: {
    status: 422,
    fa: 'روز تازه باید پس از {day} باشد.',
    en: 'The new day must be after {day}.',
  },
  EXTENSION_WITHDRAWN: {
    status: 409,
    fa: 'این تمدید پیش‌تر پس گرفته شده است.',
    en: 'This extension has already been withdrawn.',
  },
} satisfies Record<string, CodeWords>
