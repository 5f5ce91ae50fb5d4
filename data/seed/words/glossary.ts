/** How terms are defined, by the kind of what they name. */
export const definitions: Record<string, string> = {
  string: 'عبارتی که هر رکورد را از دیگر رکوردها جدا می‌کند و در همه سامانه‌ها به یک شکل نوشته می‌شود.',
  integer: 'شماری که از ثبت رویدادها به دست می‌آید و مبنای گزارش‌های دوره‌ای است.',
  decimal: 'مقداری که با واحد سنجش یکسان اندازه‌گیری و با دو رقم اعشار نوشته می‌شود.',
  boolean: 'پاسخ بلی یا خیر به پرسشی که ملاک آن در دستورکار واحد نوشته شده است.',
  date: 'روزی که رویداد در آن رخ داده است و با تقویم رسمی کشور نوشته می‌شود.',
  datetime: 'روز و ساعتی که رویداد در آن ثبت شده است، به وقت رسمی کشور.',
  code: 'یکی از گزینه‌های فهرست مصوب که معنای هر یک در شورای داده دستگاه روشن شده است.',
  geometry: 'نقطه، خط یا پهنه‌ای که جای پدیده را بر نقشه نشان می‌دهد.',
}
export const representation: Record<string, string> = {
  string: 'identifier',
  integer: 'quantity',
  decimal: 'amount',
  boolean: 'text',
  date: 'date',
  datetime: 'date',
  code: 'code',
  geometry: 'text',
}
export const scope = 'در همه سامانه‌ها و گزارش‌های دستگاه به همین معنا به کار می‌رود.'
export const sendBack = 'تعریف با تعریف واحد دیگر یکی نیست؛ پس از هماهنگی دوباره بفرستید.'
export const retirement = 'با اصلاح آیین‌نامه، این واژه دیگر در فرم‌ها به کار نمی‌رود.'
