import type { Image, Product } from '@atelier/sdk'
import { Picture } from '@atelier/sdk/react'
import { useState } from 'react'
import { useWords } from '../../i18n/words.tsx'
import { PictureBox } from '../../ui/picture-box.tsx'

/** The pictures of a product: one large, the others to choose from. */
export function Gallery({ product }: { readonly product: Product }) {
  const { product: words } = useWords()
  const images = imagesOf(product)
  const [at, setAt] = useState(0)
  const altOf = (index: number): string =>
    product.imageAlts.find(({ assetId }) => assetId === images[index]?.id)?.text ??
    (images.length > 1 ? words.image(product.name, index + 1) : product.name)
  return (
    <div className="gallery">
      <PictureBox
        key={images[at]?.id}
        image={images[at] ?? null}
        alt={altOf(at)}
        sizes="(max-width: 60rem) 100vw, 40rem"
        isFirst
      />
      {images.length > 1 && (
        <div role="group" aria-label={words.images} className="gallery-strip">
          {images.map((image, index) => (
            <button key={image.id} type="button" aria-pressed={index === at} onClick={() => setAt(index)}>
              <Picture image={image} alt={altOf(index)} sizes="5rem" />
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** The product's own pictures, then those of its offers, each once. */
function imagesOf({ image, images, offers }: Product): readonly Image[] {
  const all = [image, ...images, ...offers.flatMap(offer => [offer.image, ...offer.images])]
  return [...new Map(all.flatMap(each => (each ? [[each.id, each] as const] : []))).values()]
}
