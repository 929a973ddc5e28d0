#!/bin/sh
# What docs/reliability.md reports, measured anew. Needs Maven and a JDK; the figures are printed.
#   docs/reliability.sh kill [ARTICLES [KILLS [SEED]]]   kill -9 while articles come in (500, 50, 1)
#   docs/reliability.sh load [SECONDS [CLIENTS]]         load, then slow clients, long bodies, runaway queries (60, 64)
#   docs/reliability.sh fuzz [INPUTS [SEED]]             damaged articles, feeds and batches (100000, 1)
#   docs/reliability.sh disk FOLDER                      a disk that fills up; FOLDER is on a disk of its own, 300 MB to 1 GB:
#                                                        mount -t tmpfs -o size=300m none FOLDER
#   docs/reliability.sh hostile                          the table of hostile requests, and the protocol's tests
set -e
cd "$(dirname "$0")/.."
what=$1
[ -n "$what" ] || { sed -n 's/^#  *//p' "$0"; exit 2; }
shift

mvn -q -B -Dspotless.check.skip=true test-compile
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath

run() {
  memory=$1
  shift
  java "-Xmx$memory" -Djava.util.logging.config.file=/dev/null \
    -cp "target/test-classes:target/classes:$(cat target/test.classpath)" "$@"
}

case $what in
  kill) run 1g org.demarche.reliability.KillCheck "$@" ;;
  load) run 1g org.demarche.reliability.LoadCheck "$@" ;;
  fuzz)
    run 256m org.demarche.read.ReaderFuzz "${1:-100000}" "${2:-1}"
    run 256m org.demarche.serve.intake.IntakeFuzz "${1:-100000}" "${2:-1}"
    ;;
  disk) run 1g org.demarche.reliability.DiskCheck "$@" ;;
  hostile) mvn -B -Dspotless.check.skip=true -Dtest=HostileTest,ProtocolTest,EndpointTest,HttpTest,SlowClientTest,HeapTest test ;;
  *) echo "docs/reliability.sh: kill, load, fuzz, disk or hostile, not $what" >&2 && exit 2 ;;
esac
