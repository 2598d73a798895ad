import { eventTypes, type WebhookEndpoint } from '@atelier/sdk'
import { useState } from 'react'
import { api } from '../../client.ts'
import { useAct } from '../kit/act.tsx'
import { ActForm } from '../kit/act-form.tsx'
import { CheckGroups } from '../kit/check-groups.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { SecretOnce } from '../kit/secret-once.tsx'
import { useStudio } from '../words/words.tsx'

interface EndpointFormProps {
  /** Undefined: a new one. */
  readonly endpoint?: WebhookEndpoint
  readonly onDone: () => void
}

/** Where messages go, and which; a new endpoint shows its secret once. */
export function EndpointForm({ endpoint, onDone }: EndpointFormProps) {
  const { system, kit } = useStudio()
  const [url, setUrl] = useState(endpoint?.url ?? '')
  const [description, setDescription] = useState(endpoint?.description ?? '')
  const [chosen, setChosen] = useState(() => eventTypes.filter(type => endpoint?.eventTypes.includes(type)))
  const [secret, setSecret] = useState<string>()
  const { mutate, isPending, error } = useAct(async () => {
    const input = { url: url.trim(), description, eventTypes: chosen }
    if (endpoint) {
      await api.webhookEndpoints.update.mutate({ id: endpoint.id, ifVersion: endpoint.version, ...input })
      onDone()
    } else setSecret((await api.webhookEndpoints.create.mutate(input)).secret)
  })
  if (secret !== undefined) return <SecretOnce label={system.secret} secret={secret} onDone={onDone} />
  return (
    <ActForm label={kit.save} onSubmit={() => mutate()} isPending={isPending} error={error}>
      <FieldInput
        field={{ key: 'url', label: system.url, isRequired: true, help: system.urlHelp }}
        value={url}
        onChange={setUrl}
      />
      <FieldInput
        field={{ key: 'description', label: system.description }}
        value={description}
        onChange={setDescription}
      />
      <CheckGroups
        name="eventTypes"
        legend={system.events}
        help={system.eventsHelp}
        all={eventTypes}
        chosen={chosen}
        separator="."
        onChange={types => setChosen([...types])}
      />
    </ActForm>
  )
}
