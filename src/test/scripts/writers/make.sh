#!/bin/sh
# Makes src/test/resources/writers again: two published forms (plan.json), written by as many programs as there are.
# Needs node and npm, python3 with openpyxl, perl, LibreOffice, gnumeric and Maven:
#   apt-get install python3-openpyxl python3-xlsxwriter python3-xlwt libexcel-writer-xlsx-perl \
#       libspreadsheet-writeexcel-perl gnumeric libreoffice-calc
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../../resources/writers
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out" "$out/../refused"

/usr/bin/python3 "$here/plan.py" "$here/../../resources/workbooks/filled.xlsx" 文体事务管理 社区自治管理 > "$work/plan.json"
/usr/bin/python3 "$here/write.py" "$work/plan.json" "$out"
perl "$here/write.pl" "$work/plan.json" "$out"

(cd "$work" && npm init -y && npm install xlsx@0.18.5 exceljs@4.4.0 xlsx-populate@1.21.0) > /dev/null
NODE_PATH=$work/node_modules node "$here/write.js" "$work/plan.json" "$out"

mvn -B -q -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath"
java -cp "$(cat "$work/classpath")" "$here/Write.java" "$work/plan.json" "$out"
# the successor of EasyExcel, now Apache Fesod, has the same classes under another name
mkdir "$work/successor"
sed 's/com\.alibaba\.excel/cn.idev.excel/g; s/EasyExcel/FastExcel/g; s/easyexcel\.xlsx/fastexcel-idev.xlsx/' "$here/Write.java" > "$work/successor/Write.java"
java -cp "$(cat "$work/classpath")" "$work/successor/Write.java" "$work/plan.json" "$out"

for kind in "xlsx:Calc MS Excel 2007 XML" "xls:MS Excel 97" "xlsm:Calc MS Excel 2007 VBA XML" "xltx:Calc MS Excel 2007 XML Template"; do
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$kind" --outdir "$work/office" "$out/openpyxl.xlsx"
    mv "$work/office/openpyxl.${kind%%:*}" "$out/libreoffice.${kind%%:*}"
done

ssconvert --export-type=Gnumeric_Excel:xlsx "$out/openpyxl.xlsx" "$out/gnumeric.xlsx"
ssconvert --export-type=Gnumeric_Excel:xlsx2 "$out/openpyxl.xlsx" "$out/gnumeric-iso.xlsx"
ssconvert --export-type=Gnumeric_Excel:excel_biff8 "$out/openpyxl.xlsx" "$out/gnumeric.xls"
ssconvert --export-type=Gnumeric_Excel:excel_dsf "$out/openpyxl.xlsx" "$out/gnumeric-dual.xls"
ssconvert --export-type=Gnumeric_Excel:excel_biff7 "$out/openpyxl.xlsx" "$out/../refused/biff7.xls"
