# sourced by warm-read.sh and jmh.sh: compiles the benchmarks against the packed program and sets $path
[ -f target/declaration-sheet-cli.jar ] || { echo "target/declaration-sheet-cli.jar is not there: mvn -q -DskipTests package" >&2; exit 2; }
mvn -B -q -f benchmarks/pom.xml compile dependency:build-classpath -Dmdep.outputFile=target/path.txt >&2
path="benchmarks/target/classes:$(cat benchmarks/target/path.txt)"
