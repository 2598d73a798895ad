// Written by `pnpm verify --fix` from the schemas of the procedures.
export interface Account {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** Whether the e-mail address was proven */
  verified: boolean;
  /**
   * E-mail address, by HTML's rule
   * @example "ana@studio.example"
   */
  email: string;
  user: {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    /**
     * Id of a row
     * @example 7
     */
    accountId: number;
    /**
     * ISO 8601, UTC
     * @example "2026-03-01T09:30:00.123456Z"
     */
    createdAt: string;
    /**
     * ISO 8601, UTC
     * @example "2026-03-01T09:30:00.123456Z"
     */
    updatedAt: string | null;
    /**
     * 3 to 30 of a-z, 0-9, _ and -, starting with a letter or digit
     * @example "ana"
     */
    username: string;
    location: string;
    /** @example "default.jpg" */
    avatarUrl: string;
  };
}

export interface AccountExport {
  account: Me;
  sessions: Session[];
  projects: Project[];
  events: Event[];
  assets: Asset[];
  addresses: Address[];
  orders: Order[];
  returns: Return[];
}

export interface AddCartLineInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  /** @example 2 */
  quantity?: number | undefined;
}

export interface AddWaybillLineInput {
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  /** Pieces that move; not of a stocktake */
  quantity?: number | undefined;
  /** Of a stocktake: pieces that were counted */
  countedQuantity?: number | undefined;
  /** Of a stocktake: `on_hand` when they were counted */
  expectedOnHand?: number | undefined;
  /** On paper. Left out of a new line: the retail price of one now */
  unitPrice?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined;
  /** What one cost the shop; stands in the ledger */
  unitCost?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined;
  /**
   * The waybill
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface Address {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * Who receives it
   * @example "Ana Oak"
   */
  fullName: string;
  /** @example "+49 30 123456" */
  phone: string;
  /**
   * ISO 3166-1 alpha-2
   * @example "DE"
   */
  country: string;
  /** State or province; null: none */
  region: string | null;
  /** @example "Berlin" */
  city: string;
  /** @example "Lindenstraße" */
  street: string;
  /**
   * Number, with flat or entrance
   * @example "7a"
   */
  house: string;
  /**
   * Empty in a country that has none, such as HK
   * @example "10115"
   */
  postalCode: string;
  /** At most one; a new default replaces the one before */
  isDefault: boolean;
}

export interface AddressPage {
  items: readonly Address[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface AltText {
  /** Plain text of at most 250 characters, written by a model: a proposal, stored nowhere */
  text: string;
}

export interface AltTextInput {
  /**
   * An image of your own
   * @example 7
   */
  assetId: number;
}

export interface ApiKey {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * What uses the key
   * @example "Warehouse importer"
   */
  name: string;
  /**
   * The first characters of the key
   * @example "atl_k2vM"
   */
  hint: string;
  scopes: readonly Scope[];
  /** Your role when you made it: the key never acts with a higher one */
  role: 'USER' | 'EMPLOYEE' | 'ADMIN';
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string | null;
  /**
   * To the minute; null: never used
   * @example "2026-03-01T09:30:00.123456Z"
   */
  lastUsedAt: string | null;
}

export interface ApiKeyPage {
  items: readonly ApiKey[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface ApiKeyWithSecret {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * What uses the key
   * @example "Warehouse importer"
   */
  name: string;
  /**
   * The first characters of the key
   * @example "atl_k2vM"
   */
  hint: string;
  scopes: readonly Scope[];
  /** Your role when you made it: the key never acts with a higher one */
  role: 'USER' | 'EMPLOYEE' | 'ADMIN';
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string | null;
  /**
   * To the minute; null: never used
   * @example "2026-03-01T09:30:00.123456Z"
   */
  lastUsedAt: string | null;
  /**
   * Shown this once: send it as `Authorization: Bearer <key>`
   * @example "atl_k2vMNbalP3KPsjPNaXdtIgk2vMNbalP3KPsjPNaXdtI"
   */
  key: string;
}

export interface Asset {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * The image itself, re-encoded in its own format without metadata
   * @example "https://s3.amazonaws.com/atelier/9/images/lamp_0f8fad5b-d9cb-469f-a165-70867728950e.png"
   */
  url: string;
  /** Pixels */
  width: number;
  /** Pixels */
  height: number;
  /** More than one: animated. Variants are stills of the first */
  frames: number;
  /** ThumbHash, base64: a blurred placeholder of some 25 bytes */
  thumbhash: string;
  /** From the smallest; none larger than the image */
  variants: readonly ImageVariant[];
  /**
   * Id of a row
   * @example 7
   */
  ownerId: number | null;
  visibility: 'public' | 'private';
  /** @example "image/jpeg" */
  type: string;
  /** Hex SHA-256 of the file as it was sent: equal for duplicates */
  sha256: string;
  /** Bytes */
  bytes: number;
  /** Bytes, variants included: what counts towards the quota */
  storedBytes: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
}

export interface AssetIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}

export interface AssetPage {
  items: readonly Asset[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface AuditPage {
  items: readonly AuditRecord[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface AuditRecord {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  action: string;
  /**
   * Null: an anonymous caller, or the system
   * @example 7
   */
  actorUserId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  subjectUserId: number | null;
  ip: string;
  requestId: string;
  /** Fields before and after, null where it was not there or is gone; or a reason */
  details: Record<string, unknown>;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
}

export interface CalendarInput {
  /**
   * Id of a row
   * @example 7
   */
  id?: number | undefined;
  /**
   * First day; events that last into it are listed too
   * @example "2023-12-31"
   */
  from?: string | undefined;
  /**
   * Last day
   * @example "2023-12-31"
   */
  to?: string | undefined;
  /**
   * One month, YYYY-MM, with the events that last into it; from and to narrow it
   * @example "2023-12"
   */
  month?: string | undefined;
  /** Words in title, venue, address or time */
  q?: string | undefined;
}

export interface CancelOrderInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** @example "Ordered twice" */
  reason?: string | undefined;
}

export interface CancelPaymentInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface CapturePaymentInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** Left out: the rest */
  amount?: {
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | undefined;
  /**
   * Where the money was seen; needed for the provider manual
   * @example "Statement of 3 March, line 12"
   */
  note?: string | undefined;
}

export interface Cart {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  status: 'active' | 'converted' | 'merged' | 'abandoned';
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /** Language of mails and documents */
  locale: 'en' | 'ru';
  email: string | null;
  lines: readonly CartLine[];
  /** Of all lines, and of the coupon */
  issues: readonly CartIssue[];
  subtotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  discountTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  shippingTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  taxTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /** What checkout would ask for now */
  total: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  couponCode: string | null;
  shippingMethod: {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    code: string;
    name: string;
    kind: 'SELF_PICKUP' | 'CARGO' | 'OTHER';
  } | null;
  shippingAddress: PostalAddress | null;
  billingAddress: PostalAddress | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string;
}

export interface CartIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}

export type CartIssue = {
  code: 'PRICE_CHANGED';
  /**
   * Id of a row
   * @example 7
   */
  lineId: number;
  seen: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  now: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
} | {
  code: 'SHORT';
  /**
   * Id of a row
   * @example 7
   */
  lineId: number;
  /** Pieces that can be had */
  available: number;
} | {
  code: 'UNAVAILABLE';
  /**
   * Id of a row
   * @example 7
   */
  lineId: number;
} | {
  code: 'COUPON_INVALID';
  lineId: null;
  why: 'unknown' | 'not_started' | 'expired' | 'exhausted' | 'minimum_not_met' | 'already_used' | 'currency';
}

export interface CartLine {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  /**
   * Id of a row
   * @example 7
   */
  productId: number | null;
  sku: string;
  title: string;
  quantity: number;
  /** Null: it cannot be bought, and is in no total */
  unitPrice: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  discount: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  tax: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /** What the buyer pays for the line */
  lineTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  issues: readonly CartIssue[];
}

export interface Category {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "candles test category" */
  name: string;
  /**
   * Unique; of the name, transliterated
   * @example "candles-test-category"
   */
  slug: string;
  /** Place in lists; equal ones by id */
  position: number;
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
}

export interface CategoryPage {
  items: readonly Category[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface ChangeEmailInput {
  /**
   * E-mail address, by HTML's rule
   * @example "ana@studio.example"
   */
  email: string;
  password?: string | undefined;
}

export interface ChangePasswordInput {
  currentPassword: string;
  /**
   * Password, at most 1,024 bytes
   * @example "oak-and-linen-7"
   */
  password: string;
  refreshIn?: 'body' | 'cookie' | undefined;
}

export interface CheckoutInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** The total the buyer saw; another one is TOTAL_CHANGED */
  expectedTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  payment: {
    provider: 'manual' | 'fake' | 'stripe';
    /** Of the provider manual */
    method?: 'bank_transfer' | 'cash_on_delivery' | undefined;
  };
  /** Where a provider sends the buyer back to */
  returnUrl?: string | undefined;
  /**
   * Of a guest; a user's order goes to the verified address
   * @example "ana@studio.example"
   */
  email?: string | undefined;
}

export interface Collection {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "candles test category" */
  name: string;
  /**
   * Unique; of the name, transliterated
   * @example "candles-test-category"
   */
  slug: string;
  kind: 'manual' | 'rule';
  /** Products that meet every condition */
  rule: {
    categoryIds?: readonly number[] | undefined;
    subCategoryIds?: readonly number[] | undefined;
    tags?: readonly string[] | undefined;
    /** Of an offer on sale */
    brands?: readonly string[] | undefined;
  } | null;
}

export interface CollectionPage {
  items: readonly Collection[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface CompleteFakePaymentInput {
  /**
   * provider_ref of the payment
   * @example "fake_7"
   */
  ref: string;
  outcome: 'captured' | 'authorized' | 'failed';
  /** Minor units; left out: all of it */
  amount?: number | undefined;
}

export interface CompleteUploadInput {
  /** uploadId of assets.presign */
  uploadId: string;
  /** private: read by signed URLs that end, and only its owner and staff are given one */
  visibility?: 'public' | 'private' | undefined;
}

export interface ConvertedOrder {
  order: Order;
  waybills: readonly Waybill[];
}

export interface Coupon {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * Letters, digits, _ and -, at most 64; unique without regard to case
   * @example "SPRING-10"
   */
  code: string;
  /** A percent of each line, or a fixed amount spread over them */
  kind: 'percent' | 'fixed';
  /**
   * Of a percent coupon, hundredths of a percent: 1000 is 10 %
   * @example 1000
   */
  valueBps: number | null;
  /** Null for a percent coupon */
  amount: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  minSubtotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  startsAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  endsAt: string | null;
  usageLimit: number | null;
  perBuyerLimit: number | null;
  /** Orders that use it now */
  usedCount: number;
  active: boolean;
}

export interface CouponPage {
  items: readonly Coupon[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface CreateAddressInput {
  /**
   * Who receives it
   * @example "Ana Oak"
   */
  fullName: string;
  /** @example "+49 30 123456" */
  phone: string;
  /**
   * ISO 3166-1 alpha-2
   * @example "DE"
   */
  country: string;
  /** State or province; null: none */
  region?: string | null | undefined;
  /** @example "Berlin" */
  city: string;
  /** @example "Lindenstraße" */
  street: string;
  /**
   * Number, with flat or entrance
   * @example "7a"
   */
  house: string;
  /**
   * Empty in a country that has none, such as HK
   * @example "10115"
   */
  postalCode: string;
  /** At most one; a new default replaces the one before */
  isDefault?: boolean | undefined;
}

export interface CreateApiKeyInput {
  /**
   * What uses the key
   * @example "Warehouse importer"
   */
  name: string;
  /**
   * What the key may do; its role limits it further
   * @example ["products:read"]
   */
  scopes: Scope[];
  /** From when on the key is refused; left out or null: never */
  expiresAt?: string | null | undefined;
}

export interface CreateCartInput {
  /**
   * Left out: the shop's
   * @example "EUR"
   */
  currency?: string | undefined;
  /** Language of mails and documents */
  locale?: 'en' | 'ru' | undefined;
}

export interface CreateCategoryInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name: string;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
  /** Place in lists; equal ones by id */
  position?: number | undefined;
}

export interface CreateCollectionInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name: string;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined;
  /** Set: it holds what meets the rule; otherwise it is filled by hand */
  rule?: {
    categoryIds?: readonly number[] | undefined;
    subCategoryIds?: readonly number[] | undefined;
    tags?: readonly string[] | undefined;
    /** Of an offer on sale */
    brands?: readonly string[] | undefined;
  } | null | undefined;
  /** Filled by hand, in this order; replaces what it held */
  productIds?: readonly number[] | undefined;
}

export interface CreateCouponInput {
  /**
   * Letters, digits, _ and -, at most 64; unique without regard to case
   * @example "SPRING-10"
   */
  code: string;
  /**
   * Of a percent coupon, hundredths of a percent: 1000 is 10 %
   * @example 1000
   */
  valueBps?: number | undefined;
  /** Of a fixed coupon; more than the goods cost is cut to that */
  amount?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | undefined;
  /** Goods for at least this much; null: any */
  minSubtotal?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined;
  /**
   * First moment it counts, ISO 8601 with its offset; null: since ever
   * @example "2026-06-01T00:00:00Z"
   */
  startsAt?: string | null | undefined;
  /**
   * First moment it no longer counts; null: without end
   * @example "2026-09-01T00:00:00Z"
   */
  endsAt?: string | null | undefined;
  /** Orders in all; null: any number */
  usageLimit?: number | null | undefined;
  /** Orders of one buyer; null: any number */
  perBuyerLimit?: number | null | undefined;
  /** False: it cannot be used */
  active?: boolean | undefined;
  /** A percent of each line, or a fixed amount spread over them */
  kind: 'percent' | 'fixed';
}

export interface CreateEventInput {
  /**
   * A day, YYYY-MM-DD; never shifted by a zone
   * @example "2023-12-31"
   */
  date: string;
  /**
   * Free text, kept as sent
   * @example "8pm"
   */
  time: string;
  /** @example "Event Venue" */
  venue: string;
  /** @example "Event Address" */
  address: string;
  title?: string | null | undefined;
  /** Markdown, at most 65,536 bytes */
  description?: string | null | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /**
   * An image stored before, by its URL, or a picture elsewhere; null takes the image away
   * @example "https://images.example/evening.webp"
   */
  imageUrl?: string | null | undefined;
  /** How many people fit in */
  capacity?: number | null | undefined;
  /**
   * Wall time in timezone, YYYY-MM-DDTHH:MM
   * @example "2023-12-31T20:00"
   */
  startsAt?: string | null | undefined;
  /**
   * Wall time in timezone, YYYY-MM-DDTHH:MM
   * @example "2023-12-31T20:00"
   */
  endsAt?: string | null | undefined;
  /**
   * IANA name
   * @example "Pacific/Auckland"
   */
  timezone?: string | null | undefined;
  /** True: it does not take place */
  canceled?: boolean | undefined;
}

export interface CreateExportInput {
  /**
   * What the rows are
   * @example "products"
   */
  kind: 'categories' | 'sub-categories' | 'products' | 'offers' | 'prices';
  /** An import of the kind takes the file as it is */
  format?: 'csv' | 'xlsx' | undefined;
}

export interface CreateImportInput {
  /**
   * What the rows are
   * @example "products"
   */
  kind: 'categories' | 'sub-categories' | 'products' | 'offers' | 'prices';
  /** uploadId of imports.presign */
  uploadId?: string | undefined;
  /** The file itself, in place of uploadId */
  file?: File | undefined;
  /** Default: by the ending of the name */
  format?: 'csv' | 'xlsx' | undefined;
  /** all: one bad row and nothing is written; rows: good rows go in, bad ones are reported */
  mode?: 'all' | 'rows' | undefined;
  /** True: rows are judged and nothing is written */
  dryRun?: boolean | undefined;
  /** How amounts are written; left out: found out where the whole column agrees */
  decimal?: 'point' | 'comma' | undefined;
}

export interface CreateLocationInput {
  /**
   * Unique: A to Z, 0 to 9, _ and -; never changes
   * @example "EAST"
   */
  code: string;
  /** @example "Warehouse East" */
  name: string;
  /** Locations of a higher priority are emptied first. Left out of a new one: 0 */
  priority?: number | undefined;
  /** Whether buyers can be promised what lies there. Left out of a new one: true for a store */
  sellable?: boolean | undefined;
  /** Left out of a new one: store */
  kind?: 'store' | 'quarantine' | undefined;
  address?: {
    /**
     * ISO 3166-1 alpha-2
     * @example "DE"
     */
    country?: string | undefined;
    region?: string | undefined;
    city?: string | undefined;
    street?: string | undefined;
    house?: string | undefined;
    postalCode?: string | undefined;
  } | null | undefined;
}

export interface CreateOfferInput {
  /**
   * The product it is an offer of
   * @example 7
   */
  productId: number;
  /** @example "Bosch" */
  brand: string;
  /** @example "0242229699" */
  manufacturerNumber: string;
  /**
   * Unique ignoring case; left out of a new one: brand and number
   * @example "BOSCH-0242"
   */
  sku?: string | undefined;
  /**
   * Left out of a new one: of product, brand and number; the slug is made of it
   * @example "Spark plug Bosch 0242229699"
   */
  title?: string | undefined;
  barcode?: string | null | undefined;
  /** Grams */
  weightG?: number | null | undefined;
  /** Left out of a new one: active */
  status?: 'draft' | 'active' | 'archived' | undefined;
  /** Values of the product's options, one of each at most; one offer a combination */
  optionValueIds?: readonly number[] | undefined;
  /** False: it can always be had. Left out of a new one: true */
  manageStock?: boolean | undefined;
  /** From here down it is LOW_STOCK */
  lowStockThreshold?: number | undefined;
  /** Pieces at the location MAIN. A new offer begins with them; a change is a count and needs `expected_quantity` */
  quantity?: number | undefined;
  /** For staff */
  internalDescription?: string | null | undefined;
  /**
   * Price of one in the list `retail`; null takes it away
   * @example 1990.5
   */
  priceRub?: number | null | undefined;
  /**
   * Price of one in the list `super_wholesale`
   * @example 1990.5
   */
  superWholesalePriceRub?: number | null | undefined;
  /** Assets of further images, in order; replaces those there are */
  imageAssetIds?: readonly number[] | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
}

export interface CreateOrderInput {
  lines: readonly {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /** @example 2 */
    quantity: number;
  }[];
  /** Pick-up needs none */
  shippingAddress?: {
    /**
     * Who receives it
     * @example "Ana Oak"
     */
    fullName: string;
    /** @example "+49 30 123456" */
    phone: string;
    /**
     * ISO 3166-1 alpha-2
     * @example "DE"
     */
    country: string;
    /** State or province; null: none */
    region?: string | null | undefined;
    /** @example "Berlin" */
    city: string;
    /** @example "Lindenstraße" */
    street: string;
    /**
     * Number, with flat or entrance
     * @example "7a"
     */
    house: string;
    /**
     * Empty in a country that has none, such as HK
     * @example "10115"
     */
    postalCode: string;
  } | null | undefined;
  /** Left out: as the shipping address */
  billingAddress?: {
    /**
     * Who receives it
     * @example "Ana Oak"
     */
    fullName: string;
    /** @example "+49 30 123456" */
    phone: string;
    /**
     * ISO 3166-1 alpha-2
     * @example "DE"
     */
    country: string;
    /** State or province; null: none */
    region?: string | null | undefined;
    /** @example "Berlin" */
    city: string;
    /** @example "Lindenstraße" */
    street: string;
    /**
     * Number, with flat or entrance
     * @example "7a"
     */
    house: string;
    /**
     * Empty in a country that has none, such as HK
     * @example "10115"
     */
    postalCode: string;
  } | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  shippingMethodId: number;
  /**
   * Without regard to case
   * @example "SPRING10"
   */
  couponCode?: string | undefined;
  /** The total the buyer saw; another one is TOTAL_CHANGED */
  expectedTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  payment: {
    provider: 'manual' | 'fake' | 'stripe';
    /** Of the provider manual */
    method?: 'bank_transfer' | 'cash_on_delivery' | undefined;
  };
  /** Where a provider sends the buyer back to */
  returnUrl?: string | undefined;
  /** Language of mails and documents */
  locale?: 'en' | 'ru' | undefined;
  /**
   * The buyer; EMPLOYEE
   * @example 7
   */
  userId?: number | undefined;
  /**
   * Of a guest; EMPLOYEE
   * @example "ana@studio.example"
   */
  email?: string | undefined;
}

export interface CreatePaymentInput {
  /**
   * Of the order
   * @example 7
   */
  id: number;
  provider: 'manual' | 'fake' | 'stripe';
  /** Of the provider manual */
  method?: 'bank_transfer' | 'cash_on_delivery' | undefined;
  /** Where a provider sends the buyer back to */
  returnUrl?: string | undefined;
}

export interface CreatePosterInput {
  title?: string | null | undefined;
  /**
   * Absolute; http, https or the scheme of an app
   * @example "https://studio.example/lamps"
   */
  deepLink: string;
  /**
   * ISO 8601 with its offset; in the future
   * @example "2031-12-31T20:00:00Z"
   */
  expiresAt: string;
  /** Place in the carousel, the lowest first */
  position?: number | undefined;
  /**
   * Exactly one of the three is set
   * @example 7
   */
  eventId?: number | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  productId?: number | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  projectId?: number | null | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
}

export interface CreatePriceListInput {
  /**
   * Unique, and decided once: a to z, 0 to 9 and _
   * @example "summer_sale"
   */
  code: string;
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /** Whom it is for; null: every buyer */
  customerType?: 'retail' | 'wholesale' | 'super_wholesale' | null | undefined;
  /** The higher one counts first; of equal ones the list of the buyer, then the older */
  priority?: number | undefined;
  /**
   * First moment it counts, ISO 8601 with its offset; null: since ever
   * @example "2026-06-01T00:00:00Z"
   */
  startsAt?: string | null | undefined;
  /**
   * First moment it counts no more; null: without end
   * @example "2026-09-01T00:00:00Z"
   */
  endsAt?: string | null | undefined;
  /** Each price is the mean of what these fixed lists of its currency give, half up */
  derivedFrom?: {
    mean: readonly string[];
  } | null | undefined;
}

export interface CreateProductInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name: string;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined;
  /**
   * The sub-category it stands in
   * @example 7
   */
  subCategoryId: number;
  /** Markdown, at most 65,536 bytes */
  description?: string | undefined;
  /**
   * Number of the part it stands in for
   * @example "0 242 229 699"
   */
  crossNumber?: string | null | undefined;
  /** Left out of a new one: published */
  status?: 'draft' | 'published' | 'archived' | undefined;
  /**
   * Left out of a new one: the class `standard`
   * @example 7
   */
  taxClassId?: number | undefined;
  /** What it can be had in; replaces what there is, and what has the same name stays the same */
  options?: readonly {
    /** @example "colour" */
    name: string;
    /** @example ["red","blue"] */
    values: readonly string[];
  }[] | undefined;
  /**
   * Replaces those there are; kept in lower case
   * @example ["new"]
   */
  tags?: string[] | undefined;
  /** Assets of further images, in order; replaces those there are */
  imageAssetIds?: readonly number[] | undefined;
  /** Alternative texts of its images; replaces those there are */
  imageAlts?: readonly {
    /**
     * An image of the product or of its offers
     * @example 7
     */
    assetId: number;
    /**
     * What it shows
     * @example "A desk lamp of oak, switched on"
     */
    text: string;
  }[] | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
}

export interface CreateProjectInput {
  /**
   * Title, 1 to 200 characters
   * @example "Lamp"
   */
  title: string;
  /**
   * Markdown (CommonMark and GFM), at most 65,536 bytes; may be empty
   * @example "## Oak"
   */
  body: string;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
}

export interface CreateShippingMethodInput {
  /**
   * Unique: a to z, 0 to 9, _ and -, a letter first
   * @example "cargo"
   */
  code: string;
  /**
   * What buyers choose
   * @example "Cargo"
   */
  name: string;
  /** SELF_PICKUP needs no address */
  kind: 'SELF_PICKUP' | 'CARGO' | 'OTHER';
  /** With tax or without, as the shop enters prices */
  price: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /** Goods for this much ship for nothing; null: never */
  freeFrom?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined;
  /**
   * Its rate is the rate of shipping
   * @example 7
   */
  taxClassId: number;
  /** Where it leads to; null: to every country */
  countries?: readonly string[] | null | undefined;
  /** False: no cart can choose it */
  active?: boolean | undefined;
  /** Place in lists; equal ones by id */
  position?: number | undefined;
}

export interface CreateSubCategoryInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name: string;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
  /** Place in lists; equal ones by id */
  position?: number | undefined;
  /**
   * The category it belongs to
   * @example 7
   */
  categoryId: number;
}

export interface CreateTaxClassInput {
  /**
   * Unique: a to z, 0 to 9 and _
   * @example "reduced"
   */
  code: string;
  /** @example "Reduced rate" */
  name: string;
  /**
   * Hundredths of a percent: 700 is 7 %
   * @example 700
   */
  rateBps: number;
}

export interface CreateUserInput {
  email: string;
  password: string;
  username: string;
  /** @example "Lisbon" */
  location?: string | undefined;
  /** USER < EMPLOYEE < ADMIN */
  role?: 'USER' | 'EMPLOYEE' | 'ADMIN' | undefined;
  /** Which prices the customer sees */
  customerType?: 'retail' | 'wholesale' | 'super_wholesale' | undefined;
  level?: number | undefined;
}

export interface CreateWaybillInput {
  type: 'WAYBILL_IN' | 'WAYBILL_OUT' | 'WAYBILL_RETURN' | 'WAYBILL_TRANSFER' | 'WAYBILL_STOCKTAKE' | 'WAYBILL_WRITE_OFF' | 'WAYBILL_SUPPLIER_RETURN';
  /**
   * Left out of a new one: the location MAIN
   * @example 7
   */
  locationId?: number | undefined;
  /**
   * Of a transfer: where the goods go
   * @example 7
   */
  toLocationId?: number | null | undefined;
  /** Supplier or receiver, as on paper */
  counterpartyName?: string | null | undefined;
  /**
   * The user that it concerns
   * @example 7
   */
  userId?: number | null | undefined;
  note?: string | null | undefined;
  lines?: readonly {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /** Pieces that move; not of a stocktake */
    quantity?: number | undefined;
    /** Of a stocktake: pieces that were counted */
    countedQuantity?: number | undefined;
    /** Of a stocktake: `on_hand` when they were counted */
    expectedOnHand?: number | undefined;
    /** On paper. Left out of a new line: the retail price of one now */
    unitPrice?: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    } | null | undefined;
    /** What one cost the shop; stands in the ledger */
    unitCost?: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    } | null | undefined;
  }[] | undefined;
}

export interface CreateWebhookEndpointInput {
  /**
   * Where messages are posted
   * @example "https://studio.example/hooks"
   */
  url: string;
  description?: string | undefined;
  /**
   * Types it wants to hear of; none: all
   * @example ["project.created","event.updated"]
   */
  eventTypes?: ('account.registered' | 'account.verified' | 'account.email_changed' | 'account.password_changed' | 'account.deleted' | 'user.updated' | 'user.role_changed' | 'user.banned' | 'user.unbanned' | 'project.created' | 'project.updated' | 'project.deleted' | 'asset.uploaded' | 'asset.deleted' | 'category.created' | 'category.updated' | 'category.deleted' | 'sub_category.created' | 'sub_category.updated' | 'sub_category.deleted' | 'product.created' | 'product.updated' | 'product.deleted' | 'offer.created' | 'offer.updated' | 'offer.deleted' | 'offer.price_changed' | 'collection.created' | 'collection.updated' | 'collection.deleted' | 'cart.merged' | 'cart.converted' | 'tax_class.created' | 'tax_class.updated' | 'price_list.created' | 'price_list.updated' | 'price_list.deleted' | 'shipping_method.created' | 'shipping_method.updated' | 'coupon.created' | 'coupon.updated' | 'order.placed' | 'order.confirmed' | 'order.in_progress' | 'order.shipped' | 'order.completed' | 'order.canceled' | 'order.expired' | 'payment.authorized' | 'payment.captured' | 'payment.failed' | 'payment.auto_refunded' | 'payment.requires_review' | 'refund.succeeded' | 'refund.failed' | 'return.requested' | 'return.approved' | 'return.rejected' | 'return.canceled' | 'return.received' | 'return.refunded' | 'return.closed' | 'document.issued' | 'document.ready' | 'event.created' | 'event.updated' | 'event.deleted' | 'poster.created' | 'poster.updated' | 'poster.deleted' | 'stock.availability_changed' | 'stock.low' | 'location.created' | 'location.updated' | 'waybill.posted' | 'waybill.reversed' | 'import.progressed' | 'import.finished' | 'import.batch_applied' | 'api_key.created' | 'api_key.updated' | 'api_key.deleted')[] | undefined;
}

export interface CreatedCart {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  status: 'active' | 'converted' | 'merged' | 'abandoned';
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /** Language of mails and documents */
  locale: 'en' | 'ru';
  email: string | null;
  lines: readonly CartLine[];
  /** Of all lines, and of the coupon */
  issues: readonly CartIssue[];
  subtotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  discountTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  shippingTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  taxTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /** What checkout would ask for now */
  total: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  couponCode: string | null;
  shippingMethod: {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    code: string;
    name: string;
    kind: 'SELF_PICKUP' | 'CARGO' | 'OTHER';
  } | null;
  shippingAddress: PostalAddress | null;
  billingAddress: PostalAddress | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string;
  /** Of a guest, only here: send it as Cart-Token */
  cartToken?: string | undefined;
}

export interface DecideReturnInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** Shown in the timeline of the order */
  note?: string | undefined;
}

export interface DeleteCartCouponInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface DeleteCartLineInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  lineId: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface DeleteEventInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface DeleteInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface DeleteMeInput {
  password?: string | undefined;
}

export interface DeletePosterInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface DeletePriceListInput {
  /**
   * Unique, and decided once: a to z, 0 to 9 and _
   * @example "summer_sale"
   */
  code: string;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface DeleteProjectInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface DeleteUserInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of the user who takes projects and events over
   * @example 7
   */
  transferTo?: number | undefined;
  /** True: nothing is deleted; the answer counts what would be */
  dryRun?: boolean | undefined;
}

export interface DeleteWaybillLineInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  lineId: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface DeleteWebhookEndpointInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface DeletionPlan {
  deletes: {
    projects: number;
    events: number;
    assets: number;
    sessions: number;
    addresses: number;
    apiKeys: number;
  };
  keeps: {
    projects: number;
    events: number;
    orders: number;
  };
}

export interface DeliveryIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  deliveryId: number;
}

export interface DeliveryPage {
  items: readonly WebhookDelivery[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface DescribeProductInput {
  /** @example "Chair No. 3" */
  name: string;
  /**
   * What is known of it, by name: letters, digits, blanks, _ and -, at most 40
   * @example {"material":"oak","size":"45 × 80 cm"}
   */
  fields?: Record<string, string> | undefined;
}

export interface Description {
  /** Plain text of at most 2000 characters, written by a model: a proposal, stored nowhere */
  text: string;
}

export interface Diagnosis {
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  checkedAt: string;
  findings: readonly Finding[];
}

export interface Document {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  kind: 'invoice' | 'credit_note' | 'packing_slip' | 'waybill';
  /**
   * Without gaps for invoices and credit notes; null: not issued yet
   * @example "I-2026-000001"
   */
  number: string | null;
  /**
   * Null: for staff alone
   * @example 7
   */
  orderId: number | null;
  /** @example "O-2026-000123" */
  orderNumber: string | null;
  locale: 'en' | 'ru';
  /** Whether the files are made; a failed one is tried again by itself */
  status: 'pending' | 'ready' | 'failed';
  /** For staff: why files are missing */
  failureReason: string | null;
  total: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  taxTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  issuedAt: string;
  files: readonly {
    format: 'pdf' | 'docx' | 'xlsx';
    bytes: number;
    /** Hex SHA-256 of the file */
    sha256: string;
  }[];
}

export interface DocumentFile {
  /**
   * Id of a row
   * @example 7
   */
  documentId: number;
  /** Whether the files are made; a failed one is tried again by itself */
  status: 'pending' | 'ready' | 'failed';
  /** Where the file is read, by whoever has the URL; null while it is made */
  url: string | null;
  /**
   * Until when reading may begin
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string | null;
  /** @example "invoice-I-2026-000001.pdf" */
  fileName: string;
  /** @example "application/pdf" */
  mediaType: string;
  bytes: number | null;
  /** Hex SHA-256 of the file */
  sha256: string | null;
}

export interface DocumentFileInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Format of the file
   * @example "pdf"
   */
  format?: 'pdf' | 'docx' | 'xlsx' | undefined;
}

export interface DocumentList {
  items: readonly Document[];
}

export interface DocumentPage {
  items: readonly Document[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface EmailInput {
  /**
   * E-mail address, by HTML's rule
   * @example "ana@studio.example"
   */
  email: string;
}

export interface EraseContactInput {
  /**
   * E-mail of the buyer
   * @example "ana@studio.example"
   */
  email: string;
}

export interface ErasedContact {
  /** Ended orders without contact data now */
  orders: number;
  /** Orders under way: erase again once they ended */
  ordersKept: number;
  carts: number;
}

export interface Event {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Null: the staff member who created it was deleted
   * @example 7
   */
  ownerId: number | null;
  /** @example "2023-12-31" */
  date: string;
  time: string;
  venue: string;
  address: string;
  title: string | null;
  description: string | null;
  /** Sanitised HTML of description */
  descriptionHtml: string | null;
  imageUrl: string | null;
  /** Where the picture is one of ours: sizes, placeholder, variants */
  image: Image | null;
  capacity: number | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  startsAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  endsAt: string | null;
  timezone: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  canceledAt: string | null;
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
}

export interface EventIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}

export interface EventPage {
  items: readonly Event[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface Export {
  /** Where the file is read, by whoever has the URL; it is made while it is read */
  url: string;
  /**
   * Until when reading may begin
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string;
  /** @example "products-2026-03-01.csv" */
  fileName: string;
  /** @example "text/csv; charset=utf-8" */
  mediaType: string;
}

export interface FailedJob {
  /**
   * Of the job, as logs and the command line name it
   * @example "0198c1f0-4b7a-7c3e-9d52-8f2a6b1c0d3e"
   */
  id: string;
  /**
   * What it does
   * @example "mail.order"
   */
  kind: 'mail.verification' | 'mail.password-reset' | 'mail.email-change' | 'mail.welcome' | 'mail.event-reminder' | 'mail.notice' | 'mail.webhook-disabled' | 'mail.order' | 'mail.new-order' | 'mail.order-access' | 'webhooks.deliver' | 'webhooks.retry' | 'webhooks.replay' | 'assets.purge' | 'assets.sweep' | 'assets.sweep-strays' | 'prices.turn' | 'prices.relist' | 'stock.relist' | 'stock.relist-location' | 'stock.audit' | 'documents.make' | 'returns.close' | 'documents.issue-waiting' | 'payments.sync' | 'payments.cancel' | 'payments.capture' | 'payments.refund' | 'payments.receive' | 'payments.reconcile' | 'payments.fake-notice' | 'imports.run' | 'imports.fetch-images' | 'orders.expire' | 'orders.sweep' | 'maintenance.sweep';
  attempts: number;
  /** Of the request that asked for it */
  requestId: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  failedAt: string;
  /**
   * Why its last attempt failed
   * @example "Error: connection refused"
   */
  cause: string;
}

export interface FailedJobIdInput {
  /**
   * Of the job, as logs and the command line name it
   * @example "0198c1f0-4b7a-7c3e-9d52-8f2a6b1c0d3e"
   */
  id: string;
}

export interface FailedJobPage {
  items: readonly FailedJob[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface Finding {
  /** What was checked */
  name: 'configuration' | 'database' | 'migrations' | 'clock' | 'collations' | 'indexes' | 'jobs' | 'events' | 'seller' | 'replica' | 'storage' | 'mail' | 'redis' | 'address';
  /** warn: something should be done; fail: it does not work */
  level: 'ok' | 'warn' | 'fail';
  /**
   * Versions, places, counts, or why it failed
   * @example "3 wait, 0 failed for good"
   */
  detail: string;
  /** What to do; null: nothing */
  cure: string | null;
}

export interface Health {
  status: 'ok';
}

export interface IdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}

export interface Image {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * The image itself, re-encoded in its own format without metadata
   * @example "https://s3.amazonaws.com/atelier/9/images/lamp_0f8fad5b-d9cb-469f-a165-70867728950e.png"
   */
  url: string;
  /** Pixels */
  width: number;
  /** Pixels */
  height: number;
  /** More than one: animated. Variants are stills of the first */
  frames: number;
  /** ThumbHash, base64: a blurred placeholder of some 25 bytes */
  thumbhash: string;
  /** From the smallest; none larger than the image */
  variants: readonly ImageVariant[];
}

export interface ImageVariant {
  /** Longest side at most 320, 960 or 1,920 pixels */
  name: 'thumb' | 'medium' | 'large';
  /** @example "https://s3.amazonaws.com/atelier/9/images/lamp_0f8fad5b-d9cb-469f-a165-70867728950e.png" */
  url: string;
  /** Pixels */
  width: number;
  /** Pixels */
  height: number;
  /** Bytes */
  bytes: number;
  /** @example "image/webp" */
  type: string;
}

export interface Import {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * What the rows are
   * @example "products"
   */
  kind: 'categories' | 'sub-categories' | 'products' | 'offers' | 'prices';
  format: 'csv' | 'xlsx';
  mode: 'all' | 'rows';
  dryRun: boolean;
  decimal: 'point' | 'comma' | null;
  /** failed: see the report; what mode says holds */
  status: 'queued' | 'running' | 'completed' | 'failed' | 'canceled';
  /**
   * Name of the file, for people
   * @example "products.csv"
   */
  fileName: string;
  fileBytes: number;
  /**
   * Id of a row
   * @example 7
   */
  requestedBy: number | null;
  /** Rows so far, without the titles */
  rowsRead: number;
  /** Those that went in, or would in a dry run */
  rowsGood: number;
  /** Those with a fault */
  rowsBad: number;
  /** Distinct URLs in the column image_url; fetched once the rows are in */
  imagesWanted: number;
  /** Those that came to an image */
  imagesStored: number;
  /** Those that did not: the report warns of each */
  imagesRefused: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  startedAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  finishedAt: string | null;
}

export interface ImportColumn {
  /**
   * Stands in the first line of the file, in any case
   * @example "sub_category"
   */
  title: string;
  /** The file must have it, and every row a value */
  isRequired: boolean;
  /** An export writes it; the others are read alone */
  isExported: boolean;
}

export interface ImportColumns {
  items: {
    /**
     * What the rows are
     * @example "products"
     */
    kind: 'categories' | 'sub-categories' | 'products' | 'offers' | 'prices';
    columns: ImportColumn[];
  }[];
}

export type ImportFault = {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'file_gone' | 'file_empty' | 'file_too_complex' | 'broke_off' | 'unexpected_error' | 'not_utf8' | 'utf16_without_mark' | 'not_csv' | 'quote_not_closed' | 'quote_not_doubled' | 'not_xlsx' | 'old_or_locked_workbook' | 'workbook_has_too_many_parts' | 'workbook_too_large' | 'workbook_has_bad_xml' | 'no_visible_sheet' | 'no_titles' | 'too_many_columns' | 'column_twice' | 'row_has_too_many_columns' | 'more_cells_than_titles' | 'cell_too_long' | 'unstorable_character' | 'formula_not_calculated' | 'is_date' | 'is_patterned_number' | 'is_long_number' | 'required' | 'not_a_slug' | 'name_without_slug' | 'no_letter_or_figure' | 'other_decimal_sign' | 'repeated_name' | 'repeated_slug_or_name' | 'repeated_name_without_slug' | 'repeated_slug' | 'repeated_sku' | 'repeated_price' | 'repeated_record' | 'category_name_taken' | 'sub_category_name_taken' | 'unknown_category' | 'unknown_sub_category' | 'unknown_product' | 'unknown_offer' | 'unknown_price_list' | 'derived_price_list' | 'no_sub_category_to_move' | 'in_another_category' | 'name_in_both_categories' | 'several_of_this_name' | 'of_another_product' | 'sku_differs_in_punctuation' | 'not_clearable' | 'stale_quantity' | 'promised_to_orders';
  details: null;
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'too_many_rows' | 'row_too_long' | 'too_long' | 'too_many_bytes' | 'too_many_urls' | 'url_too_long';
  details: {
    max: number;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'not_whole';
  details: {
    min: number;
    max: number;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'too_many_tags';
  details: {
    max: number;
    maxLength: number;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'unknown_titles' | 'unknown_column' | 'not_listed';
  details: {
    /** Titles or words that can stand there */
    known: readonly string[];
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'untitled_column';
  details: {
    /** Counted from 1 */
    number: number;
    /** Titles or words that can stand there */
    known: readonly string[];
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'is_error' | 'is_logical';
  details: {
    /** As the cell shows it */
    text: string;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'not_with_declared_sign';
  details: {
    decimal: 'point' | 'comma';
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'ambiguous_amount';
  details: {
    /** The amount with a decimal point */
    point: string;
    /** The amount with a decimal comma */
    comma: string;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'not_an_amount';
  details: {
    currency: string;
    /** An amount as the currency writes it */
    example: string;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'image_url_malformed' | 'image_url_scheme' | 'image_url_credentials' | 'image_url_port' | 'image_address_not_public' | 'image_redirect_malformed' | 'image_certificate' | 'image_timeout' | 'image_unreachable' | 'image_unreadable' | 'image_without_room' | 'image_not_decoded_in_time' | 'image_without_owner';
  details: {
    /** Of the image, as the row has it */
    url: string;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'image_status';
  details: {
    /** Of the image, as the row has it */
    url: string;
    status: number;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'image_redirects';
  details: {
    /** Of the image, as the row has it */
    url: string;
    max: number;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  code: 'image_too_large';
  details: {
    /** Of the image, as the row has it */
    url: string;
    maxBytes: number;
  };
} | {
  /** Line of the file at which the row begins, from 1 */
  line: number;
  /** Title of the column; null: the row, or the file */
  column: string | null;
  /** warning: the row went in, without that image */
  severity: 'error' | 'warning';
  /**
   * The sentence of the code, in English
   * @example "There is no product with this slug"
   */
  reason: string;
  /** Stored before reasons had codes */
  code: null;
  details: null;
}

export interface ImportFaultPage {
  items: readonly ImportFault[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface ImportIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}

export interface ImportPage {
  items: readonly Import[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface ImportReportInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}

export interface Level {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  level: number;
}

export interface ListAssetsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Default: oneself; another one needs EMPLOYEE
   * @example 7
   */
  userId?: number | undefined;
}

export interface ListAuditInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * What was done
   * @example "user.updated"
   */
  action?: string | undefined;
  /**
   * Who did it
   * @example 7
   */
  actorUserId?: number | undefined;
  /**
   * To whom
   * @example 7
   */
  subjectUserId?: number | undefined;
}

export interface ListCategoriesInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Part of the name, in any case
   * @example "lamp"
   */
  q?: string | undefined;
  /** position, name, or newest first */
  sort?: 'position' | 'name' | 'newest' | undefined;
}

export interface ListCollectionProductsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  collectionId: number;
  /**
   * Prices and price filters in this currency; left out: the shop's
   * @example "EUR"
   */
  currency?: string | undefined;
}

export interface ListDeliveriesInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Id of the endpoint
   * @example 7
   */
  id: number;
  state?: 'pending' | 'delivered' | 'failed' | undefined;
}

export interface ListDocumentsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  kind?: 'invoice' | 'credit_note' | 'packing_slip' | 'waybill' | undefined;
  /** `waiting`: the seller details in the shop settings are missing */
  status?: 'waiting' | 'pending' | 'ready' | 'failed' | undefined;
}

export interface ListEventsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * First day; events that last into it are listed too
   * @example "2023-12-31"
   */
  from?: string | undefined;
  /**
   * Last day
   * @example "2023-12-31"
   */
  to?: string | undefined;
  /**
   * One month, YYYY-MM, with the events that last into it; from and to narrow it
   * @example "2023-12"
   */
  month?: string | undefined;
  /** Words in title, venue, address or time */
  q?: string | undefined;
}

export interface ListMailTemplatesInput {
  /**
   * Of mails about orders; the others are in English
   * @example "en"
   */
  locale?: 'en' | 'ru' | undefined;
}

export interface ListMovementsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  offerId?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  locationId?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  waybillId?: number | undefined;
}

export interface ListOffersInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  sort?: 'newest' | undefined;
  /**
   * Of this product; an unknown one is NOT_FOUND
   * @example 7
   */
  productId?: number | undefined;
  productSlug?: string | undefined;
  /** For staff; others see what is active */
  status?: 'draft' | 'active' | 'archived' | undefined;
  /**
   * Pieces that `price` is for
   * @example 10
   */
  quantity?: number | undefined;
  /**
   * Prices and price filters in this currency; left out: the shop's
   * @example "EUR"
   */
  currency?: string | undefined;
}

export interface ListOrdersInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  status?: 'PENDING_PAYMENT' | 'NEW' | 'IN_PROGRESS' | 'SHIPPING' | 'COMPLETED' | 'CANCELED' | 'EXPIRED' | ('PENDING_PAYMENT' | 'NEW' | 'IN_PROGRESS' | 'SHIPPING' | 'COMPLETED' | 'CANCELED' | 'EXPIRED')[] | undefined;
  /**
   * EMPLOYEE; buyers get their own
   * @example 7
   */
  userId?: number | undefined;
  number?: string | undefined;
  /** EMPLOYEE */
  email?: string | undefined;
  /** The start of a number or an e-mail, or words of the buyer’s name */
  q?: string | undefined;
  /** Placed at this moment or later */
  from?: string | undefined;
  /** Placed before this moment */
  to?: string | undefined;
  /** A payment needs a decision; EMPLOYEE */
  requiresReview?: boolean | undefined;
}

export interface ListPostersInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /** Also those that have expired; EMPLOYEE */
  include?: 'expired' | undefined;
}

export interface ListPricesInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Unique, and decided once: a to z, 0 to 9 and _
   * @example "summer_sale"
   */
  code: string;
}

export interface ListProductsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /** Default: relevance with q, best first, of 1,000 products at most; newest first without; by name; price from the lowest, -price from the highest, both without products that have no retail price; position: as a collection filled by hand has them */
  sort?: 'newest' | 'name' | 'price' | '-price' | 'position' | 'relevance' | undefined;
  /**
   * Words, all of which are wanted and each perhaps unfinished; "side by side"; -without; or a part number, with or without its spaces and dashes
   * @example "brake disc"
   */
  q?: string | undefined;
  /**
   * Of this category; an unknown one is NOT_FOUND
   * @example 7
   */
  categoryId?: number | undefined;
  categorySlug?: string | undefined;
  /**
   * Of this sub-category; an unknown one is NOT_FOUND
   * @example 7
   */
  subCategoryId?: number | undefined;
  subCategorySlug?: string | undefined;
  /**
   * In this collection; an unknown one is NOT_FOUND
   * @example 7
   */
  collectionId?: number | undefined;
  collectionSlug?: string | undefined;
  /**
   * With an offer of one of these brands
   * @example ["Bosch"]
   */
  brand?: readonly string[] | undefined;
  /**
   * With all of these tags
   * @example ["new"]
   */
  tag?: readonly string[] | undefined;
  /**
   * With an offer of one of these values, for each option named; in a query `option=colour:red`, a colon of the name as `\:`
   * @example {"colour":["red","blue"]}
   */
  option?: Record<string, readonly string[]> | undefined;
  /**
   * Lowest retail price of one of its offers, in minor units of `currency`: at least so much
   * @example 100000
   */
  minPrice?: number | undefined;
  /**
   * The same: at most so much
   * @example 199050
   */
  maxPrice?: number | undefined;
  /** Whether any of its offers can be had now */
  inStock?: boolean | undefined;
  /** For staff; others see what is published */
  status?: 'draft' | 'published' | 'archived' | undefined;
  /**
   * Prices and price filters in this currency; left out: the shop's
   * @example "EUR"
   */
  currency?: string | undefined;
  /** Count them, as far as 10000 */
  total?: boolean | undefined;
  /**
   * Count what could be chosen next, each facet without the filter of its own
   * @example ["brand","price"]
   */
  facets?: readonly ('brand' | 'price' | 'tags' | 'options' | 'category' | 'availability')[] | undefined;
}

export interface ListProjectsByUserInput {
  username: string;
}

export interface ListProjectsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  userId?: number | undefined;
}

export interface ListRefundsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /** failed: those that wait for another try or for staff */
  status?: 'pending' | 'succeeded' | 'failed' | undefined;
  /**
   * Id of a row
   * @example 7
   */
  orderId?: number | undefined;
}

export interface ListReturnsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  status?: 'requested' | 'approved' | 'rejected' | 'canceled' | 'received' | 'refunded' | 'closed' | undefined;
  /**
   * Id of a row
   * @example 7
   */
  orderId?: number | undefined;
}

export interface ListStockInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Only offers that were ever there
   * @example 7
   */
  locationId?: number | undefined;
  /** Only offers at or below their threshold */
  low?: boolean | undefined;
  /**
   * Words of the title or brand, each perhaps unfinished; or the start of a sku, part number or barcode
   * @example "brake disc"
   */
  q?: string | undefined;
}

export interface ListSubCategoriesInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Part of the name, in any case
   * @example "lamp"
   */
  q?: string | undefined;
  /** position, name, or newest first */
  sort?: 'position' | 'name' | 'newest' | undefined;
  /**
   * Of this category; an unknown one is NOT_FOUND
   * @example 7
   */
  categoryId?: number | undefined;
  /** The same by its slug */
  categorySlug?: string | undefined;
}

export interface ListThumbnailsInput {
  /**
   * Offers of the lines
   * @example [7,8]
   */
  offerIds: readonly number[];
}

export interface ListUsersInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /** Part of username or e-mail */
  q?: string | undefined;
  /** USER < EMPLOYEE < ADMIN */
  role?: 'USER' | 'EMPLOYEE' | 'ADMIN' | undefined;
  /** Which prices the customer sees */
  customerType?: 'retail' | 'wholesale' | 'super_wholesale' | undefined;
}

export interface ListWaybillsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  type?: 'WAYBILL_IN' | 'WAYBILL_OUT' | 'WAYBILL_RETURN' | 'WAYBILL_TRANSFER' | 'WAYBILL_STOCKTAKE' | 'WAYBILL_WRITE_OFF' | 'WAYBILL_SUPPLIER_RETURN' | undefined;
  status?: 'draft' | 'posted' | 'reversed' | 'canceled' | undefined;
  /**
   * Id of a row
   * @example 7
   */
  locationId?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  orderId?: number | undefined;
  /**
   * Only those with a line of this offer
   * @example 7
   */
  offerId?: number | undefined;
  /** @example "W-2026-000123" */
  number?: string | undefined;
}

export interface ListWebhookEndpointsInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
}

export interface ListedPrice {
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  sku: string;
  title: string;
  /** From how many pieces on it holds */
  minQuantity: number;
  price: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
}

export interface ListedPricePage {
  items: readonly ListedPrice[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export type LiveItem = {
  type: 'ready';
  data: {
    position: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'gap';
  data: {
    from: number;
    to: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'closing';
  data: {
    reason: 'shutdown';
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'account.registered';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    accountId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'account.verified';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    accountId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'account.email_changed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    accountId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'account.password_changed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    accountId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'account.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    accountId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'user.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'user.role_changed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'user.banned';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'user.unbanned';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'project.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    projectId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'project.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    projectId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'project.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    projectId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'asset.uploaded';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    assetId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'asset.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    assetId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'category.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    categoryId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'category.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    categoryId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'category.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    categoryId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'sub_category.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    subCategoryId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'sub_category.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    subCategoryId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'sub_category.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    subCategoryId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'product.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'product.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'product.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'offer.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'offer.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    /**
     * Id of a row
     * @example 7
     */
    previousProductId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'offer.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'offer.price_changed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'collection.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    collectionId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'collection.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    collectionId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'collection.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    collectionId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'cart.merged';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    cartId: number;
    /**
     * Id of a row
     * @example 7
     */
    guestCartId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'cart.converted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    cartId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'tax_class.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    taxClassId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'tax_class.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    taxClassId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'price_list.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    priceListId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'price_list.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    priceListId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'price_list.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    priceListId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'shipping_method.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    shippingMethodId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'shipping_method.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    shippingMethodId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'coupon.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    couponId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'coupon.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    couponId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'order.placed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'order.confirmed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'order.in_progress';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'order.shipped';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'order.completed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'order.canceled';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'order.expired';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'payment.authorized';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    paymentId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'payment.captured';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    paymentId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'payment.failed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    paymentId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'payment.auto_refunded';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    paymentId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'payment.requires_review';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    paymentId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'refund.succeeded';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    refundId: number;
    /**
     * Id of a row
     * @example 7
     */
    paymentId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'refund.failed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    refundId: number;
    /**
     * Id of a row
     * @example 7
     */
    paymentId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'return.requested';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    returnId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'return.approved';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    returnId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'return.rejected';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    returnId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'return.canceled';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    returnId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'return.received';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    returnId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'return.refunded';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    returnId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'return.closed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    returnId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'document.issued';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    documentId: number;
    kind: 'invoice' | 'credit_note' | 'packing_slip' | 'waybill';
    /**
     * Id of a row
     * @example 7
     */
    orderId: number | null;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'document.ready';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    documentId: number;
    kind: 'invoice' | 'credit_note' | 'packing_slip' | 'waybill';
    /**
     * Id of a row
     * @example 7
     */
    orderId: number | null;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'event.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    eventId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'event.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    eventId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'event.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    eventId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number | null;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'poster.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    posterId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'poster.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    posterId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'poster.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    posterId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'stock.availability_changed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    availability: 'IN_STOCK' | 'LOW_STOCK' | 'OUT_OF_STOCK';
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'stock.low';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    /**
     * Id of a row
     * @example 7
     */
    productId: number;
    available: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'location.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    locationId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'location.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    locationId: number;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'waybill.posted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    waybillId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'waybill.reversed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    waybillId: number;
    /**
     * Id of a row
     * @example 7
     */
    orderId: number | null;
    version: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'import.progressed';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    importId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
    status: 'queued' | 'running' | 'completed' | 'failed' | 'canceled';
    rowsRead: number;
    rowsGood: number;
    rowsBad: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'import.finished';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    importId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
    status: 'queued' | 'running' | 'completed' | 'failed' | 'canceled';
    rowsRead: number;
    rowsGood: number;
    rowsBad: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'import.batch_applied';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    importId: number;
    resource: 'categories' | 'sub-categories' | 'products' | 'offers' | 'prices';
    created: readonly number[];
    updated: readonly number[];
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'api_key.created';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    apiKeyId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'api_key.updated';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    apiKeyId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
} | {
  type: 'api_key.deleted';
  data: {
    /**
     * Id of a row
     * @example 7
     */
    apiKeyId: number;
    /**
     * Id of a row
     * @example 7
     */
    userId: number;
  };
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
}

export interface Location {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "MAIN" */
  code: string;
  name: string;
  priority: number;
  sellable: boolean;
  kind: 'store' | 'quarantine';
  address: LocationAddress | null;
}

export interface LocationAddress {
  /**
   * ISO 3166-1 alpha-2
   * @example "DE"
   */
  country?: string | undefined;
  region?: string | undefined;
  city?: string | undefined;
  street?: string | undefined;
  house?: string | undefined;
  postalCode?: string | undefined;
}

export interface LocationPage {
  items: readonly Location[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface LoginInput {
  email?: string | undefined;
  username?: string | undefined;
  password: string;
  /** Where the refresh token goes: into the answer, or into an HttpOnly cookie */
  refreshIn?: 'body' | 'cookie' | undefined;
}

export interface Logout {
  message: 'Successfully logged out';
}

export interface MailTemplate {
  /**
   * As the log of mails names it
   * @example "order_shipped"
   */
  template: 'verify' | 'welcome' | 'reset' | 'password_changed' | 'email_change' | 'email_changed' | 'event_reminder' | 'webhook_disabled' | 'order_placed' | 'order_paid' | 'order_shipped' | 'order_canceled' | 'order_refunded' | 'order_access' | 'new_order';
  /**
   * Filled with sample data
   * @example "Order O-2026-000123 is on its way"
   */
  subject: string;
  /** The plain part */
  text: string;
  /** The HTML part; show it in a sandboxed frame */
  html: string;
}

export interface MailTemplateInput {
  /**
   * As the log of mails names it
   * @example "order_shipped"
   */
  template: 'verify' | 'welcome' | 'reset' | 'password_changed' | 'email_change' | 'email_changed' | 'event_reminder' | 'webhook_disabled' | 'order_placed' | 'order_paid' | 'order_shipped' | 'order_canceled' | 'order_refunded' | 'order_access' | 'new_order';
  /**
   * Of mails about orders; the others are in English
   * @example "en"
   */
  locale?: 'en' | 'ru' | undefined;
}

export interface MailTemplateList {
  items: readonly MailTemplateSummary[];
}

export interface MailTemplateSummary {
  /**
   * As the log of mails names it
   * @example "order_shipped"
   */
  template: 'verify' | 'welcome' | 'reset' | 'password_changed' | 'email_change' | 'email_changed' | 'event_reminder' | 'webhook_disabled' | 'order_placed' | 'order_paid' | 'order_shipped' | 'order_canceled' | 'order_refunded' | 'order_access' | 'new_order';
  /**
   * Filled with sample data
   * @example "Order O-2026-000123 is on its way"
   */
  subject: string;
}

export interface MarkdownPreview {
  /** Sanitized, as it will be shown */
  html: string;
}

export interface Me {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** Whether the e-mail address was proven */
  verified: boolean;
  /**
   * E-mail address, by HTML's rule
   * @example "ana@studio.example"
   */
  email: string;
  user: {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    /**
     * Id of a row
     * @example 7
     */
    accountId: number;
    /**
     * ISO 8601, UTC
     * @example "2026-03-01T09:30:00.123456Z"
     */
    createdAt: string;
    /**
     * ISO 8601, UTC
     * @example "2026-03-01T09:30:00.123456Z"
     */
    updatedAt: string | null;
    /**
     * 3 to 30 of a-z, 0-9, _ and -, starting with a letter or digit
     * @example "ana"
     */
    username: string;
    location: string;
    /** @example "default.jpg" */
    avatarUrl: string;
  };
  /** Markdown */
  about: string;
  /** Sanitised HTML of about */
  aboutHtml: string;
  links: readonly {
    label: string;
    url: string;
  }[];
  role: 'USER' | 'EMPLOYEE' | 'ADMIN';
  customerType: 'retail' | 'wholesale' | 'super_wholesale';
  level: number;
  /** Version of the user part; REST: ETag */
  version: number;
}

export interface MergedCart {
  cart: Cart;
  /** What became of the guest's lines; empty for a repeat */
  lines: readonly {
    /**
     * Id of a row
     * @example 7
     */
    offerId: number;
    outcome: 'merged' | 'clamped' | 'dropped';
    /** In the cart now */
    quantity: number;
    /** The sum of both carts */
    wanted: number;
  }[];
  /** True: an earlier call did it, and this one changed nothing */
  alreadyMerged: boolean;
}

export interface MovementPage {
  items: readonly StockMovement[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface Offer {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * Id of a row
   * @example 7
   */
  productId: number;
  productName: string;
  productSlug: string;
  categoryName: string;
  /** @example "BOSCH-0242" */
  sku: string;
  title: string;
  /**
   * Unique; of title and SKU
   * @example "spark-plug-bosch-0242"
   */
  slug: string;
  brand: string;
  manufacturerNumber: string;
  barcode: string | null;
  weightG: number | null;
  status: 'draft' | 'active' | 'archived';
  /** Its values, in the order of the product's options */
  options: readonly {
    /**
     * Id of a row
     * @example 7
     */
    valueId: number;
    name: string;
    value: string;
  }[];
  availability: 'IN_STOCK' | 'LOW_STOCK' | 'OUT_OF_STOCK';
  manageStock: boolean;
  /** Pieces at the location MAIN; for staff, null for others */
  quantity: number | null;
  /** For staff, null for others */
  lowStockThreshold: number | null;
  /** For staff, null for others */
  internalDescription: string | null;
  /** Of one piece, for `quantity` pieces; null: the caller cannot buy so few, or it has no price for them */
  price: ResolvedPrice | null;
  /** Of one piece, from each quantity on, the smallest quantity first */
  priceBreaks: readonly ResolvedPrice[];
  /** Roubles for one, in the list `retail` */
  priceRub: number | null;
  /** Roubles for one now in the list `wholesale`, for staff and wholesale buyers; null for others */
  wholesalePriceRub: number | null;
  /** Roubles for one, for staff and super wholesale buyers; null for others */
  superWholesalePriceRub: number | null;
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
  /** Further images, in order */
  images: readonly Image[];
}

export interface OfferPage {
  items: readonly Offer[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface OfferPrices {
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  /** Of the offer; REST: ETag */
  version: number;
  /** By list and quantity */
  prices: readonly {
    priceList: string;
    minQuantity: number;
    price: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
  }[];
}

export interface OfferThumbnail {
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  /** Of its page in the shop; null: it has none now */
  productSlug: string | null;
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
}

export interface Order {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** @example "O-2026-000123" */
  number: string;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * Id of a row
   * @example 7
   */
  userId: number | null;
  email: string;
  status: 'PENDING_PAYMENT' | 'NEW' | 'IN_PROGRESS' | 'SHIPPING' | 'COMPLETED' | 'CANCELED' | 'EXPIRED';
  paymentStatus: 'not_paid' | 'awaiting' | 'authorized' | 'partially_captured' | 'captured' | 'partially_refunded' | 'refunded' | 'canceled';
  fulfillmentStatus: 'not_fulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
  returnStatus: 'none' | 'requested' | 'partially_returned' | 'returned';
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /** Language of mails and documents */
  locale: 'en' | 'ru';
  subtotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  discountTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  shippingTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  taxTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  total: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /**
   * When an unpaid order ends by itself
   * @example "2026-03-01T09:30:00.123456Z"
   */
  holdExpiresAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  placedAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  confirmedAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  canceledAt: string | null;
  customerType: 'retail' | 'wholesale' | 'super_wholesale';
  pricesIncludeTax: boolean;
  lines: readonly OrderLine[];
  payments: readonly Payment[];
  shippingAddress: PostalAddress | null;
  billingAddress: PostalAddress | null;
  shippingMethod: {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    code: string;
    name: string;
    kind: 'SELF_PICKUP' | 'CARGO' | 'OTHER';
  };
  couponCode: string | null;
  carrier: string | null;
  trackingNumber: string | null;
  trackingUrl: string | null;
  cancelReason: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  completedAt: string | null;
}

export interface OrderActionInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface OrderIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}

export interface OrderLine {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  sku: string;
  title: string;
  brand: string;
  manufacturerNumber: string;
  quantity: number;
  unitPrice: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  discount: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /** Hundredths of a percent */
  taxRateBps: number;
  tax: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /** What the buyer pays for the line */
  lineTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  fulfilled: number;
  returned: number;
  canceled: number;
}

export interface OrderPage {
  items: readonly OrderSummary[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface OrderSummary {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** @example "O-2026-000123" */
  number: string;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * Id of a row
   * @example 7
   */
  userId: number | null;
  email: string;
  status: 'PENDING_PAYMENT' | 'NEW' | 'IN_PROGRESS' | 'SHIPPING' | 'COMPLETED' | 'CANCELED' | 'EXPIRED';
  paymentStatus: 'not_paid' | 'awaiting' | 'authorized' | 'partially_captured' | 'captured' | 'partially_refunded' | 'refunded' | 'canceled';
  fulfillmentStatus: 'not_fulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
  returnStatus: 'none' | 'requested' | 'partially_returned' | 'returned';
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /** Language of mails and documents */
  locale: 'en' | 'ru';
  subtotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  discountTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  shippingTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  taxTotal: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  total: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /**
   * When an unpaid order ends by itself
   * @example "2026-03-01T09:30:00.123456Z"
   */
  holdExpiresAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  placedAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  confirmedAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  canceledAt: string | null;
}

export interface OrderTimeline {
  items: readonly {
    /** @example "order.placed" */
    type: string;
    /**
     * ISO 8601, UTC
     * @example "2026-03-01T09:30:00.123456Z"
     */
    at: string;
    actor: 'buyer' | 'staff' | 'system';
    data: Record<string, unknown>;
  }[];
}

export interface PasswordInput {
  password: string;
}

export interface Payment {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  orderId: number;
  provider: 'manual' | 'fake' | 'stripe';
  method: 'bank_transfer' | 'cash_on_delivery' | null;
  /** For staff; of the provider fake also for the buyer */
  providerRef: string | null;
  status: 'created' | 'awaiting' | 'requires_action' | 'authorized' | 'captured' | 'failed' | 'canceled';
  amount: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  authorized: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  captured: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  refunded: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  failureReason: 'card_declined' | 'insufficient_funds' | 'below_minimum' | 'expired_card' | 'authentication_failed' | 'other' | null;
  /** For the provider's code in the browser */
  clientSecret?: string | undefined;
  /** What the buyer does next */
  nextAction: {
    type: 'redirect';
    url: string;
  } | {
    type: 'confirm_with_client_secret';
  } | {
    type: 'complete_fake_payment';
  } | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string | null;
  requiresReview: boolean;
}

export interface PaymentIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}

export interface PaymentOption {
  provider: 'manual' | 'fake' | 'stripe';
  /** Null: send no method with this provider */
  method: 'bank_transfer' | 'cash_on_delivery' | null;
  /**
   * For the provider's own code in a browser; null: it has none, or no page of this server can use it
   * @example "pk_live_…"
   */
  publishableKey: string | null;
}

export interface PaymentOptionList {
  items: readonly PaymentOption[];
}

export interface PlacedOrder {
  order: Order;
  /** Null: the total is 0 */
  payment: Payment | null;
  /** Of a guest, only here: send it as Order-Token */
  orderToken?: string | undefined;
}

export interface PostalAddress {
  /**
   * Who receives it
   * @example "Ana Oak"
   */
  fullName: string;
  /** @example "+49 30 123456" */
  phone: string;
  /**
   * ISO 3166-1 alpha-2
   * @example "DE"
   */
  country: string;
  /** State or province; null: none */
  region: string | null;
  /** @example "Berlin" */
  city: string;
  /** @example "Lindenstraße" */
  street: string;
  /**
   * Number, with flat or entrance
   * @example "7a"
   */
  house: string;
  /**
   * Empty in a country that has none, such as HK
   * @example "10115"
   */
  postalCode: string;
}

export interface Poster {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  title: string | null;
  imageUrl: string;
  image: Image;
  deepLink: string;
  /**
   * Id of a row
   * @example 7
   */
  eventId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  productId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  projectId: number | null;
  position: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string;
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
}

export interface PosterIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}

export interface PosterPage {
  items: readonly Poster[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface PresignImportInput {
  /**
   * Name of the file, for people
   * @example "products.csv"
   */
  name: string;
  /** Size of the file in bytes, at most 64 MiB */
  bytes: number;
}

export interface PresignInput {
  /**
   * File name, for the URL
   * @example "My Pic.jpg"
   */
  name?: string | undefined;
  /**
   * image/gif, image/jpeg, image/png or image/webp
   * @example "image/jpeg"
   */
  type: string;
  /**
   * Size of the file in bytes
   * @example 1310720
   */
  bytes: number;
}

export interface PreviewCollectionInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /** Products that meet every condition */
  rule: {
    categoryIds?: readonly number[] | undefined;
    subCategoryIds?: readonly number[] | undefined;
    tags?: readonly string[] | undefined;
    /** Of an offer on sale */
    brands?: readonly string[] | undefined;
  };
}

export interface PreviewProjectInput {
  /**
   * Markdown (CommonMark and GFM), at most 65,536 bytes; may be empty
   * @example "## Oak"
   */
  body: string;
}

export interface PriceList {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "retail" */
  code: string;
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /** Null: for every buyer */
  customerType: 'retail' | 'wholesale' | 'super_wholesale' | null;
  /** The higher one counts first */
  priority: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  startsAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  endsAt: string | null;
  /** Set: each price is the mean of what these lists give, half up */
  derivedFrom: {
    mean: readonly string[];
  } | null;
}

export interface PriceListDocumentInput {
  /**
   * Code of the price list
   * @example "retail"
   */
  code: string;
  format?: 'csv' | 'xlsx' | 'pdf' | 'docx' | undefined;
}

export interface PriceListInput {
  /**
   * Unique, and decided once: a to z, 0 to 9 and _
   * @example "summer_sale"
   */
  code: string;
}

export interface PriceListPage {
  items: readonly PriceList[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface PricedIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Pieces that `price` is for
   * @example 10
   */
  quantity?: number | undefined;
  /**
   * Prices and price filters in this currency; left out: the shop's
   * @example "EUR"
   */
  currency?: string | undefined;
}

export interface PricedSlugInput {
  slug: string;
  /**
   * Pieces that `price` is for
   * @example 10
   */
  quantity?: number | undefined;
  /**
   * Prices and price filters in this currency; left out: the shop's
   * @example "EUR"
   */
  currency?: string | undefined;
}

export interface Product {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "candles test category" */
  name: string;
  /**
   * Unique; of the name, transliterated
   * @example "candles-test-category"
   */
  slug: string;
  status: 'draft' | 'published' | 'archived';
  crossNumber: string | null;
  /**
   * Id of a row
   * @example 7
   */
  taxClassId: number;
  /**
   * Id of a row
   * @example 7
   */
  categoryId: number;
  categoryName: string;
  categorySlug: string;
  /**
   * Id of a row
   * @example 7
   */
  subCategoryId: number;
  subCategoryName: string;
  subCategorySlug: string;
  tags: readonly string[];
  /** The lowest price of one piece among its active offers */
  priceFrom: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
  /** Markdown as sent */
  description: string;
  /** Sanitised HTML of description */
  descriptionHtml: string;
  /** What it can be had in, in order */
  options: readonly {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    name: string;
    values: readonly {
      /**
       * Id of a row
       * @example 7
       */
      id: number;
      value: string;
    }[];
  }[];
  /** Further images, in order */
  images: readonly Image[];
  /** Alternative texts; an image without one is named like the product */
  imageAlts: readonly {
    /**
     * An image of the product or of its offers
     * @example 7
     */
    assetId: number;
    /**
     * What it shows
     * @example "A desk lamp of oak, switched on"
     */
    text: string;
  }[];
  /** What can be bought, the oldest first; at most 100 */
  offers: readonly Offer[];
}

export interface ProductFacets {
  /** False: counted over 10000 of the products, spread evenly; shares are right, numbers too low */
  isExact: boolean;
  brand?: readonly {
    value: string;
    count: number;
  }[] | undefined;
  tags?: readonly {
    value: string;
    count: number;
  }[] | undefined;
  options?: readonly {
    name: string;
    values: readonly {
      value: string;
      count: number;
      /**
       * REST: the text of `option` that filters by it
       * @example "colour:red"
       */
      filter: string;
    }[];
  }[] | undefined;
  category?: readonly {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    name: string;
    slug: string;
    count: number;
  }[] | undefined;
  availability?: readonly {
    value: 'IN_STOCK' | 'OUT_OF_STOCK';
    count: number;
  }[] | undefined;
  /** Null: nothing in the list has a price */
  price?: {
    min: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
    max: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
    /** From the first amount to just below the second; each can be a price filter */
    buckets: readonly {
      from: {
        /**
         * Minor units: 1990 is 19.90
         * @example 1990
         */
        amount: number;
        /**
         * ISO 4217
         * @example "EUR"
         */
        currency: string;
      };
      to: {
        /**
         * Minor units: 1990 is 19.90
         * @example 1990
         */
        amount: number;
        /**
         * ISO 4217
         * @example "EUR"
         */
        currency: string;
      };
      count: number;
    }[];
  } | null | undefined;
}

export interface ProductListPage {
  items: readonly ProductSummary[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
  /** If it was asked for */
  total?: ProductTotal | undefined;
  /** If any were asked for */
  facets?: ProductFacets | undefined;
}

export interface ProductPage {
  items: readonly ProductSummary[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface ProductSummary {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "candles test category" */
  name: string;
  /**
   * Unique; of the name, transliterated
   * @example "candles-test-category"
   */
  slug: string;
  status: 'draft' | 'published' | 'archived';
  crossNumber: string | null;
  /**
   * Id of a row
   * @example 7
   */
  taxClassId: number;
  /**
   * Id of a row
   * @example 7
   */
  categoryId: number;
  categoryName: string;
  categorySlug: string;
  /**
   * Id of a row
   * @example 7
   */
  subCategoryId: number;
  subCategoryName: string;
  subCategorySlug: string;
  tags: readonly string[];
  /** The lowest price of one piece among its active offers */
  priceFrom: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
}

export interface ProductTotal {
  count: number;
  /** False: there are more than 10000 */
  isExact: boolean;
}

export interface Profile {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  username: string;
  location: string;
  /** Markdown */
  about: string;
  /** Sanitised HTML of about */
  aboutHtml: string;
  links: readonly {
    label: string;
    url: string;
  }[];
  avatarUrl: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
}

export interface Project {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  userId: number;
  /** @example "Lamp" */
  title: string;
  /**
   * Markdown as sent
   * @example "## Oak"
   */
  body: string;
  /**
   * Sanitised HTML of body
   * @example "<h2>Oak</h2>"
   */
  html: string;
  /** Headings of body, in order */
  toc: readonly {
    level: number;
    text: string;
    /** Unique in the document */
    anchor: string;
  }[];
  /**
   * Unique; a rename leaves it
   * @example "lamp"
   */
  slug: string;
  cover: Image | null;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
}

export interface ProjectIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}

export interface ProjectPage {
  items: readonly Project[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface ProjectSlugInput {
  slug: string;
}

export interface ProjectTextInput {
  /**
   * A project of your own
   * @example 7
   */
  projectId: number;
}

export interface ReceiveReturnInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * Where resellable goods are put; default MAIN
   * @example 7
   */
  locationId?: number | undefined;
  /** A line that is left out arrived as wanted and resellable */
  lines?: readonly {
    /**
     * Id of a row
     * @example 7
     */
    returnLineId: number;
    /** Fewer than wanted may arrive, never more */
    received: number;
    /** Damaged goods are put into quarantine */
    condition: 'resellable' | 'damaged';
  }[] | undefined;
}

export interface RefreshInput {
  refreshToken?: string | undefined;
}

export interface Refund {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  paymentId: number;
  /**
   * Id of a row
   * @example 7
   */
  orderId: number;
  /** @example "O-2026-000123" */
  orderNumber: string;
  /**
   * Id of a row
   * @example 7
   */
  returnId: number | null;
  amount: {
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  shippingAmount: {
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  taxAmount: {
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  reason: 'goodwill' | 'shipping' | 'price' | 'other' | 'return' | 'canceled' | 'late_payment' | 'duplicate';
  note: string | null;
  /** A failed refund is tried again by itself, five times in all */
  status: 'pending' | 'succeeded' | 'failed';
  /** Times that the provider refused it */
  attempt: number;
  failureReason: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  settledAt: string | null;
}

export interface RefundList {
  items: readonly Refund[];
}

export interface RefundPage {
  items: readonly Refund[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface RefundPaymentInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  amount: {
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  reason: 'goodwill' | 'shipping' | 'price' | 'other';
  /** The part of the amount that gives shipping back */
  shippingAmount?: {
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | undefined;
  /**
   * Where the money was seen; needed for the provider manual
   * @example "Statement of 3 March, line 12"
   */
  note?: string | undefined;
}

export interface RefundReturnInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** Give back what was paid for shipping too; once an order */
  includeShipping?: boolean | undefined;
}

export interface RegisterInput {
  /**
   * E-mail address, by HTML's rule
   * @example "ana@studio.example"
   */
  email: string;
  /**
   * Password, at most 1,024 bytes
   * @example "oak-and-linen-7"
   */
  password: string;
  /**
   * 3 to 30 of a-z, 0-9, _ and -, starting with a letter or digit
   * @example "ana"
   */
  username: string;
}

export interface ReplaceEventInput {
  /**
   * A day, YYYY-MM-DD; never shifted by a zone
   * @example "2023-12-31"
   */
  date: string;
  /**
   * Free text, kept as sent
   * @example "8pm"
   */
  time: string;
  /** @example "Event Venue" */
  venue: string;
  /** @example "Event Address" */
  address: string;
  title?: string | null | undefined;
  /** Markdown, at most 65,536 bytes */
  description?: string | null | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /**
   * An image stored before, by its URL, or a picture elsewhere; null takes the image away
   * @example "https://images.example/evening.webp"
   */
  imageUrl?: string | null | undefined;
  /** How many people fit in */
  capacity?: number | null | undefined;
  /**
   * Wall time in timezone, YYYY-MM-DDTHH:MM
   * @example "2023-12-31T20:00"
   */
  startsAt?: string | null | undefined;
  /**
   * Wall time in timezone, YYYY-MM-DDTHH:MM
   * @example "2023-12-31T20:00"
   */
  endsAt?: string | null | undefined;
  /**
   * IANA name
   * @example "Pacific/Auckland"
   */
  timezone?: string | null | undefined;
  /** True: it does not take place */
  canceled?: boolean | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface ReplaySinceInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * ISO 8601; events are kept for seven days
   * @example "2026-03-01T09:30:00Z"
   */
  since: string;
  /** undelivered: what the endpoint has taken is left out */
  include?: 'all' | 'undelivered' | undefined;
}

export interface RequestOrderAccessInput {
  /** @example "O-2026-000123" */
  number: string;
  /**
   * E-mail of the buyer
   * @example "ana@studio.example"
   */
  email: string;
}

export interface RequestReturnInput {
  /**
   * Id of the order
   * @example 7
   */
  id: number;
  reasonCode: 'damaged' | 'wrong_item' | 'not_as_described' | 'changed_mind' | 'other';
  /** What the buyer says about it */
  note?: string | undefined;
  lines: readonly {
    /**
     * Id of a row
     * @example 7
     */
    orderLineId: number;
    quantity: number;
  }[];
}

export interface ResetPasswordInput {
  /** Token of the mailed link */
  token: string;
  /**
   * Password, at most 1,024 bytes
   * @example "oak-and-linen-7"
   */
  password: string;
}

export interface ResolvedPrice {
  /**
   * Minor units: 1990 is 19.90
   * @example 1990
   */
  amount: number;
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /**
   * Code of the list that decides
   * @example "retail"
   */
  priceList: string;
  /** From how many pieces on it holds */
  minQuantity: number;
}

export interface Return {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** @example "R-2026-000001" */
  number: string;
  /**
   * Id of a row
   * @example 7
   */
  orderId: number;
  /** @example "O-2026-000123" */
  orderNumber: string;
  status: 'requested' | 'approved' | 'rejected' | 'canceled' | 'received' | 'refunded' | 'closed';
  reasonCode: 'damaged' | 'wrong_item' | 'not_as_described' | 'changed_mind' | 'other';
  note: string | null;
  lines: readonly {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    /**
     * Id of a row
     * @example 7
     */
    orderLineId: number;
    sku: string;
    title: string;
    /** Units that the buyer wants to send back */
    quantity: number;
    received: number;
    /** Null until they are received */
    condition: 'resellable' | 'damaged' | null;
    /** What the received units are worth, tax included */
    refunded: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    } | null;
  }[];
  refund: {
    amount: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
    /** Part of `amount` */
    shippingAmount: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
    /** Given back before as goodwill, so not again */
    reducedBy: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
    /** A failed refund is tried again */
    status: 'pending' | 'succeeded' | 'failed';
  } | null;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
}

export interface ReturnActionInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface ReturnPage {
  items: readonly Return[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface ReviewPaymentInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * What was decided
   * @example "The buyer sent the rest in cash"
   */
  note: string;
}

export interface RevokeOthersInput {
  /** current: log out everywhere */
  include?: 'current' | undefined;
}

export interface Sales {
  /**
   * In the shop's time zone
   * @example "2026-12-18"
   */
  from: string;
  /** @example "2026-12-31" */
  to: string;
  /** Those with orders, the one with the most first */
  currencies: readonly {
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
    orders: number;
    /** Sum of their totals, paid or not */
    worth: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
    /** Every day, the oldest first */
    days: readonly {
      /** @example "2026-12-31" */
      day: string;
      orders: number;
      /** Sum of their totals, paid or not */
      worth: {
        /**
         * Minor units: 1990 is 19.90
         * @example 1990
         */
        amount: number;
        /**
         * ISO 4217
         * @example "EUR"
         */
        currency: string;
      };
    }[];
  }[];
}

export interface SalesInput {
  /** How many days, today included */
  days?: number | undefined;
}

export interface SavedProduct {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "candles test category" */
  name: string;
  /**
   * Unique; of the name, transliterated
   * @example "candles-test-category"
   */
  slug: string;
  status: 'draft' | 'published' | 'archived';
  crossNumber: string | null;
  /**
   * Id of a row
   * @example 7
   */
  taxClassId: number;
  /**
   * Id of a row
   * @example 7
   */
  categoryId: number;
  categoryName: string;
  categorySlug: string;
  /**
   * Id of a row
   * @example 7
   */
  subCategoryId: number;
  subCategoryName: string;
  subCategorySlug: string;
  tags: readonly string[];
  /** The lowest price of one piece among its active offers */
  priceFrom: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
  /** Markdown as sent */
  description: string;
  /** Sanitised HTML of description */
  descriptionHtml: string;
  /** What it can be had in, in order */
  options: readonly {
    /**
     * Id of a row
     * @example 7
     */
    id: number;
    name: string;
    values: readonly {
      /**
       * Id of a row
       * @example 7
       */
      id: number;
      value: string;
    }[];
  }[];
  /** Further images, in order */
  images: readonly Image[];
  /** Alternative texts; an image without one is named like the product */
  imageAlts: readonly {
    /**
     * An image of the product or of its offers
     * @example 7
     */
    assetId: number;
    /**
     * What it shows
     * @example "A desk lamp of oak, switched on"
     */
    text: string;
  }[];
  /** What can be bought, the oldest first; at most 100 */
  offers: readonly Offer[];
  /** Whether guests see it */
  visible: boolean;
  /**
   * Why they do not: its status, no active offer, or no active offer with a price
   * @example ["no_active_offer"]
   */
  hiddenReasons: readonly ('draft' | 'archived' | 'no_active_offer' | 'no_price')[];
}

export type Scope = 'accounts:read' | 'accounts:write' | 'addresses:read' | 'addresses:write' | 'assets:read' | 'assets:write' | 'assistant:write' | 'audit:read' | 'carts:read' | 'carts:write' | 'categories:read' | 'categories:write' | 'collections:read' | 'collections:write' | 'coupons:read' | 'coupons:write' | 'documents:read' | 'documents:write' | 'events:read' | 'events:write' | 'exports:write' | 'failed-jobs:read' | 'failed-jobs:write' | 'fake-payments:write' | 'imports:read' | 'imports:write' | 'live:read' | 'locations:read' | 'locations:write' | 'mail-templates:read' | 'offers:read' | 'offers:write' | 'orders:read' | 'orders:write' | 'payments:read' | 'payments:write' | 'posters:read' | 'posters:write' | 'price-lists:read' | 'price-lists:write' | 'products:read' | 'products:write' | 'projects:read' | 'projects:write' | 'refunds:read' | 'refunds:write' | 'returns:read' | 'returns:write' | 'search:read' | 'shipping-methods:read' | 'shipping-methods:write' | 'shop-settings:read' | 'shop-settings:write' | 'stock:read' | 'sub-categories:read' | 'sub-categories:write' | 'system:read' | 'tax-classes:read' | 'tax-classes:write' | 'users:read' | 'users:write' | 'waybills:read' | 'waybills:write' | 'webhook-endpoints:read' | 'webhook-endpoints:write'

export type SearchHit = {
  type: 'product';
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Plain text, as it was written: to be escaped like any text */
  title: string;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  titleMarks: readonly SearchMark[];
  /** Plain text around what was looked for in its description; null: nothing of it is there */
  excerpt: string | null;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  excerptMarks: readonly SearchMark[];
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
  slug: string;
  categoryName: string;
  /** The lowest price of one piece among its active offers */
  priceFrom: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /**
   * The part number it was found by, as it is written
   * @example "0 242 229 699"
   */
  number: string | null;
} | {
  type: 'project';
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Plain text, as it was written: to be escaped like any text */
  title: string;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  titleMarks: readonly SearchMark[];
  /** Plain text around what was looked for in its description; null: nothing of it is there */
  excerpt: string | null;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  excerptMarks: readonly SearchMark[];
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
  slug: string;
  /**
   * Id of a row
   * @example 7
   */
  userId: number;
} | {
  type: 'order' | 'waybill' | 'return';
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Plain text, as it was written: to be escaped like any text */
  title: string;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  titleMarks: readonly SearchMark[];
  /** Plain text around what was looked for in its description; null: nothing of it is there */
  excerpt: string | null;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  excerptMarks: readonly SearchMark[];
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
  /** @example "NEW" */
  status: string;
} | {
  type: 'event';
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Plain text, as it was written: to be escaped like any text */
  title: string;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  titleMarks: readonly SearchMark[];
  /** Plain text around what was looked for in its description; null: nothing of it is there */
  excerpt: string | null;
  /** What of it was looked for, in UTF-16 code units: `text.slice(start, end)` */
  excerptMarks: readonly SearchMark[];
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
  /** @example "2026-12-31" */
  date: string;
  venue: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  startsAt: string | null;
}

export interface SearchInput {
  /** Items a page, 1 to 100 */
  limit?: number | undefined;
  /** nextCursor of the page before */
  cursor?: string | null | undefined;
  /**
   * Words, all of which are wanted and each perhaps unfinished; "side by side"; -without; or a part number, with or without its spaces and dashes
   * @example "brake disc"
   */
  q: string;
  /**
   * What to look for; default: everything. Orders, waybills and returns are found by staff alone
   * @example ["products","projects"]
   */
  types?: readonly ('products' | 'projects' | 'events' | 'orders' | 'waybills' | 'returns')[] | undefined;
  /**
   * Prices and price filters in this currency; left out: the shop's
   * @example "EUR"
   */
  currency?: string | undefined;
}

export interface SearchMark {
  start: number;
  end: number;
}

export interface SearchPage {
  items: readonly SearchHit[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface Session {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Whether this request came with it */
  current: boolean;
  ip: string;
  userAgent: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  lastUsedAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string;
}

export interface SessionIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}

export interface SessionList {
  items: readonly Session[];
}

export interface SessionTokens {
  /** JWT, HS512: Authorization: Bearer <it> */
  accessToken: string;
  /**
   * Seconds until the access token expires
   * @example 1800
   */
  expiresIn: number;
  /** Null when it went into the cookie */
  refreshToken: string | null;
}

export interface SetAvatarInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  image?: File | undefined;
}

export interface SetCartAddressesInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** Pick-up needs none */
  shippingAddress?: {
    /**
     * Who receives it
     * @example "Ana Oak"
     */
    fullName: string;
    /** @example "+49 30 123456" */
    phone: string;
    /**
     * ISO 3166-1 alpha-2
     * @example "DE"
     */
    country: string;
    /** State or province; null: none */
    region?: string | null | undefined;
    /** @example "Berlin" */
    city: string;
    /** @example "Lindenstraße" */
    street: string;
    /**
     * Number, with flat or entrance
     * @example "7a"
     */
    house: string;
    /**
     * Empty in a country that has none, such as HK
     * @example "10115"
     */
    postalCode: string;
  } | null | undefined;
  /** Left out: as the shipping address */
  billingAddress?: {
    /**
     * Who receives it
     * @example "Ana Oak"
     */
    fullName: string;
    /** @example "+49 30 123456" */
    phone: string;
    /**
     * ISO 3166-1 alpha-2
     * @example "DE"
     */
    country: string;
    /** State or province; null: none */
    region?: string | null | undefined;
    /** @example "Berlin" */
    city: string;
    /** @example "Lindenstraße" */
    street: string;
    /**
     * Number, with flat or entrance
     * @example "7a"
     */
    house: string;
    /**
     * Empty in a country that has none, such as HK
     * @example "10115"
     */
    postalCode: string;
  } | null | undefined;
  /**
   * E-mail of the buyer
   * @example "ana@studio.example"
   */
  email?: string | undefined;
  /** Language of mails and documents */
  locale?: 'en' | 'ru' | undefined;
}

export interface SetCartCouponInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * Without regard to case
   * @example "SPRING10"
   */
  code: string;
}

export interface SetCartLineInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  lineId: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * 0 deletes the line
   * @example 2
   */
  quantity: number;
}

export interface SetCartShippingInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  shippingMethodId: number;
}

export interface SetOfferPricesInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** All prices there are from now on; one for each list and quantity */
  prices: readonly {
    /**
     * Code of a list that has prices of its own
     * @example "retail"
     */
    priceList: string;
    /** From how many pieces on it holds */
    minQuantity?: number | undefined;
    /** In the currency of the list */
    price: {
      /**
       * Minor units: 1990 is 19.90
       * @example 1990
       */
      amount: number;
      /**
       * ISO 4217
       * @example "EUR"
       */
      currency: string;
    };
  }[];
}

export interface ShippingMethod {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * Unique: a to z, 0 to 9, _ and -, a letter first
   * @example "cargo"
   */
  code: string;
  /**
   * What buyers choose
   * @example "Cargo"
   */
  name: string;
  /** SELF_PICKUP needs no address */
  kind: 'SELF_PICKUP' | 'CARGO' | 'OTHER';
  /** With tax or without, as the shop enters prices */
  price: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  };
  /** Goods for this much ship for nothing; null: never */
  freeFrom: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /**
   * Its rate is the rate of shipping
   * @example 7
   */
  taxClassId: number;
  /** Where it leads to; null: to every country */
  countries: readonly string[] | null;
  /** False: no cart can choose it */
  active: boolean;
  /** Place in lists; equal ones by id */
  position: number;
}

export interface ShippingMethodPage {
  items: readonly ShippingMethod[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface ShopSettings {
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency: string;
  /** True: tax lies inside the prices; false: it comes on top */
  pricesIncludeTax: boolean;
  holdSeconds: {
    /**
     * While a payment provider is asked
     * @example 900
     */
    provider: number;
    /**
     * While a bank transfer is awaited
     * @example 259200
     */
    bankTransfer: number;
  };
  timezone: string;
  /**
   * Language of mails and documents
   * @example "en"
   */
  locale: 'en' | 'ru';
  seller: {
    /**
     * Up to 200 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    name: string | null;
    /**
     * Up to 1000 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    address: string | null;
    /**
     * Up to 100 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    taxNumber: string | null;
    /**
     * Up to 1000 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    bankDetails: string | null;
    /**
     * Up to 320 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    email: string | null;
    /**
     * Up to 50 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    phone: string | null;
  };
  /**
   * Where new orders are announced; null: nowhere
   * @example "orders@studio.example"
   */
  ordersEmail: string | null;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
}

export interface SlugInput {
  slug: string;
}

export interface Stock {
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  sku: string;
  title: string;
  manageStock: boolean;
  lowStockThreshold: number;
  /** Pieces that lie there */
  onHand: number;
  /** Of them promised to confirmed orders */
  allocated: number;
  /** Of them held for unpaid orders */
  reserved: number;
  /** What can still be promised, at sellable locations */
  available: number;
  locations: readonly {
    /**
     * Id of a row
     * @example 7
     */
    locationId: number;
    code: string;
    sellable: boolean;
    /** Pieces that lie there */
    onHand: number;
    /** Of them promised to confirmed orders */
    allocated: number;
    /** Of them held for unpaid orders */
    reserved: number;
    /** How much more than lies there may be promised */
    backorderLimit: number;
  }[];
}

export interface StockExplanation {
  /** Sum of the ledger before the movements shown */
  opening: number;
  /** The last 100, the oldest first; all of them: `GET /v1/stock/movements` */
  movements: readonly StockMovement[];
  /** Promised to confirmed orders */
  allocations: readonly {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    orderNumber: string;
    /**
     * Id of a row
     * @example 7
     */
    locationId: number;
    quantity: number;
  }[];
  /** Held for unpaid orders */
  holds: readonly {
    /**
     * Id of a row
     * @example 7
     */
    orderId: number;
    orderNumber: string;
    /**
     * Id of a row
     * @example 7
     */
    locationId: number;
    quantity: number;
    /**
     * ISO 8601, UTC
     * @example "2026-03-01T09:30:00.123456Z"
     */
    expiresAt: string | null;
  }[];
  /** Opening and all movements */
  sum: number;
  onHand: number;
  /** Whether ledger, promises and counters agree */
  ok: boolean;
}

export interface StockInput {
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
}

export interface StockMovement {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  /**
   * Id of a row
   * @example 7
   */
  locationId: number;
  /**
   * Id of a row
   * @example 7
   */
  waybillId: number;
  waybillNumber: string;
  waybillType: 'WAYBILL_IN' | 'WAYBILL_OUT' | 'WAYBILL_RETURN' | 'WAYBILL_TRANSFER' | 'WAYBILL_STOCKTAKE' | 'WAYBILL_WRITE_OFF' | 'WAYBILL_SUPPLIER_RETURN';
  /** Pieces that came, or left when it is negative */
  delta: number;
  onHandAfter: number;
  unitCost: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  /**
   * Id of a row
   * @example 7
   */
  actorId: number | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  at: string;
}

export interface StockPage {
  items: readonly Stock[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface StockViolation {
  rule: 'STK-1' | 'STK-2' | 'STK-3' | 'STK-4' | 'ORD-2' | 'ORD-3';
  problem: string;
  /**
   * Id of a row
   * @example 7
   */
  offerId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  locationId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  orderId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  waybillId: number | null;
}

export interface SubCategory {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "candles test category" */
  name: string;
  /**
   * Unique; of the name, transliterated
   * @example "candles-test-category"
   */
  slug: string;
  /** Place in lists; equal ones by id */
  position: number;
  /**
   * Id of a row
   * @example 7
   */
  categoryId: number;
  categoryName: string;
  categorySlug: string;
  /** The image itself */
  imageUrl: string | null;
  /** The same, with sizes, placeholder and variants */
  image: Image | null;
}

export interface SubCategoryPage {
  items: readonly SubCategory[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface SubscribeLiveInput {
  /** Only these events; default: all you may hear */
  types?: readonly ('account.registered' | 'account.verified' | 'account.email_changed' | 'account.password_changed' | 'account.deleted' | 'user.updated' | 'user.role_changed' | 'user.banned' | 'user.unbanned' | 'project.created' | 'project.updated' | 'project.deleted' | 'asset.uploaded' | 'asset.deleted' | 'category.created' | 'category.updated' | 'category.deleted' | 'sub_category.created' | 'sub_category.updated' | 'sub_category.deleted' | 'product.created' | 'product.updated' | 'product.deleted' | 'offer.created' | 'offer.updated' | 'offer.deleted' | 'offer.price_changed' | 'collection.created' | 'collection.updated' | 'collection.deleted' | 'cart.merged' | 'cart.converted' | 'tax_class.created' | 'tax_class.updated' | 'price_list.created' | 'price_list.updated' | 'price_list.deleted' | 'shipping_method.created' | 'shipping_method.updated' | 'coupon.created' | 'coupon.updated' | 'order.placed' | 'order.confirmed' | 'order.in_progress' | 'order.shipped' | 'order.completed' | 'order.canceled' | 'order.expired' | 'payment.authorized' | 'payment.captured' | 'payment.failed' | 'payment.auto_refunded' | 'payment.requires_review' | 'refund.succeeded' | 'refund.failed' | 'return.requested' | 'return.approved' | 'return.rejected' | 'return.canceled' | 'return.received' | 'return.refunded' | 'return.closed' | 'document.issued' | 'document.ready' | 'event.created' | 'event.updated' | 'event.deleted' | 'poster.created' | 'poster.updated' | 'poster.deleted' | 'stock.availability_changed' | 'stock.low' | 'location.created' | 'location.updated' | 'waybill.posted' | 'waybill.reversed' | 'import.progressed' | 'import.finished' | 'import.batch_applied' | 'api_key.created' | 'api_key.updated' | 'api_key.deleted')[] | undefined;
  /**
   * Id of the last item you got: go on after it
   * @example "41"
   */
  lastEventId?: string | null | undefined;
}

export interface Summary {
  /** Plain text of at most 600 characters, written by a model: a proposal, stored nowhere */
  text: string;
}

export interface Tags {
  /** At most 8, in lower case: a proposal, stored nowhere */
  tags: readonly string[];
}

export interface TaxClass {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * Unique: a to z, 0 to 9 and _
   * @example "reduced"
   */
  code: string;
  /** @example "Reduced rate" */
  name: string;
  /**
   * Hundredths of a percent: 700 is 7 %
   * @example 700
   */
  rateBps: number;
}

export interface TaxClassPage {
  items: readonly TaxClass[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface ThumbnailList {
  items: readonly OfferThumbnail[];
}

export interface UpdateAddressInput {
  /**
   * Who receives it
   * @example "Ana Oak"
   */
  fullName?: string | undefined;
  /** @example "+49 30 123456" */
  phone?: string | undefined;
  /**
   * ISO 3166-1 alpha-2
   * @example "DE"
   */
  country?: string | undefined;
  /** State or province; null: none */
  region?: string | null | undefined;
  /** @example "Berlin" */
  city?: string | undefined;
  /** @example "Lindenstraße" */
  street?: string | undefined;
  /**
   * Number, with flat or entrance
   * @example "7a"
   */
  house?: string | undefined;
  /**
   * Empty in a country that has none, such as HK
   * @example "10115"
   */
  postalCode?: string | undefined;
  /** At most one; a new default replaces the one before */
  isDefault?: boolean | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateApiKeyInput {
  /**
   * What uses the key
   * @example "Warehouse importer"
   */
  name?: string | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateCategoryInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name?: string | undefined;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined | undefined;
  /** Place in lists; equal ones by id */
  position?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateCollectionInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name?: string | undefined;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined | undefined;
  /** Set: it holds what meets the rule; otherwise it is filled by hand */
  rule?: {
    categoryIds?: readonly number[] | undefined;
    subCategoryIds?: readonly number[] | undefined;
    tags?: readonly string[] | undefined;
    /** Of an offer on sale */
    brands?: readonly string[] | undefined;
  } | null | undefined | undefined;
  /** Filled by hand, in this order; replaces what it held */
  productIds?: readonly number[] | undefined | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateCouponInput {
  /**
   * Letters, digits, _ and -, at most 64; unique without regard to case
   * @example "SPRING-10"
   */
  code?: string | undefined;
  /**
   * Of a percent coupon, hundredths of a percent: 1000 is 10 %
   * @example 1000
   */
  valueBps?: number | undefined | undefined;
  /** Of a fixed coupon; more than the goods cost is cut to that */
  amount?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | undefined | undefined;
  /** Goods for at least this much; null: any */
  minSubtotal?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined | undefined;
  /**
   * First moment it counts, ISO 8601 with its offset; null: since ever
   * @example "2026-06-01T00:00:00Z"
   */
  startsAt?: string | null | undefined | undefined;
  /**
   * First moment it no longer counts; null: without end
   * @example "2026-09-01T00:00:00Z"
   */
  endsAt?: string | null | undefined | undefined;
  /** Orders in all; null: any number */
  usageLimit?: number | null | undefined | undefined;
  /** Orders of one buyer; null: any number */
  perBuyerLimit?: number | null | undefined | undefined;
  /** False: it cannot be used */
  active?: boolean | undefined | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateEventInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * A day, YYYY-MM-DD; never shifted by a zone
   * @example "2023-12-31"
   */
  date?: string | undefined;
  /**
   * Free text, kept as sent
   * @example "8pm"
   */
  time?: string | undefined;
  /** @example "Event Venue" */
  venue?: string | undefined;
  /** @example "Event Address" */
  address?: string | undefined;
  title?: string | null | undefined;
  /** Markdown, at most 65,536 bytes */
  description?: string | null | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /**
   * An image stored before, by its URL, or a picture elsewhere; null takes the image away
   * @example "https://images.example/evening.webp"
   */
  imageUrl?: string | null | undefined;
  /** How many people fit in */
  capacity?: number | null | undefined;
  /**
   * Wall time in timezone, YYYY-MM-DDTHH:MM
   * @example "2023-12-31T20:00"
   */
  startsAt?: string | null | undefined;
  /**
   * Wall time in timezone, YYYY-MM-DDTHH:MM
   * @example "2023-12-31T20:00"
   */
  endsAt?: string | null | undefined;
  /**
   * IANA name
   * @example "Pacific/Auckland"
   */
  timezone?: string | null | undefined;
  /** True: it does not take place */
  canceled?: boolean | undefined;
}

export interface UpdateLocationInput {
  /** @example "Warehouse East" */
  name?: string | undefined;
  /** Locations of a higher priority are emptied first. Left out of a new one: 0 */
  priority?: number | undefined | undefined;
  /** Whether buyers can be promised what lies there. Left out of a new one: true for a store */
  sellable?: boolean | undefined | undefined;
  /** Left out of a new one: store */
  kind?: 'store' | 'quarantine' | undefined | undefined;
  address?: {
    /**
     * ISO 3166-1 alpha-2
     * @example "DE"
     */
    country?: string | undefined;
    region?: string | undefined;
    city?: string | undefined;
    street?: string | undefined;
    house?: string | undefined;
    postalCode?: string | undefined;
  } | null | undefined | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateMeInput {
  /**
   * 3 to 30 of a-z, 0-9, _ and -, starting with a letter or digit
   * @example "ana"
   */
  username?: string | undefined;
  /** @example "Lisbon" */
  location?: string | undefined;
  /**
   * Markdown, at most 4,096 bytes
   * @example "Furniture from *local* oak"
   */
  about?: string | undefined;
  /**
   * At most 10, each an absolute http or https URL
   * @example [{"label":"Portfolio","url":"https://ana.example"}]
   */
  links?: {
    label: string;
    url: string;
  }[] | undefined;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateOfferInput {
  /**
   * The product it is an offer of
   * @example 7
   */
  productId?: number | undefined;
  /** @example "Bosch" */
  brand?: string | undefined;
  /** @example "0242229699" */
  manufacturerNumber?: string | undefined;
  /**
   * Unique ignoring case; left out of a new one: brand and number
   * @example "BOSCH-0242"
   */
  sku?: string | undefined | undefined;
  /**
   * Left out of a new one: of product, brand and number; the slug is made of it
   * @example "Spark plug Bosch 0242229699"
   */
  title?: string | undefined | undefined;
  barcode?: string | null | undefined | undefined;
  /** Grams */
  weightG?: number | null | undefined | undefined;
  /** Left out of a new one: active */
  status?: 'draft' | 'active' | 'archived' | undefined | undefined;
  /** Values of the product's options, one of each at most; one offer a combination */
  optionValueIds?: readonly number[] | undefined | undefined;
  /** False: it can always be had. Left out of a new one: true */
  manageStock?: boolean | undefined | undefined;
  /** From here down it is LOW_STOCK */
  lowStockThreshold?: number | undefined | undefined;
  /** Pieces at the location MAIN. A new offer begins with them; a change is a count and needs `expected_quantity` */
  quantity?: number | undefined | undefined;
  /** For staff */
  internalDescription?: string | null | undefined | undefined;
  /**
   * Price of one in the list `retail`; null takes it away
   * @example 1990.5
   */
  priceRub?: number | null | undefined | undefined;
  /**
   * Price of one in the list `super_wholesale`
   * @example 1990.5
   */
  superWholesalePriceRub?: number | null | undefined | undefined;
  /** Assets of further images, in order; replaces those there are */
  imageAssetIds?: readonly number[] | undefined | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined | undefined;
  /** `quantity` as it was when the pieces were counted */
  expectedQuantity?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateOrderInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** @example "DHL" */
  carrier?: string | null | undefined;
  /** @example "00340434161094042557" */
  trackingNumber?: string | null | undefined;
  /** @example "https://parcels.example/00340434161094042557" */
  trackingUrl?: string | null | undefined;
}

export interface UpdatePosterInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  title?: string | null | undefined;
  /**
   * Absolute; http, https or the scheme of an app
   * @example "https://studio.example/lamps"
   */
  deepLink?: string | undefined;
  /**
   * ISO 8601 with its offset; in the future
   * @example "2031-12-31T20:00:00Z"
   */
  expiresAt?: string | undefined;
  /** Place in the carousel, the lowest first */
  position?: number | undefined;
  /**
   * Exactly one of the three is set
   * @example 7
   */
  eventId?: number | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  productId?: number | null | undefined;
  /**
   * Id of a row
   * @example 7
   */
  projectId?: number | null | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
}

export interface UpdatePriceListInput {
  /**
   * Unique, and decided once: a to z, 0 to 9 and _
   * @example "summer_sale"
   */
  code: string;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** Whom it is for; null: every buyer */
  customerType?: 'retail' | 'wholesale' | 'super_wholesale' | null | undefined;
  /** The higher one counts first; of equal ones the list of the buyer, then the older */
  priority?: number | undefined;
  /**
   * First moment it counts, ISO 8601 with its offset; null: since ever
   * @example "2026-06-01T00:00:00Z"
   */
  startsAt?: string | null | undefined;
  /**
   * First moment it counts no more; null: without end
   * @example "2026-09-01T00:00:00Z"
   */
  endsAt?: string | null | undefined;
  /** Each price is the mean of what these fixed lists of its currency give, half up */
  derivedFrom?: {
    mean: readonly string[];
  } | null | undefined;
}

export interface UpdateProductInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name?: string | undefined;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined | undefined;
  /**
   * The sub-category it stands in
   * @example 7
   */
  subCategoryId?: number | undefined;
  /** Markdown, at most 65,536 bytes */
  description?: string | undefined | undefined;
  /**
   * Number of the part it stands in for
   * @example "0 242 229 699"
   */
  crossNumber?: string | null | undefined | undefined;
  /** Left out of a new one: published */
  status?: 'draft' | 'published' | 'archived' | undefined | undefined;
  /**
   * Left out of a new one: the class `standard`
   * @example 7
   */
  taxClassId?: number | undefined | undefined;
  /** What it can be had in; replaces what there is, and what has the same name stays the same */
  options?: readonly {
    /** @example "colour" */
    name: string;
    /** @example ["red","blue"] */
    values: readonly string[];
  }[] | undefined | undefined;
  /**
   * Replaces those there are; kept in lower case
   * @example ["new"]
   */
  tags?: string[] | undefined | undefined;
  /** Assets of further images, in order; replaces those there are */
  imageAssetIds?: readonly number[] | undefined | undefined;
  /** Alternative texts of its images; replaces those there are */
  imageAlts?: readonly {
    /**
     * An image of the product or of its offers
     * @example 7
     */
    assetId: number;
    /**
     * What it shows
     * @example "A desk lamp of oak, switched on"
     */
    text: string;
  }[] | undefined | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateProjectInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Title, 1 to 200 characters
   * @example "Lamp"
   */
  title?: string | undefined;
  /**
   * Markdown (CommonMark and GFM), at most 65,536 bytes; may be empty
   * @example "## Oak"
   */
  body?: string | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateShippingMethodInput {
  /**
   * Unique: a to z, 0 to 9, _ and -, a letter first
   * @example "cargo"
   */
  code?: string | undefined;
  /**
   * What buyers choose
   * @example "Cargo"
   */
  name?: string | undefined;
  /** SELF_PICKUP needs no address */
  kind?: 'SELF_PICKUP' | 'CARGO' | 'OTHER' | undefined;
  /** With tax or without, as the shop enters prices */
  price?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | undefined;
  /** Goods for this much ship for nothing; null: never */
  freeFrom?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined;
  /**
   * Its rate is the rate of shipping
   * @example 7
   */
  taxClassId?: number | undefined;
  /** Where it leads to; null: to every country */
  countries?: readonly string[] | null | undefined;
  /** False: no cart can choose it */
  active?: boolean | undefined;
  /** Place in lists; equal ones by id */
  position?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateShopSettingsInput {
  /**
   * ISO 4217
   * @example "EUR"
   */
  currency?: string | undefined;
  /** True: tax lies inside the prices; false: it comes on top */
  pricesIncludeTax?: boolean | undefined;
  /** How long an unpaid order holds its goods; what is left out stays */
  holdSeconds?: {
    /**
     * While a payment provider is asked
     * @example 900
     */
    provider?: number | undefined;
    /**
     * While a bank transfer is awaited
     * @example 259200
     */
    bankTransfer?: number | undefined;
  } | undefined;
  /**
   * IANA zone that decides the year of document numbers
   * @example "Europe/Berlin"
   */
  timezone?: string | undefined;
  /**
   * Language of mails and documents
   * @example "en"
   */
  locale?: 'en' | 'ru' | undefined;
  /** Heading of issued documents; what is left out stays */
  seller?: {
    /**
     * Up to 200 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    name?: string | null | undefined;
    /**
     * Up to 1000 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    address?: string | null | undefined;
    /**
     * Up to 100 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    taxNumber?: string | null | undefined;
    /**
     * Up to 1000 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    bankDetails?: string | null | undefined;
    /**
     * Up to 320 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    email?: string | null | undefined;
    /**
     * Up to 50 characters; null: not given
     * @example "Oak & Linen GmbH"
     */
    phone?: string | null | undefined;
  } | undefined;
  /**
   * Where new orders are announced; null: nowhere
   * @example "orders@studio.example"
   */
  ordersEmail?: string | null | undefined;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateSubCategoryInput {
  /**
   * Name, 1 to 200 characters; the slug is derived from it, again at every rename
   * @example "candles test category"
   */
  name?: string | undefined;
  /**
   * Unique. Left out: derived from the name, with a number where it is taken
   * @example "candles-2"
   */
  slug?: string | undefined | undefined;
  /** Image: gif, jpeg, png or webp by content, at most 2 MiB */
  imageBlob?: File | undefined | undefined;
  /**
   * An image stored before, by its id; null takes the image away
   * @example 7
   */
  imageAssetId?: number | null | undefined | undefined;
  /** An image stored before, by its URL; null takes the image away */
  imageUrl?: string | null | undefined | undefined;
  /** Place in lists; equal ones by id */
  position?: number | undefined;
  /**
   * The category it belongs to
   * @example 7
   */
  categoryId?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateTaxClassInput {
  /**
   * Unique: a to z, 0 to 9 and _
   * @example "reduced"
   */
  code?: string | undefined;
  /** @example "Reduced rate" */
  name?: string | undefined;
  /**
   * Hundredths of a percent: 700 is 7 %
   * @example 700
   */
  rateBps?: number | undefined;
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateUserInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  username?: string | undefined;
  /** @example "Lisbon" */
  location?: string | undefined;
  /**
   * Markdown, at most 4,096 bytes
   * @example "Furniture from *local* oak"
   */
  about?: string | undefined;
  /**
   * At most 10, each an absolute http or https URL
   * @example [{"label":"Portfolio","url":"https://ana.example"}]
   */
  links?: {
    label: string;
    url: string;
  }[] | undefined;
  /** USER < EMPLOYEE < ADMIN */
  role?: 'USER' | 'EMPLOYEE' | 'ADMIN' | undefined;
  /** Which prices the customer sees */
  customerType?: 'retail' | 'wholesale' | 'super_wholesale' | undefined;
  level?: number | undefined;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface UpdateWaybillInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * Left out of a new one: the location MAIN
   * @example 7
   */
  locationId?: number | undefined;
  /**
   * Of a transfer: where the goods go
   * @example 7
   */
  toLocationId?: number | null | undefined;
  /** Supplier or receiver, as on paper */
  counterpartyName?: string | null | undefined;
  /**
   * The user that it concerns
   * @example 7
   */
  userId?: number | null | undefined;
  note?: string | null | undefined;
}

export interface UpdateWaybillLineInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  lineId: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /** Pieces that move; not of a stocktake */
  quantity?: number | undefined;
  /** Of a stocktake: pieces that were counted */
  countedQuantity?: number | undefined;
  /** Of a stocktake: `on_hand` when they were counted */
  expectedOnHand?: number | undefined;
  /** On paper. Left out of a new line: the retail price of one now */
  unitPrice?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined;
  /** What one cost the shop; stands in the ledger */
  unitCost?: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null | undefined;
}

export interface UpdateWebhookEndpointInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
  /**
   * Where messages are posted
   * @example "https://studio.example/hooks"
   */
  url?: string | undefined;
  description?: string | undefined;
  /**
   * Types it wants to hear of; none: all
   * @example ["project.created","event.updated"]
   */
  eventTypes?: ('account.registered' | 'account.verified' | 'account.email_changed' | 'account.password_changed' | 'account.deleted' | 'user.updated' | 'user.role_changed' | 'user.banned' | 'user.unbanned' | 'project.created' | 'project.updated' | 'project.deleted' | 'asset.uploaded' | 'asset.deleted' | 'category.created' | 'category.updated' | 'category.deleted' | 'sub_category.created' | 'sub_category.updated' | 'sub_category.deleted' | 'product.created' | 'product.updated' | 'product.deleted' | 'offer.created' | 'offer.updated' | 'offer.deleted' | 'offer.price_changed' | 'collection.created' | 'collection.updated' | 'collection.deleted' | 'cart.merged' | 'cart.converted' | 'tax_class.created' | 'tax_class.updated' | 'price_list.created' | 'price_list.updated' | 'price_list.deleted' | 'shipping_method.created' | 'shipping_method.updated' | 'coupon.created' | 'coupon.updated' | 'order.placed' | 'order.confirmed' | 'order.in_progress' | 'order.shipped' | 'order.completed' | 'order.canceled' | 'order.expired' | 'payment.authorized' | 'payment.captured' | 'payment.failed' | 'payment.auto_refunded' | 'payment.requires_review' | 'refund.succeeded' | 'refund.failed' | 'return.requested' | 'return.approved' | 'return.rejected' | 'return.canceled' | 'return.received' | 'return.refunded' | 'return.closed' | 'document.issued' | 'document.ready' | 'event.created' | 'event.updated' | 'event.deleted' | 'poster.created' | 'poster.updated' | 'poster.deleted' | 'stock.availability_changed' | 'stock.low' | 'location.created' | 'location.updated' | 'waybill.posted' | 'waybill.reversed' | 'import.progressed' | 'import.finished' | 'import.batch_applied' | 'api_key.created' | 'api_key.updated' | 'api_key.deleted')[] | undefined;
  enabled?: boolean | undefined;
}

export interface Upload {
  uploadId: string;
  /**
   * Until when it can be resumed and completed
   * @example "2026-03-01T09:30:00.123456Z"
   */
  expiresAt: string;
  /** The file, cut in this order */
  parts: readonly UploadPart[];
}

export interface UploadIdInput {
  /** uploadId of assets.presign */
  uploadId: string;
}

export interface UploadImages {
  /** In the order of the files */
  imageObjectsUrls: readonly string[];
  /** The same, with sizes, placeholder and variants */
  images: readonly Asset[];
}

export interface UploadImagesInput {
  /** One to five files */
  files: readonly File[];
  /** private: read by signed URLs that end, and only its owner and staff are given one */
  visibility?: 'public' | 'private' | undefined;
}

export interface UploadPart {
  /** Bytes of the file that belong to this part: exactly these are sent */
  bytes: number;
  /** It has arrived and need not be sent again */
  stored: boolean;
  /** Where it is PUT, for 15 minutes; assets.resume gives new ones */
  url: string;
  /** Sent with it, exactly so */
  headers: Record<string, string>;
}

export interface Usage {
  /** Images */
  count: number;
  /** Bytes, variants included */
  bytes: number;
  /** Bytes; an upload beyond it answers STORAGE_QUOTA_EXCEEDED */
  limitBytes: number;
}

export interface UsageInput {
  /**
   * Default: oneself; another one needs EMPLOYEE
   * @example 7
   */
  userId?: number | undefined;
}

export interface User {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  accountId: number;
  username: string;
  email: string;
  verified: boolean;
  /** USER < EMPLOYEE < ADMIN */
  role: 'USER' | 'EMPLOYEE' | 'ADMIN';
  /** Which prices the customer sees */
  customerType: 'retail' | 'wholesale' | 'super_wholesale';
  level: number;
  location: string;
  /** Markdown */
  about: string;
  /** Sanitised HTML of about */
  aboutHtml: string;
  links: readonly {
    label: string;
    url: string;
  }[];
  /** @example "default.jpg" */
  avatarUrl: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  bannedAt: string | null;
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
}

export interface UserIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}

export interface UserPage {
  items: readonly User[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface UsernameInput {
  username: string;
}

export interface VerifyInput {
  /** Token of the mailed link */
  token: string;
  /** True: answers as it would, changes nothing */
  preview?: boolean | undefined;
}

export interface Waybill {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "W-2026-000123" */
  number: string;
  type: 'WAYBILL_IN' | 'WAYBILL_OUT' | 'WAYBILL_RETURN' | 'WAYBILL_TRANSFER' | 'WAYBILL_STOCKTAKE' | 'WAYBILL_WRITE_OFF' | 'WAYBILL_SUPPLIER_RETURN';
  status: 'draft' | 'posted' | 'reversed' | 'canceled';
  /**
   * Id of a row
   * @example 7
   */
  locationId: number;
  /**
   * Id of a row
   * @example 7
   */
  toLocationId: number | null;
  counterpartyName: string | null;
  /**
   * Id of a row
   * @example 7
   */
  userId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  orderId: number | null;
  /** @example "O-2026-000123" */
  orderNumber: string | null;
  /**
   * Id of a row
   * @example 7
   */
  returnId: number | null;
  /** @example "R-2026-000001" */
  returnNumber: string | null;
  /**
   * The waybill whose movements this one takes back
   * @example 7
   */
  reversesId: number | null;
  /**
   * Number of that waybill
   * @example "W-2026-000122"
   */
  reversesNumber: string | null;
  /**
   * Id of a row
   * @example 7
   */
  authorId: number | null;
  authorName: string;
  /**
   * Id of a row
   * @example 7
   */
  postedBy: number | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  postedAt: string | null;
  note: string | null;
  lineCount: number;
  lines: readonly WaybillLine[];
}

export interface WaybillActionInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Version the caller saw; REST: If-Match */
  ifVersion?: number | undefined;
}

export interface WaybillLine {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  lineNo: number;
  /**
   * Id of a row
   * @example 7
   */
  offerId: number;
  quantity: number | null;
  countedQuantity: number | null;
  expectedOnHand: number | null;
  unitPrice: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  unitCost: {
    /**
     * Minor units: 1990 is 19.90
     * @example 1990
     */
    amount: number;
    /**
     * ISO 4217
     * @example "EUR"
     */
    currency: string;
  } | null;
  sku: string;
  brand: string;
  manufacturerNumber: string;
  title: string;
  /** False: it moves nothing */
  manageStock: boolean;
}

export interface WaybillPage {
  items: readonly WaybillSummary[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface WaybillSummary {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /** Rises with every change; REST: ETag */
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * Null until the first update
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /** @example "W-2026-000123" */
  number: string;
  type: 'WAYBILL_IN' | 'WAYBILL_OUT' | 'WAYBILL_RETURN' | 'WAYBILL_TRANSFER' | 'WAYBILL_STOCKTAKE' | 'WAYBILL_WRITE_OFF' | 'WAYBILL_SUPPLIER_RETURN';
  status: 'draft' | 'posted' | 'reversed' | 'canceled';
  /**
   * Id of a row
   * @example 7
   */
  locationId: number;
  /**
   * Id of a row
   * @example 7
   */
  toLocationId: number | null;
  counterpartyName: string | null;
  /**
   * Id of a row
   * @example 7
   */
  userId: number | null;
  /**
   * Id of a row
   * @example 7
   */
  orderId: number | null;
  /** @example "O-2026-000123" */
  orderNumber: string | null;
  /**
   * Id of a row
   * @example 7
   */
  returnId: number | null;
  /** @example "R-2026-000001" */
  returnNumber: string | null;
  /**
   * The waybill whose movements this one takes back
   * @example 7
   */
  reversesId: number | null;
  /**
   * Number of that waybill
   * @example "W-2026-000122"
   */
  reversesNumber: string | null;
  /**
   * Id of a row
   * @example 7
   */
  authorId: number | null;
  authorName: string;
  /**
   * Id of a row
   * @example 7
   */
  postedBy: number | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  postedAt: string | null;
  note: string | null;
  lineCount: number;
}

export interface WebhookDelivery {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  endpointId: number;
  /**
   * webhook-id: the same at every attempt and replay
   * @example "msg_41"
   */
  messageId: string;
  eventType: string;
  state: 'pending' | 'delivered' | 'failed';
  attemptCount: number;
  /** Null: no answer came */
  lastStatus: number | null;
  /**
   * Class of the failure
   * @example "timeout"
   */
  lastError: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  nextAttemptAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  settledAt: string | null;
}

export interface WebhookDeliveryRecord {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  /**
   * Id of a row
   * @example 7
   */
  endpointId: number;
  /**
   * webhook-id: the same at every attempt and replay
   * @example "msg_41"
   */
  messageId: string;
  eventType: string;
  state: 'pending' | 'delivered' | 'failed';
  attemptCount: number;
  /** Null: no answer came */
  lastStatus: number | null;
  /**
   * Class of the failure
   * @example "timeout"
   */
  lastError: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  nextAttemptAt: string | null;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  settledAt: string | null;
  /** What is sent, byte for byte */
  body: string;
  attempts: readonly {
    number: number;
    /**
     * ISO 8601, UTC
     * @example "2026-03-01T09:30:00.123456Z"
     */
    startedAt: string;
    durationMs: number;
    status: number | null;
    /** Null: it was delivered */
    error: string | null;
    /** The first 1,024 bytes of what the receiver said */
    answer: string;
  }[];
}

export interface WebhookEndpoint {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  url: string;
  description: string;
  /** None: all */
  eventTypes: readonly string[];
  /**
   * Null: it is on
   * @example "2026-03-01T09:30:00.123456Z"
   */
  disabledAt: string | null;
  /** by_hand; failing: for five days; gone: it answered 410 */
  disabledReason: 'by_hand' | 'failing' | 'gone' | null;
  /**
   * Since when no attempt succeeded
   * @example "2026-03-01T09:30:00.123456Z"
   */
  failingSince: string | null;
  /**
   * Until when the signature of the secret before is sent too
   * @example "2026-03-01T09:30:00.123456Z"
   */
  signedTwiceUntil: string | null;
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
}

export interface WebhookEndpointIdInput {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
}

export interface WebhookEndpointPage {
  items: readonly WebhookEndpoint[];
  /** Opaque; null on the last page */
  nextCursor: string | null;
}

export interface WebhookEndpointWithSecret {
  /**
   * Id of a row
   * @example 7
   */
  id: number;
  url: string;
  description: string;
  /** None: all */
  eventTypes: readonly string[];
  /**
   * Null: it is on
   * @example "2026-03-01T09:30:00.123456Z"
   */
  disabledAt: string | null;
  /** by_hand; failing: for five days; gone: it answered 410 */
  disabledReason: 'by_hand' | 'failing' | 'gone' | null;
  /**
   * Since when no attempt succeeded
   * @example "2026-03-01T09:30:00.123456Z"
   */
  failingSince: string | null;
  /**
   * Until when the signature of the secret before is sent too
   * @example "2026-03-01T09:30:00.123456Z"
   */
  signedTwiceUntil: string | null;
  version: number;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  createdAt: string;
  /**
   * ISO 8601, UTC
   * @example "2026-03-01T09:30:00.123456Z"
   */
  updatedAt: string | null;
  /**
   * Verifies signatures; shown this once
   * @example "whsec_…"
   */
  secret: string;
}
