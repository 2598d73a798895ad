import { isAtelierError, type ProductSummary } from '@atelier/sdk'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useAct } from '../kit/act.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { among } from '../kit/search.ts'
import { Panel } from '../kit/view.tsx'
import { wordsOf } from '../settings/values.ts'
import { useStudio } from '../words/words.tsx'
import { useSubCategories } from './sub-categories.ts'

const statuses = ['draft', 'published', 'archived'] as const
const nothing = { status: '', subCategoryId: '', addTags: '', removeTags: '' }
/** Changes that are under way at once: each is a request of its own, and one that fails stops no other. */
const atOnce = 4

interface Outcome {
  readonly product: ProductSummary
  /** Undefined: it was saved. */
  readonly error: unknown
}

interface BulkEditProps {
  readonly products: readonly ProductSummary[]
  /** Those that were not saved stay chosen. */
  readonly onDone: (failed: readonly number[]) => void
  readonly onClear: () => void
}

/** One change to many products, each guarded by the version that is on the page; what fails is said row by row. */
export function BulkEdit({ products, onDone, onClear }: BulkEditProps) {
  const { catalogue } = useStudio()
  const subCategories = useSubCategories()
  const [patch, setPatch] = useState(nothing)
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const { mutate, isPending } = useAct(async () => {
    const done: Outcome[] = []
    const queue = [...products]
    const work = async (): Promise<void> => {
      for (let product = queue.shift(); product; product = queue.shift()) {
        done.push({ product, error: await change(product, patch) })
        setOutcomes([...done])
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    onDone(done.flatMap(({ product, error }) => (error === undefined ? [] : [product.id])))
  })
  const set = (key: keyof typeof nothing) => (value: string) => setPatch(old => ({ ...old, [key]: value }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  const failed = outcomes.filter(({ error }) => error !== undefined)
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
      <form className="st-form" onSubmit={submit}>
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
            field={{ key: 'subCategoryId', label: catalogue.subCategory, kind: 'choice', options: subCategories }}
            value={patch.subCategoryId}
            onChange={set('subCategoryId')}
          />
          <FieldInput
            field={{ key: 'addTags', label: catalogue.addTags, help: catalogue.tagsHelp }}
            value={patch.addTags}
            onChange={set('addTags')}
          />
          <FieldInput
            field={{ key: 'removeTags', label: catalogue.removeTags, help: catalogue.tagsHelp }}
            value={patch.removeTags}
            onChange={set('removeTags')}
          />
        </div>
        <div className="st-form-end">
          <button
            type="submit"
            className="st-button st-main"
            disabled={isPending || products.length === 0 || Object.values(patch).every(value => value === '')}
          >
            {catalogue.applyBulk}
          </button>
          {outcomes.length > 0 && (
            <span role="status" className="st-soft">
              {catalogue.bulkDone(outcomes.length - failed.length, failed.length)}
            </span>
          )}
        </div>
      </form>
      {failed.length > 0 && (
        <ul className="st-list" aria-label={catalogue.notSaved}>
          {failed.map(({ product, error }) => (
            <li key={product.id}>
              <Link to="/studio/products/$id" params={{ id: String(product.id) }} className="st-strong">
                {product.name}
              </Link>
              {isAtelierError(error) && error.code === 'VERSION_CONFLICT' ? (
                <span className="st-bad">{catalogue.bulkConflict}</span>
              ) : (
                <Failure error={error} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** As the API keeps them. */
const tagsOf = (text: string): string[] => wordsOf(text.toLowerCase())

/** Undefined once it is saved, else why not. */
async function change(
  { id, version, tags }: ProductSummary,
  { status, subCategoryId, addTags, removeTags }: typeof nothing,
): Promise<unknown> {
  const removed = tagsOf(removeTags)
  const isTagged = addTags !== '' || removeTags !== ''
  try {
    await api.products.update.mutate({
      id,
      ifVersion: version,
      status: among(statuses, status),
      subCategoryId: subCategoryId === '' ? undefined : Number(subCategoryId),
      tags: isTagged ? [...new Set([...tags, ...tagsOf(addTags)])].filter(tag => !removed.includes(tag)) : undefined,
    })
    return undefined
  } catch (error) {
    return error
  }
}
