// Installs what package-lock.json names and builds the user interface, each only when it is out of date.
// Plain JavaScript for the machine's own Node (20 or newer): everything after it runs on the Node 24 of the npm package `node`.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const at = (...parts) => join(root, ...parts)

function hashOf(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    if (!existsSync(path)) return
    for (const entry of readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name === 'dist') continue
      const inner = join(path, entry.name)
      if (entry.isDirectory()) add(inner)
      else hash.update(inner.slice(root.length)).update(readFileSync(inner))
    }
  }
  for (const path of paths) {
    if (path.endsWith('/')) add(at(path))
    else hash.update(readFileSync(at(path)))
  }
  return hash.digest('hex')
}

/** Runs `work` unless the stamp in `file` tells that it was done for the same input. */
function once(file, input, work) {
  if (existsSync(file) && readFileSync(file, 'utf8') === input) return
  work()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, input)
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
once(at('node_modules/.karbarg-installed'), hashOf(['package-lock.json']), () =>
  execFileSync(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: root, stdio: 'inherit' }),
)

const node = at('node_modules/node/bin/node')
once(
  at('ui/dist/.built'),
  hashOf(['package-lock.json', 'vite.config.ts', 'ui/', 'engine/core/', 'engine/http/api.generated.ts']),
  () =>
    execFileSync(node, [at('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], {
      cwd: root,
      stdio: 'inherit',
    }),
)
