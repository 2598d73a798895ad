import { route } from '../route.ts'

export const exports = [route({ method: 'post', path: '/exports', procedure: 'exports.create', status: 201 })]
