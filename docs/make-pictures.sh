#!/bin/bash
# Draws docs/images/standard.png: the first example, filled by the program, printed by LibreOffice. Needs LibreOffice Calc and poppler-utils.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
jar=target/declaration-sheet-cli.jar
[ -f "$jar" ] || { echo "$jar is not there: mvn -q -DskipTests package" >&2; exit 2; }
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
first=$(find examples/submissions -name '*.xlsx' | sort | head -1)
java -jar "$jar" read "$first" >"$tmp/standard.json"
java -jar "$jar" fill "$tmp/standard.json" -o "$tmp/standard.xlsx"
soffice "-env:UserInstallation=file://$tmp/office" --headless --convert-to pdf --outdir "$tmp" "$tmp/standard.xlsx" >/dev/null
mkdir -p docs/images
pdftoppm -r 110 -f 1 -l 1 -png -singlefile "$tmp/standard.pdf" docs/images/standard
ls -l docs/images/standard.png
