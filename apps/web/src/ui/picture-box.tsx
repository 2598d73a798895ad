import { Picture, type PictureProps } from '@atelier/sdk/react'

interface PictureBoxProps {
  readonly image: PictureProps['image'] | null
  readonly alt: string
  readonly sizes: string
  /** Without an image, its first letter is drawn. */
  readonly name?: string
  /** The first images of a page load at once. */
  readonly isFirst?: boolean
}

/** The first image of a page is fetched first. */
const first = { loading: 'eager', fetchPriority: 'high' } as const

/** An image in a frame of fixed shape, or an empty frame. */
export const PictureBox = ({ image, alt, sizes, name = '', isFirst = false }: PictureBoxProps) => (
  <div className="picture-box">
    {image && <Picture image={image} alt={alt} sizes={sizes} {...(isFirst ? first : {})} />}
    {!image && name !== '' && (
      <span aria-hidden="true" className="picture-letter">
        {String.fromCodePoint(name.codePointAt(0) ?? 0)}
      </span>
    )}
  </div>
)
