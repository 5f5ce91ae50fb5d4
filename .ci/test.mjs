// Everything a change must pass, in the order in which it fails fastest. The README's test command, and all of .ci/run.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const node = join(root, 'node_modules/node/bin/node')
const folders = ['engine', 'ui', 'test', 'bench', 'data/seed', '.ci', 'vite.config.ts']

function run(title, command, args) {
  console.log(`\n== ${title}`)
  const began = Date.now()
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` },
  })
  console.log(`== ${title}: ${status === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - began) / 1000)} s`)
  if (status !== 0) process.exit(status ?? 1)
}

const script = (name, path) => join(root, 'node_modules', name, path)
run('install and build', process.execPath, [join(root, '.ci/prepare.mjs')])
run('format', node, [script('oxfmt', 'bin/oxfmt'), '--check', ...folders, 'forms', 'reports'])
run('lint', node, [script('oxlint', 'bin/oxlint'), '--deny-warnings', ...folders])
run('types', node, [script('typescript', 'bin/tsc'), '--noEmit'])
run('generated types', node, ['engine/cli/karbarg.ts', 'types', '--check'])
run('config', node, ['engine/cli/karbarg.ts', 'check', '--language', 'en'])

const out = mkdtempSync(join(tmpdir(), 'karbarg-test-'))
const report = join(out, 'report.json')
const only = process.argv.slice(2)
const vitest = spawnSync(
  node,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...only,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` } },
)
try {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
} finally {
  rmSync(out, { recursive: true, force: true })
}
process.exit(vitest.status ?? 1)
