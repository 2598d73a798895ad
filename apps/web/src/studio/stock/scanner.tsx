import type { SearchHit, Waybill } from '@atelier/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { api } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { FaultForm } from '../../ui/fault-form.tsx'
import { FaultText } from '../../ui/fault-text.tsx'
import { useFault } from '../../ui/faults.ts'
import { useStudio } from '../words/words.tsx'
import { codesIn } from './scanned-codes.ts'

const isProduct = (hit: SearchHit): boolean => hit.type === 'product'

type Found = Awaited<ReturnType<typeof offersOf>>[number]

/** Offers whose barcode, SKU or number was read, in whatever form the scanner sends it, else those of products with these words. */
async function offersOf(scanned: string) {
  const [asRead, ...otherwise] = codesIn(scanned)
  const read = await offersOfCode(asRead ?? scanned)
  if (read.exact.length > 0) return read.exact
  for (const code of otherwise) {
    const { exact } = await offersOfCode(code)
    if (exact.length > 0) return exact
  }
  return read.offers
}

async function offersOfCode(code: string) {
  const { items } = await api.search.query.query({ q: code, types: ['products'], limit: 5 })
  const pages = await Promise.all(
    items.filter(isProduct).map(({ id }) => api.offers.list.query({ productId: id, limit: 50 })),
  )
  const offers = pages.flatMap(page => page.items)
  const key = code.toLowerCase()
  const exact = offers.filter(({ barcode, sku, manufacturerNumber }) =>
    [barcode, sku, manufacturerNumber].some(each => each?.toLowerCase() === key),
  )
  return { offers, exact }
}

/** What the books say lies there: a stocktake holds what was counted against it. */
async function onHandOf(offerId: number, locationId: number): Promise<number> {
  const { locations } = await api.stock.get.query({ offerId })
  return locations.find(each => each.locationId === locationId)?.onHand ?? 0
}

/**
 * A barcode scanner types a code and Enter: each scan of an offer adds one to its line. People type words and choose.
 */
export function Scanner({ waybill }: { readonly waybill: Waybill }) {
  const { stock } = useStudio()
  const cache = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [choices, setChoices] = useState<readonly Found[]>([])
  const [last, setLast] = useState('')
  // A scanner types into whatever has the focus.
  useEffect(() => input.current?.focus(), [])
  const isCount = waybill.type === 'WAYBILL_STOCKTAKE'

  const add = async (offer: Found): Promise<void> => {
    // As it is now: the scan before this one may still be on its way to the page.
    const { id, lines, locationId } = await api.waybills.get.query({ id: waybill.id })
    const line = lines.find(({ offerId }) => offerId === offer.id)
    const amount = ((isCount ? line?.countedQuantity : line?.quantity) ?? 0) + 1
    if (line) {
      const counts = isCount ? { countedQuantity: amount } : { quantity: amount }
      await api.waybills.updateLine.mutate({ id, lineId: line.id, ...counts })
    } else {
      const counts = isCount
        ? { countedQuantity: 1, expectedOnHand: await onHandOf(offer.id, locationId) }
        : { quantity: 1 }
      await api.waybills.addLine.mutate({ id, offerId: offer.id, ...counts })
    }
    setChoices([])
    setLast(`${offer.title}: ${amount}`)
  }
  const { mutate, error } = useMutation({
    // Scans wait for each other.
    scope: { id: `scan-${waybill.id}` },
    mutationFn: async (scanned: Found | string) => {
      if (typeof scanned !== 'string') return add(scanned)
      const offers = await offersOf(scanned)
      const [only] = offers
      if (only && offers.length === 1) return add(only)
      setChoices(offers)
      setLast(offers.length === 0 ? `${scanned}: ${stock.unknownCode}` : '')
    },
    onSettled: () => cache.invalidateQueries(),
  })
  const submit = () => {
    const scanned = code.trim()
    setCode('')
    input.current?.focus()
    if (scanned !== '') mutate(scanned)
  }
  return (
    <FaultForm className="st-scanner" error={error} onSubmit={submit}>
      <ScanField input={input} value={code} onChange={setCode} />
      <p role="status" className="st-soft">
        {last}
      </p>
      <Failure error={error} />
      {choices.length > 0 && (
        <ul className="st-list" aria-label={stock.chooseOffer}>
          {choices.map(offer => (
            <li key={offer.id}>
              <span>
                <span className="st-strong">{offer.title}</span> <span className="st-soft">{offer.sku}</span>
              </span>
              <button type="button" className="st-button" onClick={() => mutate(offer)}>
                {stock.add}
              </button>
            </li>
          ))}
        </ul>
      )}
    </FaultForm>
  )
}

interface ScanFieldProps {
  readonly input: RefObject<HTMLInputElement | null>
  readonly value: string
  readonly onChange: (value: string) => void
}

function ScanField({ input, value, onChange }: ScanFieldProps) {
  const { stock } = useStudio()
  const fault = useFault('q')
  return (
    <>
      <label htmlFor="scan">{stock.scan}</label>
      <div>
        <input
          id="scan"
          name="q"
          ref={input}
          value={value}
          autoComplete="off"
          spellCheck={false}
          placeholder={stock.scanHint}
          {...fault.input}
          onChange={event => onChange(event.target.value)}
        />
        <button type="submit" className="st-button st-main">
          {stock.add}
        </button>
      </div>
      <FaultText fault={fault} />
    </>
  )
}
