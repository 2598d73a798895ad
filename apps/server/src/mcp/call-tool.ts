import { type ApiContext, httpStatuses, listedErrorOf } from '@atelier/api'
import { type Actor, AppError } from '@atelier/domain'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { keyField } from './input-schema.ts'
import { structuredContentOf } from './output-schema.ts'
import type { ProcedureTool } from './tools.ts'

/** An answer fills the context of a model: more than this is of no use to it. */
const maxAnswerBytes = 65_536

interface ToolCall {
  readonly ctx: ApiContext
  readonly actor: Actor | null
  readonly input: Readonly<Record<string, unknown>>
  readonly signal: AbortSignal
  readonly report: (error: AppError) => void
}

/** Runs the procedure with all of its checks; a refusal is an answer that says so, with the code for the model to act on. */
export async function callTool(tool: ProcedureTool, call: ToolCall): Promise<CallToolResult> {
  try {
    return answerOf(await run(tool, call))
  } catch (thrown) {
    const error = listedErrorOf(thrown)
    call.report(error)
    return refusalOf(error, call.ctx.requestId)
  }
}

async function run({ path, type, call, meta, scope, takesNothing }: ProcedureTool, request: ToolCall) {
  const { ctx, actor, signal } = request
  if (type === 'mutation' && !actor?.apiKey) {
    throw actor
      ? new AppError('FORBIDDEN', { required: `an API key with the scope ${scope}`, scope })
      : new AppError('UNAUTHENTICATED', undefined, { message: 'Writing needs an API key: send it as bearer token' })
  }
  const { [keyField]: key, ...rest } = request.input
  const isKey = type === 'mutation' && meta.idempotency !== 'exempt' && typeof key === 'string'
  const input = isKey ? rest : request.input
  const keyed = { ...ctx, idempotencyKey: isKey ? key : undefined }
  const getRawInput = async () => (takesNothing && Object.keys(input).length === 0 ? undefined : input)
  return call({ path, type, ctx: keyed, getRawInput, input: undefined, signal, batchIndex: 0 })
}

function answerOf(data: unknown): CallToolResult {
  const text = data === undefined ? 'Done' : JSON.stringify(data)
  if (Buffer.byteLength(text) > maxAnswerBytes) {
    const message = `The answer is larger than ${maxAnswerBytes} bytes. Ask for less, such as with a smaller 'limit'.`
    throw new AppError('PAYLOAD_TOO_LARGE', { limitBytes: maxAnswerBytes }, { message })
  }
  return { content: [{ type: 'text', text }], structuredContent: structuredContentOf(data) }
}

function refusalOf({ code, kind, message, details }: AppError, requestId: string): CallToolResult {
  const error = { code, status: httpStatuses[kind], message, requestId, ...(details ? { details } : {}) }
  return { isError: true, content: [{ type: 'text', text: `${code}: ${message}` }], structuredContent: { error } }
}
