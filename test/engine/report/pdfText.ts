/** A piece of text as pdf.js gives it. */
export interface TextPiece {
  str: string
  width: number
  transform: number[]
}

/**
 * Text of a page by its geometry: pdf.js ignores /ActualText and gives Persian letters one by one in the order they are drawn,
 * left to right. Lines from top to bottom; in a line the pieces follow the direction of the document, and words of the
 * other direction keep their own.
 */
export function textOfPage(pieces: TextPiece[], isRtl: boolean): string {
  const lines = new Map<number, TextPiece[]>()
  for (const piece of pieces) {
    if (piece.str === '') continue
    const y = Math.round(piece.transform[5] ?? 0)
    const key = [y, y - 1, y + 1].find((near) => lines.has(near)) ?? y
    lines.set(key, [...(lines.get(key) ?? []), piece])
  }
  const ordered = [...lines].toSorted(([a], [b]) => b - a).map(([, line]) => textOfLine(line, isRtl))
  return plain(ordered.join('\n'))
}

const left = (piece: TextPiece) => piece.transform[4] ?? 0
const isForeign = (text: string) => /^[\p{Script=Latin}\d٠-٩۰-۹./:,٫٬%٪+−-]+$/u.test(text)

function textOfLine(line: TextPiece[], isRtl: boolean): string {
  const pieces = line.toSorted((a, b) => (isRtl ? left(b) - left(a) : left(a) - left(b)))
  const words: string[] = []
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1]
    const [first, second] = isRtl ? [piece, before] : [before, piece]
    const gap = first && second ? left(second) - left(first) - first.width : 0
    if (gap > 1.5) words.push(' ')
    words.push(piece.str)
  }
  return isRtl ? turnForeign(words).join('') : words.join('')
}

/** Neighbouring pieces that are read from left to right were met in reverse. */
function turnForeign(words: string[]): string[] {
  const result: string[] = []
  let run: string[] = []
  for (const word of [...words, '']) {
    if (word !== '' && isForeign(word)) run.unshift(word)
    else {
      result.push(...run, word)
      run = []
    }
  }
  return result
}

/** Presentation forms become letters again; joiners and direction marks go, blanks become single. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
