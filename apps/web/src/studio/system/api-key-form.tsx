import { type Scope, scopes } from '@atelier/sdk'
import { useState } from 'react'
import { api } from '../../client.ts'
import { useAct } from '../kit/act.tsx'
import { ActForm } from '../kit/act-form.tsx'
import { CheckGroups } from '../kit/check-groups.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { SecretOnce } from '../kit/secret-once.tsx'
import { optionalMoment } from '../settings/values.ts'
import { useStudio } from '../words/words.tsx'

/** A new key with its scopes, after the password; it is shown once. */
export function ApiKeyForm({ onDone }: { readonly onDone: () => void }) {
  const { system } = useStudio()
  const [name, setName] = useState('')
  const [expiresAt, setExpiresAt] = useState('')
  const [password, setPassword] = useState('')
  const [chosen, setChosen] = useState<readonly Scope[]>([])
  const [key, setKey] = useState<string>()
  const { mutate, isPending, error } = useAct(async () => {
    await api.sessions.reauthenticate.mutate({ password })
    const made = await api.apiKeys.create.mutate({ name, scopes: [...chosen], expiresAt: optionalMoment(expiresAt) })
    setKey(made.key)
  })
  if (key !== undefined) return <SecretOnce label={system.key} secret={key} onDone={onDone} />
  return (
    <ActForm
      label={system.createKey}
      onSubmit={() => mutate()}
      isPending={isPending}
      error={error}
      isDisabled={chosen.length === 0}
    >
      <FieldInput
        field={{ key: 'name', label: system.keyName, isRequired: true, help: system.keyNameHelp }}
        value={name}
        onChange={setName}
      />
      <FieldInput
        field={{ key: 'expiresAt', label: system.expires, kind: 'moment', help: system.expiresHelp }}
        value={expiresAt}
        onChange={setExpiresAt}
      />
      <CheckGroups
        name="scopes"
        legend={system.scopes}
        all={scopes}
        chosen={chosen}
        separator=":"
        onChange={setChosen}
      />
      <FieldInput
        field={{
          key: 'password',
          label: system.password,
          kind: 'password',
          isRequired: true,
          autoComplete: 'current-password',
        }}
        value={password}
        onChange={setPassword}
      />
    </ActForm>
  )
}
