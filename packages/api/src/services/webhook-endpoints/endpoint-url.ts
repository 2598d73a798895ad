import { AppError, type OutsideUrlFault } from '@atelier/domain'
import type { WebhookEndpoint } from '@atelier/domain/webhook-endpoints'
import type { Needs } from '../../app-services.ts'

const words: Readonly<Record<OutsideUrlFault, string>> = {
  form: 'Must be a whole URL',
  scheme: 'Must begin with https://',
  credentials: 'Must hold no user name and no password',
  port: 'Must name port 443, 80, 8080 or 8443, or none',
  address: 'Must be reachable from the internet',
}

/** Refused early for what its text tells; a name is judged anew whenever it is connected to. @throws INVALID_INPUT */
export function checkEndpointUrl({ outside }: Needs<'outside'>, url: string): void {
  const fault = outside.faultOf(url)
  if (fault) throw new AppError('INVALID_INPUT', { issues: [{ path: 'url', code: 'custom', message: words[fault] }] })
}

/** What the audit trail may say of an endpoint: paths and queries of receivers often hold a secret. */
export const auditedEndpoint = ({ url, description, eventTypes, disabledAt }: WebhookEndpoint) => ({
  origin: new URL(url).origin,
  description,
  eventTypes,
  enabled: disabledAt === null,
})

/** @throws NOT_FOUND */
export const endpointNotFound = (): AppError => new AppError('NOT_FOUND', { resource: 'webhook_endpoint' })
