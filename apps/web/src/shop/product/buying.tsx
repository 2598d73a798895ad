import { formatMoney, type Offer, type Product } from '@atelier/sdk'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../client.ts'
import { useLanguage } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Money } from '../../ui/money.tsx'
import { QuantityStepper } from '../../ui/quantity-stepper.tsx'
import { useCartChange } from '../cart/use-cart.ts'
import { type Choice, firstChoice, offerOf } from './choice.ts'
import { OptionPicker } from './option-picker.tsx'

const largest = 9_999

/** Choosing an offer by its options, and putting it into the cart. */
export function Buying({ product }: { readonly product: Product }) {
  const { product: words, shop, cart } = useLanguage().words
  const [choice, setChoice] = useState<Choice>(() => firstChoice(product))
  const [quantity, setQuantity] = useState(1)
  const offer = offerOf(product, choice)
  const add = useCartChange((wanted: Offer, { id, cartToken }) =>
    api.carts.addLine.mutate({ id, offerId: wanted.id, quantity }, { cartToken }),
  )
  const price = offer?.priceBreaks.findLast(({ minQuantity }) => minQuantity <= quantity) ?? offer?.price
  const isSoldOut = offer === undefined || offer.availability === 'OUT_OF_STOCK'
  return (
    <div className="buying">
      <p className="buying-price">
        {price ? <Money value={price} /> : <span className="quiet">{offer ? shop.noPrice : words.unavailable}</span>}
      </p>
      {product.options.map(option => (
        <OptionPicker
          key={option.id}
          option={option}
          chosen={choice[option.id]}
          isThere={valueId => offerOf(product, { ...choice, [option.id]: valueId })?.availability !== 'OUT_OF_STOCK'}
          onChange={valueId => {
            setChoice({ ...choice, [option.id]: valueId })
            add.reset()
          }}
        />
      ))}
      {offer && <p className={`stock stock-${offer.availability.toLowerCase()}`}>{words.stock[offer.availability]}</p>}
      <div className="buying-row">
        <QuantityStepper
          value={quantity}
          max={largest}
          labels={{ value: words.quantity, less: cart.less(product.name), more: cart.more(product.name) }}
          onChange={setQuantity}
        />
        <button
          type="button"
          className="button"
          disabled={isSoldOut || !price || add.isPending}
          onClick={() => offer && add.mutate(offer)}
        >
          <Icon name="bag" />
          {words.addToCart}
        </button>
      </div>
      <div role="status">
        {add.isSuccess && (
          <p className="notice notice-good">
            <Icon name="check" /> {words.added(product.name)} <Link to="/shop/cart">{words.toCart}</Link>
          </p>
        )}
      </div>
      <Failure error={add.error} />
      <p className="quiet">{words.taxIncluded}</p>
      {offer && <OfferDetails offer={offer} />}
    </div>
  )
}

function OfferDetails({ offer }: { readonly offer: Offer }) {
  const { words: all, locale } = useLanguage()
  const words = all.product
  const breaks = offer.priceBreaks.filter(({ minQuantity }) => minQuantity > 1)
  return (
    <dl className="facts">
      {breaks.length > 0 && (
        <div>
          <dt>{words.breaks}</dt>
          <dd>
            {breaks.map(each => (
              <span key={each.minQuantity} className="fact-line">
                {words.fromPieces(each.minQuantity)}: {formatMoney(each, locale)}
              </span>
            ))}
          </dd>
        </div>
      )}
      <div>
        <dt>{words.brand}</dt>
        <dd>{offer.brand}</dd>
      </div>
      <div>
        <dt>{words.number}</dt>
        <dd>{offer.manufacturerNumber}</dd>
      </div>
      <div>
        <dt>{words.sku}</dt>
        <dd>{offer.sku}</dd>
      </div>
      {offer.weightG !== null && (
        <div>
          <dt>{words.weight}</dt>
          <dd>{new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilogram' }).format(offer.weightG / 1000)}</dd>
        </div>
      )}
    </dl>
  )
}
