import { route } from '../route.ts'

export const returns = [
  route({
    method: 'post',
    path: '/orders/:id/returns',
    procedure: 'returns.request',
    status: 201,
    location: '/returns/:id',
  }),
  route({ method: 'get', path: '/returns', procedure: 'returns.list', status: 200 }),
  route({ method: 'get', path: '/returns/:id', procedure: 'returns.get', status: 200 }),
  route({ method: 'post', path: '/returns/:id/approve', procedure: 'returns.approve', status: 200 }),
  route({ method: 'post', path: '/returns/:id/reject', procedure: 'returns.reject', status: 200 }),
  route({ method: 'post', path: '/returns/:id/cancel', procedure: 'returns.cancel', status: 200 }),
  route({ method: 'post', path: '/returns/:id/receive', procedure: 'returns.receive', status: 200 }),
  route({ method: 'post', path: '/returns/:id/refund', procedure: 'returns.refund', status: 200 }),
]
