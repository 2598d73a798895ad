import { post, type Call, type Side } from './_call.ts'

export const projectsCalls: readonly Call[] = [
  {
    procedure: 'projects.create',
    by: 'ana',
    input: { title: 'Lamp', body: '## Oak' },
    http: post('/v1/projects', { title: 'Lamp', body: '## Oak' }),
  },
  {
    procedure: 'projects.create',
    by: 'ana',
    input: { title: '', body: '' },
    http: post('/v1/projects', { title: '', body: '' }),
    refused: 'INVALID_INPUT',
  },
  {
    procedure: 'projects.create',
    input: { title: 'a', body: '' },
    http: post('/v1/projects', { title: 'a', body: '' }),
    refused: 'UNAUTHENTICATED',
  },
  {
    procedure: 'projects.preview',
    by: 'ana',
    input: { body: '## Oak <script>' },
    http: post('/v1/projects/preview', { body: '## Oak <script>' }),
  },
  {
    procedure: 'projects.listByUser',
    input: ({ people }: Side) => ({ username: people.ana.username }),
    http: ({ people }) => ['GET', `/v1/users/${people.ana.username}/projects`],
  },
  {
    procedure: 'projects.listByUser',
    input: { username: 'nobody' },
    http: ['GET', '/v1/users/nobody/projects'],
    refused: 'NOT_FOUND',
  },
  { procedure: 'projects.list', input: { limit: 5 }, http: ['GET', '/v1/projects?limit=5'] },
  { procedure: 'projects.get', input: { id: 1 }, http: ['GET', '/v1/projects/1'] },
  { procedure: 'projects.get', input: { id: 99 }, http: ['GET', '/v1/projects/99'], refused: 'NOT_FOUND' },
  { procedure: 'projects.bySlug', input: { slug: 'lamp' }, http: ['GET', '/v1/projects/slug/lamp'] },
  {
    procedure: 'projects.update',
    by: 'ben',
    input: { id: 1, title: 'Mine' },
    http: ['PATCH', '/v1/projects/1', { json: { title: 'Mine' } }],
    refused: 'FORBIDDEN',
  },
  {
    procedure: 'projects.update',
    by: 'ana',
    input: { id: 1, title: 'Lamp 2' },
    http: ['PATCH', '/v1/projects/1', { json: { title: 'Lamp 2' } }],
  },
  { procedure: 'projects.delete', by: 'ana', input: { id: 1 }, http: ['DELETE', '/v1/projects/1'] },
]
