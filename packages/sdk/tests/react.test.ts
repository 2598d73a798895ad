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

describe('the packed package in React', () => {
  it('hears each event once under StrictMode, over one stream', async () => {
    const { username, password } = await createPerson(server.backend)
    const folder = dirname(await project.script('strict-mode', 'strict-mode'))
    await linkIn(folder, ['react', 'react-dom', 'happy-dom'])
    const answer = await jsonOf(process.execPath, ['strict-mode.js', server.url, username, password], folder)
    expect(answer).toEqual({ times: [1, 1, 1], streams: 1, shown: true })
  })

  it('shows login, upload and picture, and hears once, by the hooks of @atelier/sdk/react', async () => {
    const { username, password } = await createPerson(server.backend)
    const folder = dirname(await project.script('react-hooks', 'react-hooks'))
    await linkIn(folder, ['react', 'react-dom', 'happy-dom', '@types/react', '@types/react-dom'])
    // The package is the project's, so its React must be found from there.
    await linkIn(project.folder, ['react', '@types/react'])
    await copyFile(join(root, 'packages/sdk/tests/apps/react-hooks.ts'), join(folder, 'app.ts'))
    const node = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types'), '--skipLibCheck']
    await must(tsc, ['--noEmit', ...strict.slice(0, -2), ...node, ...resolutions.nodenext, 'app.ts'], folder)
    expect(await jsonOf(process.execPath, ['react-hooks.js', server.url, username, password], folder)).toEqual({
      statuses: ['signed-out', 'signed-in', 'signed-out'],
      upload: ['done', 100, 1],
      srcset: expect.stringMatching(/\.gif 1w$/),
      placeholder: true,
      heard: 1,
    })
  })
})
