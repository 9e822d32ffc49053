#!/bin/bash
# run.sh JAR [COUNT] [PICTURES]: the report of a run of COUNT files (5000) in headless Chromium: how long it takes to open and
# to filter, whether its lists and marks are what check says, keys, printing, accessibility, network.
# Wants chromium, node, npm, python3 and poppler-utils. Pictures of the page are left in PICTURES.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
jar=$1 count=${2:-5000}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
pictures=${3:-$tmp}
mkdir -p "$pictures"
cp "$here"/package*.json "$tmp"
(cd "$tmp" && npm ci --no-audit --no-fund >npm.log 2>&1) || { cat "$tmp/npm.log" >&2; exit 1; }
python3 "$here/make_run.py" "$here/../../examples/submissions" "$tmp/run" "$count"
code=0
java -Xmx256m -jar "$jar" check "$tmp/run" --lang zh --format json --report "$tmp/report.html" >"$tmp/check.json" || code=$?
[ "$code" = 1 ] || { echo "check: exit $code" >&2; exit 1; }
java -Xmx256m -jar "$jar" check "$tmp/run" --lang zh --report "$tmp/again.html" >/dev/null || true
cmp "$tmp/report.html" "$tmp/again.html" || { echo "the same run gave another page" >&2; exit 1; }
echo "report of $count files: $(stat -c %s "$tmp/report.html") bytes"
node "$here/report-check.mjs" "$tmp/report.html" "$tmp/check.json" "$tmp/node_modules/axe-core/axe.min.js" "$pictures"
grep -q '^Page size:.*A4' < <(pdfinfo "$pictures/report.pdf") || { echo "does not print on A4" >&2; exit 1; }
grep -q '筛选条件' < <(pdftotext "$pictures/report.pdf" -) || { echo "the print does not say what it was filtered by" >&2; exit 1; }
