import { AppError } from '@atelier/domain'

/** The caller has seen this version of the record, or names none. @throws VERSION_CONFLICT */
export function requireVersion({ version }: { readonly version: number }, ifVersion: number | undefined): void {
  if (ifVersion !== undefined && ifVersion !== version)
    throw new AppError('VERSION_CONFLICT', { currentVersion: version })
}
