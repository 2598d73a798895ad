import { route } from '../route.ts'

export const search = [route({ method: 'get', path: '/search', procedure: 'search.query', status: 200 })]
