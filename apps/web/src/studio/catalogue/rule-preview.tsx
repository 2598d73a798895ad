import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { Money } from '../../ui/money.tsx'
import { Panel } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { hasCondition, type Rule } from './rule-builder.tsx'
import { Thumb } from './thumb.tsx'

const shown = 24

/** What the rule holds of what is on sale now; nothing is saved. */
export function RulePreview({ rule }: { readonly rule: Rule }) {
  const { catalogue } = useStudio()
  const isAsked = hasCondition(rule)
  const { data, error } = useQuery({
    queryKey: ['studio', 'rule', rule],
    queryFn: () => api.collections.preview.mutate({ rule, limit: shown }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const items = isAsked ? data?.items : []
  return (
    <Panel
      title={catalogue.holds}
      aside={
        <span role="status" className="st-soft">
          {items?.length}
          {isAsked && data?.nextCursor && '+'} {catalogue.found}
        </span>
      }
    >
      <Failure error={error} />
      {items?.length === 0 && <p className="st-empty">{isAsked ? catalogue.holdsNothing : catalogue.noCondition}</p>}
      <ul className="st-list">
        {items?.map(({ id, name, image, priceFrom }) => (
          <li key={id}>
            <span className="st-named">
              <Thumb image={image} />
              <Link to="/studio/products/$id" params={{ id: String(id) }}>
                {name}
              </Link>
            </span>
            {priceFrom && <Money value={priceFrom} />}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
