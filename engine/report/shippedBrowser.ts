import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Files the npm package @sparticuz/chromium unpacks; libraries and fonts serve machines that have none. */
export interface ShippedBrowser {
  path: string
  libraries: string
  fontconfig: string
}

// The package trusts any file named `chromium` in the temporary folder, so it is run with a temporary folder of our own.
const unpack = (entry: string, bin: string) => `
  const { default: chromium, inflate } = await import(${JSON.stringify(entry)})
  await chromium.executablePath()
  await inflate(${JSON.stringify(join(bin, 'al2023.tar.br'))})`

/** Unpacks the browser of the npm package once (2 s, 190 MB) into a folder only this account can enter. */
export async function shippedBrowser(folder?: string): Promise<ShippedBrowser> {
  const entry = import.meta.resolve('@sparticuz/chromium')
  const root = join(dirname(fileURLToPath(entry)), '..')
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const home = folder ?? (await privateFolder())
  const target = join(home, `chromium-${version}`)
  if (!(await isOurs(target))) await unpackInto(target, entry, join(root, 'bin'))
  return { path: join(target, 'chromium'), libraries: join(target, 'al2023', 'lib'), fontconfig: join(target, 'fonts') }
}

async function unpackInto(target: string, entry: string, bin: string) {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  const draft = await mkdtemp(`${target}-`)
  const program = unpack(entry, bin)
  await run(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, TMPDIR: draft } })
  const fonts = join(draft, 'fonts')
  const names = await readdir(fonts)
  if (!names.includes('fonts.conf')) throw new Error('the browser package has no fonts.conf')
  // The package's own fonts.conf names a folder under /tmp.
  await writeFile(join(fonts, 'fonts.conf'), fontsConf(join(target, 'fonts')))
  await chmod(draft, 0o700)
  await rename(draft, target).catch(async (error: unknown) => {
    // Another process was first.
    await rm(draft, { recursive: true, force: true })
    if (!(await isOurs(target))) throw error
  })
}

const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`

/** True where `folder` belongs to this account, nobody else may write there, and the browser is whole. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined)
  if (!found) return false
  const isPrivate = found.uid === process.getuid?.() && (found.mode & 0o022) === 0
  if (!isPrivate) throw new Error(`${folder} is not owned by this account alone`)
  return access(join(folder, 'chromium'), constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** The account's cache; a fresh temporary folder where there is no home to write to. */
async function privateFolder(): Promise<string> {
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'karbarg')
  const isWritable = await mkdir(cache, { recursive: true, mode: 0o700 }).then(
    () => true,
    () => false,
  )
  return isWritable ? cache : mkdtemp(join(tmpdir(), 'karbarg-browser-'))
}
