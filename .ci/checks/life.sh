#!/bin/sh
# A demo's life: stops cleanly within 5 s, comes back after kill -9 of server and database, one per folder and port.
set -eu
cd "$(dirname "$0")/../.."
OWN=$(mktemp -d); PORT=${FETTLE_LIFE_PORT:-8392}
. .ci/checks/demo.sh
trap tidy EXIT

start life
db=$(postmaster "$OWN/life")
begin=$(date +%s%N)
kill -TERM "$PID"
while alive "$PID"; do sleep 0.05; done
millis=$((($(date +%s%N) - begin) / 1000000))
wait "$PID" 2>/dev/null || true
PID=
! alive "$db" || fail "PostgreSQL outlived SIGTERM"
tail -5 "$OWN/life/postgresql.log" | grep -q 'database system is shut down' || fail "PostgreSQL was not shut down cleanly"
[ $millis -le 5000 ] || fail "SIGTERM took $millis ms, more than 5 s"
echo "SIGTERM: server and PostgreSQL ended cleanly after $millis ms"

start life
db=$(postmaster "$OWN/life")
if ./fettle demo --port $((PORT + 1000)) --data "$OWN/life" >"$OWN/second.log" 2>&1; then fail "a second Fettle ran in the same folder"; fi
grep -q 'another Fettle' "$OWN/second.log" || { cat "$OWN/second.log"; fail "no word about the first Fettle"; }
if ./fettle demo --port "$PORT" --data "$OWN/other" >"$OWN/second.log" 2>&1; then fail "two on one port"; fi
grep -q "port $PORT is taken" "$OWN/second.log" || { cat "$OWN/second.log"; fail "no word about the busy port"; }
alive "$PID" && alive "$db" || fail "the second one harmed the first"
echo "a second one in the same folder or on the same port is refused and harms nothing"

kill -9 "$PID" "$db"; wait "$PID" 2>/dev/null || true
start life
echo "kill -9 of both: started again by itself"

db=$(postmaster "$OWN/life")
kill -9 "$PID"; wait "$PID" 2>/dev/null || true
alive "$db" || fail "the postmaster should have outlived its server"
start life
! alive "$db" || [ "$(postmaster "$OWN/life")" = "$db" ] || fail "an orphaned postmaster runs beside the new one"
echo "kill -9 of the server alone: the orphaned PostgreSQL was ended, started again"
stop
