#!/bin/bash
# warm-read.sh [FILES] : filled standard forms in memory, one warm thread, ours against POI and fastexcel-reader. ROUNDS=7 WARMUP=15
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
. benchmarks/compile.sh
echo "$(java -version 2>&1 | head -1), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), commit $(git rev-parse --short HEAD 2>/dev/null || echo unknown), ${ROUNDS:-7} interleaved rounds after ${WARMUP:-15} to warm up"
# without a logging framework, which POI would start first; compiled as soon as it is due, or a busy machine measures the interpreter
java ${JAVA_OPTS:-} -Xbatch -Dlog4j.provider=org.apache.logging.log4j.simple.internal.SimpleProvider \
  -cp "$path" warm.WarmRead "${1:-500}" "${ROUNDS:-7}" "${WARMUP:-15}" examples/submissions
