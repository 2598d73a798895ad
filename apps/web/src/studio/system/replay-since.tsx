import { useState } from 'react'
import { api } from '../../client.ts'
import { Dialog, useAct } from '../kit/act.tsx'
import { ActForm } from '../kit/act-form.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { localMoment } from '../settings/values.ts'
import { useStudio } from '../words/words.tsx'

const dayMs = 86_400_000

/** Everything since a moment again; what an endpoint missed while it was off included. */
export function ReplaySince({ id }: { readonly id: number }) {
  const { system } = useStudio()
  return (
    <Dialog label={system.replaySince} title={system.replaySince}>
      {close => <ReplayForm id={id} onDone={close} />}
    </Dialog>
  )
}

function ReplayForm({ id, onDone }: { readonly id: number; readonly onDone: () => void }) {
  const { system } = useStudio()
  const [since, setSince] = useState(() => localMoment(new Date(Date.now() - dayMs).toISOString()))
  const [isAll, setAll] = useState('')
  const { mutate, isPending, error } = useAct(
    () =>
      api.webhookEndpoints.replaySince.mutate({
        id,
        since: new Date(since).toISOString(),
        include: isAll === 'yes' ? 'all' : 'undelivered',
      }),
    onDone,
  )
  return (
    <ActForm label={system.replay} onSubmit={() => mutate()} isPending={isPending} error={error}>
      <FieldInput
        field={{ key: 'since', label: system.sinceWhen, kind: 'moment', isRequired: true, help: system.sevenDays }}
        value={since}
        onChange={setSince}
      />
      <FieldInput
        field={{ key: 'include', label: system.includeDelivered, kind: 'check' }}
        value={isAll}
        onChange={setAll}
      />
    </ActForm>
  )
}
