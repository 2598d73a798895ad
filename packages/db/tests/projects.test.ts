import { describe, expect, it } from 'vitest'
import { aProject, house, register } from './_house.ts'

describe('projects', () => {
  it('gives back what was inserted, with times of six digits', async () => {
    await using h = await house()
    const { user } = await register(h.transact)
    const project = await h.transact(uow => uow.projects.insert(aProject(user.id)))
    expect(project).toEqual({
      id: expect.any(Number),
      ...aProject(user.id),
      version: 1,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      updatedAt: null,
    })
    expect(await h.readers.projects.find(project.id)).toEqual(project)
    expect(await h.readers.projects.findBySlug('oak-lamp')).toEqual(project)
    expect(await h.readers.projects.find(project.id + 1)).toBeUndefined()
  })
})
