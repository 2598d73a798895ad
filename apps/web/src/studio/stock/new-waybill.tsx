import type { Waybill } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, q } from '../../client.ts'
import { useAct } from '../kit/act.tsx'
import { ActForm } from '../kit/act-form.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { noteOf, NoteField } from '../kit/reason-fields.tsx'
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
      note: noteOf(note),
    })
    onCreated(id)
  })
  return (
    <ActForm label={stock.create} onSubmit={() => mutate()} isPending={isPending} error={error}>
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
      <NoteField label={stock.note} value={note} onChange={setNote} />
    </ActForm>
  )
}
