import type { CodeWords } from './codeWords.ts'

/** Rules and formulas at work. */
export const rules = {
  RULES_CLOSED: { status: 503, fa: 'سرویس قواعد بسته شده است.', en: 'The rules are no longer being run.' },
  RULES_OUT_OF_MEMORY: {
    status: 503,
    fa: 'قواعد این پاسخ بیش از {limit} مگابایت حافظه می‌خواهد.',
    en: 'The rules of this answer need more than {limit} MiB of memory.',
  },
  RULES_TIMEOUT: {
    status: 503,
    fa: 'قواعد کاربرگ «{worksheet}» بیش از {limit} میلی‌ثانیه طول کشید و متوقف شد.',
    en: 'The rules of worksheet {worksheet} took longer than {limit} ms and were stopped.',
  },
  RULES_UNSETTLED: {
    status: 500,
    fa: 'فرمول‌های کاربرگ «{worksheet}» به نتیجه نمی‌رسد.',
    en: 'The formulas of the worksheet "{worksheet}" do not settle.',
  },
  STATE_UNKNOWN: {
    status: 500,
    fa: 'گردش کار وضعیت «{state}» ندارد.',
    en: 'The workflow has no state "{state}".',
  },
} satisfies Record<string, CodeWords>
