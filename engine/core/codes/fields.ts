import type { CodeWords } from './codeWords.ts'

/** What may be wrong with the value of a field. */
export const fields = {
  CONTAINS: {
    status: 422,
    fa: 'شمار ردیف‌هایی که شرط را دارند درست نیست.',
    en: 'The number of rows which meet the condition is not right.',
  },
  EXCLUSIVE_MAXIMUM: { status: 422, fa: 'باید کمتر از {limit} باشد.', en: 'Must be less than {limit}.' },
  EXCLUSIVE_MINIMUM: { status: 422, fa: 'باید بیشتر از {limit} باشد.', en: 'Must be more than {limit}.' },
  FORMAT: { status: 422, fa: 'قالب مقدار درست نیست.', en: 'The value does not have the right format ({format}).' },
  MAXIMUM: { status: 422, fa: 'نباید بیشتر از {limit} باشد.', en: 'Must not be more than {limit}.' },
  MAX_ITEMS: { status: 422, fa: 'نباید بیش از {limit} مورد باشد.', en: 'Must not have more than {limit} items.' },
  MAX_LENGTH: {
    status: 422,
    fa: 'نباید بیش از {limit} نویسه باشد.',
    en: 'Must not be longer than {limit} characters.',
  },
  MAX_PROPERTIES: {
    status: 422,
    fa: 'نباید بیش از {limit} ویژگی داشته باشد.',
    en: 'Must not have more than {limit} properties.',
  },
  MINIMUM: { status: 422, fa: 'نباید کمتر از {limit} باشد.', en: 'Must not be less than {limit}.' },
  MIN_ITEMS: { status: 422, fa: 'دست‌کم {limit} مورد لازم است.', en: 'At least {limit} items are needed.' },
  MIN_LENGTH: { status: 422, fa: 'دست‌کم {limit} نویسه لازم است.', en: 'At least {limit} characters are needed.' },
  MIN_PROPERTIES: { status: 422, fa: 'دست‌کم {limit} ویژگی لازم است.', en: 'At least {limit} properties are needed.' },
  MULTIPLE_OF: { status: 422, fa: 'باید مضربی از {limit} باشد.', en: 'Must be a multiple of {limit}.' },
  VALUE_NOT_ALLOWED: { status: 422, fa: 'این مقدار در اینجا پذیرفته نیست.', en: 'This value is not allowed here.' },
  NOT_AN_OPTION: {
    status: 422,
    fa: 'یکی از گزینه‌های فهرست را برگزینید.',
    en: 'Choose one of the options of the list.',
  },
  NOT_UNIQUE: { status: 422, fa: 'مورد تکراری در فهرست هست.', en: 'An item stands in the list more than once.' },
  NO_ALTERNATIVE: {
    status: 422,
    fa: 'مقدار با هیچ‌یک از حالت‌های پذیرفته سازگار نیست.',
    en: 'The value fits none of the accepted alternatives.',
  },
  PATTERN: { status: 422, fa: 'شکل نوشتن مقدار درست نیست.', en: 'The value is not written in the expected form.' },
  REFERENCE_NOT_FOUND: {
    status: 422,
    fa: 'پاسخ {id} که به آن ارجاع شده است یافت نشد.',
    en: 'Answer {id}, which is referred to, was not found.',
  },
  REQUIRED: { status: 422, fa: 'این فیلد باید تکمیل شود.', en: 'This field must be filled.' },
  RULE_BROKEN: { status: 422, fa: 'قاعده {rule} برقرار نیست.', en: 'Rule {rule} does not hold.' },
  TYPE: { status: 422, fa: 'نوع مقدار درست نیست.', en: 'The value is of the wrong type; expected: {type}.' },
  UNKNOWN_FIELD: { status: 422, fa: 'این کاربرگ چنین فیلدی ندارد.', en: 'The worksheet has no such field.' },
} satisfies Record<string, CodeWords>
