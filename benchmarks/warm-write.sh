#!/bin/bash
# warm-write.sh [FILES] : filled forms and prefilled templates into memory, one warm thread, ours against POI's calls by its guide. ROUNDS=7 WARMUP=7
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
. benchmarks/compile.sh
echo "$(java -version 2>&1 | head -1), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), commit $(git rev-parse --short HEAD 2>/dev/null || echo unknown), ${ROUNDS:-7} interleaved rounds after ${WARMUP:-7} to warm up"
java ${JAVA_OPTS:-} -Xbatch -Dlog4j.provider=org.apache.logging.log4j.simple.internal.SimpleProvider \
  -cp "$path" warm.WarmWrite "${1:-60}" "${ROUNDS:-7}" "${WARMUP:-7}" examples/submissions
