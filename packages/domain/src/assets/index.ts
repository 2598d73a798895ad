export {
  type Asset,
  assetGrace,
  assetTypeOf,
  assetVisibilities,
  type AssetVisibility,
  type Image,
  imageKeyOf,
  type ImageVariant,
  keysOf,
  objectIdOf,
  variantKeyOf,
} from './asset.ts'
export {
  type ImageFault,
  type ImageFormat,
  imageFormatOf,
  imageFormats,
  imageLimits,
  mediaTypeOf,
  UnfitImage,
  type VariantName,
  variantSides,
} from './image.ts'
export type { NewObject, ObjectContent, ObjectHead, ObjectStore } from './object-store.ts'
export type {
  AssetContent,
  AssetReader,
  AssetRepository,
  AssetUsage,
  EncodedImage,
  ImagePipeline,
  NewAsset,
  ProcessedImage,
} from './ports.ts'
export {
  partsOf,
  quarantinePrefix,
  type UploadPart,
  uploadPrefixOf,
  uploadRules,
  type UploadTicket,
  type UploadTickets,
} from './upload.ts'
