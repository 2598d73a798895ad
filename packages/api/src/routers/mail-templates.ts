import {
  ListMailTemplatesInput,
  MailTemplateInput,
  MailTemplateList,
  MailTemplateOutput,
} from '../schemas/mail-templates.ts'
import { getMailTemplate } from '../services/mail-templates/get-mail-template.ts'
import { listMailTemplates } from '../services/mail-templates/list-mail-templates.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const mailTemplates = resource('The mails that the server writes, with sample data', {
  list: procedure({
    access: 'employee',
    summary: 'Every mail there is, by its subject',
    input: ListMailTemplatesInput,
    output: MailTemplateList,
  }).query(({ ctx, input }) => listMailTemplates(ctx.request, input)),

  get: procedure({
    access: 'employee',
    summary: 'One mail as it would be sent, with sample data',
    input: MailTemplateInput,
    output: MailTemplateOutput,
  }).query(({ ctx, input }) => getMailTemplate(ctx.request, input)),
})
