import type { Product } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { useWords } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { Rich } from '../../ui/rich.tsx'
import { Buying } from './buying.tsx'
import { Gallery } from './gallery.tsx'
import './product.css'

const route = getRouteApi('/site/shop/products/$slug')

/** A product: its pictures, what it can be had in, what it costs, whether it is there. */
export function ProductPage() {
  const { common } = useWords()
  const { slug } = route.useParams()
  const { data: product, error } = useQuery(q.products.bySlug.queryOptions({ slug }))
  if (error)
    return (
      <Page title={common.notFound}>
        <Failure error={error} />
        <Link to="/shop" className="button">
          {common.toShop}
        </Link>
      </Page>
    )
  if (!product) return <Page title={common.loading}>{null}</Page>
  return <ProductView key={product.id} product={product} />
}

function ProductView({ product }: { readonly product: Product }) {
  const { product: words, nav } = useWords()
  return (
    <Page title={product.name} heading={<Breadcrumb product={product} label={words.breadcrumb} shop={nav.shop} />}>
      <div className="product">
        <Gallery product={product} />
        <div className="product-buy">
          <h1>{product.name}</h1>
          <Buying product={product} />
        </div>
      </div>
      {product.descriptionHtml !== '' && (
        <section className="product-about">
          <h2>{words.about}</h2>
          <Rich html={product.descriptionHtml} />
        </section>
      )}
    </Page>
  )
}

interface BreadcrumbProps {
  readonly product: Product
  readonly label: string
  readonly shop: string
}

const Breadcrumb = ({ product, label, shop }: BreadcrumbProps) => (
  <nav aria-label={label} className="breadcrumb">
    <Link to="/shop">{shop}</Link>
    <Link to="/shop" search={{ category: product.categorySlug }}>
      {product.categoryName}
    </Link>
    <Link to="/shop" search={{ category: product.categorySlug, sub: product.subCategorySlug }}>
      {product.subCategoryName}
    </Link>
  </nav>
)
