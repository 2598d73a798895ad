import { Link } from '@tanstack/react-router'
import { Failure } from '../../ui/failure.tsx'
import { useAct } from '../kit/act.tsx'
import { Conflict } from '../kit/conflict.tsx'
import { useStudio } from '../words/words.tsx'
import { type BulkOutcome, type BulkRow, changeProduct, singleFields, singleValues } from './bulk-change.ts'
import { useNames } from './places.ts'

interface NotSavedProps {
  readonly outcomes: readonly BulkOutcome[]
  readonly onResolved: (outcome: BulkOutcome) => void
}

/** The products that were not saved, each with the reason, or with both values of a contested field to choose from. */
export function NotSaved({ outcomes, onResolved }: NotSavedProps) {
  const { catalogue } = useStudio()
  if (outcomes.length === 0) return null
  return (
    <ul className="st-list" aria-label={catalogue.notSaved}>
      {outcomes.map(outcome => (
        <li key={outcome.product.id}>
          <Link to="/studio/products/$id" params={{ id: String(outcome.product.id) }} className="st-strong">
            {outcome.product.name}
          </Link>
          {outcome.theirs ? (
            // A newer version by someone else starts a new choice.
            <Contested key={outcome.theirs.version} outcome={outcome} theirs={outcome.theirs} onResolved={onResolved} />
          ) : (
            <Failure error={outcome.error} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface ContestedProps {
  readonly outcome: BulkOutcome
  readonly theirs: BulkRow
  readonly onResolved: (outcome: BulkOutcome) => void
}

function Contested({ outcome: { product, patch }, theirs, onResolved }: ContestedProps) {
  const { catalogue } = useStudio()
  const now = singleValues(theirs)
  const mine = { status: patch.status || now.status, subCategoryId: patch.subCategoryId || now.subCategoryId }
  const { mutate, isPending } = useAct(async (values: typeof mine) => {
    const chosen = { ...patch }
    for (const key of singleFields) if (values[key] === now[key]) chosen[key] = ''
    onResolved({ product: theirs, patch: chosen, ...(await changeProduct(theirs, chosen)) })
  })
  const wanted = useNames('subCategories', patch.subCategoryId === '' ? [] : [Number(patch.subCategoryId)])
  const places = [...wanted.map(([id, name]) => [String(id), name] as const), placeOf(product), placeOf(theirs)]
  return (
    <fieldset disabled={isPending} className="st-full">
      <Conflict
        name={product.name}
        text={catalogue.bulkConflict}
        fields={[
          { key: 'status', label: catalogue.status, options: Object.entries(catalogue.statuses) },
          { key: 'subCategoryId', label: catalogue.subCategory, options: places },
        ]}
        mine={mine}
        base={singleValues(product)}
        theirs={now}
        onResolve={mutate}
      />
    </fieldset>
  )
}

const placeOf = ({ subCategoryId, categoryName, subCategoryName }: BulkRow) =>
  [String(subCategoryId), `${categoryName} / ${subCategoryName}`] as const
