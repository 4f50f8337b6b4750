#!/bin/sh
# `--practices library` shows no trace of field, and the other way round: pages, addresses, API.
set -eu
cd "$(dirname "$0")/../.."
OWN=$(mktemp -d); PORT=${FETTLE_PRACTICE_PORT:-8396}
. .ci/checks/demo.sh
trap tidy EXIT

for practice in library field; do
  start $practice --practices $practice
  node .ci/checks/crawl.mjs "http://127.0.0.1:$PORT" $practice >"$OWN/crawl" || { cat "$OWN/crawl"; fail "$practice alone shows the other"; }
  echo "$practice alone: $(tail -1 "$OWN/crawl")"
  stop
done
