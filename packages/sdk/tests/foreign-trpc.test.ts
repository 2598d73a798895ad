import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListeningServer, listeningServer } from '../../../apps/server/tests/_listening.ts'
import { createPerson } from '../../../apps/server/tests/_people.ts'
import {
  installIn,
  jsonOf,
  must,
  type PackedProject,
  packedProject,
  resolutions,
  root,
  strict,
  tsc,
} from './_packed.ts'

let project: PackedProject
let server: ListeningServer
beforeAll(async () => {
  ;[project, server] = await Promise.all([packedProject(), listeningServer()])
})
afterAll(() => server[Symbol.asyncDispose]())

const shared = ['@tanstack/query-core', '@tanstack/react-query', '@trpc/tanstack-react-query', 'react', '@types/react']
const releases = {
  '11.22': { '@trpc/client': 'oldest-trpc-client', '@trpc/server': 'oldest-trpc-server' },
  '11.25': { '@trpc/client': '@trpc/client', '@trpc/server': '@trpc/server' },
}

describe("the packed package under the app's own @trpc/client", () => {
  it.each(Object.entries(releases))(
    '%s fails with the closed union and pages infinite lists',
    async (release, trpc) => {
      const folder = dirname(await project.script(`foreign-trpc-${release}`, 'foreign-trpc'))
      await installIn(folder, { ...trpc, ...Object.fromEntries(shared.map(name => [name, name])) })
      await copyFile(join(root, 'packages/sdk/tests/apps/foreign-trpc.ts'), join(folder, 'app.ts'))
      const node = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')]
      await must(
        tsc,
        ['--noEmit', ...strict.slice(0, -2), ...node, ...resolutions.nodenext, '--skipLibCheck', 'app.ts'],
        folder,
      )
      const ana = await createPerson(server.backend)
      const answer = await jsonOf(process.execPath, ['foreign-trpc.js', server.url, ana.username, ana.password], folder)
      expect(answer).toEqual({
        failure: [404, false, 'project', expect.stringMatching(/./), 404],
        titles: [['Cherry', 'Beech'], expect.arrayContaining(['Ash'])],
        first: null,
      })
    },
  )
})
