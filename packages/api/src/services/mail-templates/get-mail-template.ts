import { sampleMail } from '@atelier/domain/mail'
import type { Needs } from '../../app-services.ts'
import type { MailTemplateInput, MailTemplateOutput } from '../../schemas/mail-templates.ts'
import { sampleOf } from './internal.ts'

/** One mail, filled with sample data, as it would be sent. */
export function getMailTemplate(
  context: Needs<'settings'>,
  { template, locale }: MailTemplateInput,
): MailTemplateOutput {
  const { subject, text, html } = sampleMail(template, sampleOf(context, locale))
  return { template, subject, text, html }
}
