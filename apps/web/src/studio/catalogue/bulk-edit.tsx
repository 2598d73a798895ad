import type { ProductSummary } from '@atelier/sdk'
import { useState } from 'react'
import { Failure } from '../../ui/failure.tsx'
import { FaultForm } from '../../ui/fault-form.tsx'
import { useAct } from '../kit/act.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { Panel } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { type BulkOutcome, type BulkPatch, changeProduct, emptyPatch, isEmpty } from './bulk-change.ts'
import { NotSaved } from './bulk-not-saved.tsx'
import { usePlaceOptions } from './places.ts'

/** Changes that are under way at once: each is a request of its own, and one that fails stops no other. */
const atOnce = 4

interface BulkEditProps {
  readonly products: readonly ProductSummary[]
  /** Called with those that need no longer be chosen. */
  readonly onSaved: (ids: readonly number[]) => void
  readonly onClear: () => void
}

/**
 * One change to many products, each guarded by the version that is on the page. What others saved meanwhile stays;
 * where they changed the same field, the row shows both values to choose from.
 */
export function BulkEdit({ products, onSaved, onClear }: BulkEditProps) {
  const { catalogue } = useStudio()
  const subCategories = usePlaceOptions('subCategories')
  const [patch, setPatch] = useState<BulkPatch>(emptyPatch)
  const [outcomes, setOutcomes] = useState<readonly BulkOutcome[]>([])
  const { mutate, isPending, error } = useAct(async () => {
    const done: BulkOutcome[] = []
    const queue = [...products]
    const work = async (): Promise<void> => {
      for (let product = queue.shift(); product; product = queue.shift()) {
        done.push({ product, patch, ...(await changeProduct(product, patch)) })
        setOutcomes([...done])
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    onSaved(savedIn(done))
  })
  const set = (key: keyof BulkPatch) => (value: string) => setPatch(old => ({ ...old, [key]: value }))
  const failed = outcomes.filter(outcome => outcome.error !== undefined)
  // What is refused of one product is refused of the others too.
  const [refused] = failed.filter(({ theirs }) => !theirs)
  if (products.length === 0 && outcomes.length === 0) return null
  return (
    <Panel
      title={catalogue.bulk(products.length)}
      aside={
        <button
          type="button"
          className="st-button st-quiet"
          onClick={() => {
            setOutcomes([])
            onClear()
          }}
        >
          {catalogue.clearChoice}
        </button>
      }
    >
      <FaultForm className="st-form" error={error ?? refused?.error} onSubmit={() => mutate()}>
        <div className="st-fields">
          <FieldInput
            field={{
              key: 'status',
              label: catalogue.status,
              kind: 'choice',
              options: Object.entries(catalogue.statuses),
            }}
            value={patch.status}
            onChange={set('status')}
          />
          <FieldInput
            field={{ key: 'subCategoryId', label: catalogue.subCategory, kind: 'choice', ...subCategories }}
            value={patch.subCategoryId}
            onChange={set('subCategoryId')}
          />
          <FieldInput
            field={{ key: 'addTags', name: 'tags', label: catalogue.addTags, help: catalogue.tagsHelp }}
            value={patch.addTags}
            onChange={set('addTags')}
          />
          <FieldInput
            field={{ key: 'removeTags', label: catalogue.removeTags, help: catalogue.tagsHelp }}
            value={patch.removeTags}
            onChange={set('removeTags')}
          />
        </div>
        <Failure error={error} />
        <div className="st-form-end">
          <button
            type="submit"
            className="st-button st-main"
            disabled={isPending || products.length === 0 || isEmpty(patch)}
          >
            {catalogue.applyBulk}
          </button>
          {outcomes.length > 0 && (
            <span role="status" className="st-soft">
              {catalogue.bulkDone(outcomes.length - failed.length, failed.length)}
            </span>
          )}
        </div>
      </FaultForm>
      <NotSaved
        outcomes={failed}
        onResolved={outcome => {
          setOutcomes(old => old.map(each => (each.product.id === outcome.product.id ? outcome : each)))
          onSaved(savedIn([outcome]))
        }}
      />
    </Panel>
  )
}

const savedIn = (outcomes: readonly BulkOutcome[]): readonly number[] =>
  outcomes.flatMap(({ product, error }) => (error === undefined ? [product.id] : []))
