/** What a diagnosis checks. */
export const findingNames = [
  'configuration',
  'database',
  'migrations',
  'clock',
  'collations',
  'indexes',
  'jobs',
  'events',
  'seller',
  'replica',
  'storage',
  'mail',
  'redis',
  'address',
] as const
export type FindingName = (typeof findingNames)[number]

/** `warn`: it works, and something should be done. `fail`: something does not work. */
export const findingLevels = ['ok', 'warn', 'fail'] as const
type FindingLevel = (typeof findingLevels)[number]

/** The result of one check of a running system. */
export interface Finding {
  readonly name: FindingName
  readonly level: FindingLevel
  /** How it stands: versions, places, counts, or why it failed. */
  readonly detail: string
  /** What to do; null where nothing needs to be done. */
  readonly cure: string | null
}
