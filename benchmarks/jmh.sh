#!/bin/bash
# jmh.sh [JMH OPTIONS] : the same contenders under JMH, each in a JVM of its own; jmh.sh -prof gc 'ReadBenchmark.(grid|poiOpen)'
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
. benchmarks/compile.sh
java -cp "$path" org.openjdk.jmh.Main "$@"
