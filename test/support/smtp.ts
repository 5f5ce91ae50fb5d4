import { SMTPServer } from 'smtp-server'

/** A mail as a server took it. */
export interface TakenMail {
  from: string
  to: string[]
  /** The whole message, headers and body. */
  source: string
}

export interface MailServer {
  url: string
  taken: TakenMail[]
  /** From now on every mail is refused with this reply; undefined: taken again. */
  refuse(reply: string | undefined): void
  close(): Promise<void>
}

/** A real SMTP server on a free port of this machine. */
export async function openMailServer(): Promise<MailServer> {
  const taken: TakenMail[] = []
  let refusal: string | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (refusal !== undefined) {
          done(Object.assign(new Error(refusal), { responseCode: 451 }))
          return
        }
        const { mailFrom, rcptTo } = session.envelope
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(parts).toString('utf8'),
        })
        done()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    refuse: (reply) => void (refusal = reply),
    close: () => new Promise((closed) => server.close(closed)),
  }
}

/** Subject and bodies of a message: base64 and quoted-printable undone. */
export function readMail({ source }: TakenMail): { subject: string; messageId: string; text: string; html: string } {
  const [head = '', ...rest] = source.split('\r\n\r\n')
  const headers = head.replace(/\r\n[ \t]/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? ''
  const boundary = /boundary="([^"]+)"/.exec(headers)?.[1] ?? ''
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`)
  return {
    subject: decodeWords(header('Subject')),
    messageId: header('Message-ID'),
    text: partOf(parts, 'text/plain'),
    html: partOf(parts, 'text/html'),
  }
}

const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, body: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(body, 'base64').toString('latin1') : unquote(body.replaceAll('_', ' ')),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'))

const unquote = (text: string): string =>
  text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)))

function partOf(parts: string[], type: string): string {
  const part = parts.find((each) => each.includes(`Content-Type: ${type}`)) ?? ''
  const [head = '', ...body] = part.split('\r\n\r\n')
  const content = body.join('\r\n\r\n').trim()
  if (/base64/i.test(head)) return Buffer.from(content, 'base64').toString('utf8')
  return Buffer.from(unquote(content), 'latin1').toString('utf8')
}
