import { createTransport } from 'nodemailer'
import type { Mailer } from './mailer.ts'

const patience = 20_000 // ms a server may take to answer

/** A mailer over SMTP: `smtp://host:25`, `smtps://name:word@host:465`; `from` is the sender of all mail. */
export function createMailer(url: string, from: string): Mailer {
  const limits = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  const transport = createTransport({ url, pool: true, maxConnections: 2, ...limits })
  return {
    async send(mail) {
      await transport.sendMail({ from, ...mail })
    },
    close: () => transport.close(),
  }
}
