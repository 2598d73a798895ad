import { TRPCBuiltRouter, TRPCErrorShape } from "@trpc/server";
import { TRPCLink } from "@trpc/client";
/** An amount in minor units of a currency: `{ amount: 1990, currency: 'EUR' }` is 19.90 euros. */
interface Money {
  /** Integer minor units. */
  readonly amount: number;
  /** ISO 4217, three capital letters. */
  readonly currency: string;
}
/** Why a field was refused; never its value. */
type IssueCode = 'required' | 'type' | 'format' | 'too_small' | 'too_big' | 'enum' | 'unknown_key' | 'common_password' | 'custom';
/** One refused field: `path` joins keys and indexes with dots (`lines.0.quantity`). */
interface Issue {
  readonly path: string;
  readonly code: IssueCode;
  /** A sentence that names the field and the cure, without the value. */
  readonly message?: string;
}
/** Rules over several fields or records; each has its text in `error-messages.ts`. */
type RuleName = 'last_admin' | 'one_target' | 'one_image' | 'expires_in_future' | 'timezone_required' | 'start_required' | 'start_on_date' | 'end_after_start' | 'one_value_an_option' | 'options_of_its_product' | 'one_price_a_quantity' | 'derived_lists_have_no_prices' | 'price_in_currency_of_list' | 'by_hand_or_by_rule' | 'relevance_to_a_query' | 'position_in_a_collection_filled_by_hand' | 'upload_is_whole' | 'waybill_needs_lines' | 'counted_or_moved' | 'transfer_to_another_location' | 'location_of_the_order' | 'level_is_full' | 'in_the_currency_of_the_waybill' | 'quarantine_is_not_sold' | 'quarantine_for_damaged' | 'nothing_received' | 'value_of_its_kind' | 'note_for_a_manual_payment' | 'one_currency' | 'limit_not_below_uses';
/** Why a payment failed; `below_minimum` is known before the provider is asked. */
declare const declineReasons: readonly ['card_declined', 'insufficient_funds', 'below_minimum', 'expired_card', 'authentication_failed', 'other'];
type DeclineReason = (typeof declineReasons)[number];
/** An offer that is not available in the wanted quantity; `available` is never above `requested`. */
interface ShortLine {
  readonly offerId: number;
  readonly requested: number;
  readonly available: number;
}
/** What a cart lacks before checkout (`commerce-wire.md` CW-11). */
declare const cartGaps: readonly ['empty', 'email', 'address', 'shipping_method', 'unavailable', 'coupon'];
type CartGap = (typeof cartGaps)[number];
declare const couponFaults: readonly ['unknown', 'not_started', 'expired', 'exhausted', 'minimum_not_met', 'already_used', 'currency'];
type CouponFault = (typeof couponFaults)[number];
/** `details` by error code, camelCase; REST renames the keys. Source: `spec/reliability.md` section 4. */
interface DetailsByCode {
  INVALID_INPUT: {
    readonly issues: readonly Issue[];
  };
  MALFORMED_REQUEST: {
    readonly part: 'body' | 'header' | 'query' | 'batch';
  };
  INVALID_IMAGE: {
    readonly files: readonly {
      readonly index: number;
      readonly reason: 'type' | 'size' | 'pixels' | 'frames' | 'corrupt' | 'empty' | 'missing';
    }[];
  };
  PAYMENT_DECLINED: {
    readonly reason: DeclineReason;
  };
  /** `not_owner`: the record is readable, and belongs to another user. */
  FORBIDDEN: {
    readonly required: string;
    readonly reason?: 'not_owner';
  };
  STEP_UP_REQUIRED: {
    readonly maxAgeSeconds: number;
  };
  NOT_FOUND: {
    readonly resource: string;
  };
  METHOD_NOT_ALLOWED: {
    readonly allow: readonly string[];
  };
  ALREADY_EXISTS: {
    readonly resource: string;
    readonly field: string;
  };
  HAS_CHILDREN: {
    readonly resource: string;
    readonly children: readonly {
      readonly resource: string;
      readonly count: number;
    }[];
  };
  IN_USE: {
    readonly by: readonly string[];
  };
  LIMIT_REACHED: {
    readonly limit: string;
    readonly max: number;
  };
  ILLEGAL_TRANSITION: {
    readonly from: string;
    readonly to: string;
    readonly allowed: readonly string[];
  };
  INSUFFICIENT_STOCK: {
    readonly lines: readonly ShortLine[];
  };
  TOTAL_CHANGED: {
    readonly expected: Money;
    readonly actual: Money;
  };
  /** `orderId`: the order that a converted cart became. */
  CART_NOT_ACTIVE: {
    readonly status: 'converted' | 'merged' | 'abandoned';
    readonly orderId?: number;
  };
  CART_NOT_READY: {
    readonly issues: readonly {
      readonly code: CartGap;
      readonly lineId?: number;
    }[];
  };
  COUPON_INVALID: {
    readonly why: CouponFault;
  };
  STALE_COUNT: {
    readonly lines: readonly {
      readonly offerId: number;
      readonly expected: number;
      readonly onHand: number;
    }[];
  };
  WOULD_STRAND_ORDERS: {
    readonly orders: readonly {
      readonly id: number;
      readonly number: string;
    }[];
  };
  ALREADY_CONVERTED: {
    readonly waybillIds: readonly number[];
  };
  /** What is left: money of a payment, or units of a line. */
  EXCEEDS_REMAINING: {
    readonly remaining: Money;
  } | {
    readonly remainingQuantity: number;
  };
  VERSION_CONFLICT: {
    readonly currentVersion: number;
  };
  PAYLOAD_TOO_LARGE: {
    readonly limitBytes: number;
  };
  STORAGE_QUOTA_EXCEEDED: {
    readonly limitBytes: number;
    readonly usedBytes: number;
  };
  UNSUPPORTED_MEDIA_TYPE: {
    readonly accepted: readonly string[];
  };
  RULE_VIOLATED: {
    readonly rule: RuleName;
    readonly fields: readonly string[];
  };
  REFERENCE_MISSING: {
    readonly field: string;
  };
  RATE_LIMITED: {
    readonly bucket: string;
    readonly retryAfterSeconds: number;
  };
  PROVIDER_UNAVAILABLE: {
    readonly provider: string;
  };
  NOT_CONFIGURED: {
    readonly feature: string;
  };
}
/** The closed list of errors; their texts are in `error-messages.ts`. Source: `spec/reliability.md` section 4. */
declare const errors: {
  readonly INVALID_INPUT: {
    readonly kind: 'invalid';
    readonly universal: true;
  };
  readonly MALFORMED_REQUEST: {
    readonly kind: 'invalid';
    readonly universal: true;
  };
  readonly INVALID_IMAGE: {
    readonly kind: 'invalid';
  };
  readonly EMAIL_NOT_ALLOWED: {
    readonly kind: 'invalid';
  };
  readonly LINK_TOKEN_INVALID: {
    readonly kind: 'invalid';
  };
  readonly ALREADY_VERIFIED: {
    readonly kind: 'invalid';
  };
  readonly IDEMPOTENCY_KEY_REQUIRED: {
    readonly kind: 'invalid';
  };
  readonly SIGNATURE_INVALID: {
    readonly kind: 'invalid';
  };
  readonly UNAUTHENTICATED: {
    readonly kind: 'unauthenticated';
    readonly universal: true;
  };
  readonly TOKEN_EXPIRED: {
    readonly kind: 'unauthenticated';
    readonly universal: true;
  };
  readonly TOKEN_INVALID: {
    readonly kind: 'unauthenticated';
    readonly universal: true;
  };
  readonly SESSION_ENDED: {
    readonly kind: 'unauthenticated';
    readonly universal: true;
  };
  readonly INVALID_CREDENTIALS: {
    readonly kind: 'unauthenticated';
  };
  readonly PAYMENT_DECLINED: {
    readonly kind: 'declined';
  };
  readonly FORBIDDEN: {
    readonly kind: 'forbidden';
    readonly universal: true;
  };
  readonly EMAIL_NOT_VERIFIED: {
    readonly kind: 'forbidden';
  };
  readonly STEP_UP_REQUIRED: {
    readonly kind: 'forbidden';
  };
  readonly ACCOUNT_BANNED: {
    readonly kind: 'forbidden';
  };
  readonly ORIGIN_REFUSED: {
    readonly kind: 'forbidden';
    readonly universal: true;
  };
  readonly NOT_FOUND: {
    readonly kind: 'not-found';
    readonly universal: true;
  };
  readonly METHOD_NOT_ALLOWED: {
    readonly kind: 'method-not-allowed';
    readonly universal: true;
  };
  readonly ALREADY_EXISTS: {
    readonly kind: 'conflict';
  };
  readonly HAS_CHILDREN: {
    readonly kind: 'conflict';
  };
  readonly IN_USE: {
    readonly kind: 'conflict';
  };
  readonly LIMIT_REACHED: {
    readonly kind: 'conflict';
  };
  readonly ILLEGAL_TRANSITION: {
    readonly kind: 'conflict';
  };
  readonly INSUFFICIENT_STOCK: {
    readonly kind: 'conflict';
  };
  readonly TOTAL_CHANGED: {
    readonly kind: 'conflict';
  };
  readonly CART_NOT_ACTIVE: {
    readonly kind: 'conflict';
  };
  readonly CART_NOT_READY: {
    readonly kind: 'conflict';
  };
  readonly COUPON_INVALID: {
    readonly kind: 'conflict';
  };
  readonly STALE_COUNT: {
    readonly kind: 'conflict';
  };
  readonly WOULD_STRAND_ORDERS: {
    readonly kind: 'conflict';
  };
  readonly ALREADY_CONVERTED: {
    readonly kind: 'conflict';
  };
  readonly EXCEEDS_REMAINING: {
    readonly kind: 'conflict';
  };
  readonly IDEMPOTENCY_IN_PROGRESS: {
    readonly kind: 'conflict';
    readonly retryable: true;
  };
  readonly VERSION_CONFLICT: {
    readonly kind: 'precondition-failed';
  };
  readonly PAYLOAD_TOO_LARGE: {
    readonly kind: 'too-large';
    readonly universal: true;
  };
  readonly STORAGE_QUOTA_EXCEEDED: {
    readonly kind: 'too-large';
  };
  readonly URI_TOO_LONG: {
    readonly kind: 'uri-too-long';
    readonly universal: true;
  };
  readonly UNSUPPORTED_MEDIA_TYPE: {
    readonly kind: 'unsupported-media-type';
    readonly universal: true;
  };
  readonly RULE_VIOLATED: {
    readonly kind: 'unprocessable';
  };
  readonly REFERENCE_MISSING: {
    readonly kind: 'unprocessable';
  };
  readonly IDEMPOTENCY_KEY_REUSED: {
    readonly kind: 'unprocessable';
  };
  readonly RATE_LIMITED: {
    readonly kind: 'rate-limited';
    readonly universal: true;
    readonly retryable: true;
  };
  readonly HEADERS_TOO_LARGE: {
    readonly kind: 'headers-too-large';
    readonly universal: true;
  };
  readonly INTERNAL: {
    readonly kind: 'internal';
    readonly universal: true;
  };
  readonly OVERLOADED: {
    readonly kind: 'unavailable';
    readonly universal: true;
    readonly retryable: true;
  };
  readonly CONTENTION: {
    readonly kind: 'unavailable';
    readonly universal: true;
    readonly retryable: true;
  };
  readonly TIMEOUT: {
    readonly kind: 'unavailable';
    readonly universal: true;
    readonly retryable: true;
  };
  readonly DATABASE_UNAVAILABLE: {
    readonly kind: 'unavailable';
    readonly universal: true;
    readonly retryable: true;
  };
  readonly OUTCOME_UNKNOWN: {
    readonly kind: 'unavailable';
    readonly universal: true;
    readonly retryable: true;
  };
  readonly STORAGE_UNAVAILABLE: {
    readonly kind: 'unavailable';
    readonly retryable: true;
  };
  readonly PROVIDER_UNAVAILABLE: {
    readonly kind: 'unavailable';
    readonly retryable: true;
  };
  readonly NOT_CONFIGURED: {
    readonly kind: 'unavailable';
  };
};
type ErrorCode = keyof typeof errors;
/** Codes that any call can answer with, so that no procedure declares them. */
type UniversalCode = { [C in ErrorCode]: (typeof errors)[C] extends {
  universal: true;
} ? C : never; }[ErrorCode];
/** What `details` holds for a code; `undefined` for codes that have none. */
type DetailsOf$1<C extends ErrorCode> = C extends keyof DetailsByCode ? DetailsByCode[C] : undefined;
/** The wire form of an error on tRPC: one member per code, so that testing `code` narrows `details`. */
type ShapeOf<C extends ErrorCode> = C extends ErrorCode ? {
  message: string;
  code: TRPCErrorShape['code'];
  data: {
    code: C;
    httpStatus: number;
    requestId: string;
    details: DetailsOf$1<C>;
  };
} : never;
/** Codes the SDK makes itself: without an answer of the server (`status` 0), or for a code it does not know. */
type SdkCode = keyof typeof sdkMessages;
/** Every code a call can fail with. */
type Code = ErrorCode | SdkCode;
/** An error of a newer server, as it was sent. */
interface UnknownDetails {
  readonly code: string;
  readonly details: unknown;
}
/** What `details` holds for a code; `undefined` for codes that have none. */
type DetailsOf<C extends Code> = C extends ErrorCode ? DetailsOf$1<C> : C extends 'UNKNOWN' ? UnknownDetails : undefined;
declare const sdkMessages: {
  readonly NETWORK_ERROR: 'The server could not be reached';
  readonly DEADLINE_EXCEEDED: 'The server did not answer in time';
  readonly ABORTED: 'The call was aborted';
  readonly INVALID_RESPONSE: 'The answer is not one of this API: check the url';
  readonly UNKNOWN: 'The server answered with a code that this version of the SDK does not know';
  readonly UNSUPPORTED: 'This platform lacks what the call needs';
};
interface Facts$1<C extends Code> {
  readonly message: string;
  readonly status?: number;
  readonly requestId?: string | undefined;
  readonly details?: DetailsOf<C>;
  readonly retryAfterSeconds?: number | undefined;
  readonly cause?: unknown;
}
/**
 * The only error a call fails with.
 * @example
 * ```ts
 * try {
 *   await api.projects.get.query({ id: 7 })
 * } catch (error) {
 *   if (isAtelierError(error) && error.code === 'NOT_FOUND') console.log(error.details.resource)
 * }
 * ```
 */
export declare class AtelierError<C extends Code = Code> extends Error {
  readonly name = "AtelierError";
  /** One of the closed list; testing it narrows `details`. */
  readonly code: C;
  /** HTTP status of the answer; 0 when there was none. */
  readonly status: number;
  /** Names the request in the server's log; null when no answer came. */
  readonly requestId: string | null;
  /** What exactly is wrong, by code; undefined for codes that need no more words. */
  readonly details: DetailsOf<C>;
  /** Seconds after which a new try makes sense, where the server said so. */
  readonly retryAfterSeconds: number | null;
  constructor(code: C, facts: Facts$1<C>);
}
/** One class per code, so that testing `code` narrows `details`. */
type AtelierErrorOf<C extends Code> = C extends Code ? AtelierError<C> : never;
/** Whether a thrown value is an error of this SDK, also one made by another copy of it. */
export declare const isAtelierError: (value: unknown) => value is AtelierErrorOf<Code>;
/** The tokens of a login. */
interface StoredLogin {
  readonly accessToken: string;
  /** Null where the browser keeps it in a cookie. */
  readonly refreshToken: string | null;
}
/** Where a login is kept; both functions may answer later, and a call waits for them no longer than for its deadline. */
interface LoginStorage {
  get(): StoredLogin | null | Promise<StoredLogin | null>;
  /** Keeps a login, or forgets it (null). */
  set(login: StoredLogin | null): void | Promise<void>;
  /** A name shared by everybody who sees the same storage, such as tabs: only one of them refreshes at a time. */
  readonly sharedAs?: string;
  /** Keeps what the server knows this device by, over logouts; without it every login is one of an unknown device. */
  readonly device?: DeviceStorage;
}
/** Where the token of a device is kept: on a known device, wrong passwords sent from elsewhere never block a login. */
interface DeviceStorage {
  get(): string | null | Promise<string | null>;
  set(token: string): void | Promise<void>;
}
/** Keeps the login as long as the page or process lives. The default. */
export declare function memoryStorage(initial?: StoredLogin | null): LoginStorage;
/**
 * Keeps the login in the browser's `localStorage`, seen by all tabs of the origin.
 * Scripts of the page can read it: prefer `refreshIn: 'cookie'` where the API's site is yours.
 */
export declare function browserStorage(name?: string): LoginStorage;
/** The part of `fetch` the SDK uses. */
type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;
interface FetchInit {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Record<string, string>;
  readonly body?: string | FormData | Blob;
  readonly signal: AbortSignal;
  readonly credentials?: 'include';
}
interface FetchAnswer {
  readonly status: number;
  readonly headers: {
    get(name: string): string | null;
  };
  json(): Promise<unknown>;
  /** Read by live streams alone. */
  readonly body?: ReadableStream<Uint8Array> | null;
}
interface ClientOptions {
  /** Where the API is, such as `https://api.example.com`; in a browser also a path of the same origin. */
  readonly url: string;
  /** Where the login is kept. Default: in memory. */
  readonly storage?: LoginStorage;
  /**
   * Who keeps the refresh token: `body` gives it to `storage`; `cookie` leaves it to the browser,
   * in a cookie no script can read. Default: `body`.
   */
  readonly refreshIn?: 'body' | 'cookie';
  /** Headers for every request, such as `accept-language`; a function is asked each time. */
  readonly headers?: Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>);
  /** Another `fetch`. Default: the global one. */
  readonly fetch?: Fetch;
  /** Fills bytes for idempotency keys, where the platform has no `crypto`. Default: `crypto.getRandomValues`. */
  readonly getRandomValues?: (bytes: Uint8Array) => Uint8Array;
  /** Told once when a login ends: by logout (no error), or because the server ended it. */
  readonly onSignedOut?: (error?: AtelierError) => void;
  /** Milliseconds a call may take, retries included. Default: 30,000. */
  readonly timeoutMs?: number;
  /** Queries of one moment that share a request, 1 to 10; 1 sends each alone. Default: 10, the server's limit. */
  readonly maxBatch?: number;
}
/** Options of a single call. */
interface CallOptions {
  /** Ends the call with ABORTED. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds this call may take, retries included. */
  readonly timeoutMs?: number | undefined;
  /** Mutations: your own key in place of a random one, so that a repeat after a restart counts as the same call. */
  readonly idempotencyKey?: string | undefined;
  /** Of a guest: the token that `carts.create` answered with. */
  readonly cartToken?: string | undefined;
  /** Of a guest: the token that checkout answered with, or of the link in a mail. */
  readonly orderToken?: string | undefined;
}
declare const failure: unique symbol;
/** The promise of a call; it carries the codes its procedure declares, for {@link safe}. */
type Call<D, C extends ErrorCode> = Promise<D> & {
  readonly [failure]?: C;
};
/** What any call can fail with, whatever it calls. */
type AnyCallError = AtelierErrorOf<UniversalCode | SdkCode>;
/** `[data, undefined]`, or `[undefined, error]`. */
type Result<D, C extends ErrorCode> = readonly [data: D, error: undefined] | readonly [data: undefined, error: AnyCallError | AtelierErrorOf<C>];
/**
 * Awaits a call and gives its failure as a value: the closed union of what this procedure answers with.
 * @example
 * ```ts
 * const [project, error] = await safe(api.projects.get.query({ id: 7 }))
 * if (error) return show(error.code === 'NOT_FOUND' ? 'No such project' : error.message)
 * show(project.title)
 * ```
 */
export declare function safe<D, C extends ErrorCode>(call: Call<D, C>): Promise<Result<D, C>>;
type Args<I> = undefined extends I ? [input?: I, options?: CallOptions] : [input: I, options?: CallOptions];
declare const types: unique symbol;
/** Where a procedure keeps its types; nothing is there at runtime. */
type Types = typeof types;
/** Any procedure: what it is, takes, answers, and the codes it declares. */
interface Procedure<T, I, O, C extends ErrorCode> {
  readonly [types]: {
    readonly type: T;
    readonly input: I;
    readonly output: O;
    readonly code: C;
  };
}
/** A procedure that reads: input, output, and the codes it declares. */
interface Query<I, O, C extends ErrorCode> extends Procedure<'query', I, O, C> {
  /** Reads; calls of one moment share a request, and one that does not get through is repeated. */
  readonly query: (...args: Args<I>) => Call<O, C>;
}
/** A procedure that writes: input, output, and the codes it declares. */
interface Mutation<I, O, C extends ErrorCode> extends Procedure<'mutation', I, O, C> {
  /** Writes, once: repeats after a lost answer carry the same idempotency key. */
  readonly mutate: (...args: Args<I>) => Call<O, C>;
}
/** A procedure that sends as things happen; tRPC's subscription links read it through `AppRouter`. */
interface Subscription<I, O, C extends ErrorCode> extends Procedure<'subscription', I, O, C> {}
declare const contract: {
  readonly accounts: {
    /**
     * Register an account and its user.
     * For anybody.
     * @throws EMAIL_NOT_ALLOWED, ALREADY_EXISTS
     */
    readonly register: Mutation<{
      email: string;
      password: string;
      username: string;
    }, {
      id: number;
      createdAt: string;
      updatedAt: string | null;
      verified: boolean;
      email: string;
      user: {
        id: number;
        accountId: number;
        createdAt: string;
        updatedAt: string | null;
        username: string;
        location: string;
        avatarUrl: string;
      };
    }, "ALREADY_EXISTS" | "EMAIL_NOT_ALLOWED" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
    /**
     * Prove an e-mail address by its mailed link.
     * For anybody.
     * @throws LINK_TOKEN_INVALID, ALREADY_VERIFIED
     */
    readonly verify: Mutation<{
      token: string;
      preview?: boolean | undefined;
    }, {
      id: number;
      createdAt: string;
      updatedAt: string | null;
      verified: boolean;
      email: string;
      user: {
        id: number;
        accountId: number;
        createdAt: string;
        updatedAt: string | null;
        username: string;
        location: string;
        avatarUrl: string;
      };
    }, "ALREADY_VERIFIED" | "LINK_TOKEN_INVALID">;
    /**
     * Ask for a new verification mail; the answer is the same for any address.
     * For anybody.
     */
    readonly resendVerification: Mutation<{
      email: string;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
    /**
     * Your own account.
     * For who is signed in.
     */
    readonly me: Query<void, {
      about: string;
      aboutHtml: string;
      links: readonly {
        label: string;
        url: string;
      }[];
      id: number;
      createdAt: string;
      updatedAt: string | null;
      verified: boolean;
      email: string;
      user: {
        id: number;
        accountId: number;
        createdAt: string;
        updatedAt: string | null;
        username: string;
        location: string;
        avatarUrl: string;
      };
      role: "ADMIN" | "EMPLOYEE" | "USER";
      customerType: "retail" | "super_wholesale" | "wholesale";
      level: number;
      version: number;
    }, never>;
    /**
     * Change your username or profile.
     * For who is signed in.
     * @throws ALREADY_EXISTS, VERSION_CONFLICT
     */
    readonly updateMe: Mutation<{
      username?: string | undefined;
      location?: string | undefined;
      about?: string | undefined;
      links?: {
        label: string;
        url: string;
      }[] | undefined;
      ifVersion?: number | undefined;
    }, {
      about: string;
      aboutHtml: string;
      links: readonly {
        label: string;
        url: string;
      }[];
      id: number;
      createdAt: string;
      updatedAt: string | null;
      verified: boolean;
      email: string;
      user: {
        id: number;
        accountId: number;
        createdAt: string;
        updatedAt: string | null;
        username: string;
        location: string;
        avatarUrl: string;
      };
      role: "ADMIN" | "EMPLOYEE" | "USER";
      customerType: "retail" | "super_wholesale" | "wholesale";
      level: number;
      version: number;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
    /**
     * Delete your account and what it owns; needs the password, now or within ten minutes.
     * For who is signed in.
     * @throws STEP_UP_REQUIRED, INVALID_CREDENTIALS, RULE_VIOLATED
     */
    readonly deleteMe: Mutation<{
      password?: string | undefined;
    } | undefined, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_CREDENTIALS" | "RULE_VIOLATED" | "STEP_UP_REQUIRED">;
    /**
     * Everything kept about you, as JSON.
     * For who is signed in.
     */
    readonly exportMe: Query<void, {
      account: {
        about: string;
        aboutHtml: string;
        links: readonly {
          label: string;
          url: string;
        }[];
        id: number;
        createdAt: string;
        updatedAt: string | null;
        verified: boolean;
        email: string;
        user: {
          id: number;
          accountId: number;
          createdAt: string;
          updatedAt: string | null;
          username: string;
          location: string;
          avatarUrl: string;
        };
        role: "ADMIN" | "EMPLOYEE" | "USER";
        customerType: "retail" | "super_wholesale" | "wholesale";
        level: number;
        version: number;
      };
      sessions: {
        id: number;
        current: boolean;
        ip: string;
        userAgent: string;
        createdAt: string;
        lastUsedAt: string;
        expiresAt: string;
      }[];
      projects: {
        id: number;
        userId: number;
        title: string;
        body: string;
        html: string;
        toc: readonly {
          level: number;
          text: string;
          anchor: string;
        }[];
        slug: string;
        cover: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        version: number;
        createdAt: string;
        updatedAt: string | null;
      }[];
      events: {
        id: number;
        ownerId: number | null;
        date: string;
        time: string;
        venue: string;
        address: string;
        title: string | null;
        description: string | null;
        descriptionHtml: string | null;
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        capacity: number | null;
        startsAt: string | null;
        endsAt: string | null;
        timezone: string | null;
        canceledAt: string | null;
        version: number;
        createdAt: string;
        updatedAt: string | null;
      }[];
      assets: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
        ownerId: number | null;
        visibility: "private" | "public";
        type: string;
        sha256: string;
        bytes: number;
        storedBytes: number;
        createdAt: string;
      }[];
      addresses: {
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
        isDefault: boolean;
      }[];
      orders: {
        id: number;
        number: string;
        version: number;
        userId: number | null;
        email: string;
        status: "CANCELED" | "COMPLETED" | "EXPIRED" | "IN_PROGRESS" | "NEW" | "PENDING_PAYMENT" | "SHIPPING";
        paymentStatus: "authorized" | "awaiting" | "canceled" | "captured" | "not_paid" | "partially_captured" | "partially_refunded" | "refunded";
        fulfillmentStatus: "delivered" | "fulfilled" | "not_fulfilled" | "partially_fulfilled";
        returnStatus: "none" | "partially_returned" | "requested" | "returned";
        currency: string;
        locale: "en" | "ru";
        subtotal: {
          amount: number;
          currency: string;
        };
        discountTotal: {
          amount: number;
          currency: string;
        };
        shippingTotal: {
          amount: number;
          currency: string;
        };
        taxTotal: {
          amount: number;
          currency: string;
        };
        total: {
          amount: number;
          currency: string;
        };
        holdExpiresAt: string | null;
        placedAt: string;
        confirmedAt: string | null;
        canceledAt: string | null;
        customerType: "retail" | "super_wholesale" | "wholesale";
        pricesIncludeTax: boolean;
        lines: readonly {
          id: number;
          offerId: number;
          sku: string;
          title: string;
          brand: string;
          manufacturerNumber: string;
          quantity: number;
          unitPrice: {
            amount: number;
            currency: string;
          };
          discount: {
            amount: number;
            currency: string;
          };
          taxRateBps: number;
          tax: {
            amount: number;
            currency: string;
          };
          lineTotal: {
            amount: number;
            currency: string;
          };
          fulfilled: number;
          returned: number;
          canceled: number;
        }[];
        payments: readonly {
          id: number;
          orderId: number;
          provider: "fake" | "manual" | "stripe";
          method: "bank_transfer" | "cash_on_delivery" | null;
          providerRef: string | null;
          status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
          amount: {
            amount: number;
            currency: string;
          };
          authorized: {
            amount: number;
            currency: string;
          };
          captured: {
            amount: number;
            currency: string;
          };
          refunded: {
            amount: number;
            currency: string;
          };
          failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
          clientSecret?: string | undefined;
          nextAction: {
            type: "redirect";
            url: string;
          } | {
            type: "confirm_with_client_secret";
          } | {
            type: "complete_fake_payment";
          } | null;
          expiresAt: string | null;
          requiresReview: boolean;
        }[];
        shippingAddress: {
          fullName: string;
          phone: string;
          country: string;
          region: string | null;
          city: string;
          street: string;
          house: string;
          postalCode: string;
        } | null;
        billingAddress: {
          fullName: string;
          phone: string;
          country: string;
          region: string | null;
          city: string;
          street: string;
          house: string;
          postalCode: string;
        } | null;
        shippingMethod: {
          id: number;
          code: string;
          name: string;
          kind: "CARGO" | "OTHER" | "SELF_PICKUP";
        };
        couponCode: string | null;
        carrier: string | null;
        trackingNumber: string | null;
        trackingUrl: string | null;
        cancelReason: string | null;
        completedAt: string | null;
      }[];
      returns: {
        id: number;
        number: string;
        orderId: number;
        orderNumber: string;
        status: "approved" | "canceled" | "closed" | "received" | "refunded" | "rejected" | "requested";
        reasonCode: "changed_mind" | "damaged" | "not_as_described" | "other" | "wrong_item";
        note: string | null;
        lines: readonly {
          id: number;
          orderLineId: number;
          sku: string;
          title: string;
          quantity: number;
          received: number;
          condition: "damaged" | "resellable" | null;
          refunded: {
            amount: number;
            currency: string;
          } | null;
        }[];
        refund: {
          amount: {
            amount: number;
            currency: string;
          };
          shippingAmount: {
            amount: number;
            currency: string;
          };
          reducedBy: {
            amount: number;
            currency: string;
          };
          status: "failed" | "pending" | "succeeded";
        } | null;
        version: number;
        createdAt: string;
        updatedAt: string | null;
      }[];
    }, never>;
    /**
     * Ask for a reset mail; the answer is the same for any address.
     * For anybody.
     */
    readonly forgotPassword: Mutation<{
      email: string;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
    /**
     * Set a password by the mailed link; every session ends.
     * For anybody.
     * @throws LINK_TOKEN_INVALID
     */
    readonly resetPassword: Mutation<{
      token: string;
      password: string;
    }, void, "LINK_TOKEN_INVALID">;
    /**
     * Change your password; every session ends, this device gets a new one.
     * For who is signed in.
     * @throws INVALID_CREDENTIALS
     */
    readonly changePassword: Mutation<{
      currentPassword: string;
      password: string;
      refreshIn?: "body" | "cookie" | undefined;
    }, {
      accessToken: string;
      expiresIn: number;
      refreshToken: string | null;
    }, "INVALID_CREDENTIALS">;
    /**
     * Mail a link to a new address; the old one stays until the link is used.
     * For who is signed in.
     * @throws EMAIL_NOT_ALLOWED, STEP_UP_REQUIRED, INVALID_CREDENTIALS
     */
    readonly changeEmail: Mutation<{
      email: string;
      password?: string | undefined;
    }, void, "EMAIL_NOT_ALLOWED" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_CREDENTIALS" | "STEP_UP_REQUIRED">;
    /**
     * Use the link of a changed address.
     * For anybody.
     * @throws LINK_TOKEN_INVALID, ALREADY_EXISTS
     */
    readonly confirmEmail: Mutation<{
      token: string;
      preview?: boolean | undefined;
    }, {
      id: number;
      createdAt: string;
      updatedAt: string | null;
      verified: boolean;
      email: string;
      user: {
        id: number;
        accountId: number;
        createdAt: string;
        updatedAt: string | null;
        username: string;
        location: string;
        avatarUrl: string;
      };
    }, "ALREADY_EXISTS" | "LINK_TOKEN_INVALID">;
  };
  readonly sessions: {
    /**
     * Log in by e-mail or username.
     * For anybody.
     * @throws INVALID_CREDENTIALS, ACCOUNT_BANNED
     */
    readonly login: Mutation<{
      email?: string | undefined;
      username?: string | undefined;
      password: string;
      refreshIn?: "body" | "cookie" | undefined;
    }, {
      accessToken: string;
      expiresIn: number;
      refreshToken: string | null;
    }, "ACCOUNT_BANNED" | "INVALID_CREDENTIALS">;
    /**
     * Exchange a refresh token for a new pair.
     * For anybody.
     */
    readonly refresh: Mutation<{
      refreshToken?: string | undefined;
    } | undefined, {
      accessToken: string;
      expiresIn: number;
      refreshToken: string | null;
    }, never>;
    /**
     * End this session; repeating it answers the same.
     * For anybody.
     */
    readonly logout: Mutation<{
      refreshToken?: string | undefined;
    } | undefined, {
      message: "Successfully logged out";
    }, never>;
    /**
     * Where one is logged in.
     * For who is signed in.
     */
    readonly list: Query<void, {
      id: number;
      current: boolean;
      ip: string;
      userAgent: string;
      createdAt: string;
      lastUsedAt: string;
      expiresAt: string;
    }[], never>;
    /**
     * End one of your own sessions.
     * For who is signed in.
     */
    readonly revoke: Mutation<{
      id: number;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
    /**
     * End all other sessions, or all of them.
     * For who is signed in.
     */
    readonly revokeOthers: Mutation<{
      include?: "current" | undefined;
    } | undefined, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
    /**
     * Enter the password again; it counts for ten minutes.
     * For who is signed in.
     * @throws INVALID_CREDENTIALS
     */
    readonly reauthenticate: Mutation<{
      password: string;
    }, void, "INVALID_CREDENTIALS">;
  };
  readonly users: {
    /**
     * Users by page, with filters.
     * For employees.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      q?: string | undefined;
      role?: "ADMIN" | "EMPLOYEE" | "USER" | undefined;
      customerType?: "retail" | "super_wholesale" | "wholesale" | undefined;
    }, {
      items: readonly {
        about: string;
        aboutHtml: string;
        links: readonly {
          label: string;
          url: string;
        }[];
        id: number;
        accountId: number;
        username: string;
        email: string;
        verified: boolean;
        role: "ADMIN" | "EMPLOYEE" | "USER";
        customerType: "retail" | "super_wholesale" | "wholesale";
        level: number;
        location: string;
        avatarUrl: string;
        bannedAt: string | null;
        version: number;
        createdAt: string;
        updatedAt: string | null;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One user: oneself, or anybody for staff.
     * For who is signed in.
     */
    readonly get: Query<{
      id: number;
    }, {
      about: string;
      aboutHtml: string;
      links: readonly {
        label: string;
        url: string;
      }[];
      id: number;
      accountId: number;
      username: string;
      email: string;
      verified: boolean;
      role: "ADMIN" | "EMPLOYEE" | "USER";
      customerType: "retail" | "super_wholesale" | "wholesale";
      level: number;
      location: string;
      avatarUrl: string;
      bannedAt: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, never>;
    /**
     * The level of a user.
     * For who is signed in.
     */
    readonly level: Query<{
      id: number;
    }, {
      id: number;
      level: number;
    }, never>;
    /**
     * The public side of a user.
     * For anybody.
     */
    readonly profile: Query<{
      username: string;
    }, {
      about: string;
      aboutHtml: string;
      links: readonly {
        label: string;
        url: string;
      }[];
      id: number;
      username: string;
      location: string;
      avatarUrl: string;
      createdAt: string;
    }, never>;
    /**
     * Make an account for somebody.
     * For admins.
     * @throws ALREADY_EXISTS, STEP_UP_REQUIRED
     */
    readonly create: Mutation<{
      email: string;
      password: string;
      username: string;
      location?: string | undefined;
      role?: "ADMIN" | "EMPLOYEE" | "USER" | undefined;
      customerType?: "retail" | "super_wholesale" | "wholesale" | undefined;
      level?: number | undefined;
    }, {
      about: string;
      aboutHtml: string;
      links: readonly {
        label: string;
        url: string;
      }[];
      id: number;
      accountId: number;
      username: string;
      email: string;
      verified: boolean;
      role: "ADMIN" | "EMPLOYEE" | "USER";
      customerType: "retail" | "super_wholesale" | "wholesale";
      level: number;
      location: string;
      avatarUrl: string;
      bannedAt: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "STEP_UP_REQUIRED">;
    /**
     * Change a user, their role, customer type or level.
     * For admins.
     * @throws ALREADY_EXISTS, VERSION_CONFLICT, STEP_UP_REQUIRED, RULE_VIOLATED
     */
    readonly update: Mutation<{
      id: number;
      username?: string | undefined;
      location?: string | undefined;
      about?: string | undefined;
      links?: {
        label: string;
        url: string;
      }[] | undefined;
      role?: "ADMIN" | "EMPLOYEE" | "USER" | undefined;
      customerType?: "retail" | "super_wholesale" | "wholesale" | undefined;
      level?: number | undefined;
      ifVersion?: number | undefined;
    }, {
      about: string;
      aboutHtml: string;
      links: readonly {
        label: string;
        url: string;
      }[];
      id: number;
      accountId: number;
      username: string;
      email: string;
      verified: boolean;
      role: "ADMIN" | "EMPLOYEE" | "USER";
      customerType: "retail" | "super_wholesale" | "wholesale";
      level: number;
      location: string;
      avatarUrl: string;
      bannedAt: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "RULE_VIOLATED" | "STEP_UP_REQUIRED" | "VERSION_CONFLICT">;
    /**
     * Delete another account, or count what that would delete.
     * Events of staff stay without an owner. Projects, and events of other users, are deleted unless `transferTo` takes them over.
     * For admins.
     * @throws REFERENCE_MISSING
     */
    readonly delete: Mutation<{
      id: number;
      transferTo?: number | undefined;
      dryRun?: boolean | undefined;
    }, {
      deletes: {
        projects: number;
        events: number;
        assets: number;
        sessions: number;
        addresses: number;
      };
      keeps: {
        projects: number;
        events: number;
        orders: number;
      };
    } | undefined, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "REFERENCE_MISSING">;
    /**
     * Ban a user: every session ends at once.
     * For admins.
     */
    readonly ban: Mutation<{
      id: number;
    }, {
      about: string;
      aboutHtml: string;
      links: readonly {
        label: string;
        url: string;
      }[];
      id: number;
      accountId: number;
      username: string;
      email: string;
      verified: boolean;
      role: "ADMIN" | "EMPLOYEE" | "USER";
      customerType: "retail" | "super_wholesale" | "wholesale";
      level: number;
      location: string;
      avatarUrl: string;
      bannedAt: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
    /**
     * Let a banned user in again.
     * For admins.
     */
    readonly unban: Mutation<{
      id: number;
    }, {
      about: string;
      aboutHtml: string;
      links: readonly {
        label: string;
        url: string;
      }[];
      id: number;
      accountId: number;
      username: string;
      email: string;
      verified: boolean;
      role: "ADMIN" | "EMPLOYEE" | "USER";
      customerType: "retail" | "super_wholesale" | "wholesale";
      level: number;
      location: string;
      avatarUrl: string;
      bannedAt: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
    /**
     * Set the avatar of oneself; staff may for anybody.
     * For who is signed in.
     * @throws REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly setAvatar: Mutation<{
      id: number;
      image?: File | undefined;
    }, {
      about: string;
      aboutHtml: string;
      links: readonly {
        label: string;
        url: string;
      }[];
      id: number;
      accountId: number;
      username: string;
      email: string;
      verified: boolean;
      role: "ADMIN" | "EMPLOYEE" | "USER";
      customerType: "retail" | "super_wholesale" | "wholesale";
      level: number;
      location: string;
      avatarUrl: string;
      bannedAt: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "EMAIL_NOT_VERIFIED" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE">;
    /**
     * Back to the avatar that everybody has at first.
     * For who is signed in.
     */
    readonly deleteAvatar: Mutation<{
      id: number;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
  };
  readonly projects: {
    /**
     * Publish a project written in Markdown.
     * For who is signed in.
     * @throws RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly create: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      imageUrl?: string | null | undefined;
      title: string;
      body: string;
    }, {
      id: number;
      userId: number;
      title: string;
      body: string;
      html: string;
      toc: readonly {
        level: number;
        text: string;
        anchor: string;
      }[];
      slug: string;
      cover: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "EMAIL_NOT_VERIFIED" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE">;
    /**
     * All of one user's projects, oldest first.
     * For anybody.
     */
    readonly listByUser: Query<{
      username: string;
    }, {
      id: number;
      userId: number;
      title: string;
      body: string;
      html: string;
      toc: readonly {
        level: number;
        text: string;
        anchor: string;
      }[];
      slug: string;
      cover: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }[], never>;
    /**
     * Projects by page, newest first.
     * For anybody.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      userId?: number | undefined;
    }, {
      items: readonly {
        id: number;
        userId: number;
        title: string;
        body: string;
        html: string;
        toc: readonly {
          level: number;
          text: string;
          anchor: string;
        }[];
        slug: string;
        cover: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        version: number;
        createdAt: string;
        updatedAt: string | null;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One project by its id.
     * For anybody.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      userId: number;
      title: string;
      body: string;
      html: string;
      toc: readonly {
        level: number;
        text: string;
        anchor: string;
      }[];
      slug: string;
      cover: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, never>;
    /**
     * One project by its slug.
     * For anybody.
     */
    readonly bySlug: Query<{
      slug: string;
    }, {
      id: number;
      userId: number;
      title: string;
      body: string;
      html: string;
      toc: readonly {
        level: number;
        text: string;
        anchor: string;
      }[];
      slug: string;
      cover: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, never>;
    /**
     * Change a project.
     * For who is signed in.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly update: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      imageUrl?: string | null | undefined;
      id: number;
      title?: string | undefined;
      body?: string | undefined;
      ifVersion?: number | undefined;
    }, {
      id: number;
      userId: number;
      title: string;
      body: string;
      html: string;
      toc: readonly {
        level: number;
        text: string;
        anchor: string;
      }[];
      slug: string;
      cover: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "EMAIL_NOT_VERIFIED" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE" | "VERSION_CONFLICT">;
    /**
     * Delete a project.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
  };
  readonly events: {
    /**
     * Announce an event.
     * For who is signed in.
     * @throws RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly create: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      date: string;
      time: string;
      venue: string;
      address: string;
      title?: string | null | undefined;
      description?: string | null | undefined;
      imageUrl?: string | null | undefined;
      capacity?: number | null | undefined;
      startsAt?: string | null | undefined;
      endsAt?: string | null | undefined;
      timezone?: string | null | undefined;
      canceled?: boolean | undefined;
    }, {
      id: number;
      ownerId: number | null;
      date: string;
      time: string;
      venue: string;
      address: string;
      title: string | null;
      description: string | null;
      descriptionHtml: string | null;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      capacity: number | null;
      startsAt: string | null;
      endsAt: string | null;
      timezone: string | null;
      canceledAt: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "EMAIL_NOT_VERIFIED" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE">;
    /**
     * Events by date, with filters.
     * For anybody.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      from?: string | undefined;
      to?: string | undefined;
      month?: string | undefined;
      q?: string | undefined;
    }, {
      items: readonly {
        id: number;
        ownerId: number | null;
        date: string;
        time: string;
        venue: string;
        address: string;
        title: string | null;
        description: string | null;
        descriptionHtml: string | null;
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        capacity: number | null;
        startsAt: string | null;
        endsAt: string | null;
        timezone: string | null;
        canceledAt: string | null;
        version: number;
        createdAt: string;
        updatedAt: string | null;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One event.
     * For anybody.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      ownerId: number | null;
      date: string;
      time: string;
      venue: string;
      address: string;
      title: string | null;
      description: string | null;
      descriptionHtml: string | null;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      capacity: number | null;
      startsAt: string | null;
      endsAt: string | null;
      timezone: string | null;
      canceledAt: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, never>;
    /**
     * Replace an event: what is left out is cleared.
     * For who is signed in.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly replace: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      date: string;
      time: string;
      venue: string;
      address: string;
      title?: string | null | undefined;
      description?: string | null | undefined;
      imageUrl?: string | null | undefined;
      capacity?: number | null | undefined;
      startsAt?: string | null | undefined;
      endsAt?: string | null | undefined;
      timezone?: string | null | undefined;
      canceled?: boolean | undefined;
      id: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      ownerId: number | null;
      date: string;
      time: string;
      venue: string;
      address: string;
      title: string | null;
      description: string | null;
      descriptionHtml: string | null;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      capacity: number | null;
      startsAt: string | null;
      endsAt: string | null;
      timezone: string | null;
      canceledAt: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE" | "VERSION_CONFLICT">;
    /**
     * Change an event.
     * For who is signed in.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly update: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      date?: string | undefined;
      time?: string | undefined;
      venue?: string | undefined;
      address?: string | undefined;
      title?: string | null | undefined;
      description?: string | null | undefined;
      imageUrl?: string | null | undefined;
      capacity?: number | null | undefined;
      startsAt?: string | null | undefined;
      endsAt?: string | null | undefined;
      timezone?: string | null | undefined;
      canceled?: boolean | undefined;
      id: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      ownerId: number | null;
      date: string;
      time: string;
      venue: string;
      address: string;
      title: string | null;
      description: string | null;
      descriptionHtml: string | null;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      capacity: number | null;
      startsAt: string | null;
      endsAt: string | null;
      timezone: string | null;
      canceledAt: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE" | "VERSION_CONFLICT">;
    /**
     * Delete an event.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
    /**
     * Events as iCalendar, for subscription.
     * For anybody.
     */
    readonly calendar: Query<{
      from?: string | undefined;
      to?: string | undefined;
      month?: string | undefined;
      q?: string | undefined;
      id?: number | undefined;
    }, string, never>;
  };
  readonly posters: {
    /**
     * Put up a poster for an event, a product or a project.
     * For employees.
     * @throws RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      imageUrl?: string | null | undefined;
      title?: string | null | undefined;
      deepLink: string;
      expiresAt: string;
      eventId?: number | null | undefined;
      productId?: number | null | undefined;
      projectId?: number | null | undefined;
      position?: number | undefined;
    }, {
      id: number;
      title: string | null;
      imageUrl: string;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      };
      deepLink: string;
      eventId: number | null;
      productId: number | null;
      projectId: number | null;
      position: number;
      expiresAt: string;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE">;
    /**
     * The carousel: live posters by position; staff may ask for the expired too.
     * For anybody; more for who is signed in.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      include?: "expired" | undefined;
    }, {
      items: readonly {
        id: number;
        title: string | null;
        imageUrl: string;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        };
        deepLink: string;
        eventId: number | null;
        productId: number | null;
        projectId: number | null;
        position: number;
        expiresAt: string;
        version: number;
        createdAt: string;
        updatedAt: string | null;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One poster: a live one, or any for staff.
     * For anybody; more for who is signed in.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      title: string | null;
      imageUrl: string;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      };
      deepLink: string;
      eventId: number | null;
      productId: number | null;
      projectId: number | null;
      position: number;
      expiresAt: string;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, never>;
    /**
     * Change a poster; a new target sends the old one as null.
     * For employees.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly update: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      imageUrl?: string | null | undefined;
      title?: string | null | undefined;
      deepLink?: string | undefined;
      expiresAt?: string | undefined;
      position?: number | undefined;
      eventId?: number | null | undefined;
      productId?: number | null | undefined;
      projectId?: number | null | undefined;
      id: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      title: string | null;
      imageUrl: string;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      };
      deepLink: string;
      eventId: number | null;
      productId: number | null;
      projectId: number | null;
      position: number;
      expiresAt: string;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE" | "VERSION_CONFLICT">;
    /**
     * Take a poster down.
     * For employees.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
  };
  readonly assets: {
    /**
     * Upload one to five images, all or none.
     * Each is turned upright, re-encoded in its own format without metadata, and stored with smaller WebP variants. The same file again answers with the image it made before.
     * For who is signed in.
     * @throws INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly uploadImages: Mutation<{
      files: readonly File[];
      visibility?: "private" | "public" | undefined;
    }, {
      imageObjectsUrls: readonly string[];
      images: readonly {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
        ownerId: number | null;
        visibility: "private" | "public";
        type: string;
        sha256: string;
        bytes: number;
        storedBytes: number;
        createdAt: string;
      }[];
    }, "EMAIL_NOT_VERIFIED" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE">;
    /**
     * Images one has stored, newest first; staff see those of anybody.
     * For who is signed in.
     * @throws FORBIDDEN
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      userId?: number | undefined;
    }, {
      items: readonly {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
        ownerId: number | null;
        visibility: "private" | "public";
        type: string;
        sha256: string;
        bytes: number;
        storedBytes: number;
        createdAt: string;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * How much one has stored, and how much one may.
     * For who is signed in.
     * @throws FORBIDDEN
     */
    readonly usage: Query<{
      userId?: number | undefined;
    }, {
      count: number;
      bytes: number;
      limitBytes: number;
    }, never>;
    /**
     * One own image.
     * For who is signed in.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      url: string;
      width: number;
      height: number;
      frames: number;
      thumbhash: string;
      variants: readonly {
        name: "large" | "medium" | "thumb";
        url: string;
        width: number;
        height: number;
        bytes: number;
        type: string;
      }[];
      ownerId: number | null;
      visibility: "private" | "public";
      type: string;
      sha256: string;
      bytes: number;
      storedBytes: number;
      createdAt: string;
    }, never>;
    /**
     * Delete an image that nothing shows any more.
     * For who is signed in.
     * @throws IN_USE
     */
    readonly delete: Mutation<{
      id: number;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "IN_USE">;
    /**
     * Begin an upload straight to the storage.
     * Answers a PUT for each part of the file; parts that broke off are sent again alone. `assets.complete` ends it.
     * For who is signed in.
     * @throws INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly presign: Mutation<{
      name?: string | undefined;
      type: string;
      bytes: number;
    }, {
      uploadId: string;
      expiresAt: string;
      parts: readonly {
        bytes: number;
        stored: boolean;
        url: string;
        headers: Record<string, string>;
      }[];
    }, "EMAIL_NOT_VERIFIED" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE">;
    /**
     * What of an upload has arrived, and new URLs for the rest.
     * For who is signed in.
     * @throws NOT_CONFIGURED, STORAGE_UNAVAILABLE
     */
    readonly resume: Query<{
      uploadId: string;
    }, {
      uploadId: string;
      expiresAt: string;
      parts: readonly {
        bytes: number;
        stored: boolean;
        url: string;
        headers: Record<string, string>;
      }[];
    }, "NOT_CONFIGURED" | "STORAGE_UNAVAILABLE">;
    /**
     * End an upload: its parts become an image.
     * The file is judged and re-encoded as one sent to `assets.uploadImages`. The same upload again answers the same image.
     * For who is signed in.
     * @throws INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly complete: Mutation<{
      uploadId: string;
      visibility?: "private" | "public" | undefined;
    }, {
      id: number;
      url: string;
      width: number;
      height: number;
      frames: number;
      thumbhash: string;
      variants: readonly {
        name: "large" | "medium" | "thumb";
        url: string;
        width: number;
        height: number;
        bytes: number;
        type: string;
      }[];
      ownerId: number | null;
      visibility: "private" | "public";
      type: string;
      sha256: string;
      bytes: number;
      storedBytes: number;
      createdAt: string;
    }, "EMAIL_NOT_VERIFIED" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE">;
    /**
     * Give an upload up and delete what arrived.
     * For who is signed in.
     * @throws NOT_CONFIGURED, STORAGE_UNAVAILABLE
     */
    readonly abort: Mutation<{
      uploadId: string;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "NOT_CONFIGURED" | "STORAGE_UNAVAILABLE">;
  };
  readonly categories: {
    /**
     * Categories, by position unless `sort` says otherwise.
     * For anybody.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      sort?: "name" | "newest" | "position" | undefined;
    }, {
      items: readonly {
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        name: string;
        slug: string;
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        position: number;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One category by its id.
     * For anybody.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      position: number;
    }, never>;
    /**
     * One category by its slug.
     * For anybody.
     */
    readonly bySlug: Query<{
      slug: string;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      position: number;
    }, never>;
    /**
     * Add a category, with an optional image.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      imageUrl?: string | null | undefined;
      name: string;
      slug?: string | undefined;
      position?: number | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      position: number;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE">;
    /**
     * Change a category; fields that are left out stay, the image too.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, VERSION_CONFLICT
     */
    readonly update: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      imageUrl?: string | null | undefined;
      id: number;
      ifVersion?: number | undefined;
      name?: string | undefined;
      slug?: string | undefined;
      position?: number | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      position: number;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE" | "VERSION_CONFLICT">;
    /**
     * Delete a category that holds no sub-category.
     * For admins.
     * @throws VERSION_CONFLICT, HAS_CHILDREN
     */
    readonly delete: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, void, "HAS_CHILDREN" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
  };
  readonly subCategories: {
    /**
     * Sub-categories, all or of one category.
     * For anybody.
     * @throws NOT_FOUND
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      sort?: "name" | "newest" | "position" | undefined;
      categoryId?: number | undefined;
      categorySlug?: string | undefined;
    }, {
      items: readonly {
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        name: string;
        slug: string;
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        position: number;
        categoryId: number;
        categoryName: string;
        categorySlug: string;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One sub-category by its id.
     * For anybody.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      position: number;
      categoryId: number;
      categoryName: string;
      categorySlug: string;
    }, never>;
    /**
     * One sub-category by its slug.
     * For anybody.
     */
    readonly bySlug: Query<{
      slug: string;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      position: number;
      categoryId: number;
      categoryName: string;
      categorySlug: string;
    }, never>;
    /**
     * Add a sub-category, with an optional image.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      imageUrl?: string | null | undefined;
      name: string;
      slug?: string | undefined;
      position?: number | undefined;
      categoryId: number;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      position: number;
      categoryId: number;
      categoryName: string;
      categorySlug: string;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE">;
    /**
     * Change a sub-category or move it; fields that are left out stay, the image too.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, VERSION_CONFLICT
     */
    readonly update: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      imageUrl?: string | null | undefined;
      id: number;
      ifVersion?: number | undefined;
      name?: string | undefined;
      slug?: string | undefined;
      position?: number | undefined;
      categoryId?: number | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      position: number;
      categoryId: number;
      categoryName: string;
      categorySlug: string;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE" | "VERSION_CONFLICT">;
    /**
     * Delete a sub-category that holds no product.
     * For admins.
     * @throws VERSION_CONFLICT, HAS_CHILDREN
     */
    readonly delete: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, void, "HAS_CHILDREN" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
  };
  readonly products: {
    /**
     * Products on sale, newest first unless asked otherwise; staff see every status.
     * For anybody; more for who is signed in.
     * @throws NOT_FOUND, RULE_VIOLATED
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      q?: string | undefined;
      categoryId?: number | undefined;
      categorySlug?: string | undefined;
      subCategoryId?: number | undefined;
      subCategorySlug?: string | undefined;
      collectionId?: number | undefined;
      collectionSlug?: string | undefined;
      brand?: readonly string[] | undefined;
      tag?: readonly string[] | undefined;
      option?: Record<string, readonly string[]> | undefined;
      minPrice?: number | undefined;
      maxPrice?: number | undefined;
      inStock?: boolean | undefined;
      status?: "archived" | "draft" | "published" | undefined;
      sort?: "-price" | "name" | "newest" | "position" | "price" | "relevance" | undefined;
      currency?: string | undefined;
      total?: boolean | undefined;
      facets?: readonly ("availability" | "brand" | "category" | "options" | "price" | "tags")[] | undefined;
    }, {
      items: readonly {
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        name: string;
        slug: string;
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        status: "archived" | "draft" | "published";
        crossNumber: string | null;
        taxClassId: number;
        categoryId: number;
        categoryName: string;
        categorySlug: string;
        subCategoryId: number;
        subCategoryName: string;
        subCategorySlug: string;
        tags: readonly string[];
        priceFrom: {
          amount: number;
          currency: string;
        } | null;
      }[];
      nextCursor: string | null;
      total?: {
        count: number;
        isExact: boolean;
      } | undefined;
      facets?: {
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
            filter: string;
          }[];
        }[] | undefined;
        category?: readonly {
          id: number;
          name: string;
          slug: string;
          count: number;
        }[] | undefined;
        availability?: readonly {
          value: "IN_STOCK" | "OUT_OF_STOCK";
          count: number;
        }[] | undefined;
        price?: {
          min: {
            amount: number;
            currency: string;
          };
          max: {
            amount: number;
            currency: string;
          };
          buckets: readonly {
            from: {
              amount: number;
              currency: string;
            };
            to: {
              amount: number;
              currency: string;
            };
            count: number;
          }[];
        } | null | undefined;
      } | undefined;
    }, "RULE_VIOLATED">;
    /**
     * One product by its id, with its offers.
     * For anybody; more for who is signed in.
     */
    readonly get: Query<{
      quantity?: number | undefined;
      currency?: string | undefined;
      id: number;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      status: "archived" | "draft" | "published";
      crossNumber: string | null;
      taxClassId: number;
      categoryId: number;
      categoryName: string;
      categorySlug: string;
      subCategoryId: number;
      subCategoryName: string;
      subCategorySlug: string;
      tags: readonly string[];
      priceFrom: {
        amount: number;
        currency: string;
      } | null;
      description: string;
      descriptionHtml: string;
      options: readonly {
        id: number;
        name: string;
        values: readonly {
          id: number;
          value: string;
        }[];
      }[];
      images: readonly {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      }[];
      offers: readonly {
        price: {
          amount: number;
          currency: string;
          priceList: string;
          minQuantity: number;
        } | null;
        priceBreaks: readonly {
          amount: number;
          currency: string;
          priceList: string;
          minQuantity: number;
        }[];
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        productId: number;
        productName: string;
        productSlug: string;
        categoryName: string;
        sku: string;
        title: string;
        slug: string;
        brand: string;
        manufacturerNumber: string;
        barcode: string | null;
        weightG: number | null;
        status: "active" | "archived" | "draft";
        options: readonly {
          valueId: number;
          name: string;
          value: string;
        }[];
        availability: "IN_STOCK" | "LOW_STOCK" | "OUT_OF_STOCK";
        manageStock: boolean;
        quantity: number | null;
        lowStockThreshold: number | null;
        internalDescription: string | null;
        priceRub: number | null;
        wholesalePriceRub: number | null;
        superWholesalePriceRub: number | null;
        images: readonly {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        }[];
      }[];
    }, never>;
    /**
     * One product by its slug, with its offers.
     * For anybody; more for who is signed in.
     */
    readonly bySlug: Query<{
      quantity?: number | undefined;
      currency?: string | undefined;
      slug: string;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      status: "archived" | "draft" | "published";
      crossNumber: string | null;
      taxClassId: number;
      categoryId: number;
      categoryName: string;
      categorySlug: string;
      subCategoryId: number;
      subCategoryName: string;
      subCategorySlug: string;
      tags: readonly string[];
      priceFrom: {
        amount: number;
        currency: string;
      } | null;
      description: string;
      descriptionHtml: string;
      options: readonly {
        id: number;
        name: string;
        values: readonly {
          id: number;
          value: string;
        }[];
      }[];
      images: readonly {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      }[];
      offers: readonly {
        price: {
          amount: number;
          currency: string;
          priceList: string;
          minQuantity: number;
        } | null;
        priceBreaks: readonly {
          amount: number;
          currency: string;
          priceList: string;
          minQuantity: number;
        }[];
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        productId: number;
        productName: string;
        productSlug: string;
        categoryName: string;
        sku: string;
        title: string;
        slug: string;
        brand: string;
        manufacturerNumber: string;
        barcode: string | null;
        weightG: number | null;
        status: "active" | "archived" | "draft";
        options: readonly {
          valueId: number;
          name: string;
          value: string;
        }[];
        availability: "IN_STOCK" | "LOW_STOCK" | "OUT_OF_STOCK";
        manageStock: boolean;
        quantity: number | null;
        lowStockThreshold: number | null;
        internalDescription: string | null;
        priceRub: number | null;
        wholesalePriceRub: number | null;
        superWholesalePriceRub: number | null;
        images: readonly {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        }[];
      }[];
    }, never>;
    /**
     * Add a product, with an image if there is one; it is published unless a status says otherwise.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      imageUrl?: string | null | undefined;
      name: string;
      slug?: string | undefined;
      subCategoryId: number;
      description?: string | undefined;
      crossNumber?: string | null | undefined;
      status?: "archived" | "draft" | "published" | undefined;
      taxClassId?: number | undefined;
      options?: readonly {
        name: string;
        values: readonly string[];
      }[] | undefined;
      tags?: string[] | undefined;
      imageAssetIds?: readonly number[] | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      status: "archived" | "draft" | "published";
      crossNumber: string | null;
      taxClassId: number;
      categoryId: number;
      categoryName: string;
      categorySlug: string;
      subCategoryId: number;
      subCategoryName: string;
      subCategorySlug: string;
      tags: readonly string[];
      priceFrom: {
        amount: number;
        currency: string;
      } | null;
      description: string;
      descriptionHtml: string;
      options: readonly {
        id: number;
        name: string;
        values: readonly {
          id: number;
          value: string;
        }[];
      }[];
      images: readonly {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      }[];
      offers: readonly {
        price: {
          amount: number;
          currency: string;
          priceList: string;
          minQuantity: number;
        } | null;
        priceBreaks: readonly {
          amount: number;
          currency: string;
          priceList: string;
          minQuantity: number;
        }[];
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        productId: number;
        productName: string;
        productSlug: string;
        categoryName: string;
        sku: string;
        title: string;
        slug: string;
        brand: string;
        manufacturerNumber: string;
        barcode: string | null;
        weightG: number | null;
        status: "active" | "archived" | "draft";
        options: readonly {
          valueId: number;
          name: string;
          value: string;
        }[];
        availability: "IN_STOCK" | "LOW_STOCK" | "OUT_OF_STOCK";
        manageStock: boolean;
        quantity: number | null;
        lowStockThreshold: number | null;
        internalDescription: string | null;
        priceRub: number | null;
        wholesalePriceRub: number | null;
        superWholesalePriceRub: number | null;
        images: readonly {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        }[];
      }[];
      visible: boolean;
      hiddenReasons: readonly ("archived" | "draft" | "no_active_offer" | "no_price")[];
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE">;
    /**
     * Change a product or move it; what is left out stays, its image too.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, VERSION_CONFLICT, IN_USE
     */
    readonly update: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      imageUrl?: string | null | undefined;
      id: number;
      ifVersion?: number | undefined;
      name?: string | undefined;
      slug?: string | undefined;
      subCategoryId?: number | undefined;
      description?: string | undefined;
      crossNumber?: string | null | undefined;
      status?: "archived" | "draft" | "published" | undefined;
      taxClassId?: number | undefined;
      options?: readonly {
        name: string;
        values: readonly string[];
      }[] | undefined;
      tags?: string[] | undefined;
      imageAssetIds?: readonly number[] | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      status: "archived" | "draft" | "published";
      crossNumber: string | null;
      taxClassId: number;
      categoryId: number;
      categoryName: string;
      categorySlug: string;
      subCategoryId: number;
      subCategoryName: string;
      subCategorySlug: string;
      tags: readonly string[];
      priceFrom: {
        amount: number;
        currency: string;
      } | null;
      description: string;
      descriptionHtml: string;
      options: readonly {
        id: number;
        name: string;
        values: readonly {
          id: number;
          value: string;
        }[];
      }[];
      images: readonly {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      }[];
      offers: readonly {
        price: {
          amount: number;
          currency: string;
          priceList: string;
          minQuantity: number;
        } | null;
        priceBreaks: readonly {
          amount: number;
          currency: string;
          priceList: string;
          minQuantity: number;
        }[];
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        productId: number;
        productName: string;
        productSlug: string;
        categoryName: string;
        sku: string;
        title: string;
        slug: string;
        brand: string;
        manufacturerNumber: string;
        barcode: string | null;
        weightG: number | null;
        status: "active" | "archived" | "draft";
        options: readonly {
          valueId: number;
          name: string;
          value: string;
        }[];
        availability: "IN_STOCK" | "LOW_STOCK" | "OUT_OF_STOCK";
        manageStock: boolean;
        quantity: number | null;
        lowStockThreshold: number | null;
        internalDescription: string | null;
        priceRub: number | null;
        wholesalePriceRub: number | null;
        superWholesalePriceRub: number | null;
        images: readonly {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        }[];
      }[];
      visible: boolean;
      hiddenReasons: readonly ("archived" | "draft" | "no_active_offer" | "no_price")[];
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "IN_USE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE" | "VERSION_CONFLICT">;
    /**
     * Delete a product that holds no offer.
     * For admins.
     * @throws VERSION_CONFLICT, HAS_CHILDREN
     */
    readonly delete: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, void, "HAS_CHILDREN" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
  };
  readonly offers: {
    /**
     * Offers on sale, newest first; staff see every status.
     * For anybody; more for who is signed in.
     * @throws NOT_FOUND
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      quantity?: number | undefined;
      currency?: string | undefined;
      sort?: "newest" | undefined;
      productId?: number | undefined;
      productSlug?: string | undefined;
      status?: "active" | "archived" | "draft" | undefined;
    }, {
      items: readonly {
        price: {
          amount: number;
          currency: string;
          priceList: string;
          minQuantity: number;
        } | null;
        priceBreaks: readonly {
          amount: number;
          currency: string;
          priceList: string;
          minQuantity: number;
        }[];
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        productId: number;
        productName: string;
        productSlug: string;
        categoryName: string;
        sku: string;
        title: string;
        slug: string;
        brand: string;
        manufacturerNumber: string;
        barcode: string | null;
        weightG: number | null;
        status: "active" | "archived" | "draft";
        options: readonly {
          valueId: number;
          name: string;
          value: string;
        }[];
        availability: "IN_STOCK" | "LOW_STOCK" | "OUT_OF_STOCK";
        manageStock: boolean;
        quantity: number | null;
        lowStockThreshold: number | null;
        internalDescription: string | null;
        priceRub: number | null;
        wholesalePriceRub: number | null;
        superWholesalePriceRub: number | null;
        images: readonly {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        }[];
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One offer by its id.
     * For anybody; more for who is signed in.
     */
    readonly get: Query<{
      quantity?: number | undefined;
      currency?: string | undefined;
      id: number;
    }, {
      price: {
        amount: number;
        currency: string;
        priceList: string;
        minQuantity: number;
      } | null;
      priceBreaks: readonly {
        amount: number;
        currency: string;
        priceList: string;
        minQuantity: number;
      }[];
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      productId: number;
      productName: string;
      productSlug: string;
      categoryName: string;
      sku: string;
      title: string;
      slug: string;
      brand: string;
      manufacturerNumber: string;
      barcode: string | null;
      weightG: number | null;
      status: "active" | "archived" | "draft";
      options: readonly {
        valueId: number;
        name: string;
        value: string;
      }[];
      availability: "IN_STOCK" | "LOW_STOCK" | "OUT_OF_STOCK";
      manageStock: boolean;
      quantity: number | null;
      lowStockThreshold: number | null;
      internalDescription: string | null;
      priceRub: number | null;
      wholesalePriceRub: number | null;
      superWholesalePriceRub: number | null;
      images: readonly {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      }[];
    }, never>;
    /**
     * One offer by its slug.
     * For anybody; more for who is signed in.
     */
    readonly bySlug: Query<{
      quantity?: number | undefined;
      currency?: string | undefined;
      slug: string;
    }, {
      price: {
        amount: number;
        currency: string;
        priceList: string;
        minQuantity: number;
      } | null;
      priceBreaks: readonly {
        amount: number;
        currency: string;
        priceList: string;
        minQuantity: number;
      }[];
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      productId: number;
      productName: string;
      productSlug: string;
      categoryName: string;
      sku: string;
      title: string;
      slug: string;
      brand: string;
      manufacturerNumber: string;
      barcode: string | null;
      weightG: number | null;
      status: "active" | "archived" | "draft";
      options: readonly {
        valueId: number;
        name: string;
        value: string;
      }[];
      availability: "IN_STOCK" | "LOW_STOCK" | "OUT_OF_STOCK";
      manageStock: boolean;
      quantity: number | null;
      lowStockThreshold: number | null;
      internalDescription: string | null;
      priceRub: number | null;
      wholesalePriceRub: number | null;
      superWholesalePriceRub: number | null;
      images: readonly {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      }[];
    }, never>;
    /**
     * Put a product on sale: an offer with its SKU and, if it is sent, its price.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      imageUrl?: string | null | undefined;
      productId: number;
      brand: string;
      manufacturerNumber: string;
      sku?: string | undefined;
      title?: string | undefined;
      barcode?: string | null | undefined;
      weightG?: number | null | undefined;
      status?: "active" | "archived" | "draft" | undefined;
      optionValueIds?: readonly number[] | undefined;
      manageStock?: boolean | undefined;
      lowStockThreshold?: number | undefined;
      quantity?: number | undefined;
      internalDescription?: string | null | undefined;
      priceRub?: number | null | undefined;
      superWholesalePriceRub?: number | null | undefined;
      imageAssetIds?: readonly number[] | undefined;
    }, {
      price: {
        amount: number;
        currency: string;
        priceList: string;
        minQuantity: number;
      } | null;
      priceBreaks: readonly {
        amount: number;
        currency: string;
        priceList: string;
        minQuantity: number;
      }[];
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      productId: number;
      productName: string;
      productSlug: string;
      categoryName: string;
      sku: string;
      title: string;
      slug: string;
      brand: string;
      manufacturerNumber: string;
      barcode: string | null;
      weightG: number | null;
      status: "active" | "archived" | "draft";
      options: readonly {
        valueId: number;
        name: string;
        value: string;
      }[];
      availability: "IN_STOCK" | "LOW_STOCK" | "OUT_OF_STOCK";
      manageStock: boolean;
      quantity: number | null;
      lowStockThreshold: number | null;
      internalDescription: string | null;
      priceRub: number | null;
      wholesalePriceRub: number | null;
      superWholesalePriceRub: number | null;
      images: readonly {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      }[];
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE">;
    /**
     * Change an offer; what is left out stays, its image too.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, VERSION_CONFLICT, STALE_COUNT, WOULD_STRAND_ORDERS
     */
    readonly update: Mutation<{
      imageBlob?: File | undefined;
      imageAssetId?: number | null | undefined;
      imageUrl?: string | null | undefined;
      id: number;
      ifVersion?: number | undefined;
      productId?: number | undefined;
      brand?: string | undefined;
      manufacturerNumber?: string | undefined;
      sku?: string | undefined;
      title?: string | undefined;
      barcode?: string | null | undefined;
      weightG?: number | null | undefined;
      status?: "active" | "archived" | "draft" | undefined;
      optionValueIds?: readonly number[] | undefined;
      manageStock?: boolean | undefined;
      lowStockThreshold?: number | undefined;
      quantity?: number | undefined;
      internalDescription?: string | null | undefined;
      priceRub?: number | null | undefined;
      superWholesalePriceRub?: number | null | undefined;
      imageAssetIds?: readonly number[] | undefined;
      expectedQuantity?: number | undefined;
    }, {
      price: {
        amount: number;
        currency: string;
        priceList: string;
        minQuantity: number;
      } | null;
      priceBreaks: readonly {
        amount: number;
        currency: string;
        priceList: string;
        minQuantity: number;
      }[];
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      imageUrl: string | null;
      image: {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      } | null;
      productId: number;
      productName: string;
      productSlug: string;
      categoryName: string;
      sku: string;
      title: string;
      slug: string;
      brand: string;
      manufacturerNumber: string;
      barcode: string | null;
      weightG: number | null;
      status: "active" | "archived" | "draft";
      options: readonly {
        valueId: number;
        name: string;
        value: string;
      }[];
      availability: "IN_STOCK" | "LOW_STOCK" | "OUT_OF_STOCK";
      manageStock: boolean;
      quantity: number | null;
      lowStockThreshold: number | null;
      internalDescription: string | null;
      priceRub: number | null;
      wholesalePriceRub: number | null;
      superWholesalePriceRub: number | null;
      images: readonly {
        id: number;
        url: string;
        width: number;
        height: number;
        frames: number;
        thumbhash: string;
        variants: readonly {
          name: "large" | "medium" | "thumb";
          url: string;
          width: number;
          height: number;
          bytes: number;
          type: string;
        }[];
      }[];
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_IMAGE" | "NOT_CONFIGURED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "STALE_COUNT" | "STORAGE_QUOTA_EXCEEDED" | "STORAGE_UNAVAILABLE" | "VERSION_CONFLICT" | "WOULD_STRAND_ORDERS">;
    /**
     * All prices of an offer, by list and quantity, in place of those there were.
     * For employees.
     * @throws VERSION_CONFLICT, REFERENCE_MISSING, RULE_VIOLATED
     */
    readonly setPrices: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      prices: readonly {
        priceList: string;
        minQuantity?: number | undefined;
        price: {
          amount: number;
          currency: string;
        };
      }[];
    }, {
      offerId: number;
      version: number;
      prices: readonly {
        priceList: string;
        minQuantity: number;
        price: {
          amount: number;
          currency: string;
        };
      }[];
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "VERSION_CONFLICT">;
    /**
     * Delete an offer that no order and no waybill names; archive others.
     * For admins.
     * @throws VERSION_CONFLICT, IN_USE
     */
    readonly delete: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "IN_USE" | "VERSION_CONFLICT">;
  };
  readonly collections: {
    /**
     * Collections by name.
     * For anybody.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
    }, {
      items: readonly {
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        name: string;
        slug: string;
        kind: "manual" | "rule";
        rule: {
          categoryIds?: readonly number[] | undefined;
          subCategoryIds?: readonly number[] | undefined;
          tags?: readonly string[] | undefined;
          brands?: readonly string[] | undefined;
        } | null;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One collection by its id.
     * For anybody.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      kind: "manual" | "rule";
      rule: {
        categoryIds?: readonly number[] | undefined;
        subCategoryIds?: readonly number[] | undefined;
        tags?: readonly string[] | undefined;
        brands?: readonly string[] | undefined;
      } | null;
    }, never>;
    /**
     * One collection by its slug.
     * For anybody.
     */
    readonly bySlug: Query<{
      slug: string;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      kind: "manual" | "rule";
      rule: {
        categoryIds?: readonly number[] | undefined;
        subCategoryIds?: readonly number[] | undefined;
        tags?: readonly string[] | undefined;
        brands?: readonly string[] | undefined;
      } | null;
    }, never>;
    /**
     * What a collection holds of what is on sale: by hand in its order, by rule the newest first.
     * For anybody; more for who is signed in.
     * @throws NOT_FOUND
     */
    readonly products: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      collectionId: number;
      currency?: string | undefined;
    }, {
      items: readonly {
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        name: string;
        slug: string;
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        status: "archived" | "draft" | "published";
        crossNumber: string | null;
        taxClassId: number;
        categoryId: number;
        categoryName: string;
        categorySlug: string;
        subCategoryId: number;
        subCategoryName: string;
        subCategorySlug: string;
        tags: readonly string[];
        priceFrom: {
          amount: number;
          currency: string;
        } | null;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * Add a collection, filled by hand or by a rule.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED
     */
    readonly create: Mutation<{
      name: string;
      slug?: string | undefined;
      rule?: {
        categoryIds?: readonly number[] | undefined;
        subCategoryIds?: readonly number[] | undefined;
        tags?: readonly string[] | undefined;
        brands?: readonly string[] | undefined;
      } | null | undefined;
      productIds?: readonly number[] | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      kind: "manual" | "rule";
      rule: {
        categoryIds?: readonly number[] | undefined;
        subCategoryIds?: readonly number[] | undefined;
        tags?: readonly string[] | undefined;
        brands?: readonly string[] | undefined;
      } | null;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "REFERENCE_MISSING" | "RULE_VIOLATED">;
    /**
     * Change a collection.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly update: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      name?: string | undefined;
      slug?: string | undefined;
      rule?: {
        categoryIds?: readonly number[] | undefined;
        subCategoryIds?: readonly number[] | undefined;
        tags?: readonly string[] | undefined;
        brands?: readonly string[] | undefined;
      } | null | undefined;
      productIds?: readonly number[] | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      name: string;
      slug: string;
      kind: "manual" | "rule";
      rule: {
        categoryIds?: readonly number[] | undefined;
        subCategoryIds?: readonly number[] | undefined;
        tags?: readonly string[] | undefined;
        brands?: readonly string[] | undefined;
      } | null;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "VERSION_CONFLICT">;
    /**
     * Delete a collection; its products stay.
     * For employees.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
  };
  readonly taxClasses: {
    /**
     * Tax classes, the oldest first.
     * For employees.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
    }, {
      items: readonly {
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        code: string;
        name: string;
        rateBps: number;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * Add a tax class.
     * For admins.
     * @throws ALREADY_EXISTS
     */
    readonly create: Mutation<{
      code: string;
      name: string;
      rateBps: number;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      code: string;
      name: string;
      rateBps: number;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
    /**
     * Change a tax class.
     * For admins.
     * @throws ALREADY_EXISTS, VERSION_CONFLICT
     */
    readonly update: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      code?: string | undefined;
      name?: string | undefined;
      rateBps?: number | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      code: string;
      name: string;
      rateBps: number;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
  };
  readonly locations: {
    /**
     * Locations, the oldest first.
     * For employees.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
    }, {
      items: readonly {
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        code: string;
        name: string;
        priority: number;
        sellable: boolean;
        kind: "quarantine" | "store";
        address: {
          country?: string | undefined;
          region?: string | undefined;
          city?: string | undefined;
          street?: string | undefined;
          house?: string | undefined;
          postalCode?: string | undefined;
        } | null;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * Add a location.
     * For admins.
     * @throws ALREADY_EXISTS, RULE_VIOLATED
     */
    readonly create: Mutation<{
      name: string;
      priority?: number | undefined;
      sellable?: boolean | undefined;
      kind?: "quarantine" | "store" | undefined;
      address?: {
        country?: string | undefined;
        region?: string | undefined;
        city?: string | undefined;
        street?: string | undefined;
        house?: string | undefined;
        postalCode?: string | undefined;
      } | null | undefined;
      code: string;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      code: string;
      name: string;
      priority: number;
      sellable: boolean;
      kind: "quarantine" | "store";
      address: {
        country?: string | undefined;
        region?: string | undefined;
        city?: string | undefined;
        street?: string | undefined;
        house?: string | undefined;
        postalCode?: string | undefined;
      } | null;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "RULE_VIOLATED">;
    /**
     * Change a location; one with promised goods stays sellable.
     * For admins.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, WOULD_STRAND_ORDERS
     */
    readonly update: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      name?: string | undefined;
      priority?: number | undefined;
      sellable?: boolean | undefined;
      kind?: "quarantine" | "store" | undefined;
      address?: {
        country?: string | undefined;
        region?: string | undefined;
        city?: string | undefined;
        street?: string | undefined;
        house?: string | undefined;
        postalCode?: string | undefined;
      } | null | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      code: string;
      name: string;
      priority: number;
      sellable: boolean;
      kind: "quarantine" | "store";
      address: {
        country?: string | undefined;
        region?: string | undefined;
        city?: string | undefined;
        street?: string | undefined;
        house?: string | undefined;
        postalCode?: string | undefined;
      } | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "RULE_VIOLATED" | "VERSION_CONFLICT" | "WOULD_STRAND_ORDERS">;
  };
  readonly stock: {
    /**
     * Stock of offers, the oldest offers first.
     * For employees.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      locationId?: number | undefined;
      low?: boolean | undefined;
    }, {
      items: readonly {
        onHand: number;
        allocated: number;
        reserved: number;
        offerId: number;
        sku: string;
        title: string;
        manageStock: boolean;
        lowStockThreshold: number;
        available: number;
        locations: readonly {
          onHand: number;
          allocated: number;
          reserved: number;
          locationId: number;
          code: string;
          sellable: boolean;
          backorderLimit: number;
        }[];
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * Stock of one offer, in all and by location.
     * For employees.
     */
    readonly get: Query<{
      offerId: number;
    }, {
      onHand: number;
      allocated: number;
      reserved: number;
      offerId: number;
      sku: string;
      title: string;
      manageStock: boolean;
      lowStockThreshold: number;
      available: number;
      locations: readonly {
        onHand: number;
        allocated: number;
        reserved: number;
        locationId: number;
        code: string;
        sellable: boolean;
        backorderLimit: number;
      }[];
    }, never>;
    /**
     * Why the stock of an offer is what it is: its movements by waybill, and to whom it is promised.
     * For employees.
     */
    readonly explain: Query<{
      offerId: number;
    }, {
      opening: number;
      movements: readonly {
        id: number;
        offerId: number;
        locationId: number;
        waybillId: number;
        waybillNumber: string;
        waybillType: "WAYBILL_IN" | "WAYBILL_OUT" | "WAYBILL_RETURN" | "WAYBILL_STOCKTAKE" | "WAYBILL_SUPPLIER_RETURN" | "WAYBILL_TRANSFER" | "WAYBILL_WRITE_OFF";
        delta: number;
        onHandAfter: number;
        unitCost: number | null;
        actorId: number | null;
        at: string;
      }[];
      allocations: readonly {
        orderId: number;
        orderNumber: string;
        locationId: number;
        quantity: number;
      }[];
      holds: readonly {
        orderId: number;
        orderNumber: string;
        locationId: number;
        quantity: number;
        expiresAt: string | null;
      }[];
      sum: number;
      onHand: number;
      ok: boolean;
    }, never>;
    /**
     * The ledger, the latest movements first.
     * For employees.
     */
    readonly movements: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      offerId?: number | undefined;
      locationId?: number | undefined;
      waybillId?: number | undefined;
    }, {
      items: readonly {
        id: number;
        offerId: number;
        locationId: number;
        waybillId: number;
        waybillNumber: string;
        waybillType: "WAYBILL_IN" | "WAYBILL_OUT" | "WAYBILL_RETURN" | "WAYBILL_STOCKTAKE" | "WAYBILL_SUPPLIER_RETURN" | "WAYBILL_TRANSFER" | "WAYBILL_WRITE_OFF";
        delta: number;
        onHandAfter: number;
        unitCost: number | null;
        actorId: number | null;
        at: string;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * Every number that disagrees with its waybills or orders; none is right.
     * For admins.
     */
    readonly audit: Query<void, readonly {
      rule: "ORD-2" | "ORD-3" | "STK-1" | "STK-2" | "STK-3" | "STK-4";
      problem: string;
      offerId: number | null;
      locationId: number | null;
      orderId: number | null;
      waybillId: number | null;
    }[], never>;
  };
  readonly waybills: {
    /**
     * Waybills, the latest first.
     * For employees.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      type?: "WAYBILL_IN" | "WAYBILL_OUT" | "WAYBILL_RETURN" | "WAYBILL_STOCKTAKE" | "WAYBILL_SUPPLIER_RETURN" | "WAYBILL_TRANSFER" | "WAYBILL_WRITE_OFF" | undefined;
      status?: "canceled" | "draft" | "posted" | "reversed" | undefined;
      locationId?: number | undefined;
      orderId?: number | undefined;
      offerId?: number | undefined;
      number?: string | undefined;
    }, {
      items: readonly {
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        number: string;
        type: "WAYBILL_IN" | "WAYBILL_OUT" | "WAYBILL_RETURN" | "WAYBILL_STOCKTAKE" | "WAYBILL_SUPPLIER_RETURN" | "WAYBILL_TRANSFER" | "WAYBILL_WRITE_OFF";
        status: "canceled" | "draft" | "posted" | "reversed";
        locationId: number;
        toLocationId: number | null;
        counterpartyName: string | null;
        userId: number | null;
        orderId: number | null;
        returnId: number | null;
        reversesId: number | null;
        authorId: number | null;
        authorName: string;
        postedBy: number | null;
        postedAt: string | null;
        note: string | null;
        lineCount: number;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One waybill with its lines.
     * For employees.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      number: string;
      type: "WAYBILL_IN" | "WAYBILL_OUT" | "WAYBILL_RETURN" | "WAYBILL_STOCKTAKE" | "WAYBILL_SUPPLIER_RETURN" | "WAYBILL_TRANSFER" | "WAYBILL_WRITE_OFF";
      status: "canceled" | "draft" | "posted" | "reversed";
      locationId: number;
      toLocationId: number | null;
      counterpartyName: string | null;
      userId: number | null;
      orderId: number | null;
      returnId: number | null;
      reversesId: number | null;
      authorId: number | null;
      authorName: string;
      postedBy: number | null;
      postedAt: string | null;
      note: string | null;
      lineCount: number;
      lines: readonly {
        id: number;
        lineNo: number;
        offerId: number;
        quantity: number | null;
        countedQuantity: number | null;
        expectedOnHand: number | null;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        unitCost: {
          amount: number;
          currency: string;
        } | null;
        sku: string;
        brand: string;
        manufacturerNumber: string;
        title: string;
        manageStock: boolean;
      }[];
    }, never>;
    /**
     * Draft a waybill; it has its number at once and moves nothing yet.
     * For employees.
     * @throws REFERENCE_MISSING, RULE_VIOLATED
     */
    readonly create: Mutation<{
      locationId?: number | undefined;
      toLocationId?: number | null | undefined;
      counterpartyName?: string | null | undefined;
      userId?: number | null | undefined;
      note?: string | null | undefined;
      type: "WAYBILL_IN" | "WAYBILL_OUT" | "WAYBILL_RETURN" | "WAYBILL_STOCKTAKE" | "WAYBILL_SUPPLIER_RETURN" | "WAYBILL_TRANSFER" | "WAYBILL_WRITE_OFF";
      lines?: readonly {
        quantity?: number | undefined;
        countedQuantity?: number | undefined;
        expectedOnHand?: number | undefined;
        unitPrice?: {
          currency: string;
          amount: number;
        } | null | undefined;
        unitCost?: {
          currency: string;
          amount: number;
        } | null | undefined;
        offerId: number;
      }[] | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      number: string;
      type: "WAYBILL_IN" | "WAYBILL_OUT" | "WAYBILL_RETURN" | "WAYBILL_STOCKTAKE" | "WAYBILL_SUPPLIER_RETURN" | "WAYBILL_TRANSFER" | "WAYBILL_WRITE_OFF";
      status: "canceled" | "draft" | "posted" | "reversed";
      locationId: number;
      toLocationId: number | null;
      counterpartyName: string | null;
      userId: number | null;
      orderId: number | null;
      returnId: number | null;
      reversesId: number | null;
      authorId: number | null;
      authorName: string;
      postedBy: number | null;
      postedAt: string | null;
      note: string | null;
      lineCount: number;
      lines: readonly {
        id: number;
        lineNo: number;
        offerId: number;
        quantity: number | null;
        countedQuantity: number | null;
        expectedOnHand: number | null;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        unitCost: {
          amount: number;
          currency: string;
        } | null;
        sku: string;
        brand: string;
        manufacturerNumber: string;
        title: string;
        manageStock: boolean;
      }[];
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "REFERENCE_MISSING" | "RULE_VIOLATED">;
    /**
     * Change a draft.
     * For employees.
     * @throws VERSION_CONFLICT, REFERENCE_MISSING, RULE_VIOLATED, ILLEGAL_TRANSITION
     */
    readonly update: Mutation<{
      locationId?: number | undefined;
      toLocationId?: number | null | undefined;
      counterpartyName?: string | null | undefined;
      userId?: number | null | undefined;
      note?: string | null | undefined;
      id: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      number: string;
      type: "WAYBILL_IN" | "WAYBILL_OUT" | "WAYBILL_RETURN" | "WAYBILL_STOCKTAKE" | "WAYBILL_SUPPLIER_RETURN" | "WAYBILL_TRANSFER" | "WAYBILL_WRITE_OFF";
      status: "canceled" | "draft" | "posted" | "reversed";
      locationId: number;
      toLocationId: number | null;
      counterpartyName: string | null;
      userId: number | null;
      orderId: number | null;
      returnId: number | null;
      reversesId: number | null;
      authorId: number | null;
      authorName: string;
      postedBy: number | null;
      postedAt: string | null;
      note: string | null;
      lineCount: number;
      lines: readonly {
        id: number;
        lineNo: number;
        offerId: number;
        quantity: number | null;
        countedQuantity: number | null;
        expectedOnHand: number | null;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        unitCost: {
          amount: number;
          currency: string;
        } | null;
        sku: string;
        brand: string;
        manufacturerNumber: string;
        title: string;
        manageStock: boolean;
      }[];
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "VERSION_CONFLICT">;
    /**
     * Cancel a draft; it stays to be read.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly delete: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "VERSION_CONFLICT">;
    /**
     * Add a line to a draft; what it says of the offer is a snapshot.
     * For employees.
     * @throws VERSION_CONFLICT, REFERENCE_MISSING, RULE_VIOLATED, ILLEGAL_TRANSITION, LIMIT_REACHED
     */
    readonly addLine: Mutation<{
      quantity?: number | undefined;
      countedQuantity?: number | undefined;
      expectedOnHand?: number | undefined;
      unitPrice?: {
        currency: string;
        amount: number;
      } | null | undefined;
      unitCost?: {
        currency: string;
        amount: number;
      } | null | undefined;
      offerId: number;
      id: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      lineNo: number;
      offerId: number;
      quantity: number | null;
      countedQuantity: number | null;
      expectedOnHand: number | null;
      unitPrice: {
        amount: number;
        currency: string;
      } | null;
      unitCost: {
        amount: number;
        currency: string;
      } | null;
      sku: string;
      brand: string;
      manufacturerNumber: string;
      title: string;
      manageStock: boolean;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "LIMIT_REACHED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "VERSION_CONFLICT">;
    /**
     * Change a line of a draft.
     * For employees.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, ILLEGAL_TRANSITION
     */
    readonly updateLine: Mutation<{
      quantity?: number | undefined;
      countedQuantity?: number | undefined;
      expectedOnHand?: number | undefined;
      unitPrice?: {
        currency: string;
        amount: number;
      } | null | undefined;
      unitCost?: {
        currency: string;
        amount: number;
      } | null | undefined;
      id: number;
      lineId: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      lineNo: number;
      offerId: number;
      quantity: number | null;
      countedQuantity: number | null;
      expectedOnHand: number | null;
      unitPrice: {
        amount: number;
        currency: string;
      } | null;
      unitCost: {
        amount: number;
        currency: string;
      } | null;
      sku: string;
      brand: string;
      manufacturerNumber: string;
      title: string;
      manageStock: boolean;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "RULE_VIOLATED" | "VERSION_CONFLICT">;
    /**
     * Delete a line of a draft.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly deleteLine: Mutation<{
      id: number;
      lineId: number;
      ifVersion?: number | undefined;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "VERSION_CONFLICT">;
    /**
     * Post a draft: its goods move, once; a posted one is answered as it is.
     * For employees.
     * @throws ILLEGAL_TRANSITION, INSUFFICIENT_STOCK, STALE_COUNT, WOULD_STRAND_ORDERS, EXCEEDS_REMAINING, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly commit: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      number: string;
      type: "WAYBILL_IN" | "WAYBILL_OUT" | "WAYBILL_RETURN" | "WAYBILL_STOCKTAKE" | "WAYBILL_SUPPLIER_RETURN" | "WAYBILL_TRANSFER" | "WAYBILL_WRITE_OFF";
      status: "canceled" | "draft" | "posted" | "reversed";
      locationId: number;
      toLocationId: number | null;
      counterpartyName: string | null;
      userId: number | null;
      orderId: number | null;
      returnId: number | null;
      reversesId: number | null;
      authorId: number | null;
      authorName: string;
      postedBy: number | null;
      postedAt: string | null;
      note: string | null;
      lineCount: number;
      lines: readonly {
        id: number;
        lineNo: number;
        offerId: number;
        quantity: number | null;
        countedQuantity: number | null;
        expectedOnHand: number | null;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        unitCost: {
          amount: number;
          currency: string;
        } | null;
        sku: string;
        brand: string;
        manufacturerNumber: string;
        title: string;
        manageStock: boolean;
      }[];
    }, "EXCEEDS_REMAINING" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "INSUFFICIENT_STOCK" | "RULE_VIOLATED" | "STALE_COUNT" | "VERSION_CONFLICT" | "WOULD_STRAND_ORDERS">;
    /**
     * Take a posted waybill back by a new one with opposite movements.
     * For employees.
     * @throws ILLEGAL_TRANSITION, INSUFFICIENT_STOCK, STALE_COUNT, WOULD_STRAND_ORDERS, EXCEEDS_REMAINING, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly reverse: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      number: string;
      type: "WAYBILL_IN" | "WAYBILL_OUT" | "WAYBILL_RETURN" | "WAYBILL_STOCKTAKE" | "WAYBILL_SUPPLIER_RETURN" | "WAYBILL_TRANSFER" | "WAYBILL_WRITE_OFF";
      status: "canceled" | "draft" | "posted" | "reversed";
      locationId: number;
      toLocationId: number | null;
      counterpartyName: string | null;
      userId: number | null;
      orderId: number | null;
      returnId: number | null;
      reversesId: number | null;
      authorId: number | null;
      authorName: string;
      postedBy: number | null;
      postedAt: string | null;
      note: string | null;
      lineCount: number;
      lines: readonly {
        id: number;
        lineNo: number;
        offerId: number;
        quantity: number | null;
        countedQuantity: number | null;
        expectedOnHand: number | null;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        unitCost: {
          amount: number;
          currency: string;
        } | null;
        sku: string;
        brand: string;
        manufacturerNumber: string;
        title: string;
        manageStock: boolean;
      }[];
    }, "EXCEEDS_REMAINING" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "INSUFFICIENT_STOCK" | "RULE_VIOLATED" | "STALE_COUNT" | "VERSION_CONFLICT" | "WOULD_STRAND_ORDERS">;
    /**
     * The document of a posted waybill.
     * Over REST the answer is the file itself, or 202 while it is made. The link holds for five minutes.
     * For employees.
     * @throws NOT_FOUND
     */
    readonly document: Query<{
      id: number;
      format?: "docx" | "pdf" | "xlsx" | undefined;
    }, {
      documentId: number;
      status: "failed" | "pending" | "ready";
      url: string | null;
      expiresAt: string | null;
      fileName: string;
      mediaType: string;
      bytes: number | null;
      sha256: string | null;
    }, never>;
  };
  readonly priceLists: {
    /**
     * Price lists, the oldest first.
     * For employees.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
    }, {
      items: readonly {
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        code: string;
        currency: string;
        customerType: "retail" | "super_wholesale" | "wholesale" | null;
        priority: number;
        startsAt: string | null;
        endsAt: string | null;
        derivedFrom: {
          mean: readonly string[];
        } | null;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One price list by its code.
     * For employees.
     */
    readonly get: Query<{
      code: string;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      code: string;
      currency: string;
      customerType: "retail" | "super_wholesale" | "wholesale" | null;
      priority: number;
      startsAt: string | null;
      endsAt: string | null;
      derivedFrom: {
        mean: readonly string[];
      } | null;
    }, never>;
    /**
     * Prices that a list has of its own, the lowest first; a derived list has none.
     * For employees.
     */
    readonly prices: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      code: string;
    }, {
      items: readonly {
        offerId: number;
        sku: string;
        title: string;
        minQuantity: number;
        price: {
          amount: number;
          currency: string;
        };
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * Add a price list: with prices of its own, or derived from others.
     * For employees.
     * @throws ALREADY_EXISTS, RULE_VIOLATED
     */
    readonly create: Mutation<{
      customerType?: "retail" | "super_wholesale" | "wholesale" | null | undefined;
      priority?: number | undefined;
      startsAt?: string | null | undefined;
      endsAt?: string | null | undefined;
      derivedFrom?: {
        mean: readonly string[];
      } | null | undefined;
      code: string;
      currency: string;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      code: string;
      currency: string;
      customerType: "retail" | "super_wholesale" | "wholesale" | null;
      priority: number;
      startsAt: string | null;
      endsAt: string | null;
      derivedFrom: {
        mean: readonly string[];
      } | null;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "RULE_VIOLATED">;
    /**
     * Change whom a price list is for, when and before which others; code, currency and kind stay.
     * For employees.
     * @throws VERSION_CONFLICT, RULE_VIOLATED
     */
    readonly update: Mutation<{
      customerType?: "retail" | "super_wholesale" | "wholesale" | null | undefined;
      priority?: number | undefined;
      startsAt?: string | null | undefined;
      endsAt?: string | null | undefined;
      derivedFrom?: {
        mean: readonly string[];
      } | null | undefined;
      code: string;
      ifVersion?: number | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      code: string;
      currency: string;
      customerType: "retail" | "super_wholesale" | "wholesale" | null;
      priority: number;
      startsAt: string | null;
      endsAt: string | null;
      derivedFrom: {
        mean: readonly string[];
      } | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "RULE_VIOLATED" | "VERSION_CONFLICT">;
    /**
     * Delete a price list that no price and no derived list stands on.
     * For admins.
     * @throws VERSION_CONFLICT, IN_USE
     */
    readonly delete: Mutation<{
      code: string;
      ifVersion?: number | undefined;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "IN_USE" | "VERSION_CONFLICT">;
  };
  readonly shopSettings: {
    /**
     * The settings of the shop.
     * For employees.
     */
    readonly get: Query<void, {
      currency: string;
      pricesIncludeTax: boolean;
      holdSeconds: {
        provider: number;
        bankTransfer: number;
      };
      timezone: string;
      locale: "en" | "ru";
      seller: {
        name: string | null;
        address: string | null;
        taxNumber: string | null;
        bankDetails: string | null;
        email: string | null;
        phone: string | null;
      };
      ordersEmail: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, never>;
    /**
     * Change the settings of the shop.
     * The currency can change while no cart is active. Orders keep what they were placed under.
     * For admins.
     * @throws VERSION_CONFLICT, IN_USE
     */
    readonly update: Mutation<{
      currency?: string | undefined;
      pricesIncludeTax?: boolean | undefined;
      holdSeconds?: {
        provider?: number | undefined;
        bankTransfer?: number | undefined;
      } | undefined;
      timezone?: string | undefined;
      locale?: "en" | "ru" | undefined;
      seller?: {
        name?: string | null | undefined;
        address?: string | null | undefined;
        taxNumber?: string | null | undefined;
        bankDetails?: string | null | undefined;
        email?: string | null | undefined;
        phone?: string | null | undefined;
      } | undefined;
      ordersEmail?: string | null | undefined;
      ifVersion?: number | undefined;
    }, {
      currency: string;
      pricesIncludeTax: boolean;
      holdSeconds: {
        provider: number;
        bankTransfer: number;
      };
      timezone: string;
      locale: "en" | "ru";
      seller: {
        name: string | null;
        address: string | null;
        taxNumber: string | null;
        bankDetails: string | null;
        email: string | null;
        phone: string | null;
      };
      ordersEmail: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "IN_USE" | "VERSION_CONFLICT">;
  };
  readonly shippingMethods: {
    /**
     * Shipping methods by position, inactive ones included.
     * For employees.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
    }, {
      items: readonly {
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
        price: {
          amount: number;
          currency: string;
        };
        freeFrom: {
          amount: number;
          currency: string;
        } | null;
        taxClassId: number;
        countries: readonly string[] | null;
        active: boolean;
        position: number;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One shipping method.
     * For employees.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      code: string;
      name: string;
      kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      price: {
        amount: number;
        currency: string;
      };
      freeFrom: {
        amount: number;
        currency: string;
      } | null;
      taxClassId: number;
      countries: readonly string[] | null;
      active: boolean;
      position: number;
    }, never>;
    /**
     * Add a shipping method.
     * For admins.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED
     */
    readonly create: Mutation<{
      code: string;
      name: string;
      kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      price: {
        amount: number;
        currency: string;
      };
      taxClassId: number;
      freeFrom?: {
        amount: number;
        currency: string;
      } | null | undefined;
      countries?: readonly string[] | null | undefined;
      active?: boolean | undefined;
      position?: number | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      code: string;
      name: string;
      kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      price: {
        amount: number;
        currency: string;
      };
      freeFrom: {
        amount: number;
        currency: string;
      } | null;
      taxClassId: number;
      countries: readonly string[] | null;
      active: boolean;
      position: number;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "REFERENCE_MISSING" | "RULE_VIOLATED">;
    /**
     * Change a shipping method; orders keep what they were placed with.
     * For admins.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly update: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      code?: string | undefined;
      name?: string | undefined;
      kind?: "CARGO" | "OTHER" | "SELF_PICKUP" | undefined;
      price?: {
        amount: number;
        currency: string;
      } | undefined;
      freeFrom?: {
        amount: number;
        currency: string;
      } | null | undefined;
      taxClassId?: number | undefined;
      countries?: readonly string[] | null | undefined;
      active?: boolean | undefined;
      position?: number | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      code: string;
      name: string;
      kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      price: {
        amount: number;
        currency: string;
      };
      freeFrom: {
        amount: number;
        currency: string;
      } | null;
      taxClassId: number;
      countries: readonly string[] | null;
      active: boolean;
      position: number;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "VERSION_CONFLICT">;
  };
  readonly coupons: {
    /**
     * Coupons, the oldest first.
     * For employees.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
    }, {
      items: readonly {
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        code: string;
        kind: "fixed" | "percent";
        valueBps: number | null;
        amount: {
          amount: number;
          currency: string;
        } | null;
        minSubtotal: {
          amount: number;
          currency: string;
        } | null;
        startsAt: string | null;
        endsAt: string | null;
        usageLimit: number | null;
        perBuyerLimit: number | null;
        usedCount: number;
        active: boolean;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One coupon.
     * For employees.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      code: string;
      kind: "fixed" | "percent";
      valueBps: number | null;
      amount: {
        amount: number;
        currency: string;
      } | null;
      minSubtotal: {
        amount: number;
        currency: string;
      } | null;
      startsAt: string | null;
      endsAt: string | null;
      usageLimit: number | null;
      perBuyerLimit: number | null;
      usedCount: number;
      active: boolean;
    }, never>;
    /**
     * Issue a coupon: a percent, or a fixed amount.
     * For admins.
     * @throws ALREADY_EXISTS, RULE_VIOLATED
     */
    readonly create: Mutation<{
      code: string;
      valueBps?: number | undefined;
      amount?: {
        amount: number;
        currency: string;
      } | undefined;
      minSubtotal?: {
        amount: number;
        currency: string;
      } | null | undefined;
      startsAt?: string | null | undefined;
      endsAt?: string | null | undefined;
      usageLimit?: number | null | undefined;
      perBuyerLimit?: number | null | undefined;
      active?: boolean | undefined;
      kind: "fixed" | "percent";
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      code: string;
      kind: "fixed" | "percent";
      valueBps: number | null;
      amount: {
        amount: number;
        currency: string;
      } | null;
      minSubtotal: {
        amount: number;
        currency: string;
      } | null;
      startsAt: string | null;
      endsAt: string | null;
      usageLimit: number | null;
      perBuyerLimit: number | null;
      usedCount: number;
      active: boolean;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "RULE_VIOLATED">;
    /**
     * Change a coupon, or end it with active: false; its kind stays.
     * For admins.
     * @throws ALREADY_EXISTS, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly update: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      code?: string | undefined;
      valueBps?: number | undefined;
      amount?: {
        amount: number;
        currency: string;
      } | undefined;
      minSubtotal?: {
        amount: number;
        currency: string;
      } | null | undefined;
      startsAt?: string | null | undefined;
      endsAt?: string | null | undefined;
      usageLimit?: number | null | undefined;
      perBuyerLimit?: number | null | undefined;
      active?: boolean | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      code: string;
      kind: "fixed" | "percent";
      valueBps: number | null;
      amount: {
        amount: number;
        currency: string;
      } | null;
      minSubtotal: {
        amount: number;
        currency: string;
      } | null;
      startsAt: string | null;
      endsAt: string | null;
      usageLimit: number | null;
      perBuyerLimit: number | null;
      usedCount: number;
      active: boolean;
    }, "ALREADY_EXISTS" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "RULE_VIOLATED" | "VERSION_CONFLICT">;
  };
  readonly addresses: {
    /**
     * Your addresses, the oldest first.
     * For who is signed in.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
    }, {
      items: readonly {
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
        isDefault: boolean;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One of your addresses.
     * For who is signed in.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      fullName: string;
      phone: string;
      country: string;
      region: string | null;
      city: string;
      street: string;
      house: string;
      postalCode: string;
      isDefault: boolean;
    }, never>;
    /**
     * Add an address.
     * For who is signed in.
     * @throws LIMIT_REACHED
     */
    readonly create: Mutation<{
      fullName: string;
      phone: string;
      country: string;
      city: string;
      street: string;
      house: string;
      postalCode: string;
      region?: string | null | undefined;
      isDefault?: boolean | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      fullName: string;
      phone: string;
      country: string;
      region: string | null;
      city: string;
      street: string;
      house: string;
      postalCode: string;
      isDefault: boolean;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "LIMIT_REACHED">;
    /**
     * Change one of your addresses; carts and orders keep theirs.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly update: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      fullName?: string | undefined;
      phone?: string | undefined;
      country?: string | undefined;
      region?: string | null | undefined;
      city?: string | undefined;
      street?: string | undefined;
      house?: string | undefined;
      postalCode?: string | undefined;
      isDefault?: boolean | undefined;
    }, {
      id: number;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      fullName: string;
      phone: string;
      country: string;
      region: string | null;
      city: string;
      street: string;
      house: string;
      postalCode: string;
      isDefault: boolean;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
    /**
     * Delete one of your addresses; carts and orders keep theirs.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
  };
  readonly payments: {
    /**
     * Try again to pay an order; an attempt that lives is canceled first.
     * For anybody; more for who is signed in.
     * @throws ILLEGAL_TRANSITION, PAYMENT_DECLINED, NOT_CONFIGURED
     */
    readonly create: Mutation<{
      id: number;
      provider: "fake" | "manual" | "stripe";
      method?: "bank_transfer" | "cash_on_delivery" | undefined;
      returnUrl?: string | undefined;
    }, {
      id: number;
      orderId: number;
      provider: "fake" | "manual" | "stripe";
      method: "bank_transfer" | "cash_on_delivery" | null;
      providerRef: string | null;
      status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
      amount: {
        amount: number;
        currency: string;
      };
      authorized: {
        amount: number;
        currency: string;
      };
      captured: {
        amount: number;
        currency: string;
      };
      refunded: {
        amount: number;
        currency: string;
      };
      failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
      clientSecret?: string | undefined;
      nextAction: {
        type: "redirect";
        url: string;
      } | {
        type: "confirm_with_client_secret";
      } | {
        type: "complete_fake_payment";
      } | null;
      expiresAt: string | null;
      requiresReview: boolean;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "NOT_CONFIGURED" | "PAYMENT_DECLINED">;
    /**
     * One attempt to pay an order.
     * For anybody; more for who is signed in.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      orderId: number;
      provider: "fake" | "manual" | "stripe";
      method: "bank_transfer" | "cash_on_delivery" | null;
      providerRef: string | null;
      status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
      amount: {
        amount: number;
        currency: string;
      };
      authorized: {
        amount: number;
        currency: string;
      };
      captured: {
        amount: number;
        currency: string;
      };
      refunded: {
        amount: number;
        currency: string;
      };
      failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
      clientSecret?: string | undefined;
      nextAction: {
        type: "redirect";
        url: string;
      } | {
        type: "confirm_with_client_secret";
      } | {
        type: "complete_fake_payment";
      } | null;
      expiresAt: string | null;
      requiresReview: boolean;
    }, never>;
    /**
     * Capture what is authorized, or record money that came by bank transfer or in cash.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION, EXCEEDS_REMAINING, RULE_VIOLATED
     */
    readonly capture: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      amount?: {
        amount: number;
        currency: string;
      } | undefined;
      note?: string | undefined;
    }, {
      id: number;
      orderId: number;
      provider: "fake" | "manual" | "stripe";
      method: "bank_transfer" | "cash_on_delivery" | null;
      providerRef: string | null;
      status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
      amount: {
        amount: number;
        currency: string;
      };
      authorized: {
        amount: number;
        currency: string;
      };
      captured: {
        amount: number;
        currency: string;
      };
      refunded: {
        amount: number;
        currency: string;
      };
      failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
      clientSecret?: string | undefined;
      nextAction: {
        type: "redirect";
        url: string;
      } | {
        type: "confirm_with_client_secret";
      } | {
        type: "complete_fake_payment";
      } | null;
      expiresAt: string | null;
      requiresReview: boolean;
    }, "EXCEEDS_REMAINING" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "RULE_VIOLATED" | "VERSION_CONFLICT">;
    /**
     * End an attempt to pay; what it authorized is voided.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly cancel: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      orderId: number;
      provider: "fake" | "manual" | "stripe";
      method: "bank_transfer" | "cash_on_delivery" | null;
      providerRef: string | null;
      status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
      amount: {
        amount: number;
        currency: string;
      };
      authorized: {
        amount: number;
        currency: string;
      };
      captured: {
        amount: number;
        currency: string;
      };
      refunded: {
        amount: number;
        currency: string;
      };
      failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
      clientSecret?: string | undefined;
      nextAction: {
        type: "redirect";
        url: string;
      } | {
        type: "confirm_with_client_secret";
      } | {
        type: "complete_fake_payment";
      } | null;
      expiresAt: string | null;
      requiresReview: boolean;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "VERSION_CONFLICT">;
    /**
     * Record that money which is not what was asked for was looked at; its flag goes.
     * For employees.
     * @throws VERSION_CONFLICT
     */
    readonly review: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      note: string;
    }, {
      id: number;
      orderId: number;
      provider: "fake" | "manual" | "stripe";
      method: "bank_transfer" | "cash_on_delivery" | null;
      providerRef: string | null;
      status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
      amount: {
        amount: number;
        currency: string;
      };
      authorized: {
        amount: number;
        currency: string;
      };
      captured: {
        amount: number;
        currency: string;
      };
      refunded: {
        amount: number;
        currency: string;
      };
      failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
      clientSecret?: string | undefined;
      nextAction: {
        type: "redirect";
        url: string;
      } | {
        type: "confirm_with_client_secret";
      } | {
        type: "complete_fake_payment";
      } | null;
      expiresAt: string | null;
      requiresReview: boolean;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
    /**
     * Give money back without a return; it is sent by a job.
     * For employees.
     * @throws EXCEEDS_REMAINING, RULE_VIOLATED
     */
    readonly refund: Mutation<{
      id: number;
      amount: {
        amount: number;
        currency: string;
      };
      reason: "goodwill" | "other" | "price" | "shipping";
      shippingAmount?: {
        amount: number;
        currency: string;
      } | undefined;
      note?: string | undefined;
    }, {
      id: number;
      paymentId: number;
      orderId: number;
      returnId: number | null;
      amount: {
        amount: number;
        currency: string;
      };
      shippingAmount: {
        amount: number;
        currency: string;
      };
      taxAmount: {
        amount: number;
        currency: string;
      };
      reason: "canceled" | "duplicate" | "goodwill" | "late_payment" | "other" | "price" | "return" | "shipping";
      note: string | null;
      status: "failed" | "pending" | "succeeded";
      attempt: number;
      failureReason: string | null;
      createdAt: string;
      settledAt: string | null;
    }, "EXCEEDS_REMAINING" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "RULE_VIOLATED">;
    /**
     * Refunds of a payment, failed ones included, the oldest first.
     * For employees.
     */
    readonly refunds: Query<{
      id: number;
    }, {
      items: readonly {
        id: number;
        paymentId: number;
        orderId: number;
        returnId: number | null;
        amount: {
          amount: number;
          currency: string;
        };
        shippingAmount: {
          amount: number;
          currency: string;
        };
        taxAmount: {
          amount: number;
          currency: string;
        };
        reason: "canceled" | "duplicate" | "goodwill" | "late_payment" | "other" | "price" | "return" | "shipping";
        note: string | null;
        status: "failed" | "pending" | "succeeded";
        attempt: number;
        failureReason: string | null;
        createdAt: string;
        settledAt: string | null;
      }[];
    }, never>;
  };
  readonly refunds: {
    /**
     * Refunds of all orders, the latest first.
     * For employees.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      status?: "failed" | "pending" | "succeeded" | undefined;
      orderId?: number | undefined;
    }, {
      items: readonly {
        id: number;
        paymentId: number;
        orderId: number;
        returnId: number | null;
        amount: {
          amount: number;
          currency: string;
        };
        shippingAmount: {
          amount: number;
          currency: string;
        };
        taxAmount: {
          amount: number;
          currency: string;
        };
        reason: "canceled" | "duplicate" | "goodwill" | "late_payment" | "other" | "price" | "return" | "shipping";
        note: string | null;
        status: "failed" | "pending" | "succeeded";
        attempt: number;
        failureReason: string | null;
        createdAt: string;
        settledAt: string | null;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * Send a failed refund once more.
     * For employees.
     * @throws NOT_FOUND, ILLEGAL_TRANSITION, EXCEEDS_REMAINING
     */
    readonly retry: Mutation<{
      id: number;
    }, {
      id: number;
      paymentId: number;
      orderId: number;
      returnId: number | null;
      amount: {
        amount: number;
        currency: string;
      };
      shippingAmount: {
        amount: number;
        currency: string;
      };
      taxAmount: {
        amount: number;
        currency: string;
      };
      reason: "canceled" | "duplicate" | "goodwill" | "late_payment" | "other" | "price" | "return" | "shipping";
      note: string | null;
      status: "failed" | "pending" | "succeeded";
      attempt: number;
      failureReason: string | null;
      createdAt: string;
      settledAt: string | null;
    }, "EXCEEDS_REMAINING" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION">;
  };
  readonly fakePayments: {
    /**
     * Decide what becomes of a fake payment; its webhook follows.
     * For anybody.
     */
    readonly complete: Mutation<{
      ref: string;
      outcome: "authorized" | "captured" | "failed";
      amount?: number | undefined;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
  };
  readonly carts: {
    /**
     * Open a cart; a guest gets its token, a user the active cart if there is one.
     * For anybody; more for who is signed in.
     */
    readonly create: Mutation<{
      currency?: string | undefined;
      locale?: "en" | "ru" | undefined;
    } | undefined, {
      id: number;
      status: "abandoned" | "active" | "converted" | "merged";
      version: number;
      currency: string;
      locale: "en" | "ru";
      email: string | null;
      lines: readonly {
        id: number;
        offerId: number;
        productId: number | null;
        sku: string;
        title: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        discount: {
          amount: number;
          currency: string;
        } | null;
        tax: {
          amount: number;
          currency: string;
        } | null;
        lineTotal: {
          amount: number;
          currency: string;
        } | null;
        issues: readonly ({
          lineId: number;
          code: "PRICE_CHANGED";
          seen: {
            amount: number;
            currency: string;
          };
          now: {
            amount: number;
            currency: string;
          };
        } | {
          lineId: number;
          code: "SHORT";
          available: number;
        } | {
          lineId: number;
          code: "UNAVAILABLE";
        } | {
          code: "COUPON_INVALID";
          lineId: null;
          why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
        })[];
      }[];
      issues: readonly ({
        lineId: number;
        code: "PRICE_CHANGED";
        seen: {
          amount: number;
          currency: string;
        };
        now: {
          amount: number;
          currency: string;
        };
      } | {
        lineId: number;
        code: "SHORT";
        available: number;
      } | {
        lineId: number;
        code: "UNAVAILABLE";
      } | {
        code: "COUPON_INVALID";
        lineId: null;
        why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
      })[];
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      couponCode: string | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      } | null;
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      expiresAt: string;
      cartToken?: string | undefined;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
    /**
     * The active cart of the caller.
     * For who is signed in.
     * @throws NOT_FOUND
     */
    readonly mine: Query<void, {
      id: number;
      status: "abandoned" | "active" | "converted" | "merged";
      version: number;
      currency: string;
      locale: "en" | "ru";
      email: string | null;
      lines: readonly {
        id: number;
        offerId: number;
        productId: number | null;
        sku: string;
        title: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        discount: {
          amount: number;
          currency: string;
        } | null;
        tax: {
          amount: number;
          currency: string;
        } | null;
        lineTotal: {
          amount: number;
          currency: string;
        } | null;
        issues: readonly ({
          lineId: number;
          code: "PRICE_CHANGED";
          seen: {
            amount: number;
            currency: string;
          };
          now: {
            amount: number;
            currency: string;
          };
        } | {
          lineId: number;
          code: "SHORT";
          available: number;
        } | {
          lineId: number;
          code: "UNAVAILABLE";
        } | {
          code: "COUPON_INVALID";
          lineId: null;
          why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
        })[];
      }[];
      issues: readonly ({
        lineId: number;
        code: "PRICE_CHANGED";
        seen: {
          amount: number;
          currency: string;
        };
        now: {
          amount: number;
          currency: string;
        };
      } | {
        lineId: number;
        code: "SHORT";
        available: number;
      } | {
        lineId: number;
        code: "UNAVAILABLE";
      } | {
        code: "COUPON_INVALID";
        lineId: null;
        why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
      })[];
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      couponCode: string | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      } | null;
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      expiresAt: string;
    }, never>;
    /**
     * A cart with prices, totals and issues of this moment.
     * For anybody; more for who is signed in.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      status: "abandoned" | "active" | "converted" | "merged";
      version: number;
      currency: string;
      locale: "en" | "ru";
      email: string | null;
      lines: readonly {
        id: number;
        offerId: number;
        productId: number | null;
        sku: string;
        title: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        discount: {
          amount: number;
          currency: string;
        } | null;
        tax: {
          amount: number;
          currency: string;
        } | null;
        lineTotal: {
          amount: number;
          currency: string;
        } | null;
        issues: readonly ({
          lineId: number;
          code: "PRICE_CHANGED";
          seen: {
            amount: number;
            currency: string;
          };
          now: {
            amount: number;
            currency: string;
          };
        } | {
          lineId: number;
          code: "SHORT";
          available: number;
        } | {
          lineId: number;
          code: "UNAVAILABLE";
        } | {
          code: "COUPON_INVALID";
          lineId: null;
          why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
        })[];
      }[];
      issues: readonly ({
        lineId: number;
        code: "PRICE_CHANGED";
        seen: {
          amount: number;
          currency: string;
        };
        now: {
          amount: number;
          currency: string;
        };
      } | {
        lineId: number;
        code: "SHORT";
        available: number;
      } | {
        lineId: number;
        code: "UNAVAILABLE";
      } | {
        code: "COUPON_INVALID";
        lineId: null;
        why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
      })[];
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      couponCode: string | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      } | null;
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      expiresAt: string;
    }, never>;
    /**
     * Put an offer into the cart; again: more of it.
     * For anybody; more for who is signed in.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE, REFERENCE_MISSING, LIMIT_REACHED
     */
    readonly addLine: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      offerId: number;
      quantity?: number | undefined;
    }, {
      id: number;
      status: "abandoned" | "active" | "converted" | "merged";
      version: number;
      currency: string;
      locale: "en" | "ru";
      email: string | null;
      lines: readonly {
        id: number;
        offerId: number;
        productId: number | null;
        sku: string;
        title: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        discount: {
          amount: number;
          currency: string;
        } | null;
        tax: {
          amount: number;
          currency: string;
        } | null;
        lineTotal: {
          amount: number;
          currency: string;
        } | null;
        issues: readonly ({
          lineId: number;
          code: "PRICE_CHANGED";
          seen: {
            amount: number;
            currency: string;
          };
          now: {
            amount: number;
            currency: string;
          };
        } | {
          lineId: number;
          code: "SHORT";
          available: number;
        } | {
          lineId: number;
          code: "UNAVAILABLE";
        } | {
          code: "COUPON_INVALID";
          lineId: null;
          why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
        })[];
      }[];
      issues: readonly ({
        lineId: number;
        code: "PRICE_CHANGED";
        seen: {
          amount: number;
          currency: string;
        };
        now: {
          amount: number;
          currency: string;
        };
      } | {
        lineId: number;
        code: "SHORT";
        available: number;
      } | {
        lineId: number;
        code: "UNAVAILABLE";
      } | {
        code: "COUPON_INVALID";
        lineId: null;
        why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
      })[];
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      couponCode: string | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      } | null;
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      expiresAt: string;
    }, "CART_NOT_ACTIVE" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "LIMIT_REACHED" | "REFERENCE_MISSING" | "VERSION_CONFLICT">;
    /**
     * Set the quantity of a line.
     * For anybody; more for who is signed in.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE
     */
    readonly setLine: Mutation<{
      id: number;
      lineId: number;
      ifVersion?: number | undefined;
      quantity: number;
    }, {
      id: number;
      status: "abandoned" | "active" | "converted" | "merged";
      version: number;
      currency: string;
      locale: "en" | "ru";
      email: string | null;
      lines: readonly {
        id: number;
        offerId: number;
        productId: number | null;
        sku: string;
        title: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        discount: {
          amount: number;
          currency: string;
        } | null;
        tax: {
          amount: number;
          currency: string;
        } | null;
        lineTotal: {
          amount: number;
          currency: string;
        } | null;
        issues: readonly ({
          lineId: number;
          code: "PRICE_CHANGED";
          seen: {
            amount: number;
            currency: string;
          };
          now: {
            amount: number;
            currency: string;
          };
        } | {
          lineId: number;
          code: "SHORT";
          available: number;
        } | {
          lineId: number;
          code: "UNAVAILABLE";
        } | {
          code: "COUPON_INVALID";
          lineId: null;
          why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
        })[];
      }[];
      issues: readonly ({
        lineId: number;
        code: "PRICE_CHANGED";
        seen: {
          amount: number;
          currency: string;
        };
        now: {
          amount: number;
          currency: string;
        };
      } | {
        lineId: number;
        code: "SHORT";
        available: number;
      } | {
        lineId: number;
        code: "UNAVAILABLE";
      } | {
        code: "COUPON_INVALID";
        lineId: null;
        why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
      })[];
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      couponCode: string | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      } | null;
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      expiresAt: string;
    }, "CART_NOT_ACTIVE" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
    /**
     * Take a line out of the cart.
     * For anybody; more for who is signed in.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE
     */
    readonly deleteLine: Mutation<{
      id: number;
      lineId: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      status: "abandoned" | "active" | "converted" | "merged";
      version: number;
      currency: string;
      locale: "en" | "ru";
      email: string | null;
      lines: readonly {
        id: number;
        offerId: number;
        productId: number | null;
        sku: string;
        title: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        discount: {
          amount: number;
          currency: string;
        } | null;
        tax: {
          amount: number;
          currency: string;
        } | null;
        lineTotal: {
          amount: number;
          currency: string;
        } | null;
        issues: readonly ({
          lineId: number;
          code: "PRICE_CHANGED";
          seen: {
            amount: number;
            currency: string;
          };
          now: {
            amount: number;
            currency: string;
          };
        } | {
          lineId: number;
          code: "SHORT";
          available: number;
        } | {
          lineId: number;
          code: "UNAVAILABLE";
        } | {
          code: "COUPON_INVALID";
          lineId: null;
          why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
        })[];
      }[];
      issues: readonly ({
        lineId: number;
        code: "PRICE_CHANGED";
        seen: {
          amount: number;
          currency: string;
        };
        now: {
          amount: number;
          currency: string;
        };
      } | {
        lineId: number;
        code: "SHORT";
        available: number;
      } | {
        lineId: number;
        code: "UNAVAILABLE";
      } | {
        code: "COUPON_INVALID";
        lineId: null;
        why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
      })[];
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      couponCode: string | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      } | null;
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      expiresAt: string;
    }, "CART_NOT_ACTIVE" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
    /**
     * Set addresses, e-mail and language.
     * For anybody; more for who is signed in.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE
     */
    readonly setAddresses: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      shippingAddress?: {
        fullName: string;
        phone: string;
        country: string;
        city: string;
        street: string;
        house: string;
        postalCode: string;
        region?: string | null | undefined;
      } | null | undefined;
      billingAddress?: {
        fullName: string;
        phone: string;
        country: string;
        city: string;
        street: string;
        house: string;
        postalCode: string;
        region?: string | null | undefined;
      } | null | undefined;
      email?: string | undefined;
      locale?: "en" | "ru" | undefined;
    }, {
      id: number;
      status: "abandoned" | "active" | "converted" | "merged";
      version: number;
      currency: string;
      locale: "en" | "ru";
      email: string | null;
      lines: readonly {
        id: number;
        offerId: number;
        productId: number | null;
        sku: string;
        title: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        discount: {
          amount: number;
          currency: string;
        } | null;
        tax: {
          amount: number;
          currency: string;
        } | null;
        lineTotal: {
          amount: number;
          currency: string;
        } | null;
        issues: readonly ({
          lineId: number;
          code: "PRICE_CHANGED";
          seen: {
            amount: number;
            currency: string;
          };
          now: {
            amount: number;
            currency: string;
          };
        } | {
          lineId: number;
          code: "SHORT";
          available: number;
        } | {
          lineId: number;
          code: "UNAVAILABLE";
        } | {
          code: "COUPON_INVALID";
          lineId: null;
          why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
        })[];
      }[];
      issues: readonly ({
        lineId: number;
        code: "PRICE_CHANGED";
        seen: {
          amount: number;
          currency: string;
        };
        now: {
          amount: number;
          currency: string;
        };
      } | {
        lineId: number;
        code: "SHORT";
        available: number;
      } | {
        lineId: number;
        code: "UNAVAILABLE";
      } | {
        code: "COUPON_INVALID";
        lineId: null;
        why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
      })[];
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      couponCode: string | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      } | null;
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      expiresAt: string;
    }, "CART_NOT_ACTIVE" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
    /**
     * Shipping methods that the cart can choose, with what each costs it.
     * For anybody; more for who is signed in.
     */
    readonly shippingOptions: Query<{
      id: number;
    }, readonly {
      id: number;
      code: string;
      name: string;
      kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      price: {
        amount: number;
        currency: string;
      };
      freeFrom: {
        amount: number;
        currency: string;
      } | null;
      cost: {
        amount: number;
        currency: string;
      };
    }[], never>;
    /**
     * Choose a shipping method.
     * For anybody; more for who is signed in.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE, REFERENCE_MISSING
     */
    readonly setShipping: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      shippingMethodId: number;
    }, {
      id: number;
      status: "abandoned" | "active" | "converted" | "merged";
      version: number;
      currency: string;
      locale: "en" | "ru";
      email: string | null;
      lines: readonly {
        id: number;
        offerId: number;
        productId: number | null;
        sku: string;
        title: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        discount: {
          amount: number;
          currency: string;
        } | null;
        tax: {
          amount: number;
          currency: string;
        } | null;
        lineTotal: {
          amount: number;
          currency: string;
        } | null;
        issues: readonly ({
          lineId: number;
          code: "PRICE_CHANGED";
          seen: {
            amount: number;
            currency: string;
          };
          now: {
            amount: number;
            currency: string;
          };
        } | {
          lineId: number;
          code: "SHORT";
          available: number;
        } | {
          lineId: number;
          code: "UNAVAILABLE";
        } | {
          code: "COUPON_INVALID";
          lineId: null;
          why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
        })[];
      }[];
      issues: readonly ({
        lineId: number;
        code: "PRICE_CHANGED";
        seen: {
          amount: number;
          currency: string;
        };
        now: {
          amount: number;
          currency: string;
        };
      } | {
        lineId: number;
        code: "SHORT";
        available: number;
      } | {
        lineId: number;
        code: "UNAVAILABLE";
      } | {
        code: "COUPON_INVALID";
        lineId: null;
        why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
      })[];
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      couponCode: string | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      } | null;
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      expiresAt: string;
    }, "CART_NOT_ACTIVE" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "REFERENCE_MISSING" | "VERSION_CONFLICT">;
    /**
     * Use a coupon; one a cart.
     * For anybody; more for who is signed in.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE, COUPON_INVALID
     */
    readonly setCoupon: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      code: string;
    }, {
      id: number;
      status: "abandoned" | "active" | "converted" | "merged";
      version: number;
      currency: string;
      locale: "en" | "ru";
      email: string | null;
      lines: readonly {
        id: number;
        offerId: number;
        productId: number | null;
        sku: string;
        title: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        discount: {
          amount: number;
          currency: string;
        } | null;
        tax: {
          amount: number;
          currency: string;
        } | null;
        lineTotal: {
          amount: number;
          currency: string;
        } | null;
        issues: readonly ({
          lineId: number;
          code: "PRICE_CHANGED";
          seen: {
            amount: number;
            currency: string;
          };
          now: {
            amount: number;
            currency: string;
          };
        } | {
          lineId: number;
          code: "SHORT";
          available: number;
        } | {
          lineId: number;
          code: "UNAVAILABLE";
        } | {
          code: "COUPON_INVALID";
          lineId: null;
          why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
        })[];
      }[];
      issues: readonly ({
        lineId: number;
        code: "PRICE_CHANGED";
        seen: {
          amount: number;
          currency: string;
        };
        now: {
          amount: number;
          currency: string;
        };
      } | {
        lineId: number;
        code: "SHORT";
        available: number;
      } | {
        lineId: number;
        code: "UNAVAILABLE";
      } | {
        code: "COUPON_INVALID";
        lineId: null;
        why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
      })[];
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      couponCode: string | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      } | null;
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      expiresAt: string;
    }, "CART_NOT_ACTIVE" | "COUPON_INVALID" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
    /**
     * Use no coupon.
     * For anybody; more for who is signed in.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE
     */
    readonly deleteCoupon: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      status: "abandoned" | "active" | "converted" | "merged";
      version: number;
      currency: string;
      locale: "en" | "ru";
      email: string | null;
      lines: readonly {
        id: number;
        offerId: number;
        productId: number | null;
        sku: string;
        title: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        } | null;
        discount: {
          amount: number;
          currency: string;
        } | null;
        tax: {
          amount: number;
          currency: string;
        } | null;
        lineTotal: {
          amount: number;
          currency: string;
        } | null;
        issues: readonly ({
          lineId: number;
          code: "PRICE_CHANGED";
          seen: {
            amount: number;
            currency: string;
          };
          now: {
            amount: number;
            currency: string;
          };
        } | {
          lineId: number;
          code: "SHORT";
          available: number;
        } | {
          lineId: number;
          code: "UNAVAILABLE";
        } | {
          code: "COUPON_INVALID";
          lineId: null;
          why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
        })[];
      }[];
      issues: readonly ({
        lineId: number;
        code: "PRICE_CHANGED";
        seen: {
          amount: number;
          currency: string;
        };
        now: {
          amount: number;
          currency: string;
        };
      } | {
        lineId: number;
        code: "SHORT";
        available: number;
      } | {
        lineId: number;
        code: "UNAVAILABLE";
      } | {
        code: "COUPON_INVALID";
        lineId: null;
        why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
      })[];
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      couponCode: string | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      } | null;
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      expiresAt: string;
    }, "CART_NOT_ACTIVE" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
    /**
     * Turn a cart into an order and begin its payment.
     * For anybody; more for who is signed in.
     * @throws EMAIL_NOT_VERIFIED, CART_NOT_READY, COUPON_INVALID, TOTAL_CHANGED, LIMIT_REACHED, INSUFFICIENT_STOCK, PAYMENT_DECLINED, NOT_CONFIGURED, CART_NOT_ACTIVE
     */
    readonly checkout: Mutation<{
      id: number;
      expectedTotal: {
        amount: number;
        currency: string;
      };
      payment: {
        provider: "fake" | "manual" | "stripe";
        method?: "bank_transfer" | "cash_on_delivery" | undefined;
      };
      returnUrl?: string | undefined;
      email?: string | undefined;
    }, {
      order: {
        id: number;
        number: string;
        version: number;
        userId: number | null;
        email: string;
        status: "CANCELED" | "COMPLETED" | "EXPIRED" | "IN_PROGRESS" | "NEW" | "PENDING_PAYMENT" | "SHIPPING";
        paymentStatus: "authorized" | "awaiting" | "canceled" | "captured" | "not_paid" | "partially_captured" | "partially_refunded" | "refunded";
        fulfillmentStatus: "delivered" | "fulfilled" | "not_fulfilled" | "partially_fulfilled";
        returnStatus: "none" | "partially_returned" | "requested" | "returned";
        currency: string;
        locale: "en" | "ru";
        subtotal: {
          amount: number;
          currency: string;
        };
        discountTotal: {
          amount: number;
          currency: string;
        };
        shippingTotal: {
          amount: number;
          currency: string;
        };
        taxTotal: {
          amount: number;
          currency: string;
        };
        total: {
          amount: number;
          currency: string;
        };
        holdExpiresAt: string | null;
        placedAt: string;
        confirmedAt: string | null;
        canceledAt: string | null;
        customerType: "retail" | "super_wholesale" | "wholesale";
        pricesIncludeTax: boolean;
        lines: readonly {
          id: number;
          offerId: number;
          sku: string;
          title: string;
          brand: string;
          manufacturerNumber: string;
          quantity: number;
          unitPrice: {
            amount: number;
            currency: string;
          };
          discount: {
            amount: number;
            currency: string;
          };
          taxRateBps: number;
          tax: {
            amount: number;
            currency: string;
          };
          lineTotal: {
            amount: number;
            currency: string;
          };
          fulfilled: number;
          returned: number;
          canceled: number;
        }[];
        payments: readonly {
          id: number;
          orderId: number;
          provider: "fake" | "manual" | "stripe";
          method: "bank_transfer" | "cash_on_delivery" | null;
          providerRef: string | null;
          status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
          amount: {
            amount: number;
            currency: string;
          };
          authorized: {
            amount: number;
            currency: string;
          };
          captured: {
            amount: number;
            currency: string;
          };
          refunded: {
            amount: number;
            currency: string;
          };
          failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
          clientSecret?: string | undefined;
          nextAction: {
            type: "redirect";
            url: string;
          } | {
            type: "confirm_with_client_secret";
          } | {
            type: "complete_fake_payment";
          } | null;
          expiresAt: string | null;
          requiresReview: boolean;
        }[];
        shippingAddress: {
          fullName: string;
          phone: string;
          country: string;
          region: string | null;
          city: string;
          street: string;
          house: string;
          postalCode: string;
        } | null;
        billingAddress: {
          fullName: string;
          phone: string;
          country: string;
          region: string | null;
          city: string;
          street: string;
          house: string;
          postalCode: string;
        } | null;
        shippingMethod: {
          id: number;
          code: string;
          name: string;
          kind: "CARGO" | "OTHER" | "SELF_PICKUP";
        };
        couponCode: string | null;
        carrier: string | null;
        trackingNumber: string | null;
        trackingUrl: string | null;
        cancelReason: string | null;
        completedAt: string | null;
      };
      payment: {
        id: number;
        orderId: number;
        provider: "fake" | "manual" | "stripe";
        method: "bank_transfer" | "cash_on_delivery" | null;
        providerRef: string | null;
        status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
        amount: {
          amount: number;
          currency: string;
        };
        authorized: {
          amount: number;
          currency: string;
        };
        captured: {
          amount: number;
          currency: string;
        };
        refunded: {
          amount: number;
          currency: string;
        };
        failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
        clientSecret?: string | undefined;
        nextAction: {
          type: "redirect";
          url: string;
        } | {
          type: "confirm_with_client_secret";
        } | {
          type: "complete_fake_payment";
        } | null;
        expiresAt: string | null;
        requiresReview: boolean;
      } | null;
      orderToken?: string | undefined;
    }, "CART_NOT_ACTIVE" | "CART_NOT_READY" | "COUPON_INVALID" | "EMAIL_NOT_VERIFIED" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "INSUFFICIENT_STOCK" | "LIMIT_REACHED" | "NOT_CONFIGURED" | "PAYMENT_DECLINED" | "TOTAL_CHANGED">;
    /**
     * Move a guest's cart into the caller's after login, with a report of each line.
     * For who is signed in.
     * @throws NOT_FOUND, CART_NOT_ACTIVE
     */
    readonly merge: Mutation<void, {
      cart: {
        id: number;
        status: "abandoned" | "active" | "converted" | "merged";
        version: number;
        currency: string;
        locale: "en" | "ru";
        email: string | null;
        lines: readonly {
          id: number;
          offerId: number;
          productId: number | null;
          sku: string;
          title: string;
          quantity: number;
          unitPrice: {
            amount: number;
            currency: string;
          } | null;
          discount: {
            amount: number;
            currency: string;
          } | null;
          tax: {
            amount: number;
            currency: string;
          } | null;
          lineTotal: {
            amount: number;
            currency: string;
          } | null;
          issues: readonly ({
            lineId: number;
            code: "PRICE_CHANGED";
            seen: {
              amount: number;
              currency: string;
            };
            now: {
              amount: number;
              currency: string;
            };
          } | {
            lineId: number;
            code: "SHORT";
            available: number;
          } | {
            lineId: number;
            code: "UNAVAILABLE";
          } | {
            code: "COUPON_INVALID";
            lineId: null;
            why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
          })[];
        }[];
        issues: readonly ({
          lineId: number;
          code: "PRICE_CHANGED";
          seen: {
            amount: number;
            currency: string;
          };
          now: {
            amount: number;
            currency: string;
          };
        } | {
          lineId: number;
          code: "SHORT";
          available: number;
        } | {
          lineId: number;
          code: "UNAVAILABLE";
        } | {
          code: "COUPON_INVALID";
          lineId: null;
          why: "already_used" | "currency" | "exhausted" | "expired" | "minimum_not_met" | "not_started" | "unknown";
        })[];
        subtotal: {
          amount: number;
          currency: string;
        };
        discountTotal: {
          amount: number;
          currency: string;
        };
        shippingTotal: {
          amount: number;
          currency: string;
        };
        taxTotal: {
          amount: number;
          currency: string;
        };
        total: {
          amount: number;
          currency: string;
        };
        couponCode: string | null;
        shippingMethod: {
          id: number;
          code: string;
          name: string;
          kind: "CARGO" | "OTHER" | "SELF_PICKUP";
        } | null;
        shippingAddress: {
          fullName: string;
          phone: string;
          country: string;
          region: string | null;
          city: string;
          street: string;
          house: string;
          postalCode: string;
        } | null;
        billingAddress: {
          fullName: string;
          phone: string;
          country: string;
          region: string | null;
          city: string;
          street: string;
          house: string;
          postalCode: string;
        } | null;
        expiresAt: string;
      };
      lines: readonly {
        offerId: number;
        outcome: "clamped" | "dropped" | "merged";
        quantity: number;
        wanted: number;
      }[];
      alreadyMerged: boolean;
    }, "CART_NOT_ACTIVE" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
  };
  readonly orders: {
    /**
     * Order without a cart: the short form of a checkout.
     * For who is signed in.
     * @throws EMAIL_NOT_VERIFIED, CART_NOT_READY, COUPON_INVALID, TOTAL_CHANGED, LIMIT_REACHED, INSUFFICIENT_STOCK, PAYMENT_DECLINED, NOT_CONFIGURED, FORBIDDEN, REFERENCE_MISSING
     */
    readonly create: Mutation<{
      lines: readonly {
        offerId: number;
        quantity: number;
      }[];
      shippingAddress?: {
        fullName: string;
        phone: string;
        country: string;
        city: string;
        street: string;
        house: string;
        postalCode: string;
        region?: string | null | undefined;
      } | null | undefined;
      billingAddress?: {
        fullName: string;
        phone: string;
        country: string;
        city: string;
        street: string;
        house: string;
        postalCode: string;
        region?: string | null | undefined;
      } | null | undefined;
      shippingMethodId: number;
      couponCode?: string | undefined;
      expectedTotal: {
        amount: number;
        currency: string;
      };
      payment: {
        provider: "fake" | "manual" | "stripe";
        method?: "bank_transfer" | "cash_on_delivery" | undefined;
      };
      returnUrl?: string | undefined;
      locale?: "en" | "ru" | undefined;
      userId?: number | undefined;
      email?: string | undefined;
    }, {
      order: {
        id: number;
        number: string;
        version: number;
        userId: number | null;
        email: string;
        status: "CANCELED" | "COMPLETED" | "EXPIRED" | "IN_PROGRESS" | "NEW" | "PENDING_PAYMENT" | "SHIPPING";
        paymentStatus: "authorized" | "awaiting" | "canceled" | "captured" | "not_paid" | "partially_captured" | "partially_refunded" | "refunded";
        fulfillmentStatus: "delivered" | "fulfilled" | "not_fulfilled" | "partially_fulfilled";
        returnStatus: "none" | "partially_returned" | "requested" | "returned";
        currency: string;
        locale: "en" | "ru";
        subtotal: {
          amount: number;
          currency: string;
        };
        discountTotal: {
          amount: number;
          currency: string;
        };
        shippingTotal: {
          amount: number;
          currency: string;
        };
        taxTotal: {
          amount: number;
          currency: string;
        };
        total: {
          amount: number;
          currency: string;
        };
        holdExpiresAt: string | null;
        placedAt: string;
        confirmedAt: string | null;
        canceledAt: string | null;
        customerType: "retail" | "super_wholesale" | "wholesale";
        pricesIncludeTax: boolean;
        lines: readonly {
          id: number;
          offerId: number;
          sku: string;
          title: string;
          brand: string;
          manufacturerNumber: string;
          quantity: number;
          unitPrice: {
            amount: number;
            currency: string;
          };
          discount: {
            amount: number;
            currency: string;
          };
          taxRateBps: number;
          tax: {
            amount: number;
            currency: string;
          };
          lineTotal: {
            amount: number;
            currency: string;
          };
          fulfilled: number;
          returned: number;
          canceled: number;
        }[];
        payments: readonly {
          id: number;
          orderId: number;
          provider: "fake" | "manual" | "stripe";
          method: "bank_transfer" | "cash_on_delivery" | null;
          providerRef: string | null;
          status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
          amount: {
            amount: number;
            currency: string;
          };
          authorized: {
            amount: number;
            currency: string;
          };
          captured: {
            amount: number;
            currency: string;
          };
          refunded: {
            amount: number;
            currency: string;
          };
          failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
          clientSecret?: string | undefined;
          nextAction: {
            type: "redirect";
            url: string;
          } | {
            type: "confirm_with_client_secret";
          } | {
            type: "complete_fake_payment";
          } | null;
          expiresAt: string | null;
          requiresReview: boolean;
        }[];
        shippingAddress: {
          fullName: string;
          phone: string;
          country: string;
          region: string | null;
          city: string;
          street: string;
          house: string;
          postalCode: string;
        } | null;
        billingAddress: {
          fullName: string;
          phone: string;
          country: string;
          region: string | null;
          city: string;
          street: string;
          house: string;
          postalCode: string;
        } | null;
        shippingMethod: {
          id: number;
          code: string;
          name: string;
          kind: "CARGO" | "OTHER" | "SELF_PICKUP";
        };
        couponCode: string | null;
        carrier: string | null;
        trackingNumber: string | null;
        trackingUrl: string | null;
        cancelReason: string | null;
        completedAt: string | null;
      };
      payment: {
        id: number;
        orderId: number;
        provider: "fake" | "manual" | "stripe";
        method: "bank_transfer" | "cash_on_delivery" | null;
        providerRef: string | null;
        status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
        amount: {
          amount: number;
          currency: string;
        };
        authorized: {
          amount: number;
          currency: string;
        };
        captured: {
          amount: number;
          currency: string;
        };
        refunded: {
          amount: number;
          currency: string;
        };
        failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
        clientSecret?: string | undefined;
        nextAction: {
          type: "redirect";
          url: string;
        } | {
          type: "confirm_with_client_secret";
        } | {
          type: "complete_fake_payment";
        } | null;
        expiresAt: string | null;
        requiresReview: boolean;
      } | null;
      orderToken?: string | undefined;
    }, "CART_NOT_READY" | "COUPON_INVALID" | "EMAIL_NOT_VERIFIED" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "INSUFFICIENT_STOCK" | "LIMIT_REACHED" | "NOT_CONFIGURED" | "PAYMENT_DECLINED" | "REFERENCE_MISSING" | "TOTAL_CHANGED">;
    /**
     * Orders, the latest first: your own, all of them for staff.
     * For who is signed in.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      status?: "CANCELED" | "COMPLETED" | "EXPIRED" | "IN_PROGRESS" | "NEW" | "PENDING_PAYMENT" | "SHIPPING" | ("CANCELED" | "COMPLETED" | "EXPIRED" | "IN_PROGRESS" | "NEW" | "PENDING_PAYMENT" | "SHIPPING")[] | undefined;
      userId?: number | undefined;
      number?: string | undefined;
      email?: string | undefined;
      q?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      requiresReview?: boolean | undefined;
    }, {
      items: readonly {
        id: number;
        number: string;
        version: number;
        userId: number | null;
        email: string;
        status: "CANCELED" | "COMPLETED" | "EXPIRED" | "IN_PROGRESS" | "NEW" | "PENDING_PAYMENT" | "SHIPPING";
        paymentStatus: "authorized" | "awaiting" | "canceled" | "captured" | "not_paid" | "partially_captured" | "partially_refunded" | "refunded";
        fulfillmentStatus: "delivered" | "fulfilled" | "not_fulfilled" | "partially_fulfilled";
        returnStatus: "none" | "partially_returned" | "requested" | "returned";
        currency: string;
        locale: "en" | "ru";
        subtotal: {
          amount: number;
          currency: string;
        };
        discountTotal: {
          amount: number;
          currency: string;
        };
        shippingTotal: {
          amount: number;
          currency: string;
        };
        taxTotal: {
          amount: number;
          currency: string;
        };
        total: {
          amount: number;
          currency: string;
        };
        holdExpiresAt: string | null;
        placedAt: string;
        confirmedAt: string | null;
        canceledAt: string | null;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One order with its lines and payments.
     * For anybody; more for who is signed in.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      number: string;
      version: number;
      userId: number | null;
      email: string;
      status: "CANCELED" | "COMPLETED" | "EXPIRED" | "IN_PROGRESS" | "NEW" | "PENDING_PAYMENT" | "SHIPPING";
      paymentStatus: "authorized" | "awaiting" | "canceled" | "captured" | "not_paid" | "partially_captured" | "partially_refunded" | "refunded";
      fulfillmentStatus: "delivered" | "fulfilled" | "not_fulfilled" | "partially_fulfilled";
      returnStatus: "none" | "partially_returned" | "requested" | "returned";
      currency: string;
      locale: "en" | "ru";
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      holdExpiresAt: string | null;
      placedAt: string;
      confirmedAt: string | null;
      canceledAt: string | null;
      customerType: "retail" | "super_wholesale" | "wholesale";
      pricesIncludeTax: boolean;
      lines: readonly {
        id: number;
        offerId: number;
        sku: string;
        title: string;
        brand: string;
        manufacturerNumber: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        };
        discount: {
          amount: number;
          currency: string;
        };
        taxRateBps: number;
        tax: {
          amount: number;
          currency: string;
        };
        lineTotal: {
          amount: number;
          currency: string;
        };
        fulfilled: number;
        returned: number;
        canceled: number;
      }[];
      payments: readonly {
        id: number;
        orderId: number;
        provider: "fake" | "manual" | "stripe";
        method: "bank_transfer" | "cash_on_delivery" | null;
        providerRef: string | null;
        status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
        amount: {
          amount: number;
          currency: string;
        };
        authorized: {
          amount: number;
          currency: string;
        };
        captured: {
          amount: number;
          currency: string;
        };
        refunded: {
          amount: number;
          currency: string;
        };
        failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
        clientSecret?: string | undefined;
        nextAction: {
          type: "redirect";
          url: string;
        } | {
          type: "confirm_with_client_secret";
        } | {
          type: "complete_fake_payment";
        } | null;
        expiresAt: string | null;
        requiresReview: boolean;
      }[];
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      };
      couponCode: string | null;
      carrier: string | null;
      trackingNumber: string | null;
      trackingUrl: string | null;
      cancelReason: string | null;
      completedAt: string | null;
    }, never>;
    /**
     * What happened to an order, the oldest first.
     * For anybody; more for who is signed in.
     */
    readonly timeline: Query<{
      id: number;
    }, {
      items: readonly {
        type: string;
        at: string;
        actor: "buyer" | "staff" | "system";
        data: Record<string, unknown>;
      }[];
    }, never>;
    /**
     * Cancel an order: buyers before it is in progress, staff before anything has left.
     * For anybody; more for who is signed in.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly cancel: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      reason?: string | undefined;
    }, {
      id: number;
      number: string;
      version: number;
      userId: number | null;
      email: string;
      status: "CANCELED" | "COMPLETED" | "EXPIRED" | "IN_PROGRESS" | "NEW" | "PENDING_PAYMENT" | "SHIPPING";
      paymentStatus: "authorized" | "awaiting" | "canceled" | "captured" | "not_paid" | "partially_captured" | "partially_refunded" | "refunded";
      fulfillmentStatus: "delivered" | "fulfilled" | "not_fulfilled" | "partially_fulfilled";
      returnStatus: "none" | "partially_returned" | "requested" | "returned";
      currency: string;
      locale: "en" | "ru";
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      holdExpiresAt: string | null;
      placedAt: string;
      confirmedAt: string | null;
      canceledAt: string | null;
      customerType: "retail" | "super_wholesale" | "wholesale";
      pricesIncludeTax: boolean;
      lines: readonly {
        id: number;
        offerId: number;
        sku: string;
        title: string;
        brand: string;
        manufacturerNumber: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        };
        discount: {
          amount: number;
          currency: string;
        };
        taxRateBps: number;
        tax: {
          amount: number;
          currency: string;
        };
        lineTotal: {
          amount: number;
          currency: string;
        };
        fulfilled: number;
        returned: number;
        canceled: number;
      }[];
      payments: readonly {
        id: number;
        orderId: number;
        provider: "fake" | "manual" | "stripe";
        method: "bank_transfer" | "cash_on_delivery" | null;
        providerRef: string | null;
        status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
        amount: {
          amount: number;
          currency: string;
        };
        authorized: {
          amount: number;
          currency: string;
        };
        captured: {
          amount: number;
          currency: string;
        };
        refunded: {
          amount: number;
          currency: string;
        };
        failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
        clientSecret?: string | undefined;
        nextAction: {
          type: "redirect";
          url: string;
        } | {
          type: "confirm_with_client_secret";
        } | {
          type: "complete_fake_payment";
        } | null;
        expiresAt: string | null;
        requiresReview: boolean;
      }[];
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      };
      couponCode: string | null;
      carrier: string | null;
      trackingNumber: string | null;
      trackingUrl: string | null;
      cancelReason: string | null;
      completedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "VERSION_CONFLICT">;
    /**
     * Confirm an unpaid order: its goods are allocated, the money may come later.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly accept: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      number: string;
      version: number;
      userId: number | null;
      email: string;
      status: "CANCELED" | "COMPLETED" | "EXPIRED" | "IN_PROGRESS" | "NEW" | "PENDING_PAYMENT" | "SHIPPING";
      paymentStatus: "authorized" | "awaiting" | "canceled" | "captured" | "not_paid" | "partially_captured" | "partially_refunded" | "refunded";
      fulfillmentStatus: "delivered" | "fulfilled" | "not_fulfilled" | "partially_fulfilled";
      returnStatus: "none" | "partially_returned" | "requested" | "returned";
      currency: string;
      locale: "en" | "ru";
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      holdExpiresAt: string | null;
      placedAt: string;
      confirmedAt: string | null;
      canceledAt: string | null;
      customerType: "retail" | "super_wholesale" | "wholesale";
      pricesIncludeTax: boolean;
      lines: readonly {
        id: number;
        offerId: number;
        sku: string;
        title: string;
        brand: string;
        manufacturerNumber: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        };
        discount: {
          amount: number;
          currency: string;
        };
        taxRateBps: number;
        tax: {
          amount: number;
          currency: string;
        };
        lineTotal: {
          amount: number;
          currency: string;
        };
        fulfilled: number;
        returned: number;
        canceled: number;
      }[];
      payments: readonly {
        id: number;
        orderId: number;
        provider: "fake" | "manual" | "stripe";
        method: "bank_transfer" | "cash_on_delivery" | null;
        providerRef: string | null;
        status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
        amount: {
          amount: number;
          currency: string;
        };
        authorized: {
          amount: number;
          currency: string;
        };
        captured: {
          amount: number;
          currency: string;
        };
        refunded: {
          amount: number;
          currency: string;
        };
        failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
        clientSecret?: string | undefined;
        nextAction: {
          type: "redirect";
          url: string;
        } | {
          type: "confirm_with_client_secret";
        } | {
          type: "complete_fake_payment";
        } | null;
        expiresAt: string | null;
        requiresReview: boolean;
      }[];
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      };
      couponCode: string | null;
      carrier: string | null;
      trackingNumber: string | null;
      trackingUrl: string | null;
      cancelReason: string | null;
      completedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "VERSION_CONFLICT">;
    /**
     * Make the draft waybills that send the goods, one a location.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION, ALREADY_CONVERTED
     */
    readonly convert: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, {
      order: {
        id: number;
        number: string;
        version: number;
        userId: number | null;
        email: string;
        status: "CANCELED" | "COMPLETED" | "EXPIRED" | "IN_PROGRESS" | "NEW" | "PENDING_PAYMENT" | "SHIPPING";
        paymentStatus: "authorized" | "awaiting" | "canceled" | "captured" | "not_paid" | "partially_captured" | "partially_refunded" | "refunded";
        fulfillmentStatus: "delivered" | "fulfilled" | "not_fulfilled" | "partially_fulfilled";
        returnStatus: "none" | "partially_returned" | "requested" | "returned";
        currency: string;
        locale: "en" | "ru";
        subtotal: {
          amount: number;
          currency: string;
        };
        discountTotal: {
          amount: number;
          currency: string;
        };
        shippingTotal: {
          amount: number;
          currency: string;
        };
        taxTotal: {
          amount: number;
          currency: string;
        };
        total: {
          amount: number;
          currency: string;
        };
        holdExpiresAt: string | null;
        placedAt: string;
        confirmedAt: string | null;
        canceledAt: string | null;
        customerType: "retail" | "super_wholesale" | "wholesale";
        pricesIncludeTax: boolean;
        lines: readonly {
          id: number;
          offerId: number;
          sku: string;
          title: string;
          brand: string;
          manufacturerNumber: string;
          quantity: number;
          unitPrice: {
            amount: number;
            currency: string;
          };
          discount: {
            amount: number;
            currency: string;
          };
          taxRateBps: number;
          tax: {
            amount: number;
            currency: string;
          };
          lineTotal: {
            amount: number;
            currency: string;
          };
          fulfilled: number;
          returned: number;
          canceled: number;
        }[];
        payments: readonly {
          id: number;
          orderId: number;
          provider: "fake" | "manual" | "stripe";
          method: "bank_transfer" | "cash_on_delivery" | null;
          providerRef: string | null;
          status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
          amount: {
            amount: number;
            currency: string;
          };
          authorized: {
            amount: number;
            currency: string;
          };
          captured: {
            amount: number;
            currency: string;
          };
          refunded: {
            amount: number;
            currency: string;
          };
          failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
          clientSecret?: string | undefined;
          nextAction: {
            type: "redirect";
            url: string;
          } | {
            type: "confirm_with_client_secret";
          } | {
            type: "complete_fake_payment";
          } | null;
          expiresAt: string | null;
          requiresReview: boolean;
        }[];
        shippingAddress: {
          fullName: string;
          phone: string;
          country: string;
          region: string | null;
          city: string;
          street: string;
          house: string;
          postalCode: string;
        } | null;
        billingAddress: {
          fullName: string;
          phone: string;
          country: string;
          region: string | null;
          city: string;
          street: string;
          house: string;
          postalCode: string;
        } | null;
        shippingMethod: {
          id: number;
          code: string;
          name: string;
          kind: "CARGO" | "OTHER" | "SELF_PICKUP";
        };
        couponCode: string | null;
        carrier: string | null;
        trackingNumber: string | null;
        trackingUrl: string | null;
        cancelReason: string | null;
        completedAt: string | null;
      };
      waybills: readonly {
        id: number;
        version: number;
        createdAt: string;
        updatedAt: string | null;
        number: string;
        type: "WAYBILL_IN" | "WAYBILL_OUT" | "WAYBILL_RETURN" | "WAYBILL_STOCKTAKE" | "WAYBILL_SUPPLIER_RETURN" | "WAYBILL_TRANSFER" | "WAYBILL_WRITE_OFF";
        status: "canceled" | "draft" | "posted" | "reversed";
        locationId: number;
        toLocationId: number | null;
        counterpartyName: string | null;
        userId: number | null;
        orderId: number | null;
        returnId: number | null;
        reversesId: number | null;
        authorId: number | null;
        authorName: string;
        postedBy: number | null;
        postedAt: string | null;
        note: string | null;
        lineCount: number;
        lines: readonly {
          id: number;
          lineNo: number;
          offerId: number;
          quantity: number | null;
          countedQuantity: number | null;
          expectedOnHand: number | null;
          unitPrice: {
            amount: number;
            currency: string;
          } | null;
          unitCost: {
            amount: number;
            currency: string;
          } | null;
          sku: string;
          brand: string;
          manufacturerNumber: string;
          title: string;
          manageStock: boolean;
        }[];
      }[];
    }, "ALREADY_CONVERTED" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "VERSION_CONFLICT">;
    /**
     * Record that a shipped order was delivered or picked up.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly deliver: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      number: string;
      version: number;
      userId: number | null;
      email: string;
      status: "CANCELED" | "COMPLETED" | "EXPIRED" | "IN_PROGRESS" | "NEW" | "PENDING_PAYMENT" | "SHIPPING";
      paymentStatus: "authorized" | "awaiting" | "canceled" | "captured" | "not_paid" | "partially_captured" | "partially_refunded" | "refunded";
      fulfillmentStatus: "delivered" | "fulfilled" | "not_fulfilled" | "partially_fulfilled";
      returnStatus: "none" | "partially_returned" | "requested" | "returned";
      currency: string;
      locale: "en" | "ru";
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      holdExpiresAt: string | null;
      placedAt: string;
      confirmedAt: string | null;
      canceledAt: string | null;
      customerType: "retail" | "super_wholesale" | "wholesale";
      pricesIncludeTax: boolean;
      lines: readonly {
        id: number;
        offerId: number;
        sku: string;
        title: string;
        brand: string;
        manufacturerNumber: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        };
        discount: {
          amount: number;
          currency: string;
        };
        taxRateBps: number;
        tax: {
          amount: number;
          currency: string;
        };
        lineTotal: {
          amount: number;
          currency: string;
        };
        fulfilled: number;
        returned: number;
        canceled: number;
      }[];
      payments: readonly {
        id: number;
        orderId: number;
        provider: "fake" | "manual" | "stripe";
        method: "bank_transfer" | "cash_on_delivery" | null;
        providerRef: string | null;
        status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
        amount: {
          amount: number;
          currency: string;
        };
        authorized: {
          amount: number;
          currency: string;
        };
        captured: {
          amount: number;
          currency: string;
        };
        refunded: {
          amount: number;
          currency: string;
        };
        failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
        clientSecret?: string | undefined;
        nextAction: {
          type: "redirect";
          url: string;
        } | {
          type: "confirm_with_client_secret";
        } | {
          type: "complete_fake_payment";
        } | null;
        expiresAt: string | null;
        requiresReview: boolean;
      }[];
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      };
      couponCode: string | null;
      carrier: string | null;
      trackingNumber: string | null;
      trackingUrl: string | null;
      cancelReason: string | null;
      completedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "VERSION_CONFLICT">;
    /**
     * Set carrier and tracking of an order.
     * For employees.
     * @throws VERSION_CONFLICT
     */
    readonly update: Mutation<{
      carrier?: string | null | undefined;
      trackingNumber?: string | null | undefined;
      trackingUrl?: string | null | undefined;
      id: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      number: string;
      version: number;
      userId: number | null;
      email: string;
      status: "CANCELED" | "COMPLETED" | "EXPIRED" | "IN_PROGRESS" | "NEW" | "PENDING_PAYMENT" | "SHIPPING";
      paymentStatus: "authorized" | "awaiting" | "canceled" | "captured" | "not_paid" | "partially_captured" | "partially_refunded" | "refunded";
      fulfillmentStatus: "delivered" | "fulfilled" | "not_fulfilled" | "partially_fulfilled";
      returnStatus: "none" | "partially_returned" | "requested" | "returned";
      currency: string;
      locale: "en" | "ru";
      subtotal: {
        amount: number;
        currency: string;
      };
      discountTotal: {
        amount: number;
        currency: string;
      };
      shippingTotal: {
        amount: number;
        currency: string;
      };
      taxTotal: {
        amount: number;
        currency: string;
      };
      total: {
        amount: number;
        currency: string;
      };
      holdExpiresAt: string | null;
      placedAt: string;
      confirmedAt: string | null;
      canceledAt: string | null;
      customerType: "retail" | "super_wholesale" | "wholesale";
      pricesIncludeTax: boolean;
      lines: readonly {
        id: number;
        offerId: number;
        sku: string;
        title: string;
        brand: string;
        manufacturerNumber: string;
        quantity: number;
        unitPrice: {
          amount: number;
          currency: string;
        };
        discount: {
          amount: number;
          currency: string;
        };
        taxRateBps: number;
        tax: {
          amount: number;
          currency: string;
        };
        lineTotal: {
          amount: number;
          currency: string;
        };
        fulfilled: number;
        returned: number;
        canceled: number;
      }[];
      payments: readonly {
        id: number;
        orderId: number;
        provider: "fake" | "manual" | "stripe";
        method: "bank_transfer" | "cash_on_delivery" | null;
        providerRef: string | null;
        status: "authorized" | "awaiting" | "canceled" | "captured" | "created" | "failed" | "requires_action";
        amount: {
          amount: number;
          currency: string;
        };
        authorized: {
          amount: number;
          currency: string;
        };
        captured: {
          amount: number;
          currency: string;
        };
        refunded: {
          amount: number;
          currency: string;
        };
        failureReason: "authentication_failed" | "below_minimum" | "card_declined" | "expired_card" | "insufficient_funds" | "other" | null;
        clientSecret?: string | undefined;
        nextAction: {
          type: "redirect";
          url: string;
        } | {
          type: "confirm_with_client_secret";
        } | {
          type: "complete_fake_payment";
        } | null;
        expiresAt: string | null;
        requiresReview: boolean;
      }[];
      shippingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      billingAddress: {
        fullName: string;
        phone: string;
        country: string;
        region: string | null;
        city: string;
        street: string;
        house: string;
        postalCode: string;
      } | null;
      shippingMethod: {
        id: number;
        code: string;
        name: string;
        kind: "CARGO" | "OTHER" | "SELF_PICKUP";
      };
      couponCode: string | null;
      carrier: string | null;
      trackingNumber: string | null;
      trackingUrl: string | null;
      cancelReason: string | null;
      completedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
    /**
     * Erase a guest's e-mail and addresses from carts and ended orders; issued documents keep them.
     * For admins.
     */
    readonly eraseContact: Mutation<{
      email: string;
    }, {
      orders: number;
      ordersKept: number;
      carts: number;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
    /**
     * Documents of an order, the oldest first.
     * For anybody; more for who is signed in.
     * @throws NOT_FOUND
     */
    readonly documents: Query<{
      id: number;
    }, {
      items: readonly {
        id: number;
        kind: "credit_note" | "invoice" | "packing_slip" | "waybill";
        number: string | null;
        orderId: number | null;
        locale: "en" | "ru";
        status: "failed" | "pending" | "ready";
        failureReason: string | null;
        total: {
          amount: number;
          currency: string;
        } | null;
        taxTotal: {
          amount: number;
          currency: string;
        } | null;
        issuedAt: string;
        files: readonly {
          format: "docx" | "pdf" | "xlsx";
          bytes: number;
          sha256: string;
        }[];
      }[];
    }, never>;
    /**
     * Mail a fresh link to an order; the answer is the same for any number.
     * For anybody.
     */
    readonly requestAccess: Mutation<{
      number: string;
      email: string;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
  };
  readonly search: {
    /**
     * Products on sale, projects and events by words or part numbers, best first.
     * Where nothing meets the query as it stands, part numbers that hold it and words a slip of the pen away are found. Of each kind a thousand rows are weighed, those put down first.
     * For anybody; more for who is signed in.
     */
    readonly query: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      q: string;
      types?: readonly ("events" | "orders" | "products" | "projects" | "returns" | "waybills")[] | undefined;
      currency?: string | undefined;
    }, {
      items: readonly ({
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        id: number;
        title: string;
        titleMarks: readonly {
          start: number;
          end: number;
        }[];
        excerpt: string | null;
        excerptMarks: readonly {
          start: number;
          end: number;
        }[];
        type: "product";
        slug: string;
        categoryName: string;
        priceFrom: {
          amount: number;
          currency: string;
        } | null;
        number: string | null;
      } | {
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        id: number;
        title: string;
        titleMarks: readonly {
          start: number;
          end: number;
        }[];
        excerpt: string | null;
        excerptMarks: readonly {
          start: number;
          end: number;
        }[];
        type: "project";
        slug: string;
        userId: number;
      } | {
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        id: number;
        title: string;
        titleMarks: readonly {
          start: number;
          end: number;
        }[];
        excerpt: string | null;
        excerptMarks: readonly {
          start: number;
          end: number;
        }[];
        type: "order" | "return" | "waybill";
        status: string;
      } | {
        imageUrl: string | null;
        image: {
          id: number;
          url: string;
          width: number;
          height: number;
          frames: number;
          thumbhash: string;
          variants: readonly {
            name: "large" | "medium" | "thumb";
            url: string;
            width: number;
            height: number;
            bytes: number;
            type: string;
          }[];
        } | null;
        id: number;
        title: string;
        titleMarks: readonly {
          start: number;
          end: number;
        }[];
        excerpt: string | null;
        excerptMarks: readonly {
          start: number;
          end: number;
        }[];
        type: "event";
        date: string;
        venue: string;
        startsAt: string | null;
      })[];
      nextCursor: string | null;
    }, never>;
  };
  readonly audit: {
    /**
     * Who did what to whom, newest first.
     * For admins.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      action?: string | undefined;
      actorUserId?: number | undefined;
      subjectUserId?: number | undefined;
    }, {
      items: readonly {
        id: number;
        action: string;
        actorUserId: number | null;
        subjectUserId: number | null;
        ip: string;
        requestId: string;
        details: Record<string, unknown>;
        createdAt: string;
      }[];
      nextCursor: string | null;
    }, never>;
  };
  readonly live: {
    /**
     * Events as they happen, in order, each once.
     * First comes ready. Public things are told of to anybody, accounts to their owner, everything to staff. After a cut, go on with the id of the last item; gap says what is gone for good. The session is looked at while the stream lives.
     * For anybody; more for who is signed in.
     * @throws LIMIT_REACHED
     */
    readonly subscribe: Subscription<{
      types?: readonly ("account.deleted" | "account.email_changed" | "account.password_changed" | "account.registered" | "account.verified" | "asset.deleted" | "asset.uploaded" | "cart.converted" | "cart.merged" | "category.created" | "category.deleted" | "category.updated" | "collection.created" | "collection.deleted" | "collection.updated" | "coupon.created" | "coupon.updated" | "document.issued" | "document.ready" | "event.created" | "event.deleted" | "event.updated" | "import.batch_applied" | "import.finished" | "import.progressed" | "location.created" | "location.updated" | "offer.created" | "offer.deleted" | "offer.price_changed" | "offer.updated" | "order.canceled" | "order.completed" | "order.confirmed" | "order.expired" | "order.in_progress" | "order.placed" | "order.shipped" | "payment.authorized" | "payment.auto_refunded" | "payment.captured" | "payment.failed" | "payment.requires_review" | "poster.created" | "poster.deleted" | "poster.updated" | "price_list.created" | "price_list.deleted" | "price_list.updated" | "product.created" | "product.deleted" | "product.updated" | "project.created" | "project.deleted" | "project.updated" | "refund.failed" | "refund.succeeded" | "return.approved" | "return.canceled" | "return.closed" | "return.received" | "return.refunded" | "return.rejected" | "return.requested" | "shipping_method.created" | "shipping_method.updated" | "stock.availability_changed" | "stock.low" | "sub_category.created" | "sub_category.deleted" | "sub_category.updated" | "tax_class.created" | "tax_class.updated" | "user.banned" | "user.role_changed" | "user.unbanned" | "user.updated" | "waybill.posted" | "waybill.reversed")[] | undefined;
      lastEventId?: string | null | undefined;
    } | undefined, {
      id: string;
      data: {
        type: "ready";
        data: {
          position: number;
        };
        at: string;
      } | {
        type: "gap";
        data: {
          from: number;
          to: number;
        };
        at: string;
      } | {
        type: "closing";
        data: {
          reason: "shutdown";
        };
        at: string;
      } | {
        type: "account.deleted";
        data: {
          accountId: number;
          userId: number;
        };
        at: string;
      } | {
        type: "account.email_changed";
        data: {
          accountId: number;
        };
        at: string;
      } | {
        type: "account.password_changed";
        data: {
          accountId: number;
        };
        at: string;
      } | {
        type: "account.registered";
        data: {
          accountId: number;
          userId: number;
        };
        at: string;
      } | {
        type: "account.verified";
        data: {
          accountId: number;
        };
        at: string;
      } | {
        type: "asset.deleted";
        data: {
          assetId: number;
          userId: number;
        };
        at: string;
      } | {
        type: "asset.uploaded";
        data: {
          assetId: number;
          userId: number;
        };
        at: string;
      } | {
        type: "cart.converted";
        data: {
          cartId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "cart.merged";
        data: {
          cartId: number;
          guestCartId: number;
          userId: number;
          version: number;
        };
        at: string;
      } | {
        type: "category.created";
        data: {
          categoryId: number;
          version: number;
        };
        at: string;
      } | {
        type: "category.deleted";
        data: {
          categoryId: number;
          version: number;
        };
        at: string;
      } | {
        type: "category.updated";
        data: {
          categoryId: number;
          version: number;
        };
        at: string;
      } | {
        type: "collection.created";
        data: {
          collectionId: number;
          version: number;
        };
        at: string;
      } | {
        type: "collection.deleted";
        data: {
          collectionId: number;
          version: number;
        };
        at: string;
      } | {
        type: "collection.updated";
        data: {
          collectionId: number;
          version: number;
        };
        at: string;
      } | {
        type: "coupon.created";
        data: {
          couponId: number;
          version: number;
        };
        at: string;
      } | {
        type: "coupon.updated";
        data: {
          couponId: number;
          version: number;
        };
        at: string;
      } | {
        type: "document.issued";
        data: {
          documentId: number;
          kind: "credit_note" | "invoice" | "packing_slip" | "waybill";
          orderId: number | null;
          userId: number | null;
        };
        at: string;
      } | {
        type: "document.ready";
        data: {
          documentId: number;
          kind: "credit_note" | "invoice" | "packing_slip" | "waybill";
          orderId: number | null;
          userId: number | null;
        };
        at: string;
      } | {
        type: "event.created";
        data: {
          eventId: number;
          userId: number | null;
        };
        at: string;
      } | {
        type: "event.deleted";
        data: {
          eventId: number;
          userId: number | null;
        };
        at: string;
      } | {
        type: "event.updated";
        data: {
          eventId: number;
          userId: number | null;
        };
        at: string;
      } | {
        type: "import.batch_applied";
        data: {
          importId: number;
          resource: "categories" | "offers" | "prices" | "products" | "sub-categories";
          created: readonly number[];
          updated: readonly number[];
        };
        at: string;
      } | {
        type: "import.finished";
        data: {
          importId: number;
          userId: number;
          status: "canceled" | "completed" | "failed" | "queued" | "running";
          rowsRead: number;
          rowsGood: number;
          rowsBad: number;
        };
        at: string;
      } | {
        type: "import.progressed";
        data: {
          importId: number;
          userId: number;
          status: "canceled" | "completed" | "failed" | "queued" | "running";
          rowsRead: number;
          rowsGood: number;
          rowsBad: number;
        };
        at: string;
      } | {
        type: "location.created";
        data: {
          locationId: number;
          version: number;
        };
        at: string;
      } | {
        type: "location.updated";
        data: {
          locationId: number;
          version: number;
        };
        at: string;
      } | {
        type: "offer.created";
        data: {
          offerId: number;
          productId: number;
          version: number;
        };
        at: string;
      } | {
        type: "offer.deleted";
        data: {
          offerId: number;
          productId: number;
          version: number;
        };
        at: string;
      } | {
        type: "offer.price_changed";
        data: {
          offerId: number;
          productId: number;
          version: number;
        };
        at: string;
      } | {
        type: "offer.updated";
        data: {
          offerId: number;
          productId: number;
          previousProductId: number;
          version: number;
        };
        at: string;
      } | {
        type: "order.canceled";
        data: {
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "order.completed";
        data: {
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "order.confirmed";
        data: {
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "order.expired";
        data: {
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "order.in_progress";
        data: {
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "order.placed";
        data: {
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "order.shipped";
        data: {
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "payment.authorized";
        data: {
          paymentId: number;
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "payment.auto_refunded";
        data: {
          paymentId: number;
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "payment.captured";
        data: {
          paymentId: number;
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "payment.failed";
        data: {
          paymentId: number;
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "payment.requires_review";
        data: {
          paymentId: number;
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "poster.created";
        data: {
          posterId: number;
        };
        at: string;
      } | {
        type: "poster.deleted";
        data: {
          posterId: number;
        };
        at: string;
      } | {
        type: "poster.updated";
        data: {
          posterId: number;
        };
        at: string;
      } | {
        type: "price_list.created";
        data: {
          priceListId: number;
          version: number;
        };
        at: string;
      } | {
        type: "price_list.deleted";
        data: {
          priceListId: number;
          version: number;
        };
        at: string;
      } | {
        type: "price_list.updated";
        data: {
          priceListId: number;
          version: number;
        };
        at: string;
      } | {
        type: "product.created";
        data: {
          productId: number;
          version: number;
        };
        at: string;
      } | {
        type: "product.deleted";
        data: {
          productId: number;
          version: number;
        };
        at: string;
      } | {
        type: "product.updated";
        data: {
          productId: number;
          version: number;
        };
        at: string;
      } | {
        type: "project.created";
        data: {
          projectId: number;
          userId: number;
        };
        at: string;
      } | {
        type: "project.deleted";
        data: {
          projectId: number;
          userId: number;
        };
        at: string;
      } | {
        type: "project.updated";
        data: {
          projectId: number;
          userId: number;
        };
        at: string;
      } | {
        type: "refund.failed";
        data: {
          refundId: number;
          paymentId: number;
          orderId: number;
          userId: number | null;
        };
        at: string;
      } | {
        type: "refund.succeeded";
        data: {
          refundId: number;
          paymentId: number;
          orderId: number;
          userId: number | null;
        };
        at: string;
      } | {
        type: "return.approved";
        data: {
          returnId: number;
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "return.canceled";
        data: {
          returnId: number;
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "return.closed";
        data: {
          returnId: number;
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "return.received";
        data: {
          returnId: number;
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "return.refunded";
        data: {
          returnId: number;
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "return.rejected";
        data: {
          returnId: number;
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "return.requested";
        data: {
          returnId: number;
          orderId: number;
          userId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "shipping_method.created";
        data: {
          shippingMethodId: number;
          version: number;
        };
        at: string;
      } | {
        type: "shipping_method.updated";
        data: {
          shippingMethodId: number;
          version: number;
        };
        at: string;
      } | {
        type: "stock.availability_changed";
        data: {
          offerId: number;
          productId: number;
          availability: "IN_STOCK" | "LOW_STOCK" | "OUT_OF_STOCK";
        };
        at: string;
      } | {
        type: "stock.low";
        data: {
          offerId: number;
          productId: number;
          available: number;
        };
        at: string;
      } | {
        type: "sub_category.created";
        data: {
          subCategoryId: number;
          version: number;
        };
        at: string;
      } | {
        type: "sub_category.deleted";
        data: {
          subCategoryId: number;
          version: number;
        };
        at: string;
      } | {
        type: "sub_category.updated";
        data: {
          subCategoryId: number;
          version: number;
        };
        at: string;
      } | {
        type: "tax_class.created";
        data: {
          taxClassId: number;
          version: number;
        };
        at: string;
      } | {
        type: "tax_class.updated";
        data: {
          taxClassId: number;
          version: number;
        };
        at: string;
      } | {
        type: "user.banned";
        data: {
          userId: number;
        };
        at: string;
      } | {
        type: "user.role_changed";
        data: {
          userId: number;
        };
        at: string;
      } | {
        type: "user.unbanned";
        data: {
          userId: number;
        };
        at: string;
      } | {
        type: "user.updated";
        data: {
          userId: number;
        };
        at: string;
      } | {
        type: "waybill.posted";
        data: {
          waybillId: number;
          orderId: number | null;
          version: number;
        };
        at: string;
      } | {
        type: "waybill.reversed";
        data: {
          waybillId: number;
          orderId: number | null;
          version: number;
        };
        at: string;
      };
    }, "LIMIT_REACHED">;
  };
  readonly webhookEndpoints: {
    /**
     * Let a URL hear of events; the answer holds its secret, this once.
     * For admins.
     * @throws LIMIT_REACHED
     */
    readonly create: Mutation<{
      url: string;
      description?: string | undefined;
      eventTypes?: ("account.deleted" | "account.email_changed" | "account.password_changed" | "account.registered" | "account.verified" | "asset.deleted" | "asset.uploaded" | "cart.converted" | "cart.merged" | "category.created" | "category.deleted" | "category.updated" | "collection.created" | "collection.deleted" | "collection.updated" | "coupon.created" | "coupon.updated" | "document.issued" | "document.ready" | "event.created" | "event.deleted" | "event.updated" | "import.batch_applied" | "import.finished" | "import.progressed" | "location.created" | "location.updated" | "offer.created" | "offer.deleted" | "offer.price_changed" | "offer.updated" | "order.canceled" | "order.completed" | "order.confirmed" | "order.expired" | "order.in_progress" | "order.placed" | "order.shipped" | "payment.authorized" | "payment.auto_refunded" | "payment.captured" | "payment.failed" | "payment.requires_review" | "poster.created" | "poster.deleted" | "poster.updated" | "price_list.created" | "price_list.deleted" | "price_list.updated" | "product.created" | "product.deleted" | "product.updated" | "project.created" | "project.deleted" | "project.updated" | "refund.failed" | "refund.succeeded" | "return.approved" | "return.canceled" | "return.closed" | "return.received" | "return.refunded" | "return.rejected" | "return.requested" | "shipping_method.created" | "shipping_method.updated" | "stock.availability_changed" | "stock.low" | "sub_category.created" | "sub_category.deleted" | "sub_category.updated" | "tax_class.created" | "tax_class.updated" | "user.banned" | "user.role_changed" | "user.unbanned" | "user.updated" | "waybill.posted" | "waybill.reversed")[] | undefined;
    }, {
      id: number;
      url: string;
      description: string;
      eventTypes: readonly string[];
      disabledAt: string | null;
      disabledReason: "by_hand" | "failing" | "gone" | null;
      failingSince: string | null;
      signedTwiceUntil: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      secret: string;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "LIMIT_REACHED">;
    /**
     * Webhook endpoints by page, newest first.
     * For admins.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
    }, {
      items: readonly {
        id: number;
        url: string;
        description: string;
        eventTypes: readonly string[];
        disabledAt: string | null;
        disabledReason: "by_hand" | "failing" | "gone" | null;
        failingSince: string | null;
        signedTwiceUntil: string | null;
        version: number;
        createdAt: string;
        updatedAt: string | null;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One webhook endpoint.
     * For admins.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      url: string;
      description: string;
      eventTypes: readonly string[];
      disabledAt: string | null;
      disabledReason: "by_hand" | "failing" | "gone" | null;
      failingSince: string | null;
      signedTwiceUntil: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, never>;
    /**
     * Change a webhook endpoint, or switch it on or off.
     * For admins.
     * @throws VERSION_CONFLICT
     */
    readonly update: Mutation<{
      url?: string | undefined;
      description?: string | undefined;
      eventTypes?: ("account.deleted" | "account.email_changed" | "account.password_changed" | "account.registered" | "account.verified" | "asset.deleted" | "asset.uploaded" | "cart.converted" | "cart.merged" | "category.created" | "category.deleted" | "category.updated" | "collection.created" | "collection.deleted" | "collection.updated" | "coupon.created" | "coupon.updated" | "document.issued" | "document.ready" | "event.created" | "event.deleted" | "event.updated" | "import.batch_applied" | "import.finished" | "import.progressed" | "location.created" | "location.updated" | "offer.created" | "offer.deleted" | "offer.price_changed" | "offer.updated" | "order.canceled" | "order.completed" | "order.confirmed" | "order.expired" | "order.in_progress" | "order.placed" | "order.shipped" | "payment.authorized" | "payment.auto_refunded" | "payment.captured" | "payment.failed" | "payment.requires_review" | "poster.created" | "poster.deleted" | "poster.updated" | "price_list.created" | "price_list.deleted" | "price_list.updated" | "product.created" | "product.deleted" | "product.updated" | "project.created" | "project.deleted" | "project.updated" | "refund.failed" | "refund.succeeded" | "return.approved" | "return.canceled" | "return.closed" | "return.received" | "return.refunded" | "return.rejected" | "return.requested" | "shipping_method.created" | "shipping_method.updated" | "stock.availability_changed" | "stock.low" | "sub_category.created" | "sub_category.deleted" | "sub_category.updated" | "tax_class.created" | "tax_class.updated" | "user.banned" | "user.role_changed" | "user.unbanned" | "user.updated" | "waybill.posted" | "waybill.reversed")[] | undefined;
      id: number;
      ifVersion?: number | undefined;
      enabled?: boolean | undefined;
    }, {
      id: number;
      url: string;
      description: string;
      eventTypes: readonly string[];
      disabledAt: string | null;
      disabledReason: "by_hand" | "failing" | "gone" | null;
      failingSince: string | null;
      signedTwiceUntil: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
    /**
     * Delete a webhook endpoint and the log of its deliveries.
     * For admins.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_CONFLICT">;
    /**
     * Give a webhook endpoint a new secret; the one before signs for another day.
     * For admins.
     */
    readonly rotateSecret: Mutation<{
      id: number;
    }, {
      id: number;
      url: string;
      description: string;
      eventTypes: readonly string[];
      disabledAt: string | null;
      disabledReason: "by_hand" | "failing" | "gone" | null;
      failingSince: string | null;
      signedTwiceUntil: string | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
      secret: string;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
    /**
     * Send a message of type ping to a webhook endpoint.
     * For admins.
     * @throws ILLEGAL_TRANSITION
     */
    readonly ping: Mutation<{
      id: number;
    }, {
      id: number;
      endpointId: number;
      messageId: string;
      eventType: string;
      state: "delivered" | "failed" | "pending";
      attemptCount: number;
      lastStatus: number | null;
      lastError: string | null;
      nextAttemptAt: string | null;
      createdAt: string;
      settledAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION">;
    /**
     * What was sent to a webhook endpoint, newest first.
     * For admins.
     */
    readonly listDeliveries: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      id: number;
      state?: "delivered" | "failed" | "pending" | undefined;
    }, {
      items: readonly {
        id: number;
        endpointId: number;
        messageId: string;
        eventType: string;
        state: "delivered" | "failed" | "pending";
        attemptCount: number;
        lastStatus: number | null;
        lastError: string | null;
        nextAttemptAt: string | null;
        createdAt: string;
        settledAt: string | null;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One delivery with each of its attempts.
     * For admins.
     */
    readonly getDelivery: Query<{
      id: number;
      deliveryId: number;
    }, {
      id: number;
      endpointId: number;
      messageId: string;
      eventType: string;
      state: "delivered" | "failed" | "pending";
      attemptCount: number;
      lastStatus: number | null;
      lastError: string | null;
      nextAttemptAt: string | null;
      createdAt: string;
      settledAt: string | null;
      body: string;
      attempts: readonly {
        number: number;
        startedAt: string;
        durationMs: number;
        status: number | null;
        error: string | null;
        answer: string;
      }[];
    }, never>;
    /**
     * Send one delivery again, under the same webhook-id.
     * For admins.
     * @throws ILLEGAL_TRANSITION
     */
    readonly replayDelivery: Mutation<{
      id: number;
      deliveryId: number;
    }, {
      id: number;
      endpointId: number;
      messageId: string;
      eventType: string;
      state: "delivered" | "failed" | "pending";
      attemptCount: number;
      lastStatus: number | null;
      lastError: string | null;
      nextAttemptAt: string | null;
      createdAt: string;
      settledAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION">;
    /**
     * Send everything since a moment again, what was missed while the endpoint was off included.
     * For admins.
     * @throws ILLEGAL_TRANSITION
     */
    readonly replaySince: Mutation<{
      id: number;
      since: string;
      include?: "all" | "undelivered" | undefined;
    }, void, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION">;
  };
  readonly assistant: {
    /**
     * Propose alternative text for an image.
     * For who is signed in.
     * @throws NOT_CONFIGURED, PROVIDER_UNAVAILABLE, STORAGE_UNAVAILABLE
     */
    readonly altText: Mutation<{
      assetId: number;
    }, {
      text: string;
    }, "NOT_CONFIGURED" | "PROVIDER_UNAVAILABLE" | "STORAGE_UNAVAILABLE">;
    /**
     * Propose a summary of a project.
     * For who is signed in.
     * @throws NOT_CONFIGURED, PROVIDER_UNAVAILABLE
     */
    readonly summary: Mutation<{
      projectId: number;
    }, {
      text: string;
    }, "NOT_CONFIGURED" | "PROVIDER_UNAVAILABLE">;
    /**
     * Propose tags for a project.
     * For who is signed in.
     * @throws NOT_CONFIGURED, PROVIDER_UNAVAILABLE
     */
    readonly tags: Mutation<{
      projectId: number;
    }, {
      tags: readonly string[];
    }, "NOT_CONFIGURED" | "PROVIDER_UNAVAILABLE">;
    /**
     * Propose a description of a product.
     * For employees.
     * @throws NOT_CONFIGURED, PROVIDER_UNAVAILABLE
     */
    readonly description: Mutation<{
      name: string;
      fields?: Record<string, string> | undefined;
    }, {
      text: string;
    }, "NOT_CONFIGURED" | "PROVIDER_UNAVAILABLE">;
  };
  readonly imports: {
    /**
     * Begin to send a file straight to the storage.
     * Answers a PUT for each part of the file, for files of up to 64 MiB; `imports.create` takes its id.
     * For employees.
     * @throws NOT_CONFIGURED, STORAGE_UNAVAILABLE
     */
    readonly presign: Mutation<{
      name: string;
      bytes: number;
    }, {
      uploadId: string;
      expiresAt: string;
      parts: readonly {
        bytes: number;
        stored: boolean;
        url: string;
        headers: Record<string, string>;
      }[];
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "NOT_CONFIGURED" | "STORAGE_UNAVAILABLE">;
    /**
     * Bring a CSV or XLSX file into the catalogue.
     * Rows are known by slug, SKU, or SKU with list and quantity: the same again changes nothing. Watch it by `imports.get` or the live stream.
     * For employees.
     * @throws RULE_VIOLATED, NOT_CONFIGURED, STORAGE_UNAVAILABLE
     */
    readonly create: Mutation<{
      kind: "categories" | "offers" | "prices" | "products" | "sub-categories";
      uploadId?: string | undefined;
      file?: File | undefined;
      format?: "csv" | "xlsx" | undefined;
      mode?: "all" | "rows" | undefined;
      dryRun?: boolean | undefined;
      decimal?: "comma" | "point" | undefined;
    }, {
      id: number;
      kind: "categories" | "offers" | "prices" | "products" | "sub-categories";
      format: "csv" | "xlsx";
      mode: "all" | "rows";
      dryRun: boolean;
      decimal: "comma" | "point" | null;
      status: "canceled" | "completed" | "failed" | "queued" | "running";
      fileName: string;
      fileBytes: number;
      requestedBy: number | null;
      rowsRead: number;
      rowsGood: number;
      rowsBad: number;
      imagesWanted: number;
      imagesStored: number;
      imagesRefused: number;
      createdAt: string;
      startedAt: string | null;
      finishedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "NOT_CONFIGURED" | "RULE_VIOLATED" | "STORAGE_UNAVAILABLE">;
    /**
     * Imports, newest first.
     * For employees.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
    }, {
      items: readonly {
        id: number;
        kind: "categories" | "offers" | "prices" | "products" | "sub-categories";
        format: "csv" | "xlsx";
        mode: "all" | "rows";
        dryRun: boolean;
        decimal: "comma" | "point" | null;
        status: "canceled" | "completed" | "failed" | "queued" | "running";
        fileName: string;
        fileBytes: number;
        requestedBy: number | null;
        rowsRead: number;
        rowsGood: number;
        rowsBad: number;
        imagesWanted: number;
        imagesStored: number;
        imagesRefused: number;
        createdAt: string;
        startedAt: string | null;
        finishedAt: string | null;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One import and how far it is.
     * For employees.
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      kind: "categories" | "offers" | "prices" | "products" | "sub-categories";
      format: "csv" | "xlsx";
      mode: "all" | "rows";
      dryRun: boolean;
      decimal: "comma" | "point" | null;
      status: "canceled" | "completed" | "failed" | "queued" | "running";
      fileName: string;
      fileBytes: number;
      requestedBy: number | null;
      rowsRead: number;
      rowsGood: number;
      rowsBad: number;
      imagesWanted: number;
      imagesStored: number;
      imagesRefused: number;
      createdAt: string;
      startedAt: string | null;
      finishedAt: string | null;
    }, never>;
    /**
     * What was wrong with the file, by line, column and reason.
     * The faults of up to 10,000 rows are kept; `rowsBad` counts all.
     * For employees.
     */
    readonly report: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      id: number;
    }, {
      items: readonly {
        line: number;
        column: string | null;
        reason: string;
        severity: "error" | "warning";
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * Call an import off.
     * For employees.
     * @throws ILLEGAL_TRANSITION
     */
    readonly cancel: Mutation<{
      id: number;
    }, {
      id: number;
      kind: "categories" | "offers" | "prices" | "products" | "sub-categories";
      format: "csv" | "xlsx";
      mode: "all" | "rows";
      dryRun: boolean;
      decimal: "comma" | "point" | null;
      status: "canceled" | "completed" | "failed" | "queued" | "running";
      fileName: string;
      fileBytes: number;
      requestedBy: number | null;
      rowsRead: number;
      rowsGood: number;
      rowsBad: number;
      imagesWanted: number;
      imagesStored: number;
      imagesRefused: number;
      createdAt: string;
      startedAt: string | null;
      finishedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION">;
  };
  readonly exports: {
    /**
     * A link to a table of the catalogue as CSV or XLSX.
     * The columns are those that an import of the kind takes. The link holds for five minutes.
     * For employees.
     */
    readonly create: Mutation<{
      kind: "categories" | "offers" | "prices" | "products" | "sub-categories";
      format?: "csv" | "xlsx" | undefined;
    }, {
      url: string;
      expiresAt: string;
      fileName: string;
      mediaType: string;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
  };
  readonly documents: {
    /**
     * Issued documents, newest first, with those that wait or failed.
     * For employees.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      kind?: "credit_note" | "invoice" | "packing_slip" | "waybill" | undefined;
      status?: "failed" | "pending" | "ready" | "waiting" | undefined;
    }, {
      items: readonly {
        id: number;
        kind: "credit_note" | "invoice" | "packing_slip" | "waybill";
        number: string | null;
        orderId: number | null;
        locale: "en" | "ru";
        status: "failed" | "pending" | "ready";
        failureReason: string | null;
        total: {
          amount: number;
          currency: string;
        } | null;
        taxTotal: {
          amount: number;
          currency: string;
        } | null;
        issuedAt: string;
        files: readonly {
          format: "docx" | "pdf" | "xlsx";
          bytes: number;
          sha256: string;
        }[];
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One document: for the buyer of its order, and for staff.
     * For anybody; more for who is signed in.
     * @throws NOT_FOUND
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      kind: "credit_note" | "invoice" | "packing_slip" | "waybill";
      number: string | null;
      orderId: number | null;
      locale: "en" | "ru";
      status: "failed" | "pending" | "ready";
      failureReason: string | null;
      total: {
        amount: number;
        currency: string;
      } | null;
      taxTotal: {
        amount: number;
        currency: string;
      } | null;
      issuedAt: string;
      files: readonly {
        format: "docx" | "pdf" | "xlsx";
        bytes: number;
        sha256: string;
      }[];
    }, never>;
    /**
     * A file of a document.
     * Over REST the answer is the file itself, or 202 while it is made. The link holds for five minutes.
     * For anybody; more for who is signed in.
     * @throws NOT_FOUND
     */
    readonly file: Query<{
      id: number;
      format?: "docx" | "pdf" | "xlsx" | undefined;
    }, {
      documentId: number;
      status: "failed" | "pending" | "ready";
      url: string | null;
      expiresAt: string | null;
      fileName: string;
      mediaType: string;
      bytes: number | null;
      sha256: string | null;
    }, never>;
    /**
     * A link to a price list as PDF, DOCX, XLSX or CSV.
     * The list that everybody buys by is for everybody, the others for staff. The link holds for five minutes.
     * For anybody; more for who is signed in.
     */
    readonly priceList: Mutation<{
      code: string;
      format?: "csv" | "docx" | "pdf" | "xlsx" | undefined;
    }, {
      url: string;
      expiresAt: string;
      fileName: string;
      mediaType: string;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED">;
  };
  readonly returns: {
    /**
     * Ask to send goods of a shipped order back.
     * For anybody; more for who is signed in.
     * @throws ILLEGAL_TRANSITION, REFERENCE_MISSING, EXCEEDS_REMAINING
     */
    readonly request: Mutation<{
      id: number;
      reasonCode: "changed_mind" | "damaged" | "not_as_described" | "other" | "wrong_item";
      note?: string | undefined;
      lines: readonly {
        orderLineId: number;
        quantity: number;
      }[];
    }, {
      id: number;
      number: string;
      orderId: number;
      orderNumber: string;
      status: "approved" | "canceled" | "closed" | "received" | "refunded" | "rejected" | "requested";
      reasonCode: "changed_mind" | "damaged" | "not_as_described" | "other" | "wrong_item";
      note: string | null;
      lines: readonly {
        id: number;
        orderLineId: number;
        sku: string;
        title: string;
        quantity: number;
        received: number;
        condition: "damaged" | "resellable" | null;
        refunded: {
          amount: number;
          currency: string;
        } | null;
      }[];
      refund: {
        amount: {
          amount: number;
          currency: string;
        };
        shippingAmount: {
          amount: number;
          currency: string;
        };
        reducedBy: {
          amount: number;
          currency: string;
        };
        status: "failed" | "pending" | "succeeded";
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "EXCEEDS_REMAINING" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "REFERENCE_MISSING">;
    /**
     * Returns, newest first: for staff all of them, for buyers those of their orders.
     * For anybody; more for who is signed in.
     */
    readonly list: Query<{
      limit?: number | undefined;
      cursor?: string | null | undefined;
      status?: "approved" | "canceled" | "closed" | "received" | "refunded" | "rejected" | "requested" | undefined;
      orderId?: number | undefined;
    }, {
      items: readonly {
        id: number;
        number: string;
        orderId: number;
        orderNumber: string;
        status: "approved" | "canceled" | "closed" | "received" | "refunded" | "rejected" | "requested";
        reasonCode: "changed_mind" | "damaged" | "not_as_described" | "other" | "wrong_item";
        note: string | null;
        lines: readonly {
          id: number;
          orderLineId: number;
          sku: string;
          title: string;
          quantity: number;
          received: number;
          condition: "damaged" | "resellable" | null;
          refunded: {
            amount: number;
            currency: string;
          } | null;
        }[];
        refund: {
          amount: {
            amount: number;
            currency: string;
          };
          shippingAmount: {
            amount: number;
            currency: string;
          };
          reducedBy: {
            amount: number;
            currency: string;
          };
          status: "failed" | "pending" | "succeeded";
        } | null;
        version: number;
        createdAt: string;
        updatedAt: string | null;
      }[];
      nextCursor: string | null;
    }, never>;
    /**
     * One return: for the buyer of its order, and for staff.
     * For anybody; more for who is signed in.
     * @throws NOT_FOUND
     */
    readonly get: Query<{
      id: number;
    }, {
      id: number;
      number: string;
      orderId: number;
      orderNumber: string;
      status: "approved" | "canceled" | "closed" | "received" | "refunded" | "rejected" | "requested";
      reasonCode: "changed_mind" | "damaged" | "not_as_described" | "other" | "wrong_item";
      note: string | null;
      lines: readonly {
        id: number;
        orderLineId: number;
        sku: string;
        title: string;
        quantity: number;
        received: number;
        condition: "damaged" | "resellable" | null;
        refunded: {
          amount: number;
          currency: string;
        } | null;
      }[];
      refund: {
        amount: {
          amount: number;
          currency: string;
        };
        shippingAmount: {
          amount: number;
          currency: string;
        };
        reducedBy: {
          amount: number;
          currency: string;
        };
        status: "failed" | "pending" | "succeeded";
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, never>;
    /**
     * Agree to take the goods back.
     * For employees.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly approve: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      note?: string | undefined;
    }, {
      id: number;
      number: string;
      orderId: number;
      orderNumber: string;
      status: "approved" | "canceled" | "closed" | "received" | "refunded" | "rejected" | "requested";
      reasonCode: "changed_mind" | "damaged" | "not_as_described" | "other" | "wrong_item";
      note: string | null;
      lines: readonly {
        id: number;
        orderLineId: number;
        sku: string;
        title: string;
        quantity: number;
        received: number;
        condition: "damaged" | "resellable" | null;
        refunded: {
          amount: number;
          currency: string;
        } | null;
      }[];
      refund: {
        amount: {
          amount: number;
          currency: string;
        };
        shippingAmount: {
          amount: number;
          currency: string;
        };
        reducedBy: {
          amount: number;
          currency: string;
        };
        status: "failed" | "pending" | "succeeded";
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "VERSION_CONFLICT">;
    /**
     * Refuse to take the goods back.
     * For employees.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly reject: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      note?: string | undefined;
    }, {
      id: number;
      number: string;
      orderId: number;
      orderNumber: string;
      status: "approved" | "canceled" | "closed" | "received" | "refunded" | "rejected" | "requested";
      reasonCode: "changed_mind" | "damaged" | "not_as_described" | "other" | "wrong_item";
      note: string | null;
      lines: readonly {
        id: number;
        orderLineId: number;
        sku: string;
        title: string;
        quantity: number;
        received: number;
        condition: "damaged" | "resellable" | null;
        refunded: {
          amount: number;
          currency: string;
        } | null;
      }[];
      refund: {
        amount: {
          amount: number;
          currency: string;
        };
        shippingAmount: {
          amount: number;
          currency: string;
        };
        reducedBy: {
          amount: number;
          currency: string;
        };
        status: "failed" | "pending" | "succeeded";
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "VERSION_CONFLICT">;
    /**
     * Call a return off before its goods are received.
     * For anybody; more for who is signed in.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly cancel: Mutation<{
      id: number;
      ifVersion?: number | undefined;
    }, {
      id: number;
      number: string;
      orderId: number;
      orderNumber: string;
      status: "approved" | "canceled" | "closed" | "received" | "refunded" | "rejected" | "requested";
      reasonCode: "changed_mind" | "damaged" | "not_as_described" | "other" | "wrong_item";
      note: string | null;
      lines: readonly {
        id: number;
        orderLineId: number;
        sku: string;
        title: string;
        quantity: number;
        received: number;
        condition: "damaged" | "resellable" | null;
        refunded: {
          amount: number;
          currency: string;
        } | null;
      }[];
      refund: {
        amount: {
          amount: number;
          currency: string;
        };
        shippingAmount: {
          amount: number;
          currency: string;
        };
        reducedBy: {
          amount: number;
          currency: string;
        };
        status: "failed" | "pending" | "succeeded";
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "VERSION_CONFLICT">;
    /**
     * Goods of a return arrive: their waybill is posted.
     * For employees.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, REFERENCE_MISSING, EXCEEDS_REMAINING, RULE_VIOLATED
     */
    readonly receive: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      locationId?: number | undefined;
      lines?: readonly {
        returnLineId: number;
        received: number;
        condition: "damaged" | "resellable";
      }[] | undefined;
    }, {
      id: number;
      number: string;
      orderId: number;
      orderNumber: string;
      status: "approved" | "canceled" | "closed" | "received" | "refunded" | "rejected" | "requested";
      reasonCode: "changed_mind" | "damaged" | "not_as_described" | "other" | "wrong_item";
      note: string | null;
      lines: readonly {
        id: number;
        orderLineId: number;
        sku: string;
        title: string;
        quantity: number;
        received: number;
        condition: "damaged" | "resellable" | null;
        refunded: {
          amount: number;
          currency: string;
        } | null;
      }[];
      refund: {
        amount: {
          amount: number;
          currency: string;
        };
        shippingAmount: {
          amount: number;
          currency: string;
        };
        reducedBy: {
          amount: number;
          currency: string;
        };
        status: "failed" | "pending" | "succeeded";
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "EXCEEDS_REMAINING" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "REFERENCE_MISSING" | "RULE_VIOLATED" | "VERSION_CONFLICT">;
    /**
     * Give the money of received goods back.
     * For employees.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, EXCEEDS_REMAINING, RULE_VIOLATED
     */
    readonly refund: Mutation<{
      id: number;
      ifVersion?: number | undefined;
      includeShipping?: boolean | undefined;
    }, {
      id: number;
      number: string;
      orderId: number;
      orderNumber: string;
      status: "approved" | "canceled" | "closed" | "received" | "refunded" | "rejected" | "requested";
      reasonCode: "changed_mind" | "damaged" | "not_as_described" | "other" | "wrong_item";
      note: string | null;
      lines: readonly {
        id: number;
        orderLineId: number;
        sku: string;
        title: string;
        quantity: number;
        received: number;
        condition: "damaged" | "resellable" | null;
        refunded: {
          amount: number;
          currency: string;
        } | null;
      }[];
      refund: {
        amount: {
          amount: number;
          currency: string;
        };
        shippingAmount: {
          amount: number;
          currency: string;
        };
        reducedBy: {
          amount: number;
          currency: string;
        };
        status: "failed" | "pending" | "succeeded";
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string | null;
    }, "EXCEEDS_REMAINING" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "ILLEGAL_TRANSITION" | "RULE_VIOLATED" | "VERSION_CONFLICT">;
  };
  readonly system: {
    /**
     * Whether the process lives; needs no database.
     * For anybody.
     */
    readonly health: Query<void, {
      status: "ok";
    }, never>;
  };
};
/** Every procedure of the API, by noun and verb. */
type Procedures = typeof contract;
type Typed = { readonly [T in Types]: unknown; };
type Side<R, S extends 'input' | 'output'> = { readonly [K in keyof R]: R[K] extends Typed ? R[K][Types][S & keyof R[K][Types]] : Side<R[K], S>; };
/** What a procedure takes: `Inputs['projects']['create']`. */
type Inputs = Side<Procedures, 'input'>;
/** What a procedure answers: `Outputs['projects']['create']`. */
type Outputs = Side<Procedures, 'output'>;
type SdkShape<C extends SdkCode> = C extends SdkCode ? {
  message: string;
  code: number;
  data: {
    code: C;
    httpStatus: number;
    requestId: string;
    details: DetailsOf<C>;
  };
} : never;
/** A failure as tRPC's own client shows it: the codes a procedure declares, those every call has, and the SDK's own. */
type Failure<C extends ErrorCode> = ShapeOf<C | UniversalCode> | SdkShape<SdkCode>;
type Facts = {
  type: unknown;
  input: unknown;
  output: unknown;
  code: ErrorCode;
};
/**
 * A procedure as every tRPC 11 knows one. tRPC's own type also names what its server passes to a procedure, which
 * differs from release to release; here anything may be passed, so that a consumer's release need not be ours.
 */
interface Routed<T, I, O, S> {
  (options: unknown): Promise<O>;
  meta: unknown;
  _def: {
    $types: {
      input: I;
      output: O;
      errorShape: S;
    };
    /** Lets `isTRPCClientError` of tRPC take a procedure too. */
    _config: {
      $types: {
        errorShape: S;
        transformer: false;
      };
    };
    procedure: true;
    type: T;
    meta: unknown;
    experimental_caller: boolean;
    inputs: never[];
  };
}
type Routes<R> = { [K in keyof R]: R[K] extends { readonly [T in Types]: infer P extends Facts; } ? Routed<P['type'], P['input'], P['type'] extends 'subscription' ? AsyncIterable<P['output']> : P['output'], Failure<P['code']>> : Routes<R[K]>; };
type Root = {
  ctx: object;
  meta: object;
  errorShape: Failure<ErrorCode>;
  transformer: false;
};
type Frame = TRPCBuiltRouter<Root, Record<never, never>>;
/**
 * The same procedures as a tRPC router, for tRPC's own tools such as TanStack Query. The record stands beside tRPC's
 * router type, not inside it: inside, tRPC holds every procedure against its own, which who only imports us would pay.
 */
type AppRouter = Frame & {
  _def: {
    procedures: Routes<Procedures>;
    record: Routes<Procedures>;
  };
} & Routes<Procedures>;
type Item = Outputs['live']['subscribe']['data'];
type OfServer = 'ready' | 'gap' | 'closing';
type Placed<T> = T extends unknown ? T & {
  readonly id: string;
} : never;
/** Something happened; `type` tells what, and which ids `data` holds. `id` is where to go on after it. */
type LiveEvent = Placed<Exclude<Item, {
  type: OfServer;
}>>;
/** Events from `data.from` to `data.to` are gone from the server: read anew what you show. */
type LiveGap = Placed<Extract<Item, {
  type: 'gap';
}>>;
/** Which events, and from where on. */
type LiveInput = NonNullable<Inputs['live']['subscribe']>;
interface LiveHandlers {
  readonly onEvent?: (event: LiveEvent) => void;
  /** The wanted events were older than the server keeps them. */
  readonly onGap?: (gap: LiveGap) => void;
  /** The stream is over: refused, or its session has ended. What passes is retried without a word. */
  readonly onError?: (error: AtelierError) => void;
  /** Ends the stream. */
  readonly signal?: AbortSignal;
}
interface LiveMembers {
  /**
   * Hears of events as they happen, in order, each once, over cuts of the line, restarts of the server and renewals of
   * the token. With `onEvent` it begins at once; otherwise when it is iterated.
   * @throws UNAUTHENTICATED, SESSION_ENDED, LIMIT_REACHED, INVALID_INPUT while it is iterated
   * @example
   * ```ts
   * for await (const event of api.live.subscribe({ types: ['project.created'] })) console.log(event.data)
   * ```
   */
  readonly subscribe: (input?: LiveInput, handlers?: LiveHandlers) => AsyncIterable<LiveEvent | LiveGap>;
}
/** The part of an image that a `srcset` is made from: every image of the API has it. */
interface SizedImage {
  readonly url: string;
  readonly width: number;
  /** More than one: animated, and the variants are stills. */
  readonly frames: number;
  readonly variants: readonly {
    readonly url: string;
    readonly width: number;
  }[];
}
/**
 * The `srcset` of an image, from the smallest: the browser takes the one that fits. An animated image has only itself.
 * @example
 * ```ts
 * img.srcset = srcset(project.cover)
 * img.sizes = '(max-width: 600px) 100vw, 600px'
 * ```
 */
export declare function srcset({ url, width, frames, variants }: SizedImage): string;
/** An image of one's own: URLs, size, placeholder, variants. */
type Asset = Outputs['assets']['get'];
type Verbs = 'uploadImages' | 'presign' | 'resume' | 'complete';
type UploadCode = Procedures['assets'][Verbs][Types]['code'];
interface UploadOptions {
  /**
   * `direct` sends the files through the API, all or none; `presigned` sends each straight to the storage, in parts, so
   * that a broken line costs a part and not the file. Default: `direct`.
   */
  readonly via?: 'direct' | 'presigned' | undefined;
  /** Who may read them: anybody by their URL, or the owner by URLs that end. Default: `public`. */
  readonly visibility?: 'public' | 'private' | undefined;
  /** Told how much has left, in whole percent: 0 first, never a smaller number, 100 once the images are stored. */
  readonly onProgress?: ((percent: number) => void) | undefined;
  /** Ends the upload with ABORTED. Parts that arrived stay for a day; `assets.abort` deletes them. */
  readonly signal?: AbortSignal | undefined;
}
/** For one file by `presigned`: to go on where an earlier visit broke off. */
interface ResumableOptions extends UploadOptions {
  /** Told the id of the upload before the first byte leaves: keep it to resume. */
  readonly onStart?: ((uploadId: string) => void) | undefined;
  /** Id of an earlier upload of this very file; an ended one begins anew. */
  readonly resume?: string | undefined;
}
/** What the client adds to the noun `assets`. */
interface Uploading {
  /**
   * Uploads images with progress: gif, jpeg, png or webp by content, at most 2 MiB each, which is looked at before a
   * byte is sent. The same file again gives the same asset.
   * @throws INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, ABORTED
   * @example
   * ```ts
   * const asset = await api.assets.upload(file, { onProgress: percent => (bar.value = percent) })
   * image.srcset = srcset(asset)
   * ```
   */
  upload(file: Blob, options?: ResumableOptions): Call<Asset, UploadCode>;
  upload(files: readonly Blob[], options?: UploadOptions): Call<readonly Asset[], UploadCode>;
}
/** What the client knows of its login. */
interface LoginState {
  /** Whether tokens are kept; the server may have ended the session meanwhile. */
  signedIn(): Promise<boolean>;
  /**
   * Takes up a login kept from an earlier visit: asks the refresh cookie for an access token when none is kept.
   * @returns whether somebody is signed in
   * @throws NETWORK_ERROR, DEADLINE_EXCEEDED when the server could not be asked
   */
  resume(): Promise<boolean>;
  /** The access token, for requests this client does not make itself. */
  accessToken(): Promise<string | null>;
  /** Forgets the tokens here without telling the server; to end the session, call `sessions.logout`. */
  forget(): Promise<void>;
}
/** Every procedure by its name, uploads with progress, live events, and the login of this client. */
type Client = Procedures & {
  readonly $login: LoginState;
  readonly assets: AssetMembers;
  readonly live: LiveMembers;
};
/** What the client knows of images beside the procedures. */
interface AssetMembers extends Uploading {
  /** The `srcset` of an image, from its variants. */
  readonly srcset: typeof srcset;
}
/**
 * Makes a client: every procedure of the API as `api.<noun>.<verb>.query(…)` or `.mutate(…)`.
 * @example
 * ```ts
 * const api = createClient({ url: 'http://localhost:3000' })
 * await api.sessions.login.mutate({ email: 'ada@example.com', password: 'correct horse' })
 * const project = await api.projects.create.mutate({ title: 'Lamp', body: '## Oak' })
 * ```
 */
export declare function createClient(options: ClientOptions): Client;
/**
 * Links for tRPC's own client, and so for TanStack Query, with everything this SDK does for a call:
 * login, keys, retries, batches, deadlines. Give it a client to share that client's login.
 * Subscriptions pass through to the link that follows.
 * @example
 * ```ts
 * const trpc = createTRPCClient<AppRouter>({ links: links(api) })
 * ```
 */
export declare function links(of: Client | ClientOptions): TRPCLink<AppRouter>[];
/**
 * The `AtelierError` behind anything a call failed with, also by tRPC's own client or TanStack Query.
 * @example
 * ```ts
 * const failure = atelierErrorOf(query.error)
 * if (failure?.code === 'RATE_LIMITED') console.log(failure.retryAfterSeconds)
 * ```
 */
export declare function atelierErrorOf(thrown: unknown): AtelierErrorOf<Code> | undefined;
export type { AppRouter, Asset, AtelierErrorOf, Call, CallOptions, Client, ClientOptions, Code, DetailsOf, DeviceStorage, Failure, Fetch, FetchAnswer, FetchInit, Inputs, LiveEvent, LiveGap, LiveHandlers, LiveInput, LiveMembers, LoginState, LoginStorage, Mutation, Outputs, Procedures, Query, Result, ResumableOptions, SdkCode, SizedImage, StoredLogin, Subscription, UploadOptions };