import type { JobPayloads } from '@atelier/domain'
import { webhookDisabledMail } from '@atelier/domain/mail'
import type { Needs } from '../../app-services.ts'
import type { JobRun } from '../internal/job-run.ts'
import { sendMail } from './send-mail.ts'

/** Mails one ADMIN about a disabled endpoint. No-op if it was re-enabled or the user is no longer an ADMIN. */
export async function sendWebhookDisabledMail(
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
