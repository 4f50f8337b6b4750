# A demo of one's own for the whole-process checks. To be sourced; needs OWN (a folder to throw away) and PORT.
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
fail() { echo "FAILED: $*"; exit 1; }
postmaster() { sed -n 1p "$1/pg/postmaster.pid"; }
# A process that ended and only waits to be buried by whoever adopted it (state Z) lives no more.
alive() { case "$(ps -o stat= -p "$1" 2>/dev/null)" in ''|*Z*) return 1 ;; esac; }
PID=
# start NAME [options of demo]: the folder is $OWN/NAME, the output $OWN/NAME.log; waits until it is ready
start() {
  name=$1; shift; : >"$OWN/$name.log"
  ./fettle demo --port "$PORT" --data "$OWN/$name" "$@" >"$OWN/$name.log" 2>&1 &
  PID=$!
  i=0
  until grep -q 'Fettle is ready' "$OWN/$name.log"; do
    alive "$PID" || { cat "$OWN/$name.log"; fail "the demo ended instead of starting"; }
    i=$((i + 1)); [ $i -lt 3000 ] || { cat "$OWN/$name.log"; fail "not ready after 5 minutes"; }
    sleep 0.1
  done
}
stop() { [ -n "$PID" ] || return 0; kill "$PID" 2>/dev/null || true; wait "$PID" 2>/dev/null || true; PID=; }
tidy() {
  [ -z "$PID" ] || kill "$PID" 2>/dev/null || true
  wait 2>/dev/null || true
  for note in "$OWN"/*/pg/postmaster.pid; do [ ! -f "$note" ] || kill -INT "$(sed -n 1p "$note")" 2>/dev/null || true; done
  rm -rf "$OWN"
}
