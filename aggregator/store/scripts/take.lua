-- Takes feeds and pages that are due, and makes them due again after a while should we die.
--
-- KEYS  the due sets of the buckets that the fetcher holds
-- ARGV  1 now (s)  2 most to take  3 seconds until what is taken is due again
-- Returns their ids.
--
-- No bucket gets more than its share, so that one crowded host keeps none of the others waiting.

local now, most, again = ARGV[1], tonumber(ARGV[2]), ARGV[1] + ARGV[3]
local share = math.ceil(most / #KEYS)
local taken = {}
for _, key in ipairs(KEYS) do
    local room = math.min(share, most - #taken)
    local ids = redis.call('ZRANGEBYSCORE', key, '-inf', now, 'LIMIT', 0, room)
    for _, id in ipairs(ids) do
        redis.call('ZADD', key, again, id)
        taken[#taken + 1] = id
    end
end
return taken
