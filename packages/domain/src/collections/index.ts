export { type Collection, collectionFieldsOf, collectionKinds, type CollectionRule } from './collection.ts'
export type { CollectionReader, CollectionRepository } from './ports.ts'
