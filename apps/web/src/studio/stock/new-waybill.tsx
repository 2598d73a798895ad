import type { Waybill } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, q } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { FaultForm } from '../../ui/fault-form.tsx'
import { useAct } from '../kit/act.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { among, idOf } from '../kit/search.ts'
import { useStudio } from '../words/words.tsx'
import { waybillTypes } from './waybill-words.ts'

interface NewWaybillProps {
  readonly type: Waybill['type']
  readonly onCreated: (id: number) => void
}

/** A draft: its lines are added on its own page. */
export function NewWaybill({ type, onCreated }: NewWaybillProps) {
  const { stock } = useStudio()
  const locations = useQuery(q.locations.list.queryOptions({ limit: 100 }))
  const [kind, setKind] = useState<string>(type)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const places = locations.data?.items.map(({ id, name }) => [String(id), name] as const) ?? []
  const { mutate, isPending, error } = useAct(async () => {
    const { id } = await api.waybills.create.mutate({
      type: among(waybillTypes, kind) ?? 'WAYBILL_IN',
      locationId: idOf(from),
      toLocationId: idOf(to),
      note: note || undefined,
    })
    onCreated(id)
  })
  return (
    <FaultForm className="st-form" error={error} onSubmit={() => mutate()}>
      <FieldInput
        field={{
          key: 'type',
          label: stock.type,
          kind: 'choice',
          isRequired: true,
          options: waybillTypes.map(each => [each, stock.types[each]]),
        }}
        value={kind}
        onChange={setKind}
      />
      <FieldInput
        field={{ key: 'locationId', label: stock.location, kind: 'choice', options: places }}
        value={from}
        onChange={setFrom}
      />
      {kind === 'WAYBILL_TRANSFER' && (
        <FieldInput
          field={{ key: 'toLocationId', label: stock.toLocation, kind: 'choice', isRequired: true, options: places }}
          value={to}
          onChange={setTo}
        />
      )}
      <FieldInput field={{ key: 'note', label: stock.note }} value={note} onChange={setNote} />
      <Failure error={error} />
      <button type="submit" className="st-button st-main" disabled={isPending}>
        {stock.create}
      </button>
    </FaultForm>
  )
}
