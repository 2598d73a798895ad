import { PermanentFailure, timestampOf, type UnitOfWork } from '@atelier/domain'
import type { MailMessage, MailTemplate } from '@atelier/domain/mail'
import type { Needs } from '../../app-services.ts'
import type { JobRun } from '../internal/job-run.ts'

interface Sending {
  readonly message: MailMessage
  readonly template: MailTemplate
  readonly run: JobRun
  /** Written together with the log's row, such as the token that the mail carries. */
  readonly beside?: (uow: UnitOfWork) => Promise<void>
}

/** Sends one mail of one job: at least once, and not again after it is known to have left. */
export async function sendMail(
  context: Needs<'transact' | 'mailer' | 'clock' | 'secrets'>,
  { message, template, run, beside }: Sending,
): Promise<void> {
  const messageId = context.secrets.hash(run.id).slice(0, 32)
  const isDue = await context.transact(async uow => {
    const due = await uow.mails.begin({ dedupeKey: run.id, messageId, to: message.to, template })
    if (due) await beside?.(uow)
    return due
  })
  if (!isDue) return
  try {
    await context.mailer.send(message, messageId)
  } catch (error) {
    if (error instanceof PermanentFailure) await context.transact(uow => uow.mails.markFailed(run.id))
    throw error
  }
  await run.finish(uow => uow.mails.markSent(run.id, timestampOf(context.clock.now())))
}
