/** Why a field was refused; never its value. */
export type IssueCode =
  | 'required'
  | 'type'
  | 'format'
  | 'too_small'
  | 'too_big'
  | 'enum'
  | 'unknown_key'
  | 'common_password'
  | 'custom'

/** One refused field: `path` joins keys and indexes with dots (`lines.0.quantity`). */
export interface Issue {
  readonly path: string
  readonly code: IssueCode
  /** What to mend, in words; written by us, without the value. */
  readonly message?: string
}

/** `details` by error code, camelCase; REST renames the keys. Source: `spec/reliability.md` section 4. */
export interface DetailsByCode {
  INVALID_INPUT: { readonly issues: readonly Issue[] }
  MALFORMED_REQUEST: { readonly part: 'body' | 'header' | 'query' | 'batch' }
  INVALID_IMAGE: {
    readonly files: readonly {
      readonly index: number
      readonly reason: 'type' | 'size' | 'pixels' | 'frames' | 'corrupt' | 'empty' | 'missing'
    }[]
  }
  PAYMENT_DECLINED: {
    readonly reason: 'card_declined' | 'insufficient_funds' | 'expired_card' | 'authentication_failed' | 'other'
  }
  FORBIDDEN: { readonly required: string }
  STEP_UP_REQUIRED: { readonly maxAgeSeconds: number }
  NOT_FOUND: { readonly resource: string }
  METHOD_NOT_ALLOWED: { readonly allow: readonly string[] }
  ALREADY_EXISTS: { readonly resource: string; readonly field: string }
  HAS_CHILDREN: { readonly children: readonly { readonly resource: string; readonly count: number }[] }
  IN_USE: { readonly by: readonly string[] }
  LIMIT_REACHED: { readonly limit: string; readonly max: number }
  ILLEGAL_TRANSITION: { readonly from: string; readonly to: string; readonly allowed: readonly string[] }
  VERSION_CONFLICT: { readonly currentVersion: number }
  PAYLOAD_TOO_LARGE: { readonly limitBytes: number }
  STORAGE_QUOTA_EXCEEDED: { readonly limitBytes: number; readonly usedBytes: number }
  UNSUPPORTED_MEDIA_TYPE: { readonly accepted: readonly string[] }
  RULE_VIOLATED: { readonly rule: string; readonly fields: readonly string[] }
  REFERENCE_MISSING: { readonly field: string }
  RATE_LIMITED: { readonly bucket: string; readonly retryAfterSeconds: number }
  PROVIDER_UNAVAILABLE: { readonly provider: string }
  NOT_CONFIGURED: { readonly feature: string }
}
