-- Stories: articles of other wording about the same event.
--
-- Streaming clustering over weighted terms (Allan, "Topic Detection and Tracking", 2002): an article
-- joins the story that it is most alike, or begins one of its own. Some of its terms lead to a few
-- stories that had them lately; the cosine decides. The more days since a story began, the more alike
-- an article has to be. All articles of a story are alike the first one, so that no story drifts from
-- event to event (daily bulletins, prices). A wrong merge is worse than a wrong split: the thresholds
-- are chosen so (benchmarks/stories.py, tests/conformance/test_stories.py).
--
--   story:<ref>             string  what is known of a story: see STORY; the ref is the beginning of
--                                   the SHA-1 of its id, which is the id of its first article
--   story:<ref>:articles    zset    its articles by their times (ms), from the second one on
--   told:<language>:<term>  string  refs of the last stories in which the term weighs much
--
-- All expire when nothing was added for the window, stories of several articles later. An article
-- costs the same in a stream of any size, and whatever its words: SEEN terms, POSTED stories a term, CANDIDATES stories.
--
-- An article is {id, language, gist, source, at}. The gist is that of workers/stages/gist.py: terms of
-- five characters, the heaviest first, each a name of four and a weight. "" belongs nowhere by its
-- words: a text too short to tell, or a copy, which adds nothing to what its story is about. `at` is
-- the article's time in ms, the window is in s.

local stories = {}

local TERMS = 24  -- of a story
local SEEN = 8  -- terms of an article by which stories are found
local POSTED = 12  -- stories that a term leads to
local CANDIDATES = 4
local LISTED = 1000  -- articles of a story that can be listed, the newest
local KEPT = 7  -- windows in which a story of several articles can be read, if not joined
local SOURCES = 64  -- that are told apart

local ALIKE = 0.52  -- least cosine of an article and its story, and of it and the story's first
local A_DAY = 0.1  -- what each day since the story's first article takes off the cosine
local SHARED = 7  -- terms, so that a few words in common are no event
local PROMISING = 0.25  -- of the cosine, by the terms that lead to a story alone
local MEMORY = 8  -- articles that weigh as much as what the story was about before; halved each day

local DAY = 24 * 3600 * 1000
local REF, TERM, ZERO, HEAVIEST = 12, 5, 48, 63
local SOURCE = 6  -- characters of a source's hash
local VERSION = 1

local byte, sub = string.byte, string.sub  -- a tenth faster than gist:byte and gist:sub

local function story_key(prefix, id) return prefix .. 'story:' .. redis.sha1hex(id):sub(1, REF) end

-- Weights by term, and the terms, the heaviest first.
local function read_gist(gist)
    local weights, names, squares = {}, {}, 0
    for first = 1, #gist, TERM do
        local name, weight = sub(gist, first, first + 3), byte(gist, first + 4) - ZERO
        names[#names + 1], weights[name] = name, weight
        squares = squares + weight * weight
    end
    return {weights = weights, names = names, squares = squares}
end

-- The cosine of two gists, one of them read, and how many terms they share.
local function likeness(told, gist)
    local weights, product, squares, shared = told.weights, 0, 0, 0
    for first = 1, #gist, TERM do
        local weight, other = byte(gist, first + 4) - ZERO, weights[sub(gist, first, first + 3)]
        squares = squares + weight * weight
        if other then product, shared = product + weight * other, shared + 1 end
    end
    return shared > 0 and product / math.sqrt(squares * told.squares) or 0, shared
end

-- version|articles|first and last time|language|first article's gist|the story's, if it is another|
-- sources|how well the best article fits, and which it is, if not the first|id
local STORY = '^' .. VERSION
    .. '|(%d+)|(-?%d+)|(-?%d+)|([^|]*)|([^|]*)|([^|]*)|([^|]*)|(%d+)|([^|]*)|(.*)$'

local function read_story(value)
    if not value then return nil end
    local count, first, last, language, lead, gist, sources, fit, best, id = value:match(STORY)
    if not count then return nil end
    return {count = tonumber(count), first = tonumber(first), last = tonumber(last),
        language = language, lead = lead, gist = gist ~= '' and gist or lead, sources = sources,
        fit = tonumber(fit), best = best ~= '' and best or id, id = id}
end

local function write_story(story, key, window)
    local value = string.format('%d|%d|%.0f|%.0f|%s|%s|%s|%s|%d|%s|%s', VERSION, story.count,
        story.first, story.last, story.language, story.lead,
        story.gist ~= story.lead and story.gist or '', story.sources, story.fit,
        story.best ~= story.id and story.best or '', story.id)
    redis.call('SET', key, value, 'EX', story.count > 1 and KEPT * window or window)
end

-- What an article leads to is looked up once, for finding its story and for joining it.
local lookup = {}

local function look_up(prefix, language, gist)
    if lookup.gist == gist and lookup.language == language then return lookup end
    local told, keys = read_gist(gist), {}
    for at = 1, math.min(#told.names, SEEN) do
        keys[at] = prefix .. 'told:' .. language .. ':' .. told.names[at]
    end
    lookup = {gist = gist, language = language, told = told, keys = keys,
        lists = redis.call('MGET', unpack(keys))}
    return lookup
end

local function tells(article) return article.gist ~= '' and article.language ~= '' end

-- Keys of the stories that most of the article's terms lead to, the most promising first.
local function candidates(prefix, found)
    local told, scores = found.told, {}
    for at, list in ipairs(found.lists) do
        if list then
            local weight = told.weights[told.names[at]] ^ 2
            for first = 1, #list, REF do
                local ref = sub(list, first, first + REF - 1)
                scores[ref] = (scores[ref] or 0) + weight
            end
        end
    end
    local refs = {}
    for ref, score in pairs(scores) do
        if score >= PROMISING * told.squares then refs[#refs + 1] = ref end
    end
    table.sort(refs, function(one, other)
        if scores[one] ~= scores[other] then return scores[one] > scores[other] end
        return one < other
    end)
    local keys = {}
    for at = 1, math.min(#refs, CANDIDATES) do keys[at] = prefix .. 'story:' .. refs[at] end
    return keys
end

-- How long before or after all that the story has told, in ms.
local function apart(story, at) return math.max(at - story.last, story.first - at, 0) end

-- The id of the story that the article belongs to; nil when it is the first that tells of its event.
function stories.find(prefix, article, window)
    if not tells(article) then return nil end
    local found, at = look_up(prefix, article.language, article.gist), article.at
    local keys = candidates(prefix, found)
    if #keys == 0 then return nil end
    local nearest, most = nil, ALIKE
    for _, value in ipairs(redis.call('MGET', unpack(keys))) do
        local story = read_story(value)
        if story and apart(story, at) <= window * 1000 then
            local alike, shared = likeness(found.told, story.gist)
            alike = alike - A_DAY * math.max(at - story.first, 0) / DAY
            if alike >= most and shared >= SHARED
                and likeness(found.told, story.lead) >= ALIKE then
                nearest, most = story.id, alike
            end
        end
    end
    return nearest
end

-- What a story is about after another article: the newer, the more it counts.
local function merged(story, told, at)
    local before, weights, names = read_gist(story.gist), {}, {}
    local memory = math.min(story.count, MEMORY) * 0.5 ^ (apart(story, at) / DAY)
    local function add(gist, share)
        share = share / math.sqrt(gist.squares)
        for _, name in ipairs(gist.names) do
            local weight = weights[name]
            if not weight then names[#names + 1] = name end
            weights[name] = (weight or 0) + share * gist.weights[name]
        end
    end
    add(before, memory)
    add(told, 1)
    table.sort(names, function(one, other)
        local first, second = weights[one], weights[other]
        if first ~= second then return first > second end
        return one < other
    end)
    local scale, parts = HEAVIEST / weights[names[1]], {}
    for place = 1, math.min(#names, TERMS) do
        local weight = math.max(1, math.floor(weights[names[place]] * scale + 0.5))
        parts[place] = names[place] .. string.char(ZERO + weight)
    end
    return table.concat(parts)
end

local function with_source(sources, source)
    local short = redis.sha1hex(source):sub(1, SOURCE)
    if source == '' or #sources >= SOURCE * SOURCES or sources:find(short, 1, true) then
        return sources
    end
    return sources .. short
end

-- From now on the story is the last one in which the article's terms were told.
local function post(found, ref, window)
    for at, key in ipairs(found.keys) do
        local list = found.lists[at] or ''
        local place = list:find(ref, 1, true)
        if place then list = list:sub(1, place - 1) .. list:sub(place + REF) end
        list = (list .. ref):sub(-REF * POSTED)
        found.lists[at] = list
        redis.call('SET', key, list, 'EX', window)
    end
end

-- Adds the article to the story's list; false when it stands there already.
local function list(story, key, article, window)
    local articles = key .. ':articles'
    if story.count == 1 then redis.call('ZADD', articles, 'NX', story.first, story.id) end
    local added = redis.call('ZADD', articles, 'NX', article.at, article.id) == 1
    redis.call('ZREMRANGEBYRANK', articles, 0, -LISTED - 1)
    redis.call('EXPIRE', articles, KEPT * window)
    return added
end

local function fit(told, gist) return math.floor(100 * likeness(told, gist)) end

-- What the story is about now, and whether the article tells it best.
local function learn(prefix, story, key, article, window)
    local found = look_up(prefix, article.language, article.gist)
    if story.gist == '' then
        story.lead, story.gist = article.gist, article.gist
    elseif story.count > 0 then
        story.gist = merged(story, found.told, article.at)
        if story.count == 1 then story.fit = fit(read_gist(story.lead), story.gist) end
        local own = fit(found.told, story.gist)
        if own > story.fit then story.best, story.fit = article.id, own end
    end
    post(found, key:sub(-REF), window)
end

-- Adds the article to the story with this id, which begins with it if there is none. A second time
-- changes nothing; so an edited article stays in its story and makes it no larger.
function stories.join(prefix, id, article, window)
    local key = story_key(prefix, id)
    local story = read_story(redis.call('GET', key))
    if story and article.id == id then return end
    story = story or {count = 0, first = article.at, last = article.at,
        language = article.language, lead = article.gist, gist = article.gist, sources = '',
        fit = 0, best = id, id = id}
    if article.id ~= id and not list(story, key, article, window) then return end
    if tells(article) then learn(prefix, story, key, article, window) end
    story.count = story.count + 1
    story.first = math.min(story.first, article.at)
    story.last = math.max(story.last, article.at)
    story.sources = with_source(story.sources, article.source)
    write_story(story, key, window)
end

-- Tells the story that the article began what it is about, where the article's first version was too
-- short to tell.
function stories.complete(prefix, article, window)
    local key = story_key(prefix, article.id)
    local story = read_story(redis.call('GET', key))
    if not story or story.id ~= article.id or story.gist ~= '' or not tells(article) then return end
    story.language = article.language
    learn(prefix, story, key, article, window)
    write_story(story, key, window)
end
