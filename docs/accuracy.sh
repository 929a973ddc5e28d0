#!/bin/sh
# Measures the program and rewrites the figures of docs/accuracy.md. Needs Maven, python3 and the test data.
#   docs/accuracy.sh [TESTDATA]       the figures; TESTDATA is ../shared unless given
#   docs/accuracy.sh fit [TESTDATA]   first fits confidence (src/main/resources/lexicon/confidence.tsv) to dev and our open articles,
#                                     and its level to the closed ones
#   docs/accuracy.sh fit-places [TESTDATA]   first fits the choice of places (src/main/resources/lexicon/place-choice.tsv), likewise
set -e
cd "$(dirname "$0")/.."

build() {
  mvn -q -B test-compile
  mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
    -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
}

run() {
  java -Xmx2g -cp "target/test-classes:target/classes:$(cat target/test.classpath)" "$@"
}

build
if [ "$1" = fit ]; then
  shift
  run org.demarche.accuracy.FitConfidence "${1:-../shared}/corpus" src/test/resources/corpus/open src/test/resources/corpus/closed \
    src/main/resources/lexicon/confidence.tsv
  build
fi
if [ "$1" = fit-places ]; then
  shift
  run org.demarche.accuracy.FitPlaces "${1:-../shared}/corpus" src/test/resources/corpus/open src/main/resources/lexicon/place-choice.tsv
  build
fi
run org.demarche.accuracy.AccuracyReport "${1:-../shared}" docs/accuracy.md
