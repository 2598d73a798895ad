import { route } from '../route.ts'

export const assistant = [
  route({ method: 'post', path: '/assistant/images/:asset_id/alt-text', procedure: 'assistant.altText', status: 200 }),
  route({
    method: 'post',
    path: '/assistant/projects/:project_id/summary',
    procedure: 'assistant.summary',
    status: 200,
  }),
  route({ method: 'post', path: '/assistant/projects/:project_id/tags', procedure: 'assistant.tags', status: 200 }),
  route({ method: 'post', path: '/assistant/products/description', procedure: 'assistant.description', status: 200 }),
]
