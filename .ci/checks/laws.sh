#!/bin/sh
# Each law of the house is seen to fail when it is broken: in a copy of the committed tree one fault at a time is put in,
# and the test that guards the law must fail. `./fettle prove laws [NAME…]`
set -eu
cd "$(dirname "$0")/../.."
OWN=$(mktemp -d); COPY=$OWN/copy
trap 'rm -rf "$OWN"' EXIT
git clone -q . "$COPY"; cd "$COPY"
MAIN=server/src/main; MVN="mvn -B -ntp -q ${FETTLE_MVN:-}"
GUARDS=AccessTableTest,BundlesTest,ModulesTest,EligibilityProperties
caught=0; missed=0

guard() { $MVN -pl dispatch,marc,server -Dspotless.check.skip=true -Dsurefire.failIfNoSpecifiedTests=false -Dtest="$1" test >"$OWN/log" 2>&1; }

# Without a fault they pass; else nothing that follows would mean anything.
guard "$GUARDS" || { tail -30 "$OWN/log"; echo "the laws fail without any fault"; exit 1; }

# fault NAME TEST FILE SED: the test must fail with the fault in, and not for want of compiling
fault() {
  name=$1; test=$2; file=$3; edit=$4
  case "$WANTED" in all|*" $name "*) ;; *) return 0 ;; esac
  sed -i "$edit" "$file"
  if git diff --quiet; then echo "NOT PUT IN: $name ($file has changed: mend this list)"; missed=$((missed + 1)); return 0; fi
  if guard "$test"; then
    echo "MISSED: $name: $test passed"; missed=$((missed + 1))
  elif grep -q 'COMPILATION ERROR' "$OWN/log"; then
    echo "NOT COMPILED: $name"; grep -m3 ERROR "$OWN/log"; missed=$((missed + 1))
  else
    echo "caught: $name, by $test: $(grep -am1 -oE '(AccessTable|Bundles|Modules|Architecture|Tidy|EligibilityProperties|Law)[A-Za-z]*[.:][A-Za-z]+' "$OWN/log" || true)"; caught=$((caught + 1))
  fi
  git checkout -q .
}

WANTED=all; [ $# -gt 0 ] && WANTED=" $* "
PEOPLE=$MAIN/java/org/fettle/people
fault endpoint-without-a-row AccessTableTest server/src/test/resources/access/work.tsv '/^GET\t\/my-day\t/d'
fault role-too-many AccessTableTest server/src/test/resources/access/work.tsv '/^GET\t\/expiry\t/s/ASSESSOR,//'
fault endpoint-open-to-all AccessTableTest $MAIN/java/org/fettle/work/WorkApi.java 's/^@Allow(signedIn = true)/@Allow(everyone = true)/'
fault german-text-missing BundlesTest $MAIN/resources/messages/shell_de.properties '5d'
fault text-in-no-bundle BundlesTest $MAIN/resources/messages/work_en.properties '5s/^/x/'
fault upward-dependency ModulesTest $MAIN/java/org/fettle/platform/actor/Actor.java '$s/^}$/    static Class<?> up() { return org.fettle.people.Place.class; }\n}/'
fault expired-counts EligibilityProperties $PEOPLE/Qualification.java 's/validUntil.map(until -> !last.isAfter(until)).orElse(true)/true/'
fault one-more-turns-yes-to-no EligibilityProperties $PEOPLE/NeedRules.java 's/^        Qualification best = null;/        if (who.qualifications().size() > 4) return null;\n&/'
fault order-matters EligibilityProperties $PEOPLE/NeedRules.java 's/(best == null || LASTING.compare(q, best) > 0)/best == null/'
fault trainee-supervises-his-supervisor EligibilityProperties $PEOPLE/SupervisionRules.java 's/if (bound.isEmpty()) return false;/if (true) return false;/'
fault ratio-of-the-moment EligibilityProperties $PEOPLE/SupervisionRules.java 's/return trainees.size() <= least;/return true;/'
echo "$caught caught, $missed missed"
[ $caught -gt 0 ] || { echo "no fault of that name: $*" >&2; exit 2; }
[ $missed = 0 ]
