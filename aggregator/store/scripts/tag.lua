-- Make a topic what its rule says of articles that lie on the wire already: why, for who reads
-- them, and their ids in the topic's stream.
--
-- KEYS  1 later tags  2 stream of the topic
--       3 the stream that takes its place: all ids up to the last that was looked at, in order
--       4 version of the later tags  5 topics
-- ARGV  1 slug  2 "1" with the last of them, when the stream takes its place  3 last id looked at
--       then two values an article: wire id, JSON of the tag's matches, "" to take the tag away
-- Returns nothing.
--
-- What came to the topic meanwhile is added to the new stream before it takes the place.

-- Nothing is written when the topic was removed meanwhile.

local slug, last, until_id = ARGV[1], ARGV[2] == '1', ARGV[3]

if redis.call('HEXISTS', KEYS[5], slug) == 0 then return end

for first = 4, #ARGV, 2 do
    local tags = cjson.decode(redis.call('HGET', KEYS[1], ARGV[first]) or '{}')
    tags[slug] = ARGV[first + 1]
    redis.call('HSET', KEYS[1], ARGV[first], cjson.encode(tags))
end

if last then
    for _, entry in ipairs(redis.call('XRANGE', KEYS[2], '(' .. until_id, '+')) do
        redis.call('XADD', KEYS[3], entry[1], unpack(entry[2]))
    end
    redis.call('DEL', KEYS[2])
    if redis.call('EXISTS', KEYS[3]) == 1 then
        redis.call('RENAME', KEYS[3], KEYS[2])
        redis.call('PERSIST', KEYS[2])
    end
    redis.call('INCR', KEYS[4])
end
