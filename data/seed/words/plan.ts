/** An activity of a stage; `…` stands for a dataset or a unit of the agency. */
export interface ActivityWords {
  stage: 3 | 4 | 5 | 6
  kind: string
  title: string
  description: string
  deliverable: string
  /** What `…` stands for. */
  about?: 'dataset' | 'unit'
}

export const activities: ActivityWords[] = [
  {
    stage: 3,
    kind: 'culture',
    title: 'کارگاه سواد داده برای …',
    description: 'آشنایی کارکنان با شناسنامه داده، کیفیت و کاربرد داده در کار روزانه.',
    deliverable: 'گزارش کارگاه و فهرست حاضران',
    about: 'unit',
  },
  {
    stage: 3,
    kind: 'training',
    title: 'دوره پودمانی ناظران داده',
    description: 'برگزاری پودمان‌های شناسنامه، کیفیت و محرمانگی برای ناظران داده.',
    deliverable: 'گواهی پایان پودمان',
  },
  {
    stage: 3,
    kind: 'training',
    title: 'آموزش تحلیل داده برای کارشناسان …',
    description: 'آموزش عملی تحلیل توصیفی و ساخت گزارش با داده‌های همان واحد.',
    deliverable: 'دو گزارش تحلیلی فراگیران',
    about: 'unit',
  },
  {
    stage: 3,
    kind: 'culture',
    title: 'نشست تجربه‌های موفق داده‌مبنا',
    description: 'ارائه دو تجربه موفق درون‌دستگاهی و یک تجربه از دستگاه همکار.',
    deliverable: 'فیلم و گزارش نشست',
  },
  {
    stage: 3,
    kind: 'culture',
    title: 'انتشار خبرنامه داده برای کارکنان',
    description: 'خبرنامه ماهانه درباره پیشرفت برنامه و پرسش‌های پرتکرار.',
    deliverable: 'شماره‌های خبرنامه',
  },
  {
    stage: 4,
    kind: 'datasetCard',
    title: 'تهیه شناسنامه «…»',
    description: 'شناسایی اقلام، متولی، تناوب به‌روزرسانی و سطح دسترسی مجموعه داده.',
    deliverable: 'شناسنامه ثبت‌شده',
    about: 'dataset',
  },
  {
    stage: 4,
    kind: 'systemCard',
    title: 'شناسنامه سامانه‌های …',
    description: 'ثبت سامانه‌ها، مالک، فناوری و داده‌های هر سامانه.',
    deliverable: 'شناسنامه سامانه‌ها',
    about: 'unit',
  },
  {
    stage: 4,
    kind: 'dataNeed',
    title: 'گردآوری نیازهای داده‌ای …',
    description: 'مصاحبه با مدیران و ثبت نیازهای داده‌ای با اولویت و دستگاه دارنده.',
    deliverable: 'فهرست نیازهای داده‌ای',
    about: 'unit',
  },
  {
    stage: 4,
    kind: 'openData',
    title: 'انتشار باز «…»',
    description: 'ناشناس‌سازی، وارسی و انتشار مجموعه داده در درگاه داده باز.',
    deliverable: 'نشانی انتشار عمومی',
    about: 'dataset',
  },
  {
    stage: 4,
    kind: 'glossary',
    title: 'تکمیل واژه‌نامه تخصصی …',
    description: 'تعریف واژه‌های پراستفاده و پیوند آن‌ها با اقلام داده.',
    deliverable: 'واژه‌نامه تأییدشده',
    about: 'unit',
  },
  {
    stage: 4,
    kind: 'infrastructure',
    title: 'تبادل برخط «…»',
    description: 'ساخت سرویس استعلام و اتصال آن به مرکز تبادل اطلاعات.',
    deliverable: 'سرویس در بهره‌برداری',
    about: 'dataset',
  },
  {
    stage: 4,
    kind: 'infrastructure',
    title: 'راه‌اندازی انبار داده مرکزی',
    description: 'طراحی لایه‌ها، بارگذاری سه منبع نخست و تعیین دسترسی‌ها.',
    deliverable: 'انبار داده با سه منبع',
  },
  {
    stage: 5,
    kind: 'dataQuality',
    title: 'سنجش کیفیت «…»',
    description: 'تعریف قواعد درستی، کامل بودن و به‌هنگام بودن و سنجش فصلی آن‌ها.',
    deliverable: 'گزارش کیفیت',
    about: 'dataset',
  },
  {
    stage: 5,
    kind: 'process',
    title: 'بازطراحی فرایند … با چرخه هفت‌مرحله‌ای',
    description: 'مستندسازی وضع موجود، تعریف داده‌های هر گام و اجرای آزمایشی.',
    deliverable: 'سند فرایند تازه',
    about: 'unit',
  },
  {
    stage: 5,
    kind: 'analytics',
    title: 'داشبورد مدیریتی «…»',
    description: 'طراحی سنجه‌ها با مدیران، ساخت داشبورد و آموزش کاربران.',
    deliverable: 'داشبورد در بهره‌برداری',
    about: 'dataset',
  },
  {
    stage: 5,
    kind: 'policy',
    title: 'ضابطه دسترسی و محرمانگی «…»',
    description: 'تعیین سطح دسترسی هر نقش و تصویب ضابطه در شورا.',
    deliverable: 'ضابطه ابلاغ‌شده',
    about: 'dataset',
  },
  {
    stage: 5,
    kind: 'analytics',
    title: 'تحلیل علل تأخیر در …',
    description: 'تحلیل داده‌های یک سال و پیشنهاد سه اقدام اصلاحی.',
    deliverable: 'گزارش تحلیلی',
    about: 'unit',
  },
  {
    stage: 6,
    kind: 'evaluation',
    title: 'پایش شش‌ماهه شاخص‌های برنامه',
    description: 'سنجش شاخص‌ها، تحلیل انحراف و گزارش به شورا.',
    deliverable: 'گزارش شش‌ماهه',
  },
  {
    stage: 6,
    kind: 'evaluation',
    title: 'سنجش رضایت مراجعان …',
    description: 'نظرسنجی کوتاه پس از خدمت و مقایسه با دوره پیش.',
    deliverable: 'گزارش رضایت',
    about: 'unit',
  },
  {
    stage: 6,
    kind: 'policy',
    title: 'بازنگری ضوابط داده …',
    description: 'گردآوری بازخوردها و اصلاح ضوابط بر پایه نتایج پایش.',
    deliverable: 'ویرایش تازه ضابطه',
    about: 'unit',
  },
  {
    stage: 6,
    kind: 'other',
    title: 'مستندسازی درس‌آموخته‌ها',
    description: 'ثبت درس‌آموخته‌های هر فعالیت و انتشار در درگاه تجربیات.',
    deliverable: 'گزارش درس‌آموخته‌ها',
  },
]

export const goals = [
  {
    title: 'شناسایی و شناسنامه‌دار کردن داده‌های مأموریت‌های اصلی',
    objective: 'valueCreation',
    gap: 'بخشی از داده‌ها فهرست نشده و متولی ندارد.',
  },
  {
    title: 'بهبود خدمت‌های پرمراجعه با تکیه بر داده',
    objective: 'serviceRedesign',
    gap: 'زمان انجام خدمت سنجیده نمی‌شود.',
  },
  {
    title: 'تصمیم‌گیری مدیران بر پایه گزارش‌های تحلیلی منظم',
    objective: 'evidenceEcosystem',
    gap: 'گزارش‌ها توصیفی و نامنظم است.',
  },
  {
    title: 'ارتقای کیفیت و محرمانگی داده‌های پراستفاده',
    objective: 'valueCreation',
    gap: 'قواعد کیفیت و سطح دسترسی تعریف نشده است.',
  },
]

interface IndicatorWords {
  title: string
  kind: string
  unit: string
  formula: string
  source: string
  direction: string
  /** Lowest and highest value at the start, and as aim. */
  from: readonly [number, number]
  to: readonly [number, number]
}

export const indicators: IndicatorWords[] = [
  {
    title: 'سهم داده‌های دارای شناسنامه',
    kind: 'output',
    unit: 'percent',
    formula: 'شناسنامه‌های ثبت‌شده تقسیم بر داده‌های شناسایی‌شده، ضربدر صد',
    source: 'فهرست شناسنامه‌های داده',
    direction: 'increase',
    from: [10, 45],
    to: [60, 95],
  },
  {
    title: 'میانگین زمان انجام خدمت اصلی',
    kind: 'outcome',
    unit: 'days',
    formula: 'میانگین فاصله ثبت درخواست تا پاسخ در هر ماه',
    source: 'سامانه خدمت',
    direction: 'decrease',
    from: [18, 40],
    to: [6, 15],
  },
  {
    title: 'شمار تصمیم‌های مستند به تحلیل داده',
    kind: 'outcome',
    unit: 'count',
    formula: 'شمار مصوبه‌های دارای پیوست تحلیلی در هر نیم‌سال',
    source: 'دبیرخانه شورا',
    direction: 'increase',
    from: [0, 4],
    to: [8, 20],
  },
  {
    title: 'میانگین نمره کیفیت داده‌های اصلی',
    kind: 'output',
    unit: 'score',
    formula: 'میانگین نمره سه بُعد کیفیت در آخرین سنجش',
    source: 'گزارش کیفیت داده',
    direction: 'increase',
    from: [50, 70],
    to: [80, 95],
  },
]

export const risks = [
  {
    title: 'کمبود نیروی متخصص داده در واحدهای مسئول',
    category: 'organizational',
    response: 'mitigate',
    mitigation: 'به‌کارگیری نیروهای مأمور و آموزش کارشناسان موجود.',
  },
  {
    title: 'تخصیص نیافتن اعتبار در نیمه دوم سال',
    category: 'financial',
    response: 'mitigate',
    mitigation: 'اولویت‌بندی فعالیت‌ها و تأمین از منابع داخلی.',
  },
  {
    title: 'ناسازگاری داده سامانه‌های قدیمی',
    category: 'technical',
    response: 'mitigate',
    mitigation: 'ساخت لایه تطبیق و پالایش مرحله‌ای.',
  },
  {
    title: 'تأخیر دستگاه همکار در تبادل داده',
    category: 'external',
    response: 'transfer',
    mitigation: 'امضای توافق‌نامه با زمان‌بندی و پیگیری در کارگروه.',
  },
  {
    title: 'نقض محرمانگی داده‌های شخصی در تحلیل',
    category: 'legal',
    response: 'avoid',
    mitigation: 'ناشناس‌سازی پیش از تحلیل و بازبینی دسترسی‌ها.',
  },
  {
    title: 'کیفیت پایین داده ورودی الگوها',
    category: 'data',
    response: 'mitigate',
    mitigation: 'سنجش کیفیت پیش از هر تحلیل و بازگشت به واحد متولی.',
  },
]

export const capacities = [
  'زیرساخت شبکه و مرکز داده پایدار',
  'کارشناسان باتجربه در واحدهای مأموریتی',
  'سامانه‌های اصلی یکپارچه',
  'همکاری دیرینه با دانشگاه‌ها',
  'پشتیبانی مدیران ارشد از گزارش‌های تحلیلی',
]
export const constraints = [
  'محدودیت اعتبارات سرمایه‌ای',
  'پراکندگی سامانه‌های قدیمی',
  'کمبود نیروی تحلیلگر داده',
  'تأخیر در اتصال به مرکز تبادل',
]

export const stakeholders = [
  { name: 'شهروندان و مراجعان', kind: 'citizens', expectation: 'خدمت زودتر و با مدرک کمتر' },
  { name: 'واحدهای مأموریتی دستگاه', kind: 'internalUnit', expectation: 'داده درست و به‌هنگام برای تصمیم' },
  { name: 'دستگاه‌های همکار', kind: 'agency', expectation: 'تبادل برخط و پایدار داده' },
  { name: 'پژوهشگران', kind: 'academia', expectation: 'دسترسی به داده‌های باز و مستند' },
  { name: 'نهادهای نظارتی', kind: 'oversight', expectation: 'شاخص‌های قابل راستی‌آزمایی' },
]

export const positions = ['مدیر', 'رئیس', 'سرپرست']
export const monitoring =
  'پیشرفت هر فعالیت ماهانه در سامانه ثبت و انحراف‌های بیش از ده درصد در نشست ماهانه واحد بررسی می‌شود.'
export const reporting =
  'گزارش شش‌ماهه واحد حکمرانی داده‌مبنا به شورای دستگاه اصلی و پس از صحت‌سنجی به سازمان ارسال می‌شود.'
export const affiliated = 'برنامه دستگاه‌های فرعی در نشست‌های دوماهه هماهنگ و فعالیت‌های مشترک یک‌بار تعریف می‌شود.'
export const review =
  'برنامه سال پیش با سهم تحقق مناسب پایان یافت؛ فعالیت‌های نیمه‌تمام به برنامه تازه منتقل و شاخص‌ها با داده‌های سنجیده‌شده به‌روز شد.'
export const planChange = {
  section: 'indicators',
  change: 'افزودن شاخص پیامدی برای هر هدف',
  reason: 'نظر سازمان درباره برنامه پیشین',
}
export const councilReturn = 'شورا با وزن فعالیت‌ها و برآورد بودجه موافقت نکرد؛ برنامه برای اصلاح به واحد بازگردانده شد.'
