import type { Page } from 'puppeteer-core'

// The network panel's own words for what a journey brings about on purpose: a conflict, the end of a session, no network.
const expected = /status of (?:401|409)|ERR_INTERNET_DISCONNECTED/

/** Collects what a browser complains of: errors of scripts, the console and the content security policy. */
export async function watchComplaints(page: Page): Promise<string[]> {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (expected.test(message.text())) return
    if (message.type() === 'error' || message.type() === 'warn')
      complaints.push(`${message.text()} ${message.location().url ?? ''}`)
  })
  return complaints
}
