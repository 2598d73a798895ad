import { AppError } from '@atelier/domain'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  type ListToolsResult,
  McpError,
} from '@modelcontextprotocol/sdk/types.js'
import { bodyLimits } from '../http/body.ts'
import { readBytes } from '../http/bytes.ts'
import { openContext, type TransportServices } from '../http/context.ts'
import { parseJson } from '../http/json.ts'
import type { RequestHandler, RequestScope } from '../http/scope.ts'
import { callTool } from './call-tool.ts'
import { createTools, isOffered } from './tools.ts'

const toolsPerPage = 100
/** Messages of one request. */
const maxBatch = 10

const instructions = `The procedures of the Atelier API as tools. Reading what is public needs no login; an API key, sent as bearer token, opens what its scopes name. \
Lists answer a page and 'nextCursor': send it as 'cursor' to go on. Changes of records take 'ifVersion', the version you saw. A refused call answers with 'error.code' and 'error.details'.`

/** The MCP endpoint over streamable HTTP, without sessions: any process can answer any request. */
export function createMcp(services: TransportServices, version: string): RequestHandler {
  const tools = createTools()
  const { limiter } = services.services
  const reportTo = (scope: RequestScope) => (error: AppError) => services.report?.(error, scope)

  return async (request, scope) => {
    const origin = request.headers.get('origin')
    if (origin !== null && !services.origins.has(origin)) throw new AppError('ORIGIN_REFUSED')
    const { ctx } = openContext(services, request, scope)
    const actor = await ctx.authenticate()
    const message = parseJson(await readBytes(request, bodyLimits.plain))
    const count = Array.isArray(message) ? message.length : 1
    if (count > maxBatch) throw new AppError('MALFORMED_REQUEST', { part: 'batch' })
    await limiter.take('mcp', actor?.apiKey ? `key:${actor.apiKey.id}` : scope.client.ip, count)

    const mcp = new McpServer({ name: 'atelier', version }, { capabilities: { tools: {} }, instructions })
    mcp.server.setRequestHandler(ListToolsRequestSchema, ({ params }): ListToolsResult => {
      const offered = [...tools.values()].filter(tool => isOffered(tool, actor))
      const start = startOf(params?.cursor)
      const next = start + toolsPerPage
      return {
        tools: offered.slice(start, next).map(tool => tool.shown()),
        ...(next < offered.length ? { nextCursor: String(next) } : {}),
      }
    })
    mcp.server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
      const tool = tools.get(params.name)
      if (!tool) throw new McpError(ErrorCode.InvalidParams, `There is no tool '${params.name.slice(0, 64)}'`)
      return callTool(tool, { ctx, actor, input: params.arguments ?? {}, signal, report: reportTo(scope) })
    })
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await mcp.connect(transport)
    try {
      const answer = await transport.handleRequest(request, { parsedBody: message })
      return new Response(await answer.text(), {
        status: answer.status,
        headers: { ...Object.fromEntries(answer.headers), ...scope.baseHeaders },
      })
    } finally {
      await mcp.close()
    }
  }
}

function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (/^\d{1,6}$/.test(cursor)) return Number(cursor)
  throw new McpError(ErrorCode.InvalidParams, 'The cursor is not one of this list')
}
