import { defineConfig } from 'tsdown'
import { nativeSpread } from './build/native-spread.ts'

/** One file with everything in it but native code: starts in a tenth of a second. */
export default defineConfig({
  entry: { main: 'src/main.ts' },
  format: 'esm',
  fixedExtension: false,
  platform: 'node',
  target: 'node24',
  dts: false,
  plugins: [nativeSpread()],
  sourcemap: true,
  deps: { alwaysBundle: [/.*/], neverBundle: ['pg-native', 'sharp', /^@node-rs\//] },
  // Without 'import': pg's ESM entry dies at start.
  inputOptions: { resolve: { conditionNames: ['@atelier/source', 'node', 'module-sync', 'default'] } },
})
