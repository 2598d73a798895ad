import { Link } from '@tanstack/react-router'
import { PictureBox } from './picture-box.tsx'
import type { Thumbnail } from './use-thumbnails.ts'

interface LineProps {
  /** Undefined: not read yet, or the offer is deleted. */
  readonly thumbnail: Thumbnail | undefined
}

/** The small picture of a line, beside a title that says the same. */
export const LinePicture = ({ thumbnail }: LineProps) => (
  <div className="line-picture">
    <PictureBox image={thumbnail?.image ?? null} alt="" sizes="4.5rem" />
  </div>
)

/** The title of a line; a link while its product is in the shop. */
export const LineTitle = ({ title, thumbnail }: LineProps & { readonly title: string }) => {
  const slug = thumbnail?.productSlug ?? null
  return slug === null ? (
    title
  ) : (
    <Link to="/shop/products/$slug" params={{ slug }} className="line-title">
      {title}
    </Link>
  )
}
