-- Takes a document off the queue and keeps it, whole, with the reason.
--
-- KEYS  1 document  2 pending  3 pending bytes  4 tries  5 quarantine  6 the document's record there
--       7 its feed  8 its outcome
-- ARGV  1 document id  2 stage  3 reason  4 seconds to keep the outcome
--       5 field of the feed that tells of it
-- Returns 1, or 0 when the document was gone already.

local data = redis.call('GET', KEYS[1])
if not data then return 0 end

redis.call('HSET', KEYS[6], 'document', data, 'stage', ARGV[2], 'reason', ARGV[3])
local time = redis.call('TIME')
redis.call('ZADD', KEYS[5], time[1] * 1000 + math.floor(time[2] / 1000), ARGV[1])
redis.call('DECRBY', KEYS[3], #data)
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('HDEL', KEYS[4], ARGV[1])
if redis.call('ZCARD', KEYS[2]) == 0 then redis.call('SET', KEYS[3], 0) end
redis.call('HSET', KEYS[8], 'done', 1, 'error', ARGV[3])
redis.call('EXPIRE', KEYS[8], ARGV[4])
if redis.call('EXISTS', KEYS[7]) == 1 then
    redis.call('HSET', KEYS[7], ARGV[5], ARGV[3])
end
return 1
