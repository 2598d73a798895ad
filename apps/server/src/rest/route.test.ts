import { expect, test } from 'vitest'
import { route } from './route.ts'
import { routes } from './v1/index.ts'

// Each call below must be refused by the compiler; `tsc -b` fails where one is not.
const wrong = () => [
  // @ts-expect-error -- a path parameter that is no input
  route({ method: 'get', path: '/projects/:number', procedure: 'projects.get', status: 200 }),
  // @ts-expect-error -- a procedure that is not there
  route({ method: 'get', path: '/projects/:id', procedure: 'projects.fetch', status: 200 }),
  // @ts-expect-error -- a status no row has
  route({ method: 'get', path: '/projects/:id', procedure: 'projects.get', status: 418 }),
  route({
    method: 'post',
    path: '/projects',
    procedure: 'projects.create',
    status: 201,
    // @ts-expect-error -- a location that is no output
    location: '/projects/:number',
  }),
  // @ts-expect-error -- a picked key that is no output
  route({ method: 'get', path: '/projects/:id', procedure: 'projects.get', status: 200, quirks: { pick: ['price'] } }),
  route({
    method: 'post',
    path: '/login',
    procedure: 'sessions.login',
    status: 200,
    // @ts-expect-error -- a constant of the wrong type
    quirks: { constants: { refreshIn: 1 } },
  }),
  // @ts-expect-error -- a preview key that is no input
  route({ method: 'get', path: '/p/:id', procedure: 'projects.get', status: 200, quirks: { preview: 'look' } }),
  // @ts-expect-error -- a text for a code that is not listed
  route({ method: 'get', path: '/p/:id', procedure: 'projects.get', status: 200, quirks: { texts: { NOPE: 'x' } } }),
]

test('the wrong rows are there to be refused', () => {
  expect(wrong).toBeTypeOf('function')
})

test('rows are data, and no two share a method and a path', () => {
  expect(structuredClone(routes)).toEqual(routes)
  const places = routes.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`)
  expect(new Set(places).size).toBe(places.length)
})
