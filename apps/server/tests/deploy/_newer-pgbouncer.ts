import { existsSync } from 'node:fs'
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runProgram } from './_programs.ts'

const home = new URL('../../../../node_modules/.cache/deploy-tools/pgbouncer-trixie/', import.meta.url).pathname
const packages = [
  'pgbouncer libc6 libevent-2.1-7t64 libcares2 libssl3t64 libsystemd0 libpam0g libldap2 libzstd1 zlib1g libaudit1',
  'libcap-ng0 libcap2 libsasl2-2 libgcrypt20 liblz4-1 liblzma5 libgpg-error0',
].join(' ')

/** Downloads by apt with lists of its own, and unpacks beside the system: nothing is installed. */
const unpack = `set -e
mkdir -p lists/partial cache/archives/partial root
key=/usr/share/keyrings/debian-archive-keyring.gpg
echo "deb [signed-by=$key] http://deb.debian.org/debian trixie main" > sources.list
touch status
apt() {
  apt-get -o Dir::Etc::SourceList="$PWD/sources.list" -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists="$PWD/lists" \\
    -o Dir::Cache="$PWD/cache" -o Dir::State::status="$PWD/status" -o APT::Sandbox::User=root "$@" >&2
}
apt -o Acquire::http::Timeout=20 update
apt download ${packages}
for package in *.deb; do dpkg-deb -x "$package" root; done
rm -r lists cache *.deb`

/** PgBouncer 1.24 of Debian 13 with its own libraries; undefined where Debian's archive is away. */
export async function newerPgbouncer(): Promise<string | undefined> {
  const program = join(home, 'pgbouncer')
  if (existsSync(program)) return program
  const fresh = `${home.slice(0, -1)}.${process.pid}`
  await mkdir(fresh, { recursive: true })
  const { code, errors } = runProgram('bash', ['-c', `cd "${fresh}" && ${unpack}`])
  if (code !== 0) {
    await rm(fresh, { recursive: true })
    const say = `skipped: PgBouncer of Debian 13 could not be fetched: ${errors.trim().split('\n').at(-1)}`
    if (process.env['REQUIRE_ALL_SUITES'] === '1') throw new Error(say)
    console.warn(say)
    return undefined
  }
  const root = join(home, 'root/usr')
  const start = `exec ${root}/lib64/ld-linux-x86-64.so.2 --library-path ${root}/lib/x86_64-linux-gnu ${root}/sbin/pgbouncer "$@"`
  await writeFile(join(fresh, 'pgbouncer'), `#!/bin/sh\n${start}\n`)
  await chmod(join(fresh, 'pgbouncer'), 0o755)
  await rename(fresh, home.slice(0, -1))
  return program
}
