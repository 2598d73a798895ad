import { mailTemplates } from '@atelier/domain/mail'
import { shopLocales } from '@atelier/domain/shop-settings'
import { z } from 'zod'

const Template = z.enum(mailTemplates).meta({ description: 'As the log of mails names it', example: 'order_shipped' })
const Locale = z
  .enum(shopLocales)
  .default('en')
  .meta({ description: 'Of mails about orders; the others are in English', example: 'en' })

export const ListMailTemplatesInput = z.strictObject({ locale: Locale })
export type ListMailTemplatesInput = z.output<typeof ListMailTemplatesInput>
export const MailTemplateInput = z.strictObject({ template: Template, locale: Locale })
export type MailTemplateInput = z.output<typeof MailTemplateInput>

const subject = z
  .string()
  .meta({ description: 'Filled with sample data', example: 'Order O-2026-000123 is on its way' })
export const MailTemplateList = z.strictObject({
  items: z.array(z.strictObject({ template: Template, subject }).meta({ id: 'MailTemplateSummary' })).readonly(),
})
export type MailTemplateList = z.output<typeof MailTemplateList>
export const MailTemplateOutput = z
  .strictObject({
    template: Template,
    subject,
    text: z.string().meta({ description: 'The plain part' }),
    html: z.string().meta({ description: 'The HTML part; show it in a sandboxed frame' }),
  })
  .meta({ id: 'MailTemplate' })
export type MailTemplateOutput = z.output<typeof MailTemplateOutput>
