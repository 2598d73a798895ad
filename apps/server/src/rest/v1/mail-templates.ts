import { route } from '../route.ts'

export const mailTemplates = [
  route({ method: 'get', path: '/mail-templates', procedure: 'mailTemplates.list', status: 200 }),
  route({ method: 'get', path: '/mail-templates/:template', procedure: 'mailTemplates.get', status: 200 }),
]
