import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListeningServer, listeningServer } from '../../../../apps/server/tests/_listening.ts'
import { moduleOf } from '../../bundle.ts'
import { jsonOf, must, root } from '../_packed.ts'

/** Generators of others, which read the OpenAPI document as it is committed. */
const packages = {
  '@hey-api/openapi-ts': '0.99.0',
  'openapi-fetch': '0.17.0',
  'openapi-typescript': '7.13.0',
  typescript: '5.9.3',
}

let server: ListeningServer
const folder = join(tmpdir(), 'atelier-generated-clients')
const bin = (name: string) => join(folder, 'node_modules/.bin', name)

beforeAll(async () => {
  server = await listeningServer()
  await mkdir(folder)
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ type: 'module', private: true, dependencies: packages }),
  )
  await writeFile(join(folder, 'openapi.json'), await readFile(join(root, 'apps/server/openapi.json'), 'utf8'))
  await must('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'], folder)
})
afterAll(() => server[Symbol.asyncDispose]())

const flags =
  '--strict --target es2022 --lib es2022,dom,dom.iterable --module esnext --moduleResolution bundler --skipLibCheck'.split(
    ' ',
  )

/** Compiles an app, which must not fail, and runs it for its one line of JSON. */
async function answerOf(app: string, source: string): Promise<unknown> {
  await writeFile(join(folder, `${app}.ts`), source)
  await must(bin('tsc'), ['--noEmit', ...flags, `${app}.ts`], folder)
  const { code } = await moduleOf({ input: join(folder, `${app}.ts`), minify: false })
  await writeFile(join(folder, `${app}.js`), code)
  return jsonOf(process.execPath, [`${app}.js`, server.url], folder)
}

describe('clients generated from the OpenAPI document', () => {
  it('of openapi-typescript know the details of each code', async () => {
    await must(bin('openapi-typescript'), ['openapi.json', '-o', 'schema.d.ts'], folder)
    const answer = await answerOf(
      'fetch-app',
      `import createClient from 'openapi-fetch'
import type { components, paths } from './schema.d.ts'
const client = createClient<paths>({ baseUrl: process.argv[2] ?? '' })
const { error } = await client.GET('/v1/projects/{id}', { params: { path: { id: 999_999 } } })
if (!error) throw new Error('found')
const { code } = error.error
const resource = error.error.code === 'NOT_FOUND' ? error.error.details.resource : null
const version = (conflict: components['schemas']['VersionConflictError']): number => conflict.error.details.current_version
const known = (fault: components['schemas']['ImportFault']): readonly string[] =>
  fault.code === 'unknown_titles' ? fault.details.known : [fault.reason]
console.log(JSON.stringify([code, resource, version.name, known.name]))
declare const process: { readonly argv: readonly string[] }
`,
    )
    expect(answer).toEqual(['NOT_FOUND', 'project', 'version', 'known'])
  })

  it('of @hey-api/openapi-ts do too', async () => {
    await must(bin('openapi-ts'), ['-i', 'openapi.json', '-o', 'hey', '--silent'], folder)
    const answer = await answerOf(
      'hey-app',
      `import { client } from './hey/client.gen'
import type { VersionConflictError } from './hey/index'
import * as api from './hey/index'
client.setConfig({ baseUrl: process.argv[2] ?? '' })
const { error } = await api.projectsGet({ path: { id: 999_999 } })
if (!error) throw new Error('found')
const resource = error.error.code === 'NOT_FOUND' ? error.error.details.resource : null
const version = (conflict: VersionConflictError): number => conflict.error.details.current_version
console.log(JSON.stringify([error.error.code, resource, version.name]))
declare const process: { readonly argv: readonly string[] }
`,
    )
    expect(answer).toEqual(['NOT_FOUND', 'project', 'version'])
  })
})
