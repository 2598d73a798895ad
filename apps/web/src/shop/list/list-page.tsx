import { Picture } from '@atelier/sdk/react'
import { useQuery } from '@tanstack/react-query'
import { q } from '../../client.ts'
import { useWords } from '../../i18n/words.tsx'
import { Money } from '../../ui/money.tsx'
import { Page } from '../../ui/page.tsx'

/** Products of the shop. */
export function ListPage() {
  const { nav } = useWords()
  const { data } = useQuery(q.products.list.queryOptions({ limit: 24 }))
  return (
    <Page title={nav.shop}>
      <ul className="cards">
        {data?.items.map(({ id, name, image, priceFrom }) => (
          <li key={id} className="card">
            {image && <Picture image={image} alt="" sizes="20rem" />}
            <h2>{name}</h2>
            {priceFrom && <Money value={priceFrom} />}
          </li>
        ))}
      </ul>
    </Page>
  )
}
