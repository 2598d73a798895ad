import { expect, test } from 'vitest'
import { SegmentRouter } from './segment-router.ts'

const routes = [
  '/events.ics',
  '/events/:id',
  '/events/:id.ics',
  '/projects',
  '/projects/:id',
  '/projects/slug/:slug',
  '/users/:id/level',
  '/users/:username/projects',
]

function routed(path: string, method = 'GET') {
  const router = new SegmentRouter<string>()
  for (const route of routes) router.add('GET', route, route)
  const [first] = router.match(method, path)[0]
  return first && [first[0], first[1]]
}

test.each([
  ['/projects', '/projects', {}],
  ['/projects/7', '/projects/:id', { id: '7' }],
  ['/events.ics', '/events.ics', {}],
  ['/events/7.ics', '/events/:id.ics', { id: '7' }],
  ['/events/.ics', '/events/:id', { id: '.ics' }],
  ['/events/7.icsx', '/events/:id', { id: '7.icsx' }],
  ['/projects/slug', '/projects/:id', { id: 'slug' }],
  ['/projects/slug/lamp', '/projects/slug/:slug', { slug: 'lamp' }],
  ['/users/9/level', '/users/:id/level', { id: '9' }],
  ['/users/ana/projects', '/users/:username/projects', { username: 'ana' }],
])('%s is %s', (path, route, params) => {
  expect(routed(path)).toEqual([route, params])
})

test.each([
  '/',
  '',
  '/projects/',
  '//projects',
  '/Projects',
  '/projects/7/',
  '/projects//7',
  '/users/9',
  '/users//level',
])('%j is unknown', path => {
  expect(routed(path)).toBeUndefined()
})

test('another method is unknown', () => {
  expect(routed('/projects', 'POST')).toBeUndefined()
})

test('refuses two routes for one method and path', () => {
  const router = new SegmentRouter<string>()
  router.add('GET', '/users/:id', 'a')
  expect(() => router.add('GET', '/users/:username', 'b')).toThrow('Two routes for GET /users/:username')
})
