import { defineConfig } from 'tsdown'
import { nativeSpread } from './build/native-spread.ts'

/** Everything in it but native code; a first small file turns the compile cache on for the rest. */
export default defineConfig({
  entry: { main: 'src/boot.ts' },
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
