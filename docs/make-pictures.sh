#!/bin/bash
# Draws docs/images: the first example filled into each built-in form by the program (FORM.png), and each blank form (FORM-blank.png), the first page as LibreOffice prints it, and the first page of a guide (standard-guide.png). Needs LibreOffice Calc, poppler-utils and fonts-noto-cjk.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
jar=target/declaration-sheet-cli.jar
[ -f "$jar" ] || { echo "$jar is not there: mvn -q -DskipTests package" >&2; exit 2; }
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
first=$(find examples/submissions -name '*.xlsx' | sort | sed -n 1p)
java -jar "$jar" read "$first" >"$tmp/data.json"
pictures=()
for template in templates/*.xlsx; do
  form=$(basename "$template" .xlsx)
  # 1: the example says something that the form has no place for
  java -jar "$jar" fill "$tmp/data.json" --form "$form" -o "$tmp/$form.xlsx" || [ $? = 1 ]
  cp "$template" "$tmp/$form-blank.xlsx"
  pictures+=("$form" "$form-blank")
done
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
FONTCONFIG_FILE="$tmp/fonts.conf" soffice "-env:UserInstallation=file://$tmp/office" --headless --convert-to pdf --outdir "$tmp" "$tmp"/*.xlsx >/dev/null 2>&1
mkdir -p docs/images
for picture in "${pictures[@]}"; do
  pdftoppm -r 80 -f 1 -l 1 -png -singlefile "$tmp/$picture.pdf" "docs/images/$picture"
done
# behind the blank form its guide
pdftoppm -r 80 -f 2 -l 2 -png -singlefile "$tmp/standard-blank.pdf" docs/images/standard-guide
ls -l docs/images
