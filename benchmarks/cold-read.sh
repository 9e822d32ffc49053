#!/bin/bash
# cold-read.sh FILE.xlsx : one file, whole process, ours against POI's usermodel, run in turn. RUNS=15
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
file=${1:?usage: benchmarks/cold-read.sh FILE.xlsx}
runs=${RUNS:-15}
jar=target/declaration-sheet-cli.jar
[ -f "$jar" ] || { echo "$jar is not there: mvn -q -DskipTests package" >&2; exit 2; }
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
javac -encoding UTF-8 -d "$tmp/classes" -cp "$jar" benchmarks/*.java

ours() { java -jar "$jar" read "$file"; }
# without a logging framework, which POI would start first: the faster of its ways
poi() { java -Dlog4j.provider=org.apache.logging.log4j.simple.internal.SimpleProvider -cp "$tmp/classes:$jar" PoiCells "$file"; }

java -cp "$tmp/classes:$jar" GridCells "$file" >"$tmp/grid.txt"
poi >"$tmp/poi.txt" 2>"$tmp/poi.err"
[ -s "$tmp/poi.txt" ] || { cat "$tmp/poi.err" >&2; exit 1; }
diff "$tmp/grid.txt" "$tmp/poi.txt" >"$tmp/diff.txt" || { echo "the readers disagree (< ours, > POI):" >&2; head -20 "$tmp/diff.txt" >&2; exit 1; }
echo "$file: $(wc -l <"$tmp/poi.txt") cells and merged ranges, the same to both"

# milliseconds of one run; the program's exit 1 says that it found something
clock() {
  local start end
  start=$(date +%s%N)
  "$@" >/dev/null 2>&1 || [ $? = 1 ]
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }

for ((i = 0; i < runs; i++)); do
  clock ours >>"$tmp/ours.ms"
  clock poi >>"$tmp/poi.ms"
done
o=$(median "$tmp/ours.ms")
p=$(median "$tmp/poi.ms")
echo "$(java -version 2>&1 | head -1), $(nproc) cores, commit $(git rev-parse --short HEAD 2>/dev/null || echo unknown), medians of $runs interleaved runs"
awk -v o="$o" -v p="$p" 'BEGIN { printf "read %d ms, POI %d ms, ratio %.1f\n", o, p, p / o }'
