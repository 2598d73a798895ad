import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { Field } from '../ui/fields.tsx'
import { Page } from '../ui/page.tsx'
import { SendForm, Sent } from './send-form.tsx'
import './account.css'

/** A fresh link to an order, by mail. */
export function FindOrderPage() {
  const { order: words, account } = useWords()
  const [number, setNumber] = useState('')
  const [email, setEmail] = useState('')
  const ask = useMutation({
    mutationFn: () => api.orders.requestAccess.mutate({ number: number.trim(), email: email.trim() }),
  })
  return (
    <Page title={words.findTitle} className="narrow">
      <p className="lead">{words.findText}</p>
      <SendForm sending={ask} label={words.send} done={<Sent>{words.sent}</Sent>} isPage>
        <Field name="number" label={words.number} value={number} onChange={setNumber} isRequired />
        <Field
          name="email"
          type="email"
          label={account.email}
          value={email}
          onChange={setEmail}
          autoComplete="email"
          isRequired
        />
      </SendForm>
    </Page>
  )
}
