import type { Category } from '@atelier/sdk'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n/words.tsx'

interface CategoryNavProps {
  readonly categories: readonly Category[]
  readonly current: string | undefined
}

/** One step to each category. */
export function CategoryNav({ categories, current }: CategoryNavProps) {
  const { shop: words } = useWords()
  return (
    <nav aria-label={words.categories} className="chips">
      <Link to="/shop" search={{}} className="chip" aria-current={current === undefined ? 'page' : undefined}>
        {words.everything}
      </Link>
      {categories.map(({ id, name, slug }) => (
        <Link
          key={id}
          to="/shop"
          search={{ category: slug }}
          className="chip"
          aria-current={slug === current ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
