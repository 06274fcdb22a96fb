-- Shares the buckets of hosts among the living fetchers, so that a host belongs to one at a time.
--
-- KEYS  1 fetchers  2 leases
-- ARGV  1 this fetcher  2 now (s)  3 seconds without a sign of life after which a fetcher is gone
--       4 number of buckets  5 "1" to give up all of them and leave
-- Returns the buckets that this fetcher holds.

local me, now, ttl, buckets, leave = ARGV[1], tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4]), ARGV[5] == '1'

redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ttl)
if leave then
    redis.call('ZREM', KEYS[1], me)
else
    redis.call('ZADD', KEYS[1], now, me)
end

local living = {}
for _, name in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do living[name] = true end
local share = leave and 0 or math.ceil(buckets / redis.call('ZCARD', KEYS[1]))

local owners = {}
local leases = redis.call('HGETALL', KEYS[2])
for i = 1, #leases, 2 do owners[leases[i]] = leases[i + 1] end

local held, free = {}, {}
for bucket = 0, buckets - 1 do
    local owner = owners[tostring(bucket)]
    if owner == me then
        if #held < share then
            held[#held + 1] = bucket
        else
            redis.call('HDEL', KEYS[2], bucket)
        end
    elseif not owner or not living[owner] then
        free[#free + 1] = bucket
    end
end
for _, bucket in ipairs(free) do
    if #held >= share then break end
    redis.call('HSET', KEYS[2], bucket, me)
    held[#held + 1] = bucket
end
return held
