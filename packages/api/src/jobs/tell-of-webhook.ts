import type { JobPayloads } from '@atelier/domain'
import { webhookDisabledLetter } from '@atelier/domain/mail'
import type { Needs } from '../tools.ts'
import type { JobRun } from './job-run.ts'
import { sendMail } from './send-mail.ts'

/** Tells one ADMIN that an endpoint is off; of no effect where it is on again, or who was one is none any more. */
export async function tellOfWebhook(
  tools: Needs<'readers' | 'transact' | 'mailer' | 'clock' | 'secrets' | 'settings'>,
  { endpointId, userId }: JobPayloads['mail.webhook-disabled'],
  run: JobRun,
): Promise<void> {
  const endpoint = await tools.readers.webhookEndpoints.find(endpointId)
  const admin = await tools.readers.users.find(userId)
  const reason = endpoint?.disabledReason
  if (!endpoint || !reason || reason === 'by_hand') return
  if (!admin?.verified || admin.role !== 'ADMIN' || admin.bannedAt !== null) return
  const addressee = { to: admin.email, username: admin.username, siteName: tools.settings.siteName }
  const message = webhookDisabledLetter(addressee, { id: endpointId, origin: new URL(endpoint.url).origin, reason })
  await sendMail(tools, { message, template: 'webhook_disabled', run })
}
