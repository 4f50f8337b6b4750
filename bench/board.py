#!/usr/bin/env python3
"""A day of many people on a running demo: how long planning, publishing and looking at it take.
Usage: bench/board.py BASE DAY [LOOKS]   (filled before by org.fettle.bench.FillBoard; signs in as the demo's dispatcher)"""
import http.cookiejar, re, statistics, sys, time, urllib.parse, urllib.request

ZONE = "Europe/Busingen"
base, day = sys.argv[1:3]
looks = int(sys.argv[3]) if len(sys.argv) > 3 else 30
web = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))


def get(path):
    with web.open(base + path) as answer:
        return answer.read().decode(), answer.geturl()


def csrf(page):
    return re.search(r'name="_csrf" value="([^"]*)"', page).group(1)


def post(path, fields):
    with web.open(base + path, urllib.parse.urlencode(fields, doseq=True).encode()) as answer:
        return answer.read().decode(), answer.geturl()


page, _ = get("/sign-in")
page, _ = post("/sign-in", {"login": "dispatcher", "password": "fettle-demo", "_csrf": csrf(page)})
board = f"/board?day={day}&zone={urllib.parse.quote(ZONE)}"
page, _ = get(board)

begun = time.time()
page, at = post("/board/plan", {"day": day, "zone": ZONE, "_csrf": csrf(page)})
while "/board/plans/" not in page:
    time.sleep(0.2)
    page, at = get(urllib.parse.urlparse(at).path)
print(f"planned in {time.time() - begun:.1f} s, all told")
plan = re.search(r"/board/plans/[0-9a-f-]{36}", page).group(0)

begun = time.time()
page, _ = get(plan)
took = re.findall(r'name="take"[^>]*value="([0-9a-f-]{36})"', page) or re.findall(r'value="([0-9a-f-]{36})"[^>]*name="take"', page)
print(f"plan page in {time.time() - begun:.2f} s, {len(page) // 1024} KB, {len(took)} changes")
begun = time.time()
page, at = post(plan + "/publish", {"_csrf": csrf(page), "take": took})
print(f"published in {time.time() - begun:.2f} s, now at {urllib.parse.urlparse(at).path}")

times = []
for _ in range(looks):
    begun = time.time()
    page, _ = get(board)
    times.append(1000 * (time.time() - begun))
times.sort()
print(f"board: {page.count('data-technician=')} people, {page.count('data-start=')} visits, {len(page) // 1024} KB; "
      f"p50 {statistics.median(times):.0f} ms, p95 {times[int(0.95 * (len(times) - 1))]:.0f} ms")
