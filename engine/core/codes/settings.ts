import type { CodeWords } from './codeWords.ts'

/** What is wrong with a new value of a setting. */
export const settings = {
  SETTING_CHANGED: {
    status: 409,
    fa: 'این تنظیم در همین فاصله تغییر کرده است؛ مقدار کنونی را ببینید.',
    en: 'This setting was changed meanwhile: look at its present value.',
  },
  SETTING_LENGTH: {
    status: 422,
    fa: 'این فهرست باید از {minimum} تا {maximum} مقدار داشته باشد.',
    en: 'This list holds from {minimum} to {maximum} values.',
  },
  SETTING_NOT_FOUND: {
    status: 404,
    fa: 'تنظیم «{setting}» تعریف نشده است.',
    en: 'There is no setting "{setting}".',
  },
  SETTING_OPTION: {
    status: 422,
    fa: 'مقدار باید یکی از این‌ها باشد: {options}.',
    en: 'The value must be one of: {options}.',
  },
  SETTING_RANGE: {
    status: 422,
    fa: 'مقدار باید از {minimum} تا {maximum} باشد.',
    en: 'The value must be from {minimum} to {maximum}.',
  },
  SETTING_SAME: {
    status: 422,
    fa: 'مقدار تازه همان مقدار کنونی است.',
    en: 'The new value is the present one.',
  },
  SETTING_TOTAL: {
    status: 422,
    fa: 'مجموع باید {total} باشد؛ اکنون {sum} است.',
    en: 'The sum must be {total}; it is {sum}.',
  },
  SETTING_TYPE: {
    status: 422,
    fa: 'مقدار از گونه‌ای نیست که این تنظیم می‌خواهد ({expected}).',
    en: 'The value is not of the type this setting takes ({expected}).',
  },
} satisfies Record<string, CodeWords>
