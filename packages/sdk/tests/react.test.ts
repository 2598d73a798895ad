import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListeningServer, listeningServer } from '../../../apps/server/tests/_listening.ts'
import { createPerson } from '../../../apps/server/tests/_people.ts'
import { jsonOf, linkIn, type PackedProject, packedProject } from './_packed.ts'

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
})
