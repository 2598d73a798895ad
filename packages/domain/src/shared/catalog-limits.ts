/** Names of the catalog in characters, descriptions in bytes. */
export const catalogLimits = {
  nameLength: 200,
  descriptionBytes: 65_536,
  skuLength: 64,
  options: 10,
  valuesPerOption: 100,
  tags: 50,
  images: 20,
} as const
