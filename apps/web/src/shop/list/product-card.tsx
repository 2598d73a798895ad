import type { ProductSummary } from '@atelier/sdk'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n/words.tsx'
import { Money } from '../../ui/money.tsx'
import { PictureBox } from '../../ui/picture-box.tsx'

interface ProductCardProps {
  readonly product: ProductSummary
  readonly isFirst?: boolean
}

/** A product in a list: the whole card is its link. */
export function ProductCard({ product, isFirst = false }: ProductCardProps) {
  const { shop: words } = useWords()
  const { name, slug, image, priceFrom, categoryName } = product
  return (
    <li className="product-card">
      <PictureBox image={image} alt="" sizes="(max-width: 40rem) 46vw, 18rem" isFirst={isFirst} />
      <p className="quiet">{categoryName}</p>
      <h3>
        <Link to="/shop/products/$slug" params={{ slug }} className="card-link">
          {name}
        </Link>
      </h3>
      <p className="product-card-price">
        {priceFrom ? (
          <>
            <span className="quiet">{words.from}</span> <Money value={priceFrom} />
          </>
        ) : (
          <span className="quiet">{words.noPrice}</span>
        )}
      </p>
    </li>
  )
}
