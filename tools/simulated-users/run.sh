#!/bin/bash
# run.sh PROGRAM.jar: people and programs fill the blank forms; what they save is read back without loss.
# LibreOffice through UNO (also forms with locked labels; rows inserted, copied and deleted; lists and marks asked), openpyxl and
# SheetJS by defined names; saved as xlsx and xls. Wants libreoffice-calc, python3-uno, python3-openpyxl, node and npm.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
jar=$1
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cp "$here"/package*.json "$here"/sheetjs_user.mjs "$tmp"
(cd "$tmp" && npm ci --no-audit --no-fund >npm.log 2>&1) || { cat "$tmp/npm.log" >&2; exit 1; }
program() { java -jar "$jar" "$@" 2>"$tmp/err" || [ $? = 1 ] || { cat "$tmp/err" >&2; return 1; }; }
# What a form holds of the data is what it reads back when the program itself has filled it.
expected() {
  program fill "$here/declarations.json" --form "$1" -o "$tmp/$1.xlsx" >"$tmp/out"
  program read "$tmp/$1.xlsx" >"$tmp/$1.json"
}
read_back() {
  program read "$2" >"$tmp/got.json"
  /usr/bin/python3 "$here/read_back.py" "$tmp/$1.json" "$tmp/got.json"
  echo "  ${2##*/} reads back"
}
for form in standard central-2015 weighted flat; do
  echo "$form"
  expected "$form"
  program template --form "$form" --year 2027 --rows-per-group 5 -o "$tmp/blank.xlsx" >"$tmp/out"
  /usr/bin/python3 "$here/openpyxl_user.py" "$tmp/blank.xlsx" "$tmp/$form.json" "$tmp/openpyxl.xlsx"
  node "$tmp/sheetjs_user.mjs" "$tmp/blank.xlsx" "$tmp/$form.json" "$tmp/sheetjs.xlsx" "$tmp/sheetjs.xls"
  for file in openpyxl.xlsx sheetjs.xlsx sheetjs.xls; do read_back "$form" "$tmp/$file"; done
done
for run in standard "central-2015 --protect" "weighted --protect" "flat --protect"; do
  echo "$run, in LibreOffice"
  form=${run%% *}
  # shellcheck disable=SC2086
  program template --form $run --year 2027 -o "$tmp/blank.xlsx" >"$tmp/out"
  /usr/bin/python3 "$here/libreoffice_user.py" "$tmp/blank.xlsx" "$tmp/$form.json" "$tmp/saved.xlsx" "$tmp/saved.xls"
  for file in saved.xlsx saved.xls; do read_back "$form" "$tmp/$file"; done
done
