import { route } from '../route.ts'

/** Keys of a project on the documented rows. */
const pick = ['id', 'userId', 'createdAt', 'updatedAt', 'title', 'body', 'html'] as const

export const projects = [
  route({ method: 'post', path: '/projects/preview', procedure: 'projects.preview', status: 200 }),
  route({
    method: 'post',
    path: '/projects',
    procedure: 'projects.create',
    status: 201,
    location: '/projects/:id',
    quirks: { pick, documented: { body: ['title', 'body'], optional: ['image_asset_id', 'image_url', 'image_blob'] } },
  }),
  route({
    method: 'get',
    path: '/users/:username/projects',
    procedure: 'projects.listByUser',
    status: 200,
    quirks: {
      pick,
      statusOf: { NOT_FOUND: 400 },
      texts: { NOT_FOUND: "User '{username}' does not exist" },
      documented: {},
    },
  }),
  route({ method: 'get', path: '/projects', procedure: 'projects.list', status: 200 }),
  route({ method: 'get', path: '/projects/:id', procedure: 'projects.get', status: 200 }),
  route({ method: 'get', path: '/projects/slug/:slug', procedure: 'projects.bySlug', status: 200 }),
  route({ method: 'patch', path: '/projects/:id', procedure: 'projects.update', status: 200, in: 'multipart' }),
  route({ method: 'delete', path: '/projects/:id', procedure: 'projects.delete', status: 204 }),
]
