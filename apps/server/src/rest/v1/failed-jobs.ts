import { route } from '../route.ts'

export const failedJobs = [
  route({ method: 'get', path: '/failed-jobs', procedure: 'failedJobs.list', status: 200 }),
  route({ method: 'post', path: '/failed-jobs/:id/retry', procedure: 'failedJobs.retry', status: 204 }),
]
