import type { Image, Product } from '@atelier/sdk'
import { Picture } from '@atelier/sdk/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { Dialog, useAct } from '../kit/act.tsx'
import { ActForm } from '../kit/act-form.tsx'
import { useStudio } from '../words/words.tsx'

const longest = 250

interface ImageAltsProps {
  readonly product: Product
  readonly images: readonly Image[]
}

/** The alternative text of each image: written here, or proposed by the assistant and then edited. */
export const ImageAlts = ({ product, images }: ImageAltsProps) => {
  const { catalogue } = useStudio()
  return (
    <Dialog label={catalogue.alts} title={catalogue.alts}>
      {close => <AltsForm product={product} images={images} onDone={close} />}
    </Dialog>
  )
}

function AltsForm({ product, images, onDone }: ImageAltsProps & { readonly onDone: () => void }) {
  const { catalogue, kit } = useStudio()
  const { id, version, imageAlts } = product
  const [texts, setTexts] = useState(() => new Map(imageAlts.map(({ assetId, text }) => [assetId, text])))
  const set = (assetId: number, text: string) => setTexts(old => new Map(old).set(assetId, text))
  const { mutate, isPending, error } = useAct(async () => {
    const written = [...texts]
      .map(([assetId, text]) => ({ assetId, text: text.trim() }))
      .filter(({ text }) => text !== '')
    await api.products.update.mutate({ id, ifVersion: version, imageAlts: written })
  }, onDone)
  return (
    <ActForm label={kit.save} onSubmit={() => mutate()} isPending={isPending} error={error}>
      <p className="st-soft">{catalogue.altsText(product.name)}</p>
      {images.map((image, at) => (
        <AltField
          key={image.id}
          image={image}
          place={at + 1}
          value={texts.get(image.id) ?? ''}
          onChange={text => set(image.id, text)}
        />
      ))}
    </ActForm>
  )
}

interface AltFieldProps {
  readonly image: Image
  readonly place: number
  readonly value: string
  readonly onChange: (text: string) => void
}

function AltField({ image, place, value, onChange }: AltFieldProps) {
  const { catalogue } = useStudio()
  const ask = useMutation({
    mutationFn: () => api.assistant.altText.mutate({ assetId: image.id }),
    onSuccess: ({ text }) => onChange(text.slice(0, longest)),
  })
  return (
    <div className="st-alt">
      <Picture image={image} alt="" sizes="5rem" className="st-thumb" />
      <label className="st-field">
        <span>{catalogue.imageAt(place)}</span>
        <textarea rows={2} maxLength={longest} value={value} onChange={({ target }) => onChange(target.value)} />
      </label>
      <button
        type="button"
        className="st-button"
        aria-label={`${catalogue.propose}: ${catalogue.imageAt(place)}`}
        disabled={ask.isPending}
        aria-busy={ask.isPending}
        onClick={() => ask.mutate()}
      >
        {catalogue.propose}
      </button>
      <Failure error={ask.error} />
    </div>
  )
}
