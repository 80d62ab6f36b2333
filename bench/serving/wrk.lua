-- Asks for the addresses in a file, one after another, and prints what came of it as one line of JSON.
local asked = {}
local at = 0

function init(args)
  for address in io.lines(args[1]) do
    asked[#asked + 1] = wrk.format("GET", address)
  end
end

function request()
  at = at % #asked + 1
  return asked[at]
end

-- Times are in microseconds.
function done(summary, latency)
  local failed = summary.errors
  print(string.format(
    'RESULT {"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"statuses":%d,"sockets":%d,"timeouts":%d}',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    failed.status, failed.connect + failed.read + failed.write, failed.timeout))
end
