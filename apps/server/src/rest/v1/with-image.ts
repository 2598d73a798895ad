/** Legacy clients send the image as a form part on creation; other media types may omit it. */
export const withImage = { requiredPart: { anyOf: ['imageBlob', 'imageAssetId', 'imageUrl'] } } as const
