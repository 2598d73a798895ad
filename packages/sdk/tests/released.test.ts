import { globSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ListeningServer, listeningServer } from '../../../apps/server/tests/_listening.ts'
import { createPerson } from '../../../apps/server/tests/_people.ts'
import { jsonOf, must } from './_packed.ts'
import { everywhere } from './_runtimes.ts'

// What was released goes on working: the tarball as it was, and the program that was its test, against the server of now.
const releases = globSync(join(import.meta.dirname, '../generated/releases/*/sdk.tgz'))
let server: ListeningServer
beforeAll(async () => void (server = await listeningServer()))
afterAll(() => server[Symbol.asyncDispose]())

it('there is a release', () => expect(releases).not.toEqual([]))

it.each(releases.map(path => [dirname(path).split('/').at(-1), path]))(
  'release %s logs in, writes, uploads, fails typed and hears events once',
  async (_, tarball = '') => {
    const folder = await mkdtemp(join(tmpdir(), 'atelier-released-'))
    const installed = join(folder, 'node_modules/@atelier/sdk')
    await mkdir(installed, { recursive: true })
    await must('tar', ['xzf', tarball, '--strip-components=1', '-C', installed], folder)
    const probe = await readFile(join(dirname(tarball), 'probe.ts.txt'), 'utf8')
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    await writeFile(join(folder, 'probe.js'), stripTypeScriptTypes(probe))
    await writeFile(
      join(folder, 'main.js'),
      `import { probe } from './probe.js'
const [, , url, username, password] = process.argv
console.log(JSON.stringify(await probe(url, { username, password })))`,
    )
    const { username, password } = await createPerson(server.backend)
    expect(await jsonOf(process.execPath, ['main.js', server.url, username, password], folder)).toEqual(everywhere)
    await rm(folder, { recursive: true })
  },
)
