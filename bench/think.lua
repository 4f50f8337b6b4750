-- One of 50 people at work: asks for a page, reads for half a second to a second and a half, asks for the next.
-- Pages are the lines of the file named by $PAGES.
local pages = {}
for line in io.lines(os.getenv("PAGES")) do pages[#pages + 1] = line end
local asked = 0
function request()
  asked = asked + 1
  return wrk.format("GET", pages[(asked + math.random(#pages)) % #pages + 1])
end
if os.getenv("THINK") ~= "0" then
  function delay() return math.random(500, 1500) end
end
