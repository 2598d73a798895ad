import type { Waybill, WaybillLine } from '@atelier/sdk'
import { useEffect, useState } from 'react'
import { api } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useAct } from '../kit/act.tsx'
import { useStudio } from '../words/words.tsx'

interface LineAmountProps {
  readonly waybill: Waybill
  readonly line: WaybillLine
}

/** How many of a line: saved when one leaves the field, or by Enter. */
export function LineAmount({ waybill, line }: LineAmountProps) {
  const { stock } = useStudio()
  const isCount = waybill.type === 'WAYBILL_STOCKTAKE'
  const stored = String((isCount ? line.countedQuantity : line.quantity) ?? '')
  const [text, setText] = useState(stored)
  useEffect(() => setText(stored), [stored])
  const { mutate, isPending, error } = useAct(() =>
    api.waybills.updateLine.mutate({
      id: waybill.id,
      lineId: line.id,
      ...(isCount ? { countedQuantity: Number(text) } : { quantity: Number(text) }),
    }),
  )
  const save = () => {
    if (text !== stored && text !== '') mutate()
  }
  return (
    <>
      <input
        className="st-amount"
        type="number"
        inputMode="numeric"
        min={0}
        aria-label={`${isCount ? stock.counted : stock.quantity}: ${line.title}`}
        value={text}
        disabled={isPending}
        onChange={event => setText(event.target.value)}
        onBlur={save}
        onKeyDown={event => event.key === 'Enter' && save()}
      />
      <Failure error={error} />
    </>
  )
}
