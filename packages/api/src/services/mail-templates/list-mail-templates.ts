import { mailTemplates, sampleMail } from '@atelier/domain/mail'
import type { Needs } from '../../app-services.ts'
import type { ListMailTemplatesInput, MailTemplateList } from '../../schemas/mail-templates.ts'
import { sampleOf } from './internal.ts'

/** Every mail that the server writes, by its subject. */
export function listMailTemplates(context: Needs<'settings'>, { locale }: ListMailTemplatesInput): MailTemplateList {
  const sample = sampleOf(context, locale)
  return { items: mailTemplates.map(template => ({ template, subject: sampleMail(template, sample).subject })) }
}
