-- Tells articles as publish.lua does, of stories alone: joined behind stories.lua.
--
-- ARGV  1 key prefix  2 window (s), then five values an article: id, language, gist, source, ms
-- Returns the id of the story of each.

local prefix, window, told = ARGV[1], tonumber(ARGV[2]), {}
for first = 3, #ARGV, 5 do
    local article = {id = ARGV[first], language = ARGV[first + 1], gist = ARGV[first + 2],
        source = ARGV[first + 3], at = tonumber(ARGV[first + 4])}
    local story = stories.find(prefix, article, window) or article.id
    stories.join(prefix, story, article, window)
    told[#told + 1] = story
end
return told
