import type { CodeWords } from './codeWords.ts'

/** What may be wrong with a rubric or a scorecard. */
export const scoring = {
  BANDS_BROKEN: {
    status: 422,
    fa: 'بازه درجه‌ها باید پیوسته و بدون هم‌پوشانی، از {bottom} تا {top} باشد.',
    en: 'Bands must run from {bottom} to {top} without gap or overlap.',
    mend: {
      fa: 'آغاز هر درجه را برابر پایان درجه پایین‌تر بگذارید.',
      en: 'Let each band begin where the one below it ends.',
    },
  },
  DESCRIPTORS_INCOMPLETE: {
    status: 422,
    fa: 'شرح همه {expected} سطح معیار «{criterion}» باید به زبان {language} کامل باشد.',
    en: 'Criterion {criterion} needs a descriptor for each of the {expected} levels in {language}.',
    mend: {
      fa: 'برای هر سطح یک شرح، به ترتیب سطح‌ها، بنویسید.',
      en: 'Write one descriptor a level, in the order of the levels.',
    },
  },
  ID_REUSED: {
    status: 422,
    fa: 'شناسه «{id}» تکراری است یا پیش‌تر به کار رفته است.',
    en: 'The id {id} stands twice or was used before.',
    mend: { fa: 'شناسه‌ای تازه برگزینید.', en: 'Choose a new id.' },
  },
  ITEM_DELETED: {
    status: 422,
    fa: '«{id}» پیش‌تر به کار رفته است و حذف نمی‌شود.',
    en: '{id} was in use and cannot be deleted.',
    mend: { fa: 'آن را نگه دارید و "retired": true بگذارید.', en: 'Keep it and set "retired": true.' },
  },
  METHOD_VERSION_SAME: {
    status: 422,
    fa: 'این تغییر در محاسبه نیازمند نسخه تازه روش است؛ نسخه هنوز {version} است.',
    en: 'This change of the calculation needs a new method version; it is still {version}.',
    mend: {
      fa: 'methodVersion را بالا ببرید و دلیل تغییر را ثبت کنید.',
      en: 'Raise methodVersion and record the reason.',
    },
  },
  NAME_NOT_CAMEL_CASE: {
    status: 422,
    fa: 'شناسه «{id}» باید lowerCamelCase باشد.',
    en: 'The id {id} must be lowerCamelCase.',
    mend: {
      fa: 'با حرف کوچک لاتین آغاز کنید و واژه‌ها را با حرف بزرگ پیوند دهید.',
      en: 'Begin with a small Latin letter and join words by capitals.',
    },
  },
  NAME_UNKNOWN: {
    status: 422,
    fa: '«{name}» در این فایل تعریف نشده است.',
    en: '{name} is not defined in this file.',
    mend: { fa: 'یکی از این‌ها را بنویسید: {known}', en: 'Write one of: {known}' },
  },
  NOT_APPLICABLE_TOO_LARGE: {
    status: 422,
    fa: 'سهم معیارهای مجاز برای «مصداق ندارد» در بُعد «{dimension}» {sum} است و از {limit} بیشتر است.',
    en: 'In dimension {dimension} criteria of weight {sum} may be left out; the limit is {limit}.',
    mend: {
      fa: 'اجازه «مصداق ندارد» را از یکی از معیارها بردارید یا حد را بالا ببرید.',
      en: 'Take the permission from a criterion, or raise the limit.',
    },
  },
  STAGE_MISSING: {
    status: 422,
    fa: 'معیار «{criterion}» باید به یک مرحله و دست‌کم یک ماده پیوند داشته باشد.',
    en: 'Criterion {criterion} must name a stage and at least one clause.',
    mend: { fa: 'stage و clauses را بنویسید.', en: 'Write stage and clauses.' },
  },
  STAGE_WITHOUT_CRITERION: {
    status: 422,
    fa: 'مرحله {stage} معیاری ندارد.',
    en: 'Stage {stage} has no criterion.',
    mend: { fa: 'دست‌کم یک معیار را به این مرحله پیوند دهید.', en: 'Give at least one criterion this stage.' },
  },
  STATUS_MISSING: {
    status: 422,
    fa: 'عنوان و نشانه وضعیت «{status}» نیامده است.',
    en: 'Title and mark of the status {status} are missing.',
    mend: { fa: 'آن را در statuses بیفزایید.', en: 'Add it to statuses.' },
  },
  THRESHOLDS_NOT_RISING: {
    status: 422,
    fa: 'حدهای سطوح باید به ترتیب افزایشی باشد و هر سطح یک سطر داشته باشد.',
    en: 'Thresholds must rise strictly with the level, with one row a level.',
    mend: {
      fa: 'حد سطح {level} را بالاتر از سطح پیش از آن بگذارید.',
      en: 'Set the threshold of level {level} above that of the level before.',
    },
  },
  WEIGHTS_NOT_100: {
    status: 422,
    fa: 'جمع وزن‌ها باید {expected} باشد؛ جمع کنونی {sum} است ({of}).',
    en: 'Weights must add up to {expected}; they add up to {sum} ({of}).',
    mend: {
      fa: 'وزن‌ها را چنان تغییر دهید که جمع آن‌ها {expected} شود.',
      en: 'Change the weights so that they add up to {expected}.',
    },
  },
} satisfies Record<string, CodeWords>
