import type { Project } from '@atelier/domain/projects'
import { describe, expect, it } from 'vitest'
import { aProject, type AppServices, backend, register } from './_backend.ts'

const insert = (h: AppServices, userId: number, title?: string) =>
  h.transact(uow => uow.projects.insert(aProject(userId, title)))

describe('projects', () => {
  it('gives back what was inserted, with times of six digits', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const project = await insert(h, user.id)
    expect(project).toEqual({
      id: expect.any(Number),
      ...aProject(user.id),
      cover: null,
      version: 1,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      updatedAt: null,
    })
    expect(await h.readers.projects.find(project.id)).toEqual(project)
    expect(await h.readers.projects.findBySlug('oak-lamp')).toEqual(project)
    expect(await h.readers.projects.find(project.id + 1)).toBeUndefined()
    expect(await h.readers.projects.findBySlug('oak')).toBeUndefined()
  })

  it('gives taken slugs the lowest free suffix', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const slugs = []
    for (let count = 0; count < 4; count += 1) slugs.push((await insert(h, user.id)).slug)
    expect(slugs).toEqual(['oak-lamp', 'oak-lamp-2', 'oak-lamp-3', 'oak-lamp-4'])
    const third = await h.readers.projects.findBySlug('oak-lamp-3')
    await h.transact(uow => uow.projects.delete({ id: third?.id ?? 0 }))
    expect((await insert(h, user.id)).slug).toBe('oak-lamp-3')
  })

  it('gives twenty racing projects of one title a slug each', async () => {
    await using h = await backend({ poolSize: 20 })
    const { user } = await register(h.transact)
    const projects = await Promise.all(Array.from({ length: 20 }, () => insert(h, user.id)))
    expect(new Set(projects.map(project => project.slug)).size).toBe(20)
  })

  it('says that the owner does not exist', async () => {
    await using h = await backend()
    await expect(insert(h, 12345)).rejects.toMatchObject({ code: 'REFERENCE_MISSING', details: { field: 'userId' } })
  })

  it('lists the projects of a username in one statement and tells an unknown user from an empty list', async () => {
    const sent: string[] = []
    await using h = await backend({ observe: sql => sent.push(sql) })
    const { user } = await register(h.transact, { username: 'ann' })
    sent.length = 0
    expect(await h.readers.projects.listByUsername('ann')).toEqual([])
    expect(sent).toHaveLength(1)
    const projects = [await insert(h, user.id, 'One'), await insert(h, user.id, 'Two')]
    expect(await h.readers.projects.listByUsername('ann')).toEqual(projects)
    expect(await h.readers.projects.listByUsername('Ann')).toBeUndefined()
    expect(await h.readers.projects.listByUsername('nobody')).toBeUndefined()
  })

  it('pages newest first, each project once, and by owner', async () => {
    await using h = await backend()
    const ann = await register(h.transact)
    const bob = await register(h.transact)
    const all: Project[] = []
    for (const owner of [ann, bob, ann, ann, bob]) all.unshift(await insert(h, owner.user.id))
    const paged: Project[] = []
    for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
      const page = await h.readers.projects.list({}, { limit: 2, cursor })
      paged.push(...page.items)
      cursor = page.nextCursor
    }
    expect(paged).toEqual(all)
    const ofBob = await h.readers.projects.list({ userId: bob.user.id }, { limit: 2, cursor: null })
    expect(ofBob).toEqual({ items: all.filter(each => each.userId === bob.user.id), nextCursor: null })
  })

  it('refuses a cursor of another list', async () => {
    await using h = await backend()
    await register(h.transact)
    await register(h.transact)
    const users = await h.readers.users.list({}, { limit: 1, cursor: null })
    const foreign = h.readers.projects.list({}, { limit: 1, cursor: users.nextCursor })
    await expect(foreign).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ path: 'cursor' }] } })
  })

  it('changes a row only for its owner, at the version that was seen', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const stranger = await register(h.transact)
    const { id, ...project } = await insert(h, user.id)
    const update = (target: { ownerId?: number; ifVersion?: number }) =>
      h.transact(uow => uow.projects.update({ id, ...target }, { title: 'Renamed', toc: [] }))
    expect(await update({ ownerId: stranger.user.id })).toBeUndefined()
    expect(await update({ ifVersion: 2 })).toBeUndefined()
    expect(await h.readers.projects.find(id)).toEqual({ id, ...project })
    expect(await update({ ownerId: user.id, ifVersion: 1 })).toEqual({
      ...project,
      id,
      title: 'Renamed',
      toc: [],
      version: 2,
      updatedAt: expect.any(String),
    })
    expect(await update({})).toMatchObject({ version: 3, slug: 'oak-lamp' })
  })

  it('deletes a row only for its owner, at the version that was seen, once', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const { id } = await insert(h, user.id)
    const remove = (target: { ownerId?: number; ifVersion?: number }) =>
      h.transact(uow => uow.projects.delete({ id, ...target }))
    expect(await remove({ ownerId: user.id + 1 })).toBe(false)
    expect(await remove({ ifVersion: 7 })).toBe(false)
    expect(await remove({ ownerId: user.id, ifVersion: 1 })).toBe(true)
    expect(await remove({})).toBe(false)
  })
})
