import type { CodeWords } from './codeWords.ts'

/** Rules and formulas at work. */
export const rules = {
  RULES_UNSETTLED: {
    status: 500,
    fa: 'فرمول‌های کاربرگ «{worksheet}» به نتیجه نمی‌رسد.',
    en: 'The formulas of the worksheet "{worksheet}" do not settle.',
  },
} satisfies Record<string, CodeWords>
