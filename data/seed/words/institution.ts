/** Sentences of the governance unit and of the liaison. */
export const unitRoles = ['head', 'planning', 'quality', 'metadata', 'analysis', 'openData']
export const positions = ['کارشناس حکمرانی داده‌مبنا', 'کارشناس کیفیت داده', 'تحلیلگر داده', 'کارشناس داده باز']
export const note = 'پست‌های واحد از جابه‌جایی پست‌های موجود فراهم شده و پست تازه‌ای ایجاد نشده است.'
export const unitReturn = 'شماره مصوبه تعیین واحد با تصویر ابلاغ یکی نیست؛ پس از اصلاح دوباره ارسال شود.'
export const liaisonReturn = 'نامه معرفی بدون شماره دبیرخانه است؛ شماره و تاریخ نامه را بنویسید و دوباره بفرستید.'
export const replacement = 'رابط پیشین به واحد دیگری منتقل شده است.'
