import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const themes = ['light', 'dark'] as const
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type WindowWithAxe = Window & { axe: { run: (scope: Element | Document, options: object) => Promise<AxeResults> } }

/**
 * What axe finds on the page in both themes, a line each; while a dialog is open, in the dialog. The debugging protocol puts the source into the page, so the policy of
 * the page stands as it is.
 */
export async function findingsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const before = await page.evaluate(() => document.documentElement.dataset.theme)
  // What is skipped by the browser keeps the colours of the theme before.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { content-visibility: visible !important; transition: none !important; }')
    document.adoptedStyleSheets = [sheet]
  })
  const findings: string[] = []
  for (const theme of themes) {
    await page.evaluate((name) => void (document.documentElement.dataset.theme = name), theme)
    const { violations } = await page.evaluate(
      (values) =>
        (window as unknown as WindowWithAxe).axe.run(document.querySelector('dialog[open]') ?? document, {
          iframes: false,
          runOnly: { type: 'tag', values },
          resultTypes: ['violations'],
        }),
      tags,
    )
    findings.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${theme} ${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
      ),
    )
  }
  await page.evaluate((name) => {
    if (name) document.documentElement.dataset.theme = name
    else delete document.documentElement.dataset.theme
    document.adoptedStyleSheets = []
  }, before)
  return findings
}
