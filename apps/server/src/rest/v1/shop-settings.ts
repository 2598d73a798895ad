import { route } from '../route.ts'

export const shopSettings = [
  route({ method: 'get', path: '/shop-settings', procedure: 'shopSettings.get', status: 200 }),
  route({ method: 'patch', path: '/shop-settings', procedure: 'shopSettings.update', status: 200 }),
]
