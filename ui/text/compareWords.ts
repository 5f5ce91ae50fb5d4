/** Words of differences and carried values: Persian, English. `{name}` marks a parameter. */
export const compareWords = {
  compareTab: ['تفاوت با پیشین', 'Differences'],
  compareLead: ['{n} تفاوت با پاسخ پیشین:', '{n} differences from the answer before:'],
  compareKept: ['{n} تفاوت با ویرایش {revision}.', '{n} differences from revision {revision}.'],
  compareWithKept: ['تفاوت با اکنون', 'Differences from now'],
  compareNothing: ['پاسخ پیشینی برای مقایسه نیست.', 'There is no answer before to compare with.'],
  compareSame: ['تفاوتی نیست.', 'There is no difference.'],
  compareKind: ['تغییر', 'Change'],
  compareBefore: ['پیش از این', 'Before'],
  compareAfter: ['اکنون', 'Now'],
  'compare.added': ['افزوده', 'Added'],
  'compare.removed': ['حذف‌شده', 'Removed'],
  'compare.changed': ['تغییریافته', 'Changed'],
  carriedMark: ['از دوره پیش', 'From the period before'],
} satisfies Record<string, readonly [fa: string, en: string]>
