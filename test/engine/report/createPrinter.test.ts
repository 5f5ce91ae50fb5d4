import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPrinter } from '../../../engine/report/createPrinter.ts'
import type { PrintDocument, Printer } from '../../../engine/report/printer.ts'
import { readPdf } from './readPdf.ts'

let printer: Printer
beforeAll(async () => {
  printer = await createPrinter({ pages: 1 })
})
afterAll(() => printer.close())

const document = (body: string, css = ''): PrintDocument => ({
  title: 'برنامۀ نمونه',
  language: 'fa',
  direction: 'rtl',
  css: `body{font-family:Vazirmatn,'Karbarg Arrows','Karbarg Shapes'}${css}`,
  body,
})

/** Bytes without what changes by the clock: dates. */
const fingerprint = (pdf: Uint8Array) =>
  createHash('sha256')
    .update(
      Buffer.from(pdf)
        .toString('latin1')
        .replace(/\(D:\d+[^)]*\)/g, '()'),
    )
    .digest('hex')

test('a print is tagged, has its title, language and outline, and reads back in order', async () => {
  const pdf = await readPdf(
    await printer.print(document('<h1>گزارش برنامه</h1><p>کاربرگ نخست</p><h2>بخش دوم</h2><p>پایان متن</p>')),
  )
  expect(pdf).toMatchObject({ title: 'برنامۀ نمونه', language: 'fa', isTagged: true })
  expect(pdf.outline).toEqual([
    { title: 'گزارش برنامه', depth: 0 },
    { title: 'بخش دوم', depth: 1 },
  ])
  const words = ['کاربرگ', 'نخست', 'پایان', 'متن']
  const places = words.map((word) => pdf.pages.join('').indexOf(word))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('letters come from Vazirmatn and symbols from the fonts of the house, none from the machine', async () => {
  const pdf = await readPdf(await printer.print(document('<p>متن <b>درشت</b> ← → ↑ ↓ ▲ ▼ ■ ● ○ ◆ ✓ ✗ ★ ☑ † ‡ − ٪</p>')))
  expect(pdf.fonts.filter((name) => !/^(Vazirmatn|NotoSansSymbols)/.test(name))).toEqual([])
  for (const symbol of '←→↑↓▲▼■●○◆✓✗★☑†‡−٪') expect(pdf.pages.join('')).toContain(symbol)
})

test('page numbers in margin boxes are Persian and count all pages', async () => {
  const css =
    '@page{size:A4;margin:20mm;@bottom-center{content:"صفحۀ " counter(page,persian) " از " counter(pages,persian);font:9pt Vazirmatn}}h2{break-before:page}'
  const pdf = await readPdf(await printer.print(document('<p>یک</p><h2>دو</h2><h2>سه</h2>', css)))
  expect(pdf.pages).toHaveLength(3)
  for (const [index, digit] of ['۱', '۲', '۳'].entries()) {
    expect(pdf.pages[index]).toContain('صفحۀ')
    expect(pdf.pages[index]).toContain(digit)
    expect(pdf.pages[index]).toContain('۳')
  }
})

test('a table of contents shows the page on which each heading fell', async () => {
  const body =
    '<nav><a href="#a">نخست <i data-page-of="a"></i></a> <a href="#b">دوم <i data-page-of="b"></i></a></nav><h2 id="a">نخست</h2><p>متن</p><h2 id="b">دوم</h2>'
  const pages = async (css: string, language = 'fa') => {
    const text = language === 'fa' ? body : body.replaceAll('نخست', 'First').replaceAll('دوم', 'Second')
    return (
      await readPdf(
        await printer.print({ ...document(text, css), language, direction: language === 'fa' ? 'rtl' : 'ltr' }),
      )
    ).pages[0]
  }
  expect(await pages('h2{break-before:page}')).toMatch(/نخست\s*۲[\s\S]*دوم\s*۳/)
  expect(await pages('h2{break-before:page}', 'en')).toMatch(/First\s*2[\s\S]*Second\s*3/)
  expect(await pages('')).toMatch(/نخست\s*۱[\s\S]*دوم\s*۱/)
})

test('data is attached, and tags, outline and links outlive the rewriting', async () => {
  const rows = Array.from({ length: 200 }, (_, row) => `<tr><td>سطر ${row}</td><td>مقدار</td></tr>`).join('')
  const long = document(`<h1>گزارش</h1><a href="#end">پایان</a><table>${rows}</table><h2 id="end">پایان</h2>`)
  const bare = await printer.print(long)
  const full = await printer.print(long, { data: { title: 'گزارش', rows: 200 } })
  const pdf = await readPdf(full)
  expect(JSON.parse(pdf.attachments['data.json'] ?? '')).toEqual({ title: 'گزارش', rows: 200 })
  expect(pdf).toMatchObject({ isTagged: true, title: 'برنامۀ نمونه' })
  expect(pdf.outline.map((entry) => entry.title)).toEqual(['گزارش', 'پایان'])
  expect(pdf.pages).toEqual((await readPdf(bare)).pages)
  expect(full.length).toBeLessThan(bare.length / 2)
})

test('a hostile template reaches no network, no file and no script', async () => {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.end('SECRET-FROM-NETWORK')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const secret = join(tmpdir(), `karbarg-secret-${process.pid}.txt`)
  await writeFile(secret, 'SECRET-FROM-FILE')
  const css = `@import url(${url}/import);@font-face{font-family:x;src:url(${url}/font)}body{background:url(${url}/background);font-family:x,Vazirmatn}@page{@top-center{content:url(${url}/margin)}}`
  const body = `<p>متن</p><link rel=stylesheet href="${url}/css"><link rel=preload as=image href="${url}/preload"><link rel=dns-prefetch href="${url}"><link rel=preconnect href="${url}">
    <img src="${url}/img"><img srcset="${url}/srcset 2x"><iframe src="${url}/iframe"></iframe><iframe src="file://${secret}"></iframe><iframe srcdoc="<img src='${url}/srcdoc'>"></iframe>
    <object data="${url}/object"></object><embed src="file://${secret}"><svg><image href="${url}/svg"/><use href="${url}/use#a"/></svg><video src="${url}/video" poster="${url}/poster"></video>
    <script>document.write('SCRIPT-RAN');fetch('${url}/fetch');new WebSocket('ws://127.0.0.1:${port}/ws')</script><img src=x onerror="document.body.append('SCRIPT-RAN')"><svg onload="document.body.append('SCRIPT-RAN')"></svg>
    <form action="${url}/form" method=post><button>x</button></form><base href="${url}/base/"><a href="javascript:document.write('SCRIPT-RAN')" ping="${url}/ping">x</a>`
  const text = (await readPdf(await printer.print(document(body, css)))).pages.join('')
  await new Promise((resolve) => setTimeout(resolve, 300))
  server.close()
  expect(hits).toEqual([])
  expect(text).toContain('متن')
  expect(text).not.toContain('SECRET')
  expect(text).not.toContain('SCRIPT-RAN')
})

test('nothing of one print stays for the next', async () => {
  const plain = document('<h1>پاک</h1><p>متن</p>')
  const fresh = await createPrinter({ pages: 1 })
  const expected = fingerprint(await fresh.print(plain))
  await fresh.close()
  const traces = [
    '<style>*{color:red!important}@font-face{font-family:Vazirmatn;src:local("DejaVu Sans")}@property --x{syntax:"*";inherits:true}</style>',
    '<meta name="color-scheme" content="dark"><meta http-equiv="Content-Security-Policy" content="style-src \'none\'"><base href="https://example.org/">',
    '<dialog open>باز</dialog><div popover id="p">x</div><details open><summary>y</summary>z</details><body class="left" style="color:red" dir="ltr">',
    '<textarea autofocus>راز</textarea><input value="راز"><template><p>راز</p></template>',
    '</body></html><!-- --><html lang="en" style="font-size:40px"><head><title>راز</title></head><body>',
  ]
  for (const trace of traces) {
    await printer.print({
      ...document(`<p>راز</p>${trace}`, 'html{font-size:30px}:root{--y:1}@page{size:A6}'),
      title: 'راز',
      language: 'en',
      direction: 'ltr',
    })
    expect(fingerprint(await printer.print(plain)), trace).toBe(expected)
  }
})

test('a document that navigates away does not spoil the next one', async () => {
  const away = document(
    '<p>رفت</p><meta http-equiv="refresh" content="0;url=data:text/html,gone"><meta http-equiv="refresh" content="0;url=about:blank#x">',
  )
  await printer.print(away).catch((error: { code: string }) => expect(error.code).toBe('PRINT_FAILED'))
  const pdf = await readPdf(await printer.print(document('<p>ماند</p>')))
  expect(pdf.pages.join('')).toContain('ماند')
})

test('a print that takes too long fails by its code and the next one succeeds', async () => {
  const cells = '<td>متن</td>'.repeat(40)
  const huge = document(`<table>${`<tr>${cells}</tr>`.repeat(6000)}</table>`)
  await expect(printer.print(huge, { timeout: 300 })).rejects.toMatchObject({ code: 'PRINT_TIMEOUT' })
  expect((await readPdf(await printer.print(document('<p>پس از آن</p>')))).pages.join('')).toContain('پس از آن')
})

test('prints beyond the queue are refused, those in it are made', async () => {
  const small = await createPrinter({ pages: 1, waiting: 2 })
  const results = await Promise.allSettled(Array.from({ length: 5 }, () => small.print(document('<p>نوبت</p>'))))
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(3)
  expect(results.filter((result) => result.status === 'rejected').map((result) => result.reason.code)).toEqual([
    'PRINTER_BUSY',
    'PRINTER_BUSY',
  ])
  await small.close()
  await expect(small.print(document('x'))).rejects.toMatchObject({ code: 'PRINTER_CLOSED' })
})

test('pages and browsers are renewed while prints go on', async () => {
  const restless = await createPrinter({ pages: 2, limits: { pagePrints: 2, browserPrints: 5 } })
  const pdfs = await Promise.all(
    Array.from({ length: 16 }, (_, turn) => restless.print(document(`<p>نسخه${turn}</p>`))),
  )
  for (const [turn, pdf] of pdfs.entries()) expect((await readPdf(pdf)).pages[0]).toContain(`نسخه${turn}`)
  await restless.close()
})

test('a printer without a font refuses to start', async () => {
  await expect(
    createPrinter({ fonts: "@font-face{font-family:Vazirmatn;src:local('there is no such font')}" }),
  ).rejects.toMatchObject({ code: 'PRINTER_NO_FONT' })
})

/** Ids of the processes this one started. */
async function children(): Promise<number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const parents = await Promise.all(ids.map((id) => readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')))
  return ids.flatMap((id, index) => {
    const stat = parents[index] ?? ''
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === process.pid ? [Number(id)] : []
  })
}

test('a browser that is killed, also in the middle of prints, is replaced and every print is made', async () => {
  const before = await children()
  const hardy = await createPrinter({ pages: 2 })
  const [browser] = (await children()).filter((id) => !before.includes(id))
  const prints = Array.from({ length: 8 }, (_, turn) => hardy.print(document(`<p>چاپ${turn}</p>`)))
  await prints[0]
  if (browser !== undefined) process.kill(-browser, 'SIGKILL')
  for (const [turn, pdf] of (await Promise.all(prints)).entries())
    expect((await readPdf(pdf)).pages[0]).toContain(`چاپ${turn}`)
  expect((await children()).includes(browser ?? -1)).toBe(false)
  await hardy.close()
})
