-- Tag articles that lie on the wire already with a topic: why, for who reads them, and their ids in
-- the topic's stream.
--
-- KEYS  1 later tags  2 stream of the topic
--       3 the stream that takes its place: all ids up to the last of it, in order
-- ARGV  1 slug  2 last id in the new stream, or ""
--       then two values an article: wire id, JSON of the tag's matches
-- Returns nothing.
--
-- What came to the topic meanwhile is added to the new stream before it takes the place.

local slug, last = ARGV[1], ARGV[2]

for first = 3, #ARGV, 2 do
    local tags = cjson.decode(redis.call('HGET', KEYS[1], ARGV[first]) or '{}')
    tags[slug] = ARGV[first + 1]
    redis.call('HSET', KEYS[1], ARGV[first], cjson.encode(tags))
end

if last ~= '' then
    for _, entry in ipairs(redis.call('XRANGE', KEYS[2], '(' .. last, '+')) do
        redis.call('XADD', KEYS[3], entry[1], unpack(entry[2]))
    end
    redis.call('RENAME', KEYS[3], KEYS[2])
end
