-- wrk script: lines of a file in turn, with a body, tokens and keys where a scenario has them.
-- Arguments: method, file of paths, file of bodies or -, file of tokens or -, mark of the round, keyed or -
local paths, bodies, tokens, mark, keyed
local count = 0

local function lines(name)
  if name == "-" then return nil end
  local list = {}
  for line in io.lines(name) do list[#list + 1] = line end
  return list
end

function init(args)
  wrk.method = args[1]
  paths, bodies, tokens = lines(args[2]), lines(args[3]), lines(args[4])
  mark, keyed = args[5], args[6] == "keyed"
end

function request()
  count = count + 1
  local headers = {}
  for name, value in pairs(wrk.headers) do headers[name] = value end
  local body
  if bodies then
    headers["Content-Type"] = "application/json"
    body = bodies[count % #bodies + 1]:gsub("{n}", mark .. count)
  end
  if tokens then headers["Authorization"] = "Bearer " .. tokens[count % #tokens + 1] end
  if keyed then headers["Idempotency-Key"] = mark .. "-" .. count end
  return wrk.format(nil, paths[count % #paths + 1], headers, body)
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format('RESULT {"requests":%d,"seconds":%f,"p50":%f,"p99":%f,"errors":%d}\n', summary.requests,
    summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    e.connect + e.read + e.write + e.status + e.timeout))
end
