-- Forgets entries of a feed that it has not carried for long.
--
-- KEYS  1 what was seen of the feed
-- ARGV  1 milliseconds: entries published before are forgotten, unless
--       2 and on: the entries that the feed carries now
-- Returns how many were forgotten.

local carried = {}
for i = 2, #ARGV do carried[ARGV[i]] = true end

local forgotten = 0
local known = redis.call('HGETALL', KEYS[1])
for i = 1, #known, 2 do
    local published = tonumber(known[i + 1]:match('^%d+|[^|]*|(%d+)'))
    if not carried[known[i]] and published < tonumber(ARGV[1]) then
        redis.call('HDEL', KEYS[1], known[i])
        forgotten = forgotten + 1
    end
end
return forgotten
