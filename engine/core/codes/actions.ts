import type { CodeWords } from './codeWords.ts'

/** What stops an action. */
export const actions = {
  ACTION_BLOCKED: {
    status: 422,
    fa: 'این اقدام هنوز شدنی نیست؛ موارد زیر را اصلاح کنید.',
    en: 'This action is not possible yet: mend what is listed below.',
  },
  ACTION_NOT_FROM_STATE: {
    status: 409,
    fa: 'در وضعیت «{state}» این اقدام در کار نیست.',
    en: 'There is no such action in the state "{state}".',
  },
  ACTION_UNKNOWN: {
    status: 404,
    fa: 'اقدام «{action}» در این کاربرگ نیست.',
    en: 'The worksheet has no action "{action}".',
  },
  AGENCY_NOT_FOUND: {
    status: 404,
    fa: 'دستگاه {agency} در فهرست دستگاه‌ها نیست.',
    en: 'Agency {agency} is not in the register.',
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
  APPROVED_ALREADY: {
    status: 409,
    fa: 'شما این کار را پیش‌تر تأیید کرده‌اید؛ تأیید دیگران مانده است.',
    en: 'You have approved this already: the others are still to approve.',
  },
  DELEGATE_UNKNOWN: {
    status: 422,
    fa: 'همکاری از همین دستگاه را برگزینید که خود این نقش را ندارد.',
    en: 'Choose a colleague of the same agency who does not hold this role.',
  },
  DELEGATION_DAYS: {
    status: 422,
    fa: 'روز پایان باید پس از روز آغاز باشد و نگذشته باشد.',
    en: 'The last day must come after the first one and not be past.',
  },
  DELEGATION_NOT_FOUND: { status: 404, fa: 'این تفویض یافت نشد.', en: 'This delegation was not found.' },
  DELEGATION_OVER: {
    status: 409,
    fa: 'این تفویض پایان یافته یا پس گرفته شده است.',
    en: 'This delegation is over or was withdrawn.',
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
  FIELD_SET_BY_ENGINE: {
    status: 403,
    fa: 'مقدار «{field}» را سامانه می‌گذارد و نوشتنی نیست.',
    en: 'The value of "{field}" is set by the system and cannot be written.',
  },
  FIELD_UNKNOWN: {
    status: 422,
    fa: 'فیلد «{field}» در این کاربرگ نیست.',
    en: 'The worksheet has no field "{field}".',
  },
  QUORUM_MISSING: {
    status: 422,
    fa: 'حد نصاب به دست نیامده است: {present} از {needed}.',
    en: 'There is no quorum: {present} of {needed}.',
  },
  UNIT_NOT_OWN: {
    status: 422,
    fa: 'این پاسخ را تنها برای واحد خود می‌توانید ثبت کنید؛ یکی از واحدهای خود را برگزینید.',
    en: 'You may keep this answer for your own unit only: choose one of your units.',
  },
  UPLOAD_EMPTY: { status: 400, fa: 'پرونده‌ای فرستاده نشد.', en: 'No file was sent.' },
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
  FILTER_UNKNOWN: {
    status: 400,
    fa: 'این فهرست با «{filter}» پالایش نمی‌شود.',
    en: 'This list cannot be filtered by {filter}.',
  },
  GUARD_FAILED: {
    status: 422,
    fa: 'شرط این اقدام برقرار نیست.',
    en: 'The condition of this action does not hold.',
  },
  IDENTIFIER_FORM: {
    status: 422,
    fa: '«{identifier}» شکل هیچ شناسه یکتایی را ندارد.',
    en: '"{identifier}" has the form of no unique identifier.',
  },
  IDENTIFIER_NOT_FOUND: {
    status: 404,
    fa: 'شناسه {identifier} درست است، ولی به چیزی که بتوانید ببینید داده نشده است.',
    en: 'Identifier {identifier} is well formed, but nothing you may see bears it.',
  },
  IDENTIFIER_WRONG: {
    status: 422,
    fa: 'شناسه {identifier} نادرست نوشته شده است: رقم‌های کنترل آن تطبیق ندارد.',
    en: 'Identifier {identifier} is mistyped: its check digits do not match.',
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
  NOT_ALLOWED: {
    status: 403,
    fa: 'این کار در اختیار شما نیست.',
    en: 'You may not do this.',
  },
  NOT_DELETABLE: {
    status: 409,
    fa: 'تنها پیش‌نویسی پاک می‌شود که هرگز به مرحله بعد نرفته است.',
    en: 'Only a draft that was never handed on can be deleted.',
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
  REFERENCED: {
    status: 409,
    fa: 'این پاسخ در {count} جای دیگر به کار رفته است: {places}. پاسخ‌هایی که شما نمی‌بینید: {hidden}.',
    en: 'This answer is used in {count} other places: {places}. Answers you do not see: {hidden}.',
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
  VIEWS_FULL: {
    status: 409,
    fa: 'از یک فهرست بیش از {most} نما نگه داشته نمی‌شود.',
    en: 'No more than {most} views of one list are kept.',
  },
  VIEW_NOT_FOUND: { status: 404, fa: 'این نما یافت نشد.', en: 'This view was not found.' },
  WARNINGS_NOT_PASSED: {
    status: 422,
    fa: 'هشدارهایی هست؛ آن‌ها را ببینید و سپس ادامه دهید.',
    en: 'There are warnings: see them, then go on.',
  },
  WORKSHEET_NOT_FOUND: {
    status: 404,
    fa: 'کاربرگ «{worksheet}» در خدمت نیست.',
    en: 'The worksheet "{worksheet}" is not in service.',
  },
} satisfies Record<string, CodeWords>
