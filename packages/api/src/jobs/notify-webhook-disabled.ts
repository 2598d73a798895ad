import type { JobPayloads } from '@atelier/domain'
import { webhookDisabledMail } from '@atelier/domain/mail'
import type { Needs } from '../app-services.ts'
import type { JobRun } from './job-run.ts'
import { sendMail } from './send-mail.ts'

/** Tells one ADMIN that an endpoint is off; of no effect where it is on again, or who was one is none any more. */
export async function notifyWebhookDisabled(
  context: Needs<'readers' | 'transact' | 'mailer' | 'clock' | 'secrets' | 'settings'>,
  { endpointId, userId }: JobPayloads['mail.webhook-disabled'],
  run: JobRun,
): Promise<void> {
  const endpoint = await context.readers.webhookEndpoints.find(endpointId)
  const admin = await context.readers.users.find(userId)
  const reason = endpoint?.disabledReason
  if (!endpoint || !reason || reason === 'by_hand') return
  if (!admin?.verified || admin.role !== 'ADMIN' || admin.bannedAt !== null) return
  const addressee = { to: admin.email, username: admin.username, siteName: context.settings.siteName }
  const message = webhookDisabledMail(addressee, { id: endpointId, origin: new URL(endpoint.url).origin, reason })
  await sendMail(context, { message, template: 'webhook_disabled', run })
}
