import { defineConfig } from 'tsdown'
import { commonPasswords } from './build/common-passwords.ts'
import { nativeSpread } from './build/native-spread.ts'
import { oneByteText } from './build/one-byte-text.ts'

/**
 * Everything in it but native code: the server, which a first small file begins by turning the compile cache on, the
 * migrations alone, and the processes that decode images and read files of rows.
 */
export default defineConfig({
  entry: {
    main: 'src/boot.ts',
    migrate: 'src/migrate.ts',
    'image-worker': 'src/adapters/images/image-worker.ts',
    'import-worker': 'src/import-worker.ts',
  },
  format: 'esm',
  fixedExtension: false,
  platform: 'node',
  target: 'node24',
  dts: false,
  plugins: [nativeSpread(), commonPasswords(), oneByteText()],
  sourcemap: true,
  // Node holds the maps in memory; positions and names are enough for a trace.
  outputOptions: { sourcemapExcludeSources: true },
  deps: { alwaysBundle: [/.*/], neverBundle: ['pg-native', 'sharp', /^@node-rs\//] },
  // Without 'import': pg's ESM entry dies at start.
  inputOptions: { resolve: { conditionNames: ['@atelier/source', 'node', 'module-sync', 'default'] } },
})
