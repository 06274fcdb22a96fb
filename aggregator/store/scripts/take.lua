-- Takes feeds and pages that are due, and makes them due again after a while in case this fetcher dies.
--
-- KEYS  the due sets of the buckets that the fetcher holds
-- ARGV  1 now (s)  2 most to take  3 seconds until what is taken is due again
-- Returns their ids.

local now, most, again = ARGV[1], tonumber(ARGV[2]), ARGV[1] + ARGV[3]
local taken = {}
for _, key in ipairs(KEYS) do
    if #taken >= most then break end
    local ids = redis.call('ZRANGEBYSCORE', key, '-inf', now, 'LIMIT', 0, most - #taken)
    for _, id in ipairs(ids) do
        redis.call('ZADD', key, again, id)
        taken[#taken + 1] = id
    end
end
return taken
