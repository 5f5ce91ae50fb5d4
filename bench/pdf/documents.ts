import type { JsonObject, ReportVersion } from '../../engine/core/model.ts'
import { chartSvg } from '../../engine/report/charts/chartSvg.ts'
import type { ChartModel, ViewModel } from '../../engine/report/viewModel.ts'

/** The same document for both: `one` is a page, `six` a cover and five pages with three tables of forty rows. */
export type Size = 'one' | 'six'

const months = ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور']
const units = ['مرکز فناوری', 'معاونت توسعه', 'دفتر آمار', 'اداره کل استان']

const bar: ChartModel = {
  kind: 'bar',
  title: 'روند پیشرفت',
  series: ['برنامه', 'واقعی'],
  rows: months.map((label, index) => ({ label, values: [40 + index * 9, 35 + index * 8] })),
  max: 100,
}
const radar: ChartModel = {
  kind: 'radar',
  title: 'محورهای ارزیابی',
  series: ['دستگاه'],
  rows: ['راهبرد', 'معماری', 'کیفیت', 'امنیت', 'مهارت', 'تبادل'].map((label, index) => ({
    label,
    values: [2 + (index % 3)],
  })),
  min: 1,
  max: 5,
}

const rowsOf = (count: number, table: number) =>
  Array.from({ length: count }, (_, row) => ({
    label: `یکپارچه‌سازی پایگاه شماره ${row * 7 + table} با سامانه ملی`,
    owner: units[(row + table) % units.length] ?? '',
    score: (row * 17 + table * 5) % 101,
    progress: (row * 29) % 101,
    date: '2025-12-06',
  }))

export function dataOf(size: Size): JsonObject {
  const titles = size === 'one' ? ['برنامه عملیاتی'] : ['برنامه عملیاتی', 'پروژه‌های پیشران', 'شناسنامه‌های داده']
  return {
    title: 'گزارش ارزیابی',
    isLong: size === 'six',
    sections: titles.map((title, table) => ({ title, rows: rowsOf(size === 'one' ? 14 : 40, table) })),
  }
}

const body = (
  chart: (name: string) => string,
) => `{{#if isLong}}<section class="cover"><h1>{{title}}</h1></section>{{/if}}
<h1>{{title}}</h1><p>این گزارش بر پایه کاربرگ‌های تکمیل‌شده تهیه شده است.</p>
${chart('bar')}{{#if isLong}}${chart('radar')}{{/if}}
{{#each sections}}<h2>{{title}}</h2><table><thead><tr><th>ردیف</th><th>عنوان</th><th>واحد</th><th>امتیاز</th><th>پیشرفت</th><th>تاریخ</th></tr></thead><tbody>
{{#each rows}}<tr><td>{{ordinal @index}}</td><td>{{label}}</td><td>{{owner}}</td><td>{{number score}}</td><td>{{percent progress}}</td><td>{{date date}}</td></tr>{{/each}}
</tbody></table>{{/each}}`

// The margin boxes our engine adds are taken away: jsreport has none of them.
export const css = `@page{@top-left{content:none}@top-right{content:none}@bottom-left{content:none}@bottom-right{content:none}}@page{size:A4;margin:20mm 15mm 18mm;@bottom-center{content:"صفحۀ " counter(page,persian) " از " counter(pages,persian);font:9pt Vazirmatn}}
body{margin:0;font:10.5pt/1.75 Vazirmatn;color:#222}.cover{height:240mm;display:grid;place-content:center;break-after:page}
h2{font-size:14pt;break-after:avoid}table{width:100%;border-collapse:collapse;font-size:8.5pt;line-height:1.5}thead{display:table-header-group}tr{break-inside:avoid}
th,td{border-bottom:1px solid #ccc;padding:.8mm 1.5mm;text-align:start}.chart{margin:4mm 0;break-inside:avoid}.chart svg{width:100%;height:auto;direction:ltr}`

/** Our report; the page's own margin boxes are replaced by those of the shared CSS. */
export function ourReport(size: Size): { report: ReportVersion; model: ViewModel } {
  const report: ReportVersion = {
    id: size,
    report: {
      $schema: '',
      id: size,
      title: 'گزارش ارزیابی',
      clauses: [],
      audience: ['reader'],
      parameters: {},
      data: {},
    },
    template: body((name) => `{{chart "${name}"}}`)
      .replace('{{label}}', '{{this.label}}')
      .replace('{{date date}}', '{{date this.date}}'),
    css,
    overlay: {},
    partials: {},
    styles: {},
  }
  const frame = { isDraft: false, printedOn: '2026-05-01', signatures: [] }
  const model = {
    parameters: {},
    data: dataOf(size),
    charts: { bar, radar },
    frame,
    labels: { codes: {}, fields: {}, agencies: {} },
    shapes: {},
  }
  return { report, model }
}

/** The same for jsreport: its template makes the whole page, its helpers are script, the charts are drawn beforehand. */
export function theirRequest(size: Size, fonts: string, pageCss: string): object {
  const content = `<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>{{title}}</title><style>${fonts}</style><style>${pageCss}</style></head><body>${body(
    (name) => `{{{charts.${name}}}}`,
  )
    .replace('{{label}}', '{{this.label}}')
    .replace('{{date date}}', '{{date this.date}}')}</body></html>`
  const helpers = `const fa=(v)=>String(v).replace(/\\d/g,(d)=>'۰۱۲۳۴۵۶۷۸۹'[d]); function number(v){return fa(v)} function ordinal(v){return fa(v+1)} function percent(v){return fa(v)+'٪'} function date(){return '۱۴۰۴/۰۹/۱۵'}`
  const chrome = { printBackground: true, preferCSSPageSize: true, tagged: true, outline: true }
  const charts = { bar: chartSvg(bar, 'fa'), radar: chartSvg(radar, 'fa') }
  return {
    template: { content, engine: 'handlebars', recipe: 'chrome-pdf', helpers, chrome },
    data: { ...dataOf(size), charts },
  }
}
