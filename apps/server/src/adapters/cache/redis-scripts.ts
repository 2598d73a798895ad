/**
 * Epochs: one number that grows with each drop, Redis's own microseconds where it has none to count from. No clock of a
 * process takes part. An entry carries the epoch that was read before the database was; it holds while none of its
 * tags was dropped at a later one.
 */
const nextEpoch = `
local function nextEpoch(key)
  local time = redis.call('TIME')
  local now = time[1] * 1000000 + time[2]
  local last = tonumber(redis.call('GET', key) or '0')
  if now <= last then now = last + 1 end
  local epoch = string.format('%.0f', now)
  redis.call('SET', key, epoch)
  return epoch
end`

/** KEYS: entry, epoch. ARGV: prefix of tags. Answers epoch, milliseconds left, tags, value; or the epoch alone. */
export const readScript = `${nextEpoch}
local epoch = redis.call('GET', KEYS[2]) or nextEpoch(KEYS[2])
local kept = redis.call('HMGET', KEYS[1], 'epoch', 'tags', 'value')
if not (kept[1] and kept[2] and kept[3]) then return { epoch } end
for tag in string.gmatch(kept[2], '%S+') do
  local moved = redis.call('GET', ARGV[1] .. tag)
  if moved and (tonumber(moved) or math.huge) > (tonumber(kept[1]) or 0) then return { epoch } end
end
return { epoch, redis.call('PTTL', KEYS[1]), kept[1], kept[2], kept[3] }`

/** KEYS: entry. ARGV: epoch, tags, value, milliseconds to live. */
export const writeScript = `
redis.call('HSET', KEYS[1], 'epoch', ARGV[1], 'tags', ARGV[2], 'value', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 1`

/** KEYS: epoch. ARGV: milliseconds to remember, prefix of tags, tags. */
export const invalidateScript = `${nextEpoch}
local epoch = nextEpoch(KEYS[1])
for index = 3, #ARGV do redis.call('SET', ARGV[2] .. ARGV[index], epoch, 'PX', ARGV[1]) end
return epoch`
