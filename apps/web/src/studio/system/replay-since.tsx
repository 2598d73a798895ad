import { type FormEvent, useState } from 'react'
import { api } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { Dialog, useAct } from '../kit/act.tsx'
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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  return (
    <form className="st-form" onSubmit={submit}>
      <FieldInput
        field={{ key: 'since', label: system.sinceWhen, kind: 'moment', isRequired: true, help: system.sevenDays }}
        value={since}
        onChange={setSince}
      />
      <FieldInput
        field={{ key: 'all', label: system.includeDelivered, kind: 'check' }}
        value={isAll}
        onChange={setAll}
      />
      <Failure error={error} />
      <div className="st-form-end">
        <button type="submit" className="st-button st-main" disabled={isPending}>
          {system.replay}
        </button>
      </div>
    </form>
  )
}
