-- The one step that decides: what is new, what was edited, what is a copy; and writes all of it.
--
-- KEYS  1 document  2 pending  3 pending bytes  4 tries  5 wire  6 counts  7 feed of the document
--       8 outcome of the document
-- ARGV  1 key prefix  2 document id  3 seconds that a text counts as told
--       4 "1" when these are the document's last articles  5 seconds to keep the outcome
--       6 wire id of the article that this one was made from, with the text of its page; or ""
--       7 number of changes to the feed, then so many pairs of field and value,
--       then fifteen values an article:
--       id, owner and entry that it names, content hash, bands and sketch or "", gist or "",
--       language or "", topics joined by spaces, feed, source, time (ms), address and bucket of its
--       page that is to be fetched or "", article JSON
-- Returns {new, updated, duplicate, unchanged} of this call.
--
-- A second run of the same document changes nothing: each article is claimed by its id and content.
-- Nothing is written when the document is gone, since then another run has finished it.

-- Joined to it: near.lua, stories.lua, pace.lua.

local prefix, document, window = ARGV[1], ARGV[2], tonumber(ARGV[3])
local last, source = ARGV[4] == '1', ARGV[6]

if redis.call('EXISTS', KEYS[1]) == 0 then return {0, 0, 0, 0} end

local counts = {new = 0, updated = 0, duplicate = 0, unchanged = 0}

-- version|content|wire id|story; the story is left out when it is the article's own.
local function known(feed, entry)
    local value = redis.call('HGET', prefix .. 'seen:' .. feed, entry)
    if not value then return nil end
    local version, content, wire_id, story = value:match('^(%d+)|([^|]*)|([^|]*)|(.*)$')
    return {version = tonumber(version), content = content, wire_id = wire_id, story = story}
end

local function remember(feed, entry, article, content)
    redis.call('HSET', prefix .. 'seen:' .. feed, entry,
        article.version .. '|' .. content .. '|' .. article.wire_id .. '|' .. article.story)
end

local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)

-- Whose text this is, the same or with other figures; nil, nil when it was not told before.
local function told_before(article)
    if article.bands == '' or article.feed == 'trends' then return nil, nil end
    return near.find_and_keep(prefix, now, window, article.id, article.bands, article.sketch)
end

local function story_of(id)
    local feed, entry = id:match('^(.*)-(.*)$')
    local article = known(feed or '', entry or id)
    return (article and article.story ~= '') and article.story or id
end

-- A signature of another recipe, by its first character, says nothing about this one.
local function is_of_another_recipe(before, content)
    return before.content ~= '' and content ~= '' and before.content:sub(1, 1) ~= content:sub(1, 1)
end

-- The text of a page is no change of the feed's entry, whose content is what the next document of
-- the feed is compared with; a page for an article that has changed since says nothing.
local function decide(article, before)
    if source ~= '' and not (before and before.wire_id == source) then return nil end
    if source == '' and before and before.content == article.content then return nil end
    if source == '' and before and is_of_another_recipe(before, article.content) then return nil end
    local copied, revised = told_before(article)
    if before then
        local story = before.story ~= '' and before.story or article.id
        return {event = 'updated', version = before.version + 1, story = story, duplicate_of = ''}
    end
    if copied then
        return {event = 'duplicate', version = 1, story = story_of(copied), duplicate_of = copied}
    end
    local story = revised and story_of(revised) or stories.find(prefix, article, window)
    return {event = 'new', version = 1, story = story or article.id, duplicate_of = ''}
end

-- A page is due at once, beside the feeds of its host; a copy needs no page of its own. Whatever
-- was asked for before is forgotten, wherever it was due.
local function ask_for(page, bucket, id, feed, wire_id)
    local record = prefix .. 'page:' .. id
    local before = redis.call('HGET', record, 'bucket')
    if before then redis.call('ZREM', prefix .. 'due:' .. before, id) end
    redis.call('DEL', record)
    redis.call('HSET', record, 'id', id, 'feed', feed, 'url', page, 'bucket', bucket,
        'asked', wire_id)
    redis.call('ZADD', prefix .. 'due:' .. bucket, wire_id:match('^%d+') / 1000, id)
end

-- A copy adds nothing to what its story is about. An edited article stays in its own, which was
-- perhaps too short until now to tell what it is about.
local function join_story(article, decision)
    if decision.event == 'updated' then return stories.complete(prefix, article, window) end
    local told = {id = article.id, language = article.language, source = article.source,
        at = article.at, gist = decision.event == 'duplicate' and '' or article.gist}
    stories.join(prefix, decision.story, told, window)
end

local function remember_published(article, decision, before, wire_id)
    local story = decision.story ~= article.id and decision.story or ''
    remember(article.owner, article.entry,
        {version = decision.version, wire_id = wire_id, story = story},
        source ~= '' and before.content or article.content)
end

local function publish(article)
    local before = known(article.owner, article.entry)
    local decision = decide(article, before)
    if not decision then
        if before and source == '' and before.content ~= article.content then
            remember(article.owner, article.entry, before, article.content)
        end
        counts.unchanged = counts.unchanged + 1
        return
    end
    counts[decision.event] = counts[decision.event] + 1
    local wire_id = redis.call('XADD', KEYS[5], '*', 'id', article.id, 'event', decision.event,
        'version', decision.version, 'story', decision.story,
        'duplicate_of', decision.duplicate_of, 'feed', article.feed,
        'language', article.language, 'topics', article.topics, 'article', article.json)
    remember_published(article, decision, before, wire_id)
    join_story(article, decision)
    if article.page ~= '' and decision.event ~= 'duplicate' then
        ask_for(article.page, article.bucket, article.id, article.feed, wire_id)
    end
    for slug in article.topics:gmatch('%S+') do
        redis.call('XADD', prefix .. 'topic:' .. slug, wire_id, 'event', decision.event)
        if decision.event == 'new' and article.feed ~= 'trends' then
            pace.count(prefix, slug, now)
        end
    end
end

local function read_article(first)
    local id, owner, entry, content, bands, sketch, gist, language, topics, feed, told_by, at, page,
        bucket, json = unpack(ARGV, first, first + 14)
    return {id = id, owner = owner, entry = entry, content = content, bands = bands,
        sketch = sketch, gist = gist, language = language, topics = topics, feed = feed,
        source = told_by, at = tonumber(at), page = page, bucket = bucket, json = json}
end

local position = 8 + 2 * tonumber(ARGV[7])
for first = position, #ARGV, 15 do publish(read_article(first)) end

for event, count in pairs(counts) do
    if count > 0 then
        redis.call('HINCRBY', KEYS[6], event, count)
        redis.call('HINCRBY', KEYS[8], event, count)
    end
end
redis.call('EXPIRE', KEYS[8], ARGV[5])

if last then
    redis.call('DECRBY', KEYS[3], redis.call('STRLEN', KEYS[1]))
    redis.call('DEL', KEYS[1])
    redis.call('ZREM', KEYS[2], document)
    redis.call('HDEL', KEYS[4], document)
    redis.call('HSET', KEYS[8], 'done', 1)
    redis.call('EXPIRE', KEYS[8], ARGV[5])
    if redis.call('ZCARD', KEYS[2]) == 0 then redis.call('SET', KEYS[3], 0) end
    if position > 8 and redis.call('EXISTS', KEYS[7]) == 1 then
        redis.call('HSET', KEYS[7], unpack(ARGV, 8, position - 1))
    end
end

return {counts.new, counts.updated, counts.duplicate, counts.unchanged}
