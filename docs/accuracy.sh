#!/bin/sh
# Measures the program and rewrites the figures of docs/accuracy.md. Needs Maven, python3 and the test data.
#   docs/accuracy.sh [TESTDATA]       the figures; TESTDATA is ../shared unless given
#   docs/accuracy.sh fit [TESTDATA]   first fits confidence (src/main/resources/lexicon/confidence.tsv) to dev
set -e
cd "$(dirname "$0")/.."

run() {
  mvn -q test-compile org.codehaus.mojo:exec-maven-plugin:exec -Dexec.executable=java -Dexec.classpathScope=test \
    -Dexec.args="-Xmx2g -cp %classpath $*"
}

if [ "$1" = fit ]; then
  shift
  run org.demarche.accuracy.FitConfidence "${1:-../shared}/corpus" src/main/resources/lexicon/confidence.tsv
fi
run org.demarche.accuracy.AccuracyReport "${1:-../shared}" docs/accuracy.md
