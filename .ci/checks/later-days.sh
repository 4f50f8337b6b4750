#!/bin/sh
# The demo on later days, in one folder: the next day, a week on, and over both changes of the clocks (Europe/Berlin,
# 2026-10-25 and 2027-03-28). Each new day is loaded once, and nothing goes wrong on the way. With `thorough` more moments
# of those days, and a walk over all pages at each; else at the last only.
set -eu
cd "$(dirname "$0")/../.."
OWN=$(mktemp -d); PORT=${FETTLE_DAYS_PORT:-8395}
. .ci/checks/demo.sh
trap tidy EXIT

first=; seen_days=; finished=0
walked=2027-03-28T12:00:00Z
moments='2026-10-24T06:00:00Z 2026-10-24T23:30:00Z 2026-10-31T06:00:00Z 2027-03-27T06:00:00Z 2027-03-28T12:00:00Z'
if [ "${1:-}" = thorough ]; then
  moments='2026-10-24T06:00:00Z 2026-10-24T23:30:00Z 2026-10-25T12:00:00Z 2026-10-26T06:00:00Z 2026-11-02T06:00:00Z
    2027-03-27T06:00:00Z 2027-03-28T00:30:00Z 2027-03-28T12:00:00Z 2027-03-29T06:00:00Z'
  walked=$moments
fi
for clock in $moments; do
  day=$(TZ=Europe/Berlin date -d "$clock" +%F)
  start days --clock "$clock"
  loaded=$(grep -c "loading the demo day $day " "$OWN/days.log" || true)
  if grep -E ' ERROR |Exception' "$OWN/days.log"; then fail "errors at $clock"; fi
  [ -n "$first" ] || first=$loaded
  case " $seen_days " in *" $day "*) want=0 ;; *) want=$first ;; esac
  [ "$loaded" = "$want" ] || fail "$day: $loaded practices loaded their day, not $want"
  seen_days="$seen_days $day"
  for path in /sign-in /actuator/health; do curl -fsS "http://127.0.0.1:$PORT$path" >/dev/null || fail "$path at $clock"; done
  finished=$(node .ci/checks/days.mjs "http://127.0.0.1:$PORT" "$day" "$finished") || fail "$clock: $finished"
  echo "not walked" >"$OWN/crawl"
  case "$walked" in *"$clock"*)
    node .ci/checks/crawl.mjs "http://127.0.0.1:$PORT" >"$OWN/crawl" || { cat "$OWN/crawl"; fail "pages at $clock"; } ;;
  esac
  echo "$clock: $loaded practices loaded $day, $finished visits done; $(tail -1 "$OWN/crawl")"
  stop
done
[ "$first" -gt 0 ] || fail "no practice has a demo day"
