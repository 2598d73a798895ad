import { expect, test } from 'vitest'
import { webhookDisabledMail } from './webhook-mail.ts'

const ana = { to: 'ana@studio.example', username: 'ana', siteName: 'Atelier' }

test('a letter on a webhook says which, why, and what to do', () => {
  const mail = webhookDisabledMail(ana, { id: 7, origin: 'https://receiver.example', reason: 'gone' })
  expect(mail.subject).toBe('A webhook of Atelier was switched off')
  expect(mail.text).toContain(
    'Webhook 7 to https://receiver.example gets no more messages. It answered that it is gone',
  )
  const failing = webhookDisabledMail(ana, { id: 7, origin: '<b>', reason: 'failing' })
  expect(failing.html).toContain('&lt;b&gt; gets no more messages. Every message to it has failed for five days.')
})
