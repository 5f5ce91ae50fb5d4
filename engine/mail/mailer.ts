/** An e-mail, as plain text and as HTML. */
export interface Mail {
  to: string
  subject: string
  text: string
  html: string
  /** Named once for good, so that a mail sent again after a crash is known to be the same. */
  messageId: string
}

/** Sends e-mail. The only adapter is `createMailer`; without one nothing is sent. */
export interface Mailer {
  /** Resolves when the server has taken the mail; rejects with what it said. */
  send(mail: Mail): Promise<void>
  close(): void
}
