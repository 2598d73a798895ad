import { AppError } from '@atelier/domain'
import type { ObjectStore } from '@atelier/domain/assets'

const refuse = async (): Promise<never> => {
  throw new AppError('NOT_CONFIGURED', { feature: 'storage' })
}

/** A deployment without a bucket: uploads say so, and rows that name an object can still be read. */
export const createNoObjectStore = (publicUrl: string): ObjectStore & { close(): void } => ({
  isConfigured: false,
  put: refuse,
  head: refuse,
  get: refuse,
  delete: refuse,
  list: refuse,
  presignPut: refuse,
  presignGet: refuse,
  // No store is configured, so the URL answers nothing.
  publicUrl: key => `${publicUrl}/objects/${key}`,
  close() {},
})
