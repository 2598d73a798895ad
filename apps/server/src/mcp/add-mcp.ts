import type { Hono } from 'hono'
import type { TransportServices } from '../http/context.ts'
import type { RequestHandler, ServerEnv } from '../http/scope.ts'

/** `/mcp`: the procedures as tools for agents. Its code is loaded by the first request, so that a start does not pay for it. */
export function addMcp(app: Hono<ServerEnv>, services: TransportServices, version: string): void {
  let loading: Promise<RequestHandler> | undefined
  app.post('/mcp', async c => {
    c.env.route = 'POST /mcp'
    loading ??= import('./create-mcp.ts').then(({ createMcp }) => createMcp(services, version))
    return (await loading)(c.req.raw, c.env)
  })
}
