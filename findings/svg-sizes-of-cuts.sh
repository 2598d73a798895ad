#!/usr/bin/env bash
# Two of four libraries measure an outline for a laser cutter wrongly, or refuse it.
# Guess: a wave of two parabolas, 100 wide each, whose control points lie 100 off the line, is 50 high on each side, since a parabola reaches half of its
# control point (arithmetic; SVG 2, 9.3.7: T mirrors the control point). The flags of an arc may stand without blanks (SVG 2, 9.3.9), as svgo writes them.
# Seen: svg-path-bounding-box 1.0.4 makes the wave 73.64 high in place of 100, so the sheet is too small. svg-path-bounds 1.0.2, which measures control points as
# its README says, throws "malformed path data" at the arc. svg-pathdata 7.2.0 and svg-path-commander 2.3.3 have both right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund svg-path-bounds@1.0.2 svg-path-bounding-box@1.0.4 svg-pathdata@7.2.0 svg-path-commander@2.3.3
cat >check.mjs <<'JS'
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const bounds = require('svg-path-bounds')
const box = require('svg-path-bounding-box')
const { SVGPathData } = require('svg-pathdata')
const commander = require('svg-path-commander')
const heights = {
  'svg-path-bounds': path => bounds(path)[3] - bounds(path)[1],
  'svg-path-bounding-box': path => (box.default ?? box)(path).height,
  'svg-pathdata': path => {
    const { minY, maxY } = new SVGPathData(path).toAbs().getBounds()
    return maxY - minY
  },
  'svg-path-commander': path => (commander.default ?? commander).getPathBBox(path).height,
}
for (const path of ['M0 0Q50 100 100 0T200 0', 'M0 0a50 50 0 0 1 100 0', 'M0 0a50 50 0 01100 0']) {
  for (const [name, heightOf] of Object.entries(heights)) {
    let seen
    try {
      seen = `${Number(heightOf(path).toFixed(2))} high`
    } catch (error) {
      seen = error.message
    }
    console.log(path, name, seen)
  }
}
JS
seen=$(node check.mjs)
echo "$seen"
expected='M0 0Q50 100 100 0T200 0 svg-path-bounds 133.33 high
M0 0Q50 100 100 0T200 0 svg-path-bounding-box 73.64 high
M0 0Q50 100 100 0T200 0 svg-pathdata 100 high
M0 0Q50 100 100 0T200 0 svg-path-commander 100 high
M0 0a50 50 0 0 1 100 0 svg-path-bounds 50 high
M0 0a50 50 0 0 1 100 0 svg-path-bounding-box 50 high
M0 0a50 50 0 0 1 100 0 svg-pathdata 50 high
M0 0a50 50 0 0 1 100 0 svg-path-commander 50 high
M0 0a50 50 0 01100 0 svg-path-bounds malformed path data
M0 0a50 50 0 01100 0 svg-path-bounding-box 50 high
M0 0a50 50 0 01100 0 svg-pathdata 50 high
M0 0a50 50 0 01100 0 svg-path-commander 50 high'
[ "$seen" = "$expected" ] || { echo 'the libraries behave differently now'; exit 1; }
