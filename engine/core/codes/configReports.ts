import type { CodeWords } from './codeWords.ts'

/** Reports, their templates and styles. */
export const configReports = {
  CSS_REFUSED: {
    status: 422,
    fa: '«{what}» در print.css پذیرفته نیست.',
    en: '{what} is refused in a style of reports.',
    mend: {
      fa: 'آن را بردارید؛ چاپ به شبکه و فایل دسترسی ندارد.',
      en: 'Remove it; printing reaches no network and no file.',
    },
  },
  TEMPLATE_REFUSED: {
    status: 422,
    fa: '«{what}» در قالب پذیرفته نیست (سطر {line}، ستون {column}).',
    en: '{what} is refused in a template (line {line}, column {column}).',
    mend: { fa: 'از کمک‌کارهای نام‌برده و متن ساده استفاده کنید.', en: 'Use the named helpers and plain text.' },
  },
  TEMPLATE_SYNTAX: {
    status: 422,
    fa: 'نحو قالب نادرست است: {reason}',
    en: 'The syntax of the template is wrong: {reason}',
    mend: { fa: 'آکولادها و بلوک‌ها را ببندید.', en: 'Close braces and blocks.' },
  },
  UNKNOWN_CHART: {
    status: 422,
    fa: 'نمودار «{name}» در report.json نیست (سطر {line}، ستون {column}).',
    en: 'report.json has no chart {name} (line {line}, column {column}).',
    mend: { fa: 'نام را درست کنید یا نمودار را بیفزایید.', en: 'Correct the name or add the chart.' },
  },
  UNKNOWN_HELPER: {
    status: 422,
    fa: 'کمک‌کار «{name}» وجود ندارد (سطر {line}، ستون {column}).',
    en: 'There is no helper {name} (line {line}, column {column}).',
    mend: { fa: 'یکی از کمک‌کارهای راهنما را به کار برید.', en: 'Use one of the documented helpers.' },
  },
  UNKNOWN_PARTIAL: {
    status: 422,
    fa: 'تکه «{name}» در reports/partials نیست (سطر {line}، ستون {column}).',
    en: 'There is no partial {name} in reports/partials (line {line}, column {column}).',
    mend: { fa: 'نام را درست کنید یا فایل را بسازید.', en: 'Correct the name or write the file.' },
  },
  UNKNOWN_PATH: {
    status: 422,
    fa: 'مسیر «{path}» در داده‌های گزارش نیست.',
    en: 'The path {path} is not in the data of the report.',
    mend: {
      fa: 'مسیر را درست کنید یا داده را به report.json بیفزایید.',
      en: 'Correct the path or add the data to report.json.',
    },
  },
} satisfies Record<string, CodeWords>
