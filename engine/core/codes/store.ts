import type { CodeWords } from './codeWords.ts'

/** What the store refuses. */
export const store = {
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
