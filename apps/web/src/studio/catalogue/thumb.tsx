import type { Image, Product } from '@atelier/sdk'
import { Picture } from '@atelier/sdk/react'
import type { Tone } from '../kit/view.tsx'

export const productStatuses = ['draft', 'published', 'archived'] as const satisfies readonly Product['status'][]
export const productTones: Readonly<Record<Product['status'], Tone>> = {
  draft: 'warn',
  published: 'good',
  archived: 'plain',
}

/** A small picture beside a name that says the same. */
export const Thumb = ({ image }: { readonly image: Image | null }) =>
  image ? <Picture image={image} alt="" sizes="2.5rem" className="st-thumb" /> : <span className="st-thumb" />
