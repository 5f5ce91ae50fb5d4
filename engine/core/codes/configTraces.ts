import type { CodeWords } from './codeWords.ts'

/** What the config says of the law: stages, clauses, obligations and what serves them. */
export const configTraces = {
  COVERAGE_WITHOUT_OWNER: {
    status: 422,
    fa: '«{key}» بدون «{owner}» معنا ندارد.',
    en: '{key} means nothing without {owner}.',
    mend: { fa: 'کاربرگ یا کارنامه آن را نیز بنویسید.', en: 'Name its worksheet or scorecard too.' },
  },
  FIELDS_WITHOUT_CLAUSE: {
    status: 422,
    fa: 'بند {count} فیلد گفته نشده است: {paths}',
    en: '{count} fields name no clause: {paths}',
    mend: {
      fa: 'x-clause را بر فیلد یا بر آنچه فیلد در آن است بنویسید، یا clause را بر بخش آن در worksheet.json.',
      en: 'Write x-clause at the field or at what it stands in, or clause at its section in worksheet.json.',
    },
  },
  STAGE_NOT_PICTURED: {
    status: 422,
    fa: 'مرحله {name} در تصویر فرایند نیست.',
    en: 'The picture lacks the stage {name}.',
    mend: { fa: 'آن را به stages در process.json بیفزایید.', en: 'Add it to the stages of process.json.' },
  },
  UNKNOWN_COMPUTED: {
    status: 422,
    fa: 'مقدار محاسبه‌شده «{name}» در «{worksheet}» نیست.',
    en: '{worksheet} computes no {name}.',
    mend: { fa: 'نام را درست کنید.', en: 'Correct the name.' },
  },
  UNKNOWN_INDICATOR: {
    status: 422,
    fa: 'شاخص «{name}» در کارنامه «{scorecard}» نیست.',
    en: 'The scorecard {scorecard} has no indicator {name}.',
    mend: { fa: 'نام شاخص را درست کنید.', en: 'Correct the name of the indicator.' },
  },
  UNKNOWN_REPORT: {
    status: 422,
    fa: 'گزارش «{name}» وجود ندارد.',
    en: 'There is no report {name}.',
    mend: {
      fa: 'نام را درست کنید یا reports/{name}/report.json را بسازید.',
      en: 'Correct the name or write reports/{name}/report.json.',
    },
  },
  UNKNOWN_RULE: {
    status: 422,
    fa: 'قاعده «{name}» نه در «{worksheet}» است و نه در گردش‌کار آن.',
    en: 'Neither {worksheet} nor its workflow has the rule {name}.',
    mend: { fa: 'کد قاعده را درست کنید.', en: 'Correct the code of the rule.' },
  },
} satisfies Record<string, CodeWords>
