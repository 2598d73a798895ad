import { AppError, type OutsideUrlFault, type UnitOfWork } from '@atelier/domain'
import type { WebhookEndpoint } from '@atelier/domain/webhook-endpoints'
import type { Needs } from '../../app-services.ts'
import type { RecordKind } from '../internal/change.ts'

const faultTexts: Readonly<Record<OutsideUrlFault, string>> = {
  form: "'url' must be a whole URL",
  scheme: "'url' must begin with https://",
  credentials: "'url' must hold no user name and no password",
  port: "'url' must name port 443, 80, 8080 or 8443, or none",
  address: "'url' must be reachable from the internet",
}

/** Checks the text of the URL; its host is resolved and checked again at every connection. @throws INVALID_INPUT */
export function requireEndpointUrl({ outside }: Needs<'outside'>, url: string): void {
  const fault = outside.faultOf(url)
  if (fault)
    throw new AppError('INVALID_INPUT', { issues: [{ path: 'url', code: 'custom', message: faultTexts[fault] }] })
}

const fields = ({ description, eventTypes, disabledAt }: WebhookEndpoint) => ({
  description,
  eventTypes,
  enabled: disabledAt === null,
})

export const webhookEndpointRecord = {
  resource: 'webhook_endpoint',
  about: ({ id }: WebhookEndpoint) => ({ endpointId: id }),
  /** Paths and queries of receivers often hold a secret, so audit lines hold the origin alone. */
  fields: (endpoint: WebhookEndpoint) => ({ origin: new URL(endpoint.url).origin, ...fields(endpoint) }),
  compared: (endpoint: WebhookEndpoint) => ({ url: endpoint.url, ...fields(endpoint) }),
} satisfies RecordKind<WebhookEndpoint>

/** @throws NOT_FOUND */
export const endpointNotFound = (): AppError => new AppError('NOT_FOUND', { resource: 'webhook_endpoint' })

/** @throws NOT_FOUND */
export const deliveryNotFound = (): AppError => new AppError('NOT_FOUND', { resource: 'webhook_delivery' })

/** @throws NOT_FOUND, ILLEGAL_TRANSITION for a disabled endpoint */
export async function requireEnabled(uow: UnitOfWork, id: number): Promise<WebhookEndpoint> {
  const endpoint = await uow.webhookEndpoints.find(id)
  if (!endpoint) throw endpointNotFound()
  if (endpoint.disabledAt === null) return endpoint
  throw new AppError('ILLEGAL_TRANSITION', { from: 'disabled', to: 'sending', allowed: ['enabled'] })
}
