import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListeningServer, listeningServer } from '../../../apps/server/tests/_listening.ts'
import { createPerson } from '../../../apps/server/tests/_people.ts'
import { packedProject } from './_packed.ts'
import {
  denoCommand,
  everywhere,
  inReactNative,
  probeBy,
  probeInWorkerd,
  probeLikeReactNative,
  type Surroundings,
} from './_runtimes.ts'

let server: ListeningServer
let around: Surroundings
beforeAll(async () => {
  const [project, listening] = await Promise.all([packedProject(), listeningServer()])
  server = listening
  around = { project, url: server.url, person: await createPerson(server.backend) }
})
afterAll(() => server[Symbol.asyncDispose]())

describe('the packed package in other runtimes', () => {
  it('logs in, writes, uploads, fails typed and hears events once in Deno', async () => {
    expect(await probeBy(denoCommand, around)).toEqual(everywhere)
  })

  it('does the same in workerd', async () => {
    expect(await probeInWorkerd(around)).toEqual(everywhere)
  })

  it('says what is missing among the globals of React Native, and does the rest', async () => {
    expect(await probeLikeReactNative(around)).toEqual(inReactNative)
  })
})
