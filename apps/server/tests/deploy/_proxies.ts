import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../_free-port.ts'
import { fromDebian, type Ran, runProgram, startProgram } from './_programs.ts'

export const nginx = fromDebian('nginx', 'nginx-light')
export const haproxy = fromDebian('haproxy')

const folderOf = (path: string): string => new URL(`../../../../deploy/${path}`, import.meta.url).pathname

/** Two processes as the proxy's file expects them: port and probe port. */
export interface Targets {
  readonly ports: readonly [number, number]
  readonly probePorts: readonly [number, number]
}

export interface Proxy extends AsyncDisposable {
  readonly url: string
  readonly folder: string
  /** Answer to the program's own check of its configuration. */
  readonly checked: Ran
  readonly errors: () => string
}

/** Puts our ports into a file of `deploy`; each text must be there. */
function replaceAll(text: string, changes: Readonly<Record<string, string>>): string {
  let changed = text
  for (const [from, to] of Object.entries(changes)) {
    if (!changed.includes(from)) throw new Error(`the configuration does not hold ${from}`)
    changed = changed.replaceAll(from, to)
  }
  return changed
}

/** `deploy/nginx/atelier.conf`, unchanged but for ports, run by the real program. */
export async function startNginx(targets: Targets, challenges = '/var/www/certbot', hasProcess = true): Promise<Proxy> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-nginx-'))
  const [port, inner] = [await freePort(), await freePort()]
  const source = await readFile(folderOf('nginx/atelier.conf'), 'utf8')
  const site = replaceAll(source, {
    '127.0.0.1:8081': `127.0.0.1:${targets.ports[0]}`,
    '127.0.0.1:8082': `127.0.0.1:${targets.ports[1]}`,
    '127.0.0.1:8079': `127.0.0.1:${inner}`,
    'listen 80;': `listen 127.0.0.1:${port};`,
    'listen [::]:80;': '',
    '/var/www/certbot': challenges,
  })
  await writeFile(join(folder, 'site.conf'), site)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    name => `${name}_temp_path ${folder}/${name};`,
  )
  const whole = [
    'daemon off;',
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${folder}/pid;`,
    'error_log stderr warn;',
    'events { worker_connections 1024; }',
    `http { access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`,
  ]
  const file = join(folder, 'nginx.conf')
  await writeFile(file, whole.join('\n'))
  return started({
    folder,
    url: `http://127.0.0.1:${port}`,
    program: nginx,
    check: ['-t', '-c', file],
    run: ['-c', file],
    hasProcess,
  })
}

/** `deploy/haproxy/haproxy.cfg`, unchanged but for ports. */
export async function startHaproxy({ ports, probePorts }: Targets): Promise<Proxy> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-haproxy-'))
  const port = await freePort()
  const source = await readFile(folderOf('haproxy/haproxy.cfg'), 'utf8')
  const file = join(folder, 'haproxy.cfg')
  const changes = {
    '127.0.0.1:8081 port 18081': `127.0.0.1:${ports[0]} port ${probePorts[0]}`,
    '127.0.0.1:8082 port 18082': `127.0.0.1:${ports[1]} port ${probePorts[1]}`,
    'bind :80\n': `bind 127.0.0.1:${port}\n`,
    'maxconn 4096\n': `maxconn 4096\n    stats socket ${statsSocketOf(folder)}\n`,
  }
  await writeFile(file, replaceAll(source, changes))
  return started({
    folder,
    url: `http://127.0.0.1:${port}`,
    program: haproxy,
    check: ['-c', '-f', file],
    run: ['-db', '-f', file],
    hasProcess: true,
  })
}

const statsSocketOf = (folder: string): string => join(folder, 'stats.sock')

interface Start {
  readonly folder: string
  readonly url: string
  readonly program: string | undefined
  readonly check: readonly string[]
  readonly run: readonly string[]
  /** Whether an answer of a process is waited for, or any. */
  readonly hasProcess: boolean
}

async function started({ folder, url, program, check, run, hasProcess }: Start): Promise<Proxy> {
  if (program === undefined) throw new Error('the program is not installed')
  const checked = runProgram(program, check)
  if (checked.code !== 0) throw new Error(checked.errors)
  const daemon = startProgram(program, run)
  while (!(await isServing(url, hasProcess))) await pause(50)
  return {
    url,
    folder,
    checked,
    errors: daemon.errors,
    async [Symbol.asyncDispose]() {
      await daemon[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Servers that HAProxy's own health check saw, by name: the result and the status of the last check. */
export async function checksOf({ folder }: Proxy): Promise<Readonly<Record<string, string>>> {
  const socket = connect(statsSocketOf(folder))
  socket.end('show stat\n')
  const lines = (await textOf(socket)).split('\n').map(line => line.split(','))
  const [titles = [], ...rows] = lines
  const at = (row: readonly string[], title: string): string => row[titles.indexOf(title)] ?? ''
  const checked = rows.filter(row => at(row, 'check_status') !== '')
  return Object.fromEntries(
    checked.map(row => [at(row, 'svname'), `${at(row, 'check_status')} ${at(row, 'check_code')}`]),
  )
}

const isServing = (url: string, hasProcess: boolean): Promise<boolean> =>
  fetch(`${url}/livez`).then(
    answer => answer.ok || !hasProcess,
    () => false,
  )
