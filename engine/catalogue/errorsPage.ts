import { codes } from '../core/codes.ts'
import type { CodeWords } from '../core/codes/codeWords.ts'

const cell = (text: string) => text.replaceAll('|', '\\|')

/** `docs/errors.md`: every code with its HTTP status and its words in both languages, in order. */
export function errorsPage(): string {
  const lines = Object.entries<CodeWords>(codes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { status, fa, en, mend }]) => {
      const [persian, english] = [mend ? `${fa} ${mend.fa}` : fa, mend ? `${en} ${mend.en}` : en]
      return `| \`${code}\` | ${status} | ${cell(persian)} | ${cell(english)} |`
    })
  return `# Codes of problems and failures

Written by \`npm run types\` from \`engine/core/codes.ts\`. A code never changes its meaning; \`{name}\` marks a value. Problems of config end with how to mend them.

| code | status | فارسی | English |
|---|---|---|---|
${lines.join('\n')}
`
}
