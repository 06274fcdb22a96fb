-- Ends the asking for a page, or puts it off; what was asked for anew meanwhile stays as it is.
--
-- KEYS  1 record of the page  2 the due set that it is in
-- ARGV  1 article id  2 wire id of the version that asked  3 when to ask again (s), or ""
--       4 weighted failures
-- Returns 1, or 0 when it was asked for anew, or is gone.

if redis.call('HGET', KEYS[1], 'asked') ~= ARGV[2] then return 0 end
if ARGV[3] == '' then
    redis.call('ZREM', KEYS[2], ARGV[1])
    redis.call('DEL', KEYS[1])
else
    redis.call('ZADD', KEYS[2], 'XX', ARGV[3], ARGV[1])
    redis.call('HSET', KEYS[1], 'failures', ARGV[4])
end
return 1
