/** Courses, workshops and measures of culture. */
export const events = [
  { kind: 'generalCourse', title: 'آشنایی با حکمرانی داده برای همه کارکنان' },
  { kind: 'workshop', title: 'کارگاه تکمیل شناسنامه داده' },
  { kind: 'event', title: 'نشست تجربه‌های داده‌محور واحدها' },
  { kind: 'generalCourse', title: 'خواندن گزارش و نمودار برای کارشناسان' },
  { kind: 'cultureMeasure', title: 'هفته داده در دستگاه' },
  { kind: 'workshop', title: 'کارگاه کیفیت داده‌های پایه' },
]
export const modular = 'دوره پودمانی مبانی حکمرانی داده‌مبنا'
export const places = ['سالن آموزش ساختمان مرکزی', 'مرکز آموزش دستگاه', 'سامانه آموزش برخط']
export const results = [
  'پس از دوره، شناسنامه داده در دو واحد با الگوی یکسان تکمیل شد.',
  'شمار خطاهای ثبت داده در ماه پس از کارگاه کاهش یافت.',
  'واحدها پرسش‌های تحلیلی خود را در نشست‌های ماهانه مطرح می‌کنند.',
]
export const cancellation = 'مدرس دوره در تاریخ اعلام‌شده در دسترس نبود و شمار ثبت‌نام به حد نصاب نرسید.'
export const rejection = 'گواهی به نام فرد دیگری صادر شده است و با فهرست حاضران دوره نمی‌خواند.'
