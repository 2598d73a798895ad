import type { Call } from './_call.ts'

export const mailTemplatesCalls: readonly Call[] = [
  {
    procedure: 'mailTemplates.list',
    by: 'eve',
    input: { locale: 'ru' },
    http: ['GET', '/v1/mail-templates?locale=ru'],
  },
  {
    procedure: 'mailTemplates.get',
    by: 'eve',
    input: { template: 'order_paid' },
    http: ['GET', '/v1/mail-templates/order_paid'],
  },
  {
    procedure: 'mailTemplates.get',
    by: 'ana',
    input: { template: 'welcome' },
    http: ['GET', '/v1/mail-templates/welcome'],
    refused: 'FORBIDDEN',
  },
]
