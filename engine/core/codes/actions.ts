import type { CodeWords } from './codeWords.ts'

/** What stops an action. */
export const actions = {
  ACTION_BLOCKED: {
    status: 422,
    fa: 'این اقدام هنوز شدنی نیست؛ موارد زیر را اصلاح کنید.',
    en: 'This action is not possible yet: mend what is listed below.',
  },
  ACTION_UNKNOWN: {
    status: 404,
    fa: 'اقدام «{action}» در این کاربرگ نیست.',
    en: 'The worksheet has no action "{action}".',
  },
  ANSWER_CHANGED: {
    status: 409,
    fa: 'این پاسخ در همین فاصله تغییر کرده است؛ هر دو نسخه نگه داشته شد.',
    en: 'This answer was changed meanwhile; both versions are kept.',
  },
  ANSWER_EXISTS: {
    status: 409,
    fa: 'برای این دستگاه و دوره پیش‌تر پاسخ {id} ساخته شده است.',
    en: 'Answer {id} already exists for this agency and period.',
  },
  ANSWER_NOT_FOUND: { status: 404, fa: 'پاسخ {id} یافت نشد.', en: 'Answer {id} was not found.' },
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
  EFFECT_NOT_POSSIBLE: {
    status: 409,
    fa: 'اقدام «{action}» بر پاسخ {id} که از این کار برمی‌آید، اکنون شدنی نیست.',
    en: 'The action "{action}" on answer {id}, which follows from this one, is not possible now.',
  },
  FIELD_NOT_EDITABLE: {
    status: 403,
    fa: 'بخش «{section}» را اکنون نمی‌توانید ویرایش کنید.',
    en: 'You may not edit the section "{section}" now.',
  },
  FIELD_UNKNOWN: {
    status: 422,
    fa: 'فیلد «{field}» در این کاربرگ نیست.',
    en: 'The worksheet has no field "{field}".',
  },
  FILE_NOT_FOUND: {
    status: 404,
    fa: 'این پیوست یافت نشد.',
    en: 'This attachment was not found.',
  },
  FILE_TYPE_REFUSED: {
    status: 415,
    fa: 'این گونه پرونده پذیرفته نیست؛ PDF، JPEG، PNG، DOCX، XLSX یا CSV بفرستید.',
    en: 'This type of file is not accepted: send PDF, JPEG, PNG, DOCX, XLSX or CSV.',
  },
  GUARD_FAILED: {
    status: 422,
    fa: 'شرط این اقدام برقرار نیست.',
    en: 'The condition of this action does not hold.',
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
  KEPT_NOT_FOUND: {
    status: 404,
    fa: 'این نسخه نگه‌داشته‌شده یافت نشد.',
    en: 'This kept version was not found.',
  },
  LETTER_NEEDED: {
    status: 422,
    fa: 'شماره و تاریخ نامه را وارد کنید.',
    en: 'Give the number and the date of the letter.',
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
  NOT_ALLOWED: {
    status: 403,
    fa: 'این کار در اختیار شما نیست.',
    en: 'You may not do this.',
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
  PARENT_NEEDED: {
    status: 422,
    fa: 'این کاربرگ به یک پاسخ از «{parent}» وابسته است؛ آن را برگزینید.',
    en: 'This worksheet belongs to an answer of "{parent}": choose it.',
  },
  PERIOD_NEEDED: {
    status: 422,
    fa: 'دوره را برگزینید.',
    en: 'Choose the period.',
  },
  REMARK_NEEDED: {
    status: 422,
    fa: 'دلیل را در دست‌کم ۲۰ نویسه بنویسید.',
    en: 'Write the reason in at least 20 characters.',
  },
  REMARK_NOT_FOUND: {
    status: 404,
    fa: 'این ملاحظه یافت نشد.',
    en: 'This remark was not found.',
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
  WARNINGS_NOT_PASSED: {
    status: 422,
    fa: 'هشدارهایی هست؛ آن‌ها را ببینید و سپس ادامه دهید.',
    en: 'There are warnings: see them, then go on.',
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
  WORKSHEET_NOT_FOUND: {
    status: 404,
    fa: 'کاربرگ «{worksheet}» در خدمت نیست.',
    en: 'The worksheet "{worksheet}" is not in service.',
  },
} satisfies Record<string, CodeWords>
