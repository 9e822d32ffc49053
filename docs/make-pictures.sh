#!/bin/bash
# Draws docs/images/standard.png: the first example, filled by the program, printed by LibreOffice. Needs LibreOffice Calc, poppler-utils and fonts-noto-cjk.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
jar=target/declaration-sheet-cli.jar
[ -f "$jar" ] || { echo "$jar is not there: mvn -q -DskipTests package" >&2; exit 2; }
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
first=$(find examples/submissions -name '*.xlsx' | sort | sed -n 1p)
java -jar "$jar" read "$first" >"$tmp/standard.json"
java -jar "$jar" fill "$tmp/standard.json" -o "$tmp/standard.xlsx"
# 宋体 is Microsoft's; its free sister stands in
cat >"$tmp/fonts.conf" <<XML
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <test name="family" qual="any"><string>宋体</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Noto Serif CJK SC</string></edit>
  </match>
  <match target="pattern">
    <test name="family" qual="any"><string>SimSun</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Noto Serif CJK SC</string></edit>
  </match>
</fontconfig>
XML
FONTCONFIG_FILE="$tmp/fonts.conf" soffice "-env:UserInstallation=file://$tmp/office" --headless --convert-to pdf --outdir "$tmp" "$tmp/standard.xlsx" >/dev/null 2>&1
mkdir -p docs/images
pdftoppm -r 110 -f 1 -l 1 -png -singlefile "$tmp/standard.pdf" docs/images/standard
ls -l docs/images/standard.png
