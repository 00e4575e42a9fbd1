#!/bin/sh
# Builds the benchmarks and runs those whose name contains the first argument (all without one).
# Further arguments go to JMH: ./dev bench FrontierBenchmark -p size=TWO_7X10
# ./dev bench load [USERS [SECONDS [FOLDER]]] starts the program and lets users ask for the pages of a large dossier.
set -eu
cd "$(dirname "$0")/.."
. ./scripts/jdk.sh
parley_find_jdk
parley_find_maven
"$PARLEY_MVN" -B -q -pl bench -am -DskipTests compile dependency:build-classpath \
    -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=runtime
main=org.openjdk.jmh.Main
if [ "${1:-}" = load ]; then
    shift
    main=parley.bench.Load
    ./parley --version >/dev/null # built before anything is measured
fi
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "bench/target/classes:$(cat bench/target/classpath.txt)" "$main" "$@"
