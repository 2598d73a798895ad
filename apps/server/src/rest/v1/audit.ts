import { route } from '../route.ts'

export const audit = [route({ method: 'get', path: '/audit', procedure: 'audit.list', status: 200 })]
