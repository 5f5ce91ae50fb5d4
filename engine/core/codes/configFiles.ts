import type { CodeWords } from './codeWords.ts'

/** Reading a config file and its shape. */
export const configFiles = {
  CATALOGUE_UNUSABLE: {
    status: 500,
    fa: '«{file}» خواندنی نیست و چارچوب بی آن به کار نمی‌افتد.',
    en: '{file} cannot be used, and the framework does not work without it.',
    mend: { fa: 'خطاهای همین فایل را برطرف کنید.', en: 'Mend the errors of this file.' },
  },
  FILE_MISSING: {
    status: 422,
    fa: 'فایل «{name}» در این پوشه نیست.',
    en: 'The file {name} is missing in this folder.',
    mend: { fa: 'فایل را بیفزایید یا پوشه را بردارید.', en: 'Add the file or remove the folder.' },
  },
  ID_MISMATCH: {
    status: 422,
    fa: 'شناسه «{id}» با نام پوشه یا فایل «{name}» یکی نیست.',
    en: 'The id {id} differs from the name of the folder or file, {name}.',
    mend: {
      fa: 'شناسه و نام را یکی کنید؛ شناسه به‌کاررفته را تغییر ندهید.',
      en: 'Make id and name the same; do not change an id already in use.',
    },
  },
  JSON_DUPLICATE_KEY: {
    status: 422,
    fa: 'کلید «{found}» دو بار آمده است (سطر {line}، ستون {column}).',
    en: 'The key {found} stands twice (line {line}, column {column}).',
    mend: { fa: 'یکی از دو کلید را بردارید.', en: 'Remove one of the two keys.' },
  },
  JSON_REFUSED_CHARACTER: {
    status: 422,
    fa: 'نویسه {found} در متن هست (سطر {line}، ستون {column}).',
    en: 'The text has the character {found} (line {line}, column {column}).',
    mend: {
      fa: 'این نویسه را پاک کنید؛ هیچ پایگاهی آن را نگه نمی‌دارد.',
      en: 'Delete the character; no store keeps it.',
    },
  },
  JSON_REFUSED_KEY: {
    status: 422,
    fa: 'کلید «{found}» پذیرفته نیست (سطر {line}، ستون {column}).',
    en: 'The key {found} is refused (line {line}, column {column}).',
    mend: { fa: 'نام دیگری برگزینید.', en: 'Choose another name.' },
  },
  JSON_SYNTAX: {
    status: 422,
    fa: 'نحو JSON نادرست است: در سطر {line}، ستون {column} به «{found}» رسیدیم.',
    en: 'The JSON syntax is wrong: met {found} at line {line}, column {column}.',
    mend: {
      fa: 'ویرگول، گیومه و پرانتزهای پیش از این جا را ببینید.',
      en: 'Look at the commas, quotes and brackets before this place.',
    },
  },
  MISSING_KEY: {
    status: 422,
    fa: 'کلید «{key}» نیامده است.',
    en: 'The key {key} is missing.',
    mend: { fa: 'کلید را بیفزایید.', en: 'Add the key.' },
  },
  UNKNOWN_FILE: {
    status: 422,
    fa: 'این فایل جزو فایل‌های چارچوب نیست و خوانده نمی‌شود.',
    en: "This file is none of the framework's files and is not read.",
    mend: { fa: 'نام و جای فایل را درست کنید یا آن را بردارید.', en: 'Correct its name or place, or remove it.' },
  },
  UNKNOWN_KEY: {
    status: 422,
    fa: 'کلید «{key}» شناخته نیست.',
    en: 'The key {key} is not known.',
    mend: { fa: 'املای کلید را ببینید یا آن را بردارید.', en: 'Check its spelling or remove it.' },
  },
  WRONG_TYPE: {
    status: 422,
    fa: 'مقدار این جا باید {expected} باشد.',
    en: 'The value here must be of type {expected}.',
    mend: { fa: 'مقداری از این نوع بنویسید.', en: 'Write a value of this type.' },
  },
  WRONG_VALUE: {
    status: 422,
    fa: 'مقدار این جا پذیرفته نیست؛ انتظار: {expected}.',
    en: 'The value here is not accepted; expected: {expected}.',
    mend: { fa: 'یکی از مقدارهای پذیرفته را بنویسید.', en: 'Write one of the accepted values.' },
  },
} satisfies Record<string, CodeWords>
