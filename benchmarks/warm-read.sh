#!/bin/bash
# warm-read.sh [FILES] : filled standard forms in memory, one warm thread, ours against POI and fastexcel-reader. ROUNDS=7 WARMUP=5
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
files=${1:-500}
jar=target/declaration-sheet-cli.jar
[ -f "$jar" ] || { echo "$jar is not there: mvn -q -DskipTests package" >&2; exit 2; }
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
for artifact in org.dhatim:fastexcel-reader:0.20.2 com.fasterxml:aalto-xml:1.3.4 org.codehaus.woodstox:stax2-api:4.2.2; do
  mvn -B -q dependency:copy -Dartifact="$artifact" -DoutputDirectory="$tmp/lib" >&2
done
path="$tmp/classes:$jar:$tmp/lib/*"
javac -encoding UTF-8 -d "$tmp/classes" -cp "$path" benchmarks/warm/*.java
echo "$(java -version 2>&1 | head -1), $(nproc) cores, commit $(git rev-parse --short HEAD 2>/dev/null || echo unknown), ${ROUNDS:-7} interleaved rounds after ${WARMUP:-5} to warm up"
# without a logging framework, which POI would start first
java ${JAVA_OPTS:-} -Dlog4j.provider=org.apache.logging.log4j.simple.internal.SimpleProvider \
  -cp "$path" WarmRead "$files" "${ROUNDS:-7}" "${WARMUP:-5}" examples/submissions
