import { route } from '../route.ts'

export const system = [route({ method: 'get', path: '/system/diagnosis', procedure: 'system.diagnose', status: 200 })]
