import QRCode from 'qrcode'
import { escape } from './helpers/helper.ts'

/** A QR code of a text as SVG, one path, quiet zone of four modules, error correction M. */
export function toSvg(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const size = modules.size + 8
  const path: string[] = []
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path.push(`M${column + 4} ${row + 4}h1v1h-1z`)
    }
  }
  return `<svg class="qr" role="img" aria-label="${escape(text)}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path.join('')}"/></svg>`
}
