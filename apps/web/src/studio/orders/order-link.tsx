import { Link } from '@tanstack/react-router'

interface OrderLinkProps {
  /** Null: of no order. */
  readonly id: number | null
  readonly number: string | null
}

/** An order under its number. */
export const OrderLink = ({ id, number }: OrderLinkProps) =>
  id === null ? (
    '–'
  ) : (
    <Link to="/studio/orders/$id" params={{ id: String(id) }} className="st-strong">
      {number}
    </Link>
  )
