#!/bin/sh
# Backup of a running demo, wipe, restore: equal by checksum of every table. Damaged files are refused.
set -eu
cd "$(dirname "$0")/../.."
OWN=$(mktemp -d); PORT=${FETTLE_BACKUP_PORT:-8394}
. .ci/checks/demo.sh
trap tidy EXIT

start source
./fettle backup "$OWN/day.backup" --data "$OWN/source" | tail -1
stop
rm -rf "$OWN/source"
./fettle restore "$OWN/day.backup" --data "$OWN/restored" | tail -1
# a second backup, of the restored folder: its sums were computed from the rows that lie there now
./fettle backup "$OWN/again.backup" --data "$OWN/restored" | tail -1
sums() { (mkdir -p "$OWN/x" && cd "$OWN/x" && "$JAVA_HOME/bin/jar" --extract --file "$1" manifest.json && cat manifest.json); }
for file in day again; do
  sums "$OWN/$file.backup" >"$OWN/$file.json"
  node -e 'const m = JSON.parse(require("fs").readFileSync(process.argv[1])); for (const t of m.tables) console.log(t.name, t.rows, t.sum); for (const s of m.sequences) console.log(s.name, s.last)' \
    "$OWN/$file.json" >"$OWN/$file.sums"
done
diff "$OWN/day.sums" "$OWN/again.sums" || fail "the restored tables differ"
echo "equal by count and checksum: $(wc -l <"$OWN/day.sums") tables and sequences"
awk '$2 + 0 > 0' "$OWN/day.sums" | grep -q '^account ' || fail "nothing was in it"

if ./fettle restore "$OWN/day.backup" --data "$OWN/restored" >"$OWN/out" 2>&1; then fail "restored over a database"; fi
size=$(wc -c <"$OWN/day.backup")
head -c $((size - 1)) "$OWN/day.backup" >"$OWN/short.backup"
cp "$OWN/day.backup" "$OWN/bent.backup"; printf 'x' | dd of="$OWN/bent.backup" bs=1 seek=$((size / 2)) conv=notrunc 2>/dev/null
for bad in short bent; do
  if ./fettle restore "$OWN/$bad.backup" --data "$OWN/$bad" >"$OWN/out" 2>&1; then fail "a damaged file ($bad) was restored"; fi
  grep -q 'Nothing was restored' "$OWN/out" || { cat "$OWN/out"; fail "no word about what is wrong ($bad)"; }
done
echo "a truncated file, an altered file and a folder that is not empty are refused"

start restored
curl -fsS "http://127.0.0.1:$PORT/sign-in" >/dev/null || fail "the restored folder does not run"
echo "the restored folder runs"
stop
