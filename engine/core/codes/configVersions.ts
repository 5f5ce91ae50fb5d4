import type { CodeWords } from './codeWords.ts'

/** Examples and versions of a worksheet. */
export const configVersions = {
  CHANGES_FILE_WRONG: {
    status: 422,
    fa: '«{name}» با نسخه‌های کاربرگ نمی‌خواند.',
    en: '{name} does not fit the versions of the worksheet.',
    mend: {
      fa: 'نام آن باید n-to-n+1 و حداکثر تا نسخه worksheet.json باشد.',
      en: 'Name it n-to-n+1, up to the version of worksheet.json.',
    },
  },
  CHANGE_FORBIDDEN: {
    status: 422,
    fa: 'این تغییر پذیرفته نیست: {change} در «{at}».',
    en: 'This change is forbidden: {change} at {at}.',
    mend: {
      fa: 'کلید تازه‌ای بسازید و کلید پیشین را با گام archive کنار بگذارید.',
      en: 'Make a new key and put the old one away with the step archive.',
    },
  },
  CHANGE_NEEDS_STEP: {
    status: 422,
    fa: 'این تغییر پاسخ‌های نسخه {from} را ناسازگار می‌کند: {change} در «{at}».',
    en: 'This change breaks answers of version {from}: {change} at {at}.',
    mend: {
      fa: 'گام آن را در changes/{from}-to-{to}.json بنویسید.',
      en: 'Write its step in changes/{from}-to-{to}.json.',
    },
  },
  EXAMPLE_ANSWER_WRONG: {
    status: 422,
    fa: 'پاسخ نمونه درست نیست: {reason}',
    en: 'The answer of the example is not well formed: {reason}',
    mend: { fa: 'پوش پاسخ را کامل کنید.', en: 'Complete the envelope of the answer.' },
  },
  EXAMPLE_BASE_UNKNOWN: {
    status: 422,
    fa: 'نمونه پایه «{name}» میان نمونه‌های درست نیست.',
    en: 'There is no valid example numbered {name}.',
    mend: { fa: 'شماره پاسخ یکی از نمونه‌های valid را بنویسید.', en: 'Write the answer number of a valid example.' },
  },
  EXAMPLE_COMPUTED_DIFFERS: {
    status: 422,
    fa: 'مقدار «{name}» باید {expected} باشد، ولی {found} شد.',
    en: 'The value {name} must be {expected}, but is {found}.',
    mend: { fa: 'فرمول یا نمونه را درست کنید.', en: 'Correct the formula or the example.' },
  },
  EXAMPLE_MISSING: {
    status: 422,
    fa: 'این کاربرگ نمونه {kind} ندارد.',
    en: 'This worksheet has no {kind} example.',
    mend: {
      fa: 'نمونه‌ای در examples بنویسید؛ نمونه‌ها آزمون کاربرگ‌اند.',
      en: 'Write one in examples; they are the tests of a worksheet.',
    },
  },
  EXAMPLE_NUMBER_TAKEN: {
    status: 422,
    fa: 'شماره «{name}» در نمونه دیگری هم آمده است: {other}',
    en: 'The number {name} is also that of another example: {other}',
    mend: { fa: 'شماره دیگری بدهید.', en: 'Give it another number.' },
  },
  EXAMPLE_PROBLEMS_DIFFER: {
    status: 422,
    fa: 'نمونه باید این خطاها را بدهد: {expected}؛ ولی داد: {found}',
    en: 'The example must raise {expected}, but raised {found}.',
    mend: { fa: 'نمونه، قاعده یا expect را درست کنید.', en: 'Correct the example, the rule or expect.' },
  },
} satisfies Record<string, CodeWords>
