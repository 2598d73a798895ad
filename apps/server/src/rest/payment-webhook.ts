import { type AppServices, receiveWebhook } from '@atelier/api'
import { readBytes } from '../http/bytes.ts'
import type { RequestScope } from '../http/scope.ts'

/** Notices of a provider are a few kilobytes. */
const maxBytes = 262_144

/** Takes a payment provider's webhook: the signature is over the bytes as they came, so nothing parses them before. */
export const createPaymentWebhook =
  ({ transactor, limiter, ...services }: AppServices) =>
  async (scope: RequestScope, request: Request, provider: string): Promise<Response> => {
    await limiter.take('webhook-address', scope.client.ip)
    const raw = await readBytes(request, maxBytes)
    const transact = transactor.transact({ requestId: scope.requestId, ip: scope.client.ip })
    const outcome = await receiveWebhook({ ...services, transact }, { provider, raw, headers: request.headers })
    const headers = { ...scope.baseHeaders, 'content-type': 'application/json' }
    return new Response('{}', { status: outcome === 'parked' ? 202 : 200, headers })
  }
