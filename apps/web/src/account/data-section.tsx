import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { ConfirmDialog } from '../ui/confirm.tsx'
import { Failure } from '../ui/failure.tsx'
import { FaultForm } from '../ui/fault-form.tsx'
import { Field } from '../ui/fields.tsx'

/** Taking the data along, and leaving. */
export function DataSection() {
  const { account: words, common } = useWords()
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const [isAsking, setAsking] = useState(false)
  const download = useMutation({
    mutationFn: () => api.accounts.exportMe.query(),
    onSuccess: data => saveFile('account.json', JSON.stringify(data, null, 2)),
  })
  const leave = useMutation({
    mutationFn: async () => {
      await api.accounts.deleteMe.mutate({ password })
      await api.$login.forget()
    },
    onSuccess: () => navigate({ to: '/' }),
  })
  return (
    <>
      <section className="panel">
        <h2>{words.exportTitle}</h2>
        <p>{words.exportText}</p>
        <Failure error={download.error} />
        <button
          type="button"
          className="button button-plain"
          disabled={download.isPending}
          onClick={() => download.mutate()}
        >
          {words.export}
        </button>
      </section>
      <section className="panel" aria-labelledby="delete-account">
        <h2 id="delete-account">{words.deleteTitle}</h2>
        <p>{words.deleteText}</p>
        <FaultForm className="form" error={leave.error} onSubmit={() => setAsking(true)}>
          <Field
            name="password"
            type="password"
            label={words.currentPassword}
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            isRequired
          />
          <Failure error={leave.error} />
          <button className="button button-plain button-bad" disabled={leave.isPending}>
            {words.deleteAccount}
          </button>
        </FaultForm>
        <ConfirmDialog
          title={words.deleteSure}
          confirm={words.deleteAccount}
          cancel={common.cancel}
          isOpen={isAsking}
          onOpenChange={setAsking}
          onConfirm={() => leave.mutate()}
        >
          <p>{words.deleteText}</p>
        </ConfirmDialog>
      </section>
    </>
  )
}

/** Gives the browser a file to keep. */
function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}
