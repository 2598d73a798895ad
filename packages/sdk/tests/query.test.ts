import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListeningServer, listeningServer } from '../../../apps/server/tests/_listening.ts'
import { createPerson } from '../../../apps/server/tests/_people.ts'
import { jsonOf, linkIn, must, type PackedProject, packedProject, resolutions, root, strict, tsc } from './_packed.ts'

let project: PackedProject
let server: ListeningServer
beforeAll(async () => {
  ;[project, server] = await Promise.all([packedProject(), listeningServer()])
})
afterAll(() => server[Symbol.asyncDispose]())

describe('@atelier/sdk/query of the packed package', () => {
  it('pages, edits before the answer, rolls back, follows the live stream and is empty after a logout', async () => {
    const folder = dirname(await project.script('tanstack-query', 'tanstack-query'))
    await linkIn(folder, ['@tanstack/query-core', '@tanstack/react-query', 'react', '@types/react'])
    await copyFile(join(root, 'packages/sdk/tests/apps/tanstack-query.ts'), join(folder, 'app.ts'))
    // The declarations are the project's, so its packages must be found from there.
    await linkIn(project.folder, ['@tanstack/query-core'])
    const node = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types'), '--skipLibCheck']
    await must(tsc, ['--noEmit', ...strict.slice(0, -2), ...node, ...resolutions.nodenext, 'app.ts'], folder)
    const { username, password } = await createPerson(server.backend)
    expect(await jsonOf(process.execPath, ['tanstack-query.js', server.url, username, password], folder)).toEqual({
      titles: [['Cherry', 'Beech'], ['Ash']],
      shownBefore: ['Oak', 'Oak'],
      refused: 'VERSION_CONFLICT',
      afterRefusal: ['Oak', 'Oak'],
      live: 'invalidated',
      leftAfterLogout: 0,
    })
  })
})
