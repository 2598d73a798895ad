import { row } from '../row.ts'

export const audit = [row({ method: 'get', path: '/audit', procedure: 'audit.list', status: 200 })]
