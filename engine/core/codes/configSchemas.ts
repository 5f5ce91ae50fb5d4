import type { CodeWords } from './codeWords.ts'

/** The schema, the form and the rules of a worksheet. */
export const configSchemas = {
  COMPUTED_CYCLE: {
    status: 422,
    fa: 'مقدارهای محاسبه‌شده به هم وابسته‌اند: {names}',
    en: 'Computed values depend on each other in a circle: {names}',
    mend: { fa: 'یکی از فرمول‌ها را از این حلقه بیرون آورید.', en: 'Take one of the formulas out of the circle.' },
  },
  COMPUTED_NAME_TAKEN: {
    status: 422,
    fa: 'نام «{name}» هم فیلد است و هم مقدار محاسبه‌شده.',
    en: '{name} is both a field and a computed value.',
    mend: { fa: 'نام مقدار محاسبه‌شده را تغییر دهید.', en: 'Rename the computed value.' },
  },
  PATTERN_CATASTROPHIC: {
    status: 422,
    fa: 'الگوی «{pattern}» می‌تواند زمان نمایی بگیرد.',
    en: 'The pattern {pattern} can take exponential time.',
    mend: {
      fa: 'تکرار درون تکرار و شاخه‌های هم‌پوشان را بردارید.',
      en: 'Remove repetition inside repetition and overlapping branches.',
    },
  },
  PATTERN_INVALID: {
    status: 422,
    fa: 'الگوی «{pattern}» درست نیست.',
    en: 'The pattern {pattern} is not valid.',
    mend: { fa: 'الگو را چون عبارت منظم با پرچم u بنویسید.', en: 'Write it as a regular expression under the flag u.' },
  },
  RULE_ID_TAKEN: {
    status: 422,
    fa: 'قاعده «{name}» بیش از یک بار آمده است.',
    en: 'The rule {name} is declared more than once.',
    mend: { fa: 'شناسه دیگری بدهید.', en: 'Give it another id.' },
  },
  SCHEMA_DIALECT: {
    status: 422,
    fa: 'شما باید JSON Schema 2020-12 باشد.',
    en: 'The schema must be JSON Schema 2020-12.',
    mend: {
      fa: '"$schema": "https://json-schema.org/draft/2020-12/schema" را بنویسید.',
      en: 'Write "$schema": "https://json-schema.org/draft/2020-12/schema".',
    },
  },
  SCHEMA_INVALID: {
    status: 422,
    fa: 'شما درست نیست: {reason}',
    en: 'The schema is not valid: {reason}',
    mend: { fa: 'کلیدواژه را درست کنید.', en: 'Correct the keyword.' },
  },
  SCHEMA_KEYWORD_REFUSED: {
    status: 422,
    fa: 'کلیدواژه «{keyword}» در این چارچوب به کار نمی‌رود.',
    en: 'The keyword {keyword} is outside the profile.',
    mend: {
      fa: 'آن را با properties، if/then/else، dependentRequired یا rules.json بنویسید.',
      en: 'Say it with properties, if/then/else, dependentRequired or rules.json.',
    },
  },
  SCHEMA_OPEN_OBJECT: {
    status: 422,
    fa: 'این شیء بسته نیست.',
    en: 'This object is not closed.',
    mend: { fa: '"additionalProperties": false را بیفزایید.', en: 'Add "additionalProperties": false.' },
  },
  TITLE_MISSING: {
    status: 422,
    fa: '«{name}» عنوان ندارد.',
    en: '{name} has no title.',
    mend: { fa: 'title را به زبان نخست چارچوب بنویسید.', en: 'Write a title in the first language of the framework.' },
  },
  TITLE_NOT_PERSIAN: {
    status: 422,
    fa: 'عنوان «{title}» به خط فارسی نیست.',
    en: 'The title {title} is not in Persian script.',
    mend: {
      fa: 'عنوان فارسی بنویسید و ترجمه را در en.json بیاورید.',
      en: 'Write a Persian title and put the translation in en.json.',
    },
  },
  UNKNOWN_FORM_FIELD: {
    status: 422,
    fa: 'نمایش «{name}» برای ui:field وجود ندارد.',
    en: 'There is no ui:field {name}.',
    mend: { fa: 'یکی از نام‌های فهرست معماری را بنویسید.', en: 'Use a name of the list in the architecture guide.' },
  },
  UNKNOWN_WIDGET: {
    status: 422,
    fa: 'ابزارک «{name}» وجود ندارد.',
    en: 'There is no widget {name}.',
    mend: { fa: 'یکی از نام‌های فهرست معماری را بنویسید.', en: 'Use a name of the list in the architecture guide.' },
  },
  WIDGET_NOT_FITTING: {
    status: 422,
    fa: '«{name}» به فیلدی از نوع {type} نمی‌خورد.',
    en: '{name} does not fit a field of type {type}.',
    mend: {
      fa: 'ابزارک دیگری برگزینید؛ این یکی برای {expected} است.',
      en: 'Choose another; this one is for {expected}.',
    },
  },
} satisfies Record<string, CodeWords>
