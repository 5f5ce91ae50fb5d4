import type { CodeWords } from './codeWords.ts'

/** Formulas and identifiers. */
export const expressions = {
  EXPRESSION_ARGUMENTS: {
    status: 422,
    fa: 'تابع «{name}» {expected} ورودی می‌خواهد، نه {found}.',
    en: 'The function {name} takes {expected} arguments, not {found}.',
    mend: { fa: 'ورودی‌های تابع را درست کنید.', en: 'Correct the arguments.' },
  },
  EXPRESSION_FILTER_TRUTH: {
    status: 422,
    fa: 'شرط «{part}» درون [ ] تنها یک مقدار درست/نادرست است و همیشه فهرست تهی می‌دهد.',
    en: 'The condition {part} in [ ] is a bare truth value and always gives an empty list.',
    mend: { fa: '«= true» را به آن بیفزایید.', en: 'Add = true to it.' },
  },
  EXPRESSION_NOT_ALLOWED: {
    status: 422,
    fa: 'در فرمول «{part}» (نویسه {at}) مجاز نیست.',
    en: 'In a formula {part} (character {at}) is not allowed.',
    mend: {
      fa: 'تنها عملگرها، تابع‌ها و حلقه‌های روی فهرست که در راهنما آمده‌اند به کار ببرید.',
      en: 'Use only the operators, functions and loops over lists that the guide names.',
    },
  },
  EXPRESSION_PATTERN_NOT_LITERAL: {
    status: 422,
    fa: 'الگوی تابع «{name}» باید متن ثابت باشد.',
    en: 'The pattern of {name} must be a fixed text.',
    mend: { fa: 'الگو را در گیومه در خود فرمول بنویسید.', en: 'Write the pattern in quotes in the formula itself.' },
  },
  EXPRESSION_REFUSED: {
    status: 422,
    fa: 'فرمول «{expression}» پذیرفته نیست.',
    en: 'The formula {expression} is refused.',
    mend: { fa: 'با «karbarg check» خطای آن را ببینید.', en: 'See its errors with karbarg check.' },
  },
  EXPRESSION_SYNTAX: {
    status: 422,
    fa: 'فرمول نزدیک «{near}» (نویسه {at}) نوشتار درستی ندارد.',
    en: 'The formula has a syntax error near {near} (character {at}).',
    mend: {
      fa: 'پرانتزها، گیومه‌ها و عملگرهای پیش از آن را وارسی کنید.',
      en: 'Check parentheses, quotes and operators before it.',
    },
  },
  EXPRESSION_TOO_DEEP: {
    status: 422,
    fa: 'حلقه‌های فرمول تا {depth} لایه در هم‌اند؛ بیشینه {limit} است.',
    en: 'The loops of the formula are nested {depth} deep; the limit is {limit}.',
    mend: { fa: 'بخشی از آن را یک مقدار محاسبه‌شده جدا کنید.', en: 'Make a part of it a computed value of its own.' },
  },
  EXPRESSION_TOO_LONG: {
    status: 422,
    fa: 'فرمول {length} نویسه دارد؛ بیشینه {limit} است.',
    en: 'The formula has {length} characters; the limit is {limit}.',
    mend: { fa: 'آن را به مقدارهای محاسبه‌شده بخش کنید.', en: 'Split it into computed values.' },
  },
  EXPRESSION_TOO_MUCH_WORK: {
    status: 422,
    fa: 'محاسبه این فرمول بیش از {limit} گام می‌خواهد: {expression}',
    en: 'This formula takes more than {limit} steps: {expression}',
    mend: { fa: 'از حلقه‌های درهم بکاهید یا فهرست‌ها را کوتاه‌تر کنید.', en: 'Nest fewer loops or shorten the lists.' },
  },
  EXPRESSION_UNKNOWN_FUNCTION: {
    status: 422,
    fa: 'تابعی به نام «{name}» نیست.',
    en: 'There is no function named {name}.',
    mend: { fa: 'نام تابع را از راهنما بردارید.', en: 'Take the name of the function from the guide.' },
  },
  EXPRESSION_UNKNOWN_NAME: {
    status: 422,
    fa: 'در اینجا چیزی به نام «{name}» نیست.',
    en: 'There is nothing named {name} here.',
    mend: {
      fa: 'نام فیلد یا مقدار محاسبه‌شده را درست بنویسید.',
      en: 'Correct the name of the field or computed value.',
    },
  },
  EXPRESSION_UNKNOWN_PROPERTY: {
    status: 422,
    fa: '«{path}» وجود ندارد.',
    en: '{path} does not exist.',
    mend: { fa: 'نام ویژگی را درست بنویسید.', en: 'Correct the name of the property.' },
  },
  IDENTIFIER_SERIAL: {
    status: 409,
    fa: 'شماره {serial} در الگوی «{pattern}» جا نمی‌گیرد.',
    en: 'The serial {serial} does not fit the pattern {pattern}.',
  },
} satisfies Record<string, CodeWords>
