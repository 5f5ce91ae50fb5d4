import type { CodeWords } from './codeWords.ts'

/** Names in config that must exist elsewhere in it. */
export const configReferences = {
  DANGLING_TRANSLATION: {
    status: 422,
    fa: 'ترجمه «{name}» به چیزی در متن اصلی نمی‌خورد.',
    en: 'The translation {name} belongs to nothing in the original.',
    mend: { fa: 'مسیر را درست کنید یا آن را بردارید.', en: 'Correct the path or remove it.' },
  },
  EFFECT_INCOMPLETE: {
    status: 422,
    fa: 'اثر {kind} به «{key}» نیاز دارد.',
    en: 'An effect of kind {kind} needs {key}.',
    mend: { fa: 'کلید را بیفزایید.', en: 'Add the key.' },
  },
  FIELD_IN_TWO_SECTIONS: {
    status: 422,
    fa: 'فیلد «{name}» در بیش از یک بخش آمده است.',
    en: 'The field {name} stands in more than one section.',
    mend: { fa: 'آن را فقط در یک بخش نگه دارید.', en: 'Keep it in one section.' },
  },
  FIELD_NOT_FITTING: {
    status: 422,
    fa: 'فیلد «{name}» برای این کار مناسب نیست؛ انتظار: {expected}.',
    en: 'The field {name} does not fit here; expected: {expected}.',
    mend: { fa: 'فیلد دیگری برگزینید یا نوع آن را درست کنید.', en: 'Choose another field or correct its type.' },
  },
  FIELD_WITHOUT_SECTION: {
    status: 422,
    fa: 'فیلد «{name}» در هیچ بخشی نیست.',
    en: 'The field {name} stands in no section.',
    mend: {
      fa: 'آن را در fields یکی از بخش‌های worksheet.json بنویسید.',
      en: 'Add it to the fields of a section in worksheet.json.',
    },
  },
  NAME_TAKEN: {
    status: 422,
    fa: '«{name}» پیش‌تر در {other} به کار رفته است.',
    en: '{name} is already used by {other}.',
    mend: { fa: 'نام یا پیشوند دیگری برگزینید.', en: 'Choose another one.' },
  },
  PLANNED_WORKSHEET: {
    status: 422,
    fa: 'کاربرگ «{name}» هنوز ساخته نشده است.',
    en: 'The worksheet {name} is planned but not there yet.',
    mend: {
      fa: 'کاربرگ را بسازید؛ تا آن زمان این ارجاع بی‌اثر است.',
      en: 'Write the worksheet; until then this reference has no effect.',
    },
  },
  STATE_FINAL_LEFT: {
    status: 422,
    fa: 'وضعیت پایانی «{name}» با اقدام «{action}» ترک می‌شود.',
    en: 'The final state {name} is left by the action {action}.',
    mend: { fa: 'final را بردارید یا اقدام را تغییر دهید.', en: 'Take final away or change the action.' },
  },
  STATE_UNREACHABLE: {
    status: 422,
    fa: 'به وضعیت «{name}» از وضعیت آغازین نمی‌توان رسید.',
    en: 'The state {name} cannot be reached from the initial state.',
    mend: { fa: 'اقدامی به این وضعیت بیفزایید یا آن را بردارید.', en: 'Add an action that leads to it, or remove it.' },
  },
  SYSTEM_NEEDED: {
    status: 422,
    fa: 'اقدام «{action}» در گردش‌کار «{workflow}» را سامانه نمی‌تواند انجام دهد.',
    en: 'The engine may not do the action {action} of the workflow {workflow}.',
    mend: { fa: 'system را به by آن اقدام بیفزایید.', en: 'Add system to the by of that action.' },
  },
  TRANSLATION_MISSING: {
    status: 422,
    fa: '{count} متن به «{language}» ترجمه نشده است: {paths}',
    en: '{count} texts have no words in {language}: {paths}',
    mend: { fa: 'ترجمه‌ها را در همین فایل بیفزایید.', en: 'Add the words to this file.' },
  },
  UNKNOWN_ACTION: {
    status: 422,
    fa: 'اقدام «{name}» در گردش‌کار «{workflow}» نیست.',
    en: 'The workflow {workflow} has no action {name}.',
    mend: { fa: 'نام اقدام را درست کنید.', en: 'Correct the name of the action.' },
  },
  UNKNOWN_CLAUSE: {
    status: 422,
    fa: 'بند «{name}» در چارچوب نیست.',
    en: 'The framework has no clause {name}.',
    mend: {
      fa: 'شماره بند را درست کنید یا بند را به framework.json بیفزایید.',
      en: 'Correct it or add the clause to framework.json.',
    },
  },
  UNKNOWN_COLUMN: {
    status: 422,
    fa: 'ستون «{name}» نه فیلد است، نه مقدار محاسبه‌شده و نه self.state، self.revision، self.period یا self.id.',
    en: 'The column {name} is no field, no computed value and none of self.state, self.revision, self.period, self.id.',
    mend: { fa: 'نام ستون را درست کنید.', en: 'Correct the name of the column.' },
  },
  UNKNOWN_DEFINITION: {
    status: 422,
    fa: 'تعریف «{name}» در forms/common.schema.json نیست.',
    en: 'There is no definition {name} in forms/common.schema.json.',
    mend: { fa: 'نام را درست کنید یا تعریف را بیفزایید.', en: 'Correct the name or add the definition.' },
  },
  UNKNOWN_DUTY: {
    status: 422,
    fa: 'تکلیف «{name}» در deadlines.json نیست.',
    en: 'There is no duty {name} in deadlines.json.',
    mend: { fa: 'شناسه تکلیف را درست کنید.', en: 'Correct the id of the duty.' },
  },
  UNKNOWN_FIELD_PATH: {
    status: 422,
    fa: 'فیلد «{name}» در شمای «{worksheet}» نیست.',
    en: 'There is no field {name} in the schema of {worksheet}.',
    mend: { fa: 'مسیر فیلد را درست کنید یا فیلد را بیفزایید.', en: 'Correct the path or add the field.' },
  },
  UNKNOWN_IDENTIFIER: {
    status: 422,
    fa: 'شناسه یکتای «{name}» در چارچوب تعریف نشده است.',
    en: 'The framework has no identifier scheme {name}.',
    mend: {
      fa: 'نام را درست کنید یا الگو را به framework.json بیفزایید.',
      en: 'Correct the name or add the scheme to framework.json.',
    },
  },
  UNKNOWN_PLACEHOLDER: {
    status: 422,
    fa: 'جای‌نگهدار {{name}} شناخته نیست؛ این‌ها هست: {known}.',
    en: 'The placeholder {{name}} is not known; there are: {known}.',
    mend: { fa: 'یکی از جای‌نگهدارهای گفته‌شده را بنویسید.', en: 'Write one of those listed.' },
  },
  UNKNOWN_REF: {
    status: 422,
    fa: 'ارجاع «{ref}» شناخته نیست.',
    en: 'The reference {ref} is not understood.',
    mend: {
      fa: 'به ../vocabularies/<id>.json یا ../common.schema.json#/$defs/<name> ارجاع دهید.',
      en: 'Refer to ../vocabularies/<id>.json or ../common.schema.json#/$defs/<name>.',
    },
  },
  UNKNOWN_ROLE: {
    status: 422,
    fa: 'نقش «{name}» در چارچوب نیست.',
    en: 'The framework has no role {name}.',
    mend: {
      fa: 'نام را درست کنید یا نقش را به framework.json بیفزایید.',
      en: 'Correct the name or add the role to framework.json.',
    },
  },
  UNKNOWN_RUBRIC: {
    status: 422,
    fa: 'سنجه‌نامه «{name}» وجود ندارد.',
    en: 'There is no rubric {name}.',
    mend: {
      fa: 'نام را درست کنید یا forms/rubrics/{name}.json را بسازید.',
      en: 'Correct the name or write forms/rubrics/{name}.json.',
    },
  },
  UNKNOWN_SCORECARD: {
    status: 422,
    fa: 'کارنامه «{name}» در reports/indicators نیست.',
    en: 'There is no scorecard {name} in reports/indicators.',
    mend: { fa: 'نام را درست کنید.', en: 'Correct the name.' },
  },
  UNKNOWN_SCORE: {
    status: 422,
    fa: 'امتیاز «{name}» در worksheet.json تعریف نشده است.',
    en: 'worksheet.json declares no score {name}.',
    mend: { fa: 'نام را درست کنید یا آن را به scores بیفزایید.', en: 'Correct the name or add it to scores.' },
  },
  UNKNOWN_SETTING: {
    status: 422,
    fa: 'تنظیم «{name}» در چارچوب نیست.',
    en: 'The framework has no setting {name}.',
    mend: { fa: 'نام تنظیم را درست کنید.', en: 'Correct the name of the setting.' },
  },
  UNKNOWN_STAGE: {
    status: 422,
    fa: 'مرحله {name} در چارچوب نیست.',
    en: 'The framework has no stage {name}.',
    mend: { fa: 'شماره مرحله را درست کنید.', en: 'Correct the number of the stage.' },
  },
  UNKNOWN_STATE: {
    status: 422,
    fa: 'وضعیت «{name}» در گردش‌کار «{workflow}» نیست.',
    en: 'The workflow {workflow} has no state {name}.',
    mend: { fa: 'نام وضعیت را درست کنید.', en: 'Correct the name of the state.' },
  },
  UNKNOWN_VOCABULARY: {
    status: 422,
    fa: 'فهرست «{name}» وجود ندارد.',
    en: 'There is no vocabulary {name}.',
    mend: {
      fa: 'نام را درست کنید یا forms/vocabularies/{name}.json را بسازید.',
      en: 'Correct the name or write forms/vocabularies/{name}.json.',
    },
  },
  UNKNOWN_WORKFLOW: {
    status: 422,
    fa: 'گردش‌کار «{name}» وجود ندارد.',
    en: 'There is no workflow {name}.',
    mend: {
      fa: 'نام را درست کنید یا forms/workflows/{name}.json را بسازید.',
      en: 'Correct the name or write forms/workflows/{name}.json.',
    },
  },
  UNKNOWN_WORKSHEET: {
    status: 422,
    fa: 'کاربرگ «{name}» وجود ندارد.',
    en: 'There is no worksheet {name}.',
    mend: {
      fa: 'نام را درست کنید؛ کاربرگ آینده را در planned چارچوب بیاورید.',
      en: 'Correct the name; list a worksheet yet to come in planned of framework.json.',
    },
  },
} satisfies Record<string, CodeWords>
