import { row } from '../row.ts'

export const search = [row({ method: 'get', path: '/search', procedure: 'search.query', status: 200 })]
