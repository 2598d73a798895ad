import type { Image } from '@atelier/sdk'
import { useUpload } from '@atelier/sdk/react'
import { useId } from 'react'
import { Failure } from '../../ui/failure.tsx'
import { useStudio } from '../words/words.tsx'

/** An image as the text that a form holds: its id, and where its smallest size is shown from. */
export const imageText = (image: Pick<Image, 'id' | 'url' | 'variants'> | null): string =>
  image === null ? '' : `${image.id} ${image.variants[0]?.url ?? image.url}`
/** The id that such a text holds; null: no image. */
export const imageIdOf = (text: string): number | null => (text === '' ? null : Number(text.split(' ', 1)[0]))

interface ImageInputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One image of a record: dropped or chosen, stored at once, and kept with the record when that is saved. */
export function ImageInput({ label, value, onChange }: ImageInputProps) {
  const { catalogue } = useStudio()
  const id = useId()
  const { upload, percent, status, error, dropProps } = useUpload({
    onDone: ([asset]) => asset && onChange(imageText(asset)),
  })
  const [, url] = value.split(' ')
  return (
    <div role="group" aria-labelledby={id} className="st-field st-wide">
      <span id={id}>{label}</span>
      <div className="st-drop" {...dropProps}>
        {url === undefined ? (
          <span className="st-soft">{catalogue.dropOne}</span>
        ) : (
          <img src={url} alt="" className="st-thumb" />
        )}
        <label className="st-button">
          {catalogue.chooseOne}
          <input className="st-hidden" type="file" accept="image/*" onChange={event => upload(event.target.files)} />
        </label>
        {value !== '' && (
          <button type="button" className="st-button st-quiet" onClick={() => onChange('')}>
            {catalogue.removeImage}
          </button>
        )}
        {status === 'uploading' && (
          <progress max={100} value={percent} aria-label={catalogue.uploading}>
            {percent}
          </progress>
        )}
      </div>
      <Failure error={error} />
    </div>
  )
}
