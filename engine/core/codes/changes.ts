import type { CodeWords } from './codeWords.ts'

/** What a new version of a worksheet changes in a field. */
export const changes = {
  FIELD_ADDED: { status: 422, fa: 'فیلد تازه', en: 'a new field' },
  FIELD_BECAME_REQUIRED: { status: 422, fa: 'فیلد الزامی شد', en: 'the field became required' },
  FIELD_REMOVED: { status: 422, fa: 'فیلد حذف شد', en: 'the field was removed' },
  FORMAT_CHANGED: { status: 422, fa: 'قالب مقدار تغییر کرد ({limit})', en: 'the form of the value changed ({limit})' },
  LIMIT_NARROWED: { status: 422, fa: 'حد {limit} تنگ‌تر شد', en: 'the limit {limit} became narrower' },
  LIMIT_WIDENED: { status: 422, fa: 'حد {limit} بازتر شد', en: 'the limit {limit} became wider' },
  OPTION_ADDED: { status: 422, fa: 'گزینه تازه: {options}', en: 'new options: {options}' },
  OPTION_REMOVED: { status: 422, fa: 'گزینه حذف شد: {options}', en: 'options were removed: {options}' },
  REFERENCE_CHANGED: {
    status: 422,
    fa: 'فیلد به کاربرگ دیگری ارجاع می‌دهد',
    en: 'the field refers to another worksheet',
  },
  REQUIRED_FIELD_ADDED: { status: 422, fa: 'فیلد الزامی تازه', en: 'a new required field' },
  TYPE_CHANGED: { status: 422, fa: 'نوع فیلد تغییر کرد', en: 'the type of the field changed' },
  TYPE_NARROWED: { status: 422, fa: 'عدد اعشاری به عدد صحیح محدود شد', en: 'numbers were narrowed to integers' },
  WORDS_CHANGED: { status: 422, fa: 'عنوان یا راهنما تغییر کرد', en: 'title or help changed' },
} satisfies Record<string, CodeWords>
