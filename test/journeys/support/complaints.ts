import type { Page } from 'puppeteer-core'

/** Collects what a browser complains of: errors of scripts, the console and the content security policy. */
export async function watchComplaints(page: Page): Promise<string[]> {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn')
      complaints.push(`${message.text()} ${message.location().url ?? ''}`)
  })
  return complaints
}
