/** Systems that agencies of any field run. */
export const systems = [
  {
    title: 'سامانه یکپارچه خدمات',
    titleEn: 'Integrated service system',
    kind: 'operational',
    about: 'درخواست متقاضیان در این سامانه ثبت، بررسی و پاسخ داده می‌شود و گزارش عملکرد واحدها از آن به دست می‌آید.',
  },
  {
    title: 'انبار داده و داشبورد مدیریت',
    titleEn: 'Data warehouse and dashboards',
    kind: 'analytical',
    about: 'داده‌های سامانه‌های عملیاتی هر شب گردآوری و برای گزارش‌ها و داشبوردهای مدیران آماده می‌شود.',
  },
  {
    title: 'درگاه خدمات برخط',
    titleEn: 'Online service portal',
    kind: 'servicePortal',
    about: 'متقاضیان خدمت‌های دستگاه را از این درگاه درخواست و وضعیت پرونده خود را پیگیری می‌کنند.',
  },
  {
    title: 'سامانه مکاتبات و بایگانی',
    titleEn: 'Correspondence and archive system',
    kind: 'documents',
    about: 'نامه‌های وارده و صادره، گردش ارجاع و بایگانی پرونده‌ها در این سامانه نگهداری می‌شود.',
  },
  {
    title: 'سامانه اطلاعات مکانی',
    titleEn: 'Spatial information system',
    kind: 'spatial',
    about: 'لایه‌های مکانی دستگاه در این سامانه نگهداری، به‌روز و در قالب نقشه به واحدها ارائه می‌شود.',
  },
  {
    title: 'سامانه کارگزینی',
    titleEn: 'Personnel system',
    kind: 'register',
    about: 'پرونده کارکنان، پست‌های سازمانی و حکم‌های کارگزینی در این سامانه ثبت و نگهداری می‌شود.',
  },
]
export const interfaces = ['استعلام وضعیت پرونده', 'دریافت نشانی و کد پستی', 'ارسال آمار ماهانه']
export const counterparts = ['مرکز تبادل اطلاعات نمونه', 'دستگاه متولی هویت', 'سامانه آمار نمونه']
export const sendBack = 'واسط‌های سامانه با دستگاه‌های همکار نوشته نشده است؛ پس از تکمیل دوباره بفرستید.'
export const retirement = 'سامانه با سامانه یکپارچه خدمات جایگزین و دسترسی کاربران آن بسته شد.'
export const replacement = 'انتقال داده‌ها به سامانه یکپارچه خدمات در دو گام و خاموش کردن نسخه پیشین.'
export const amendment = 'واسط تازه‌ای با دستگاه همکار راه‌اندازی شده است.'
