// Written by `pnpm verify --fix` from package.json.
export const sdkVersion = '0.0.0'
