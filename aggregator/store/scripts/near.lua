-- Near-duplicates: which article has told the same text before. That is remembered for the window
-- and up to a third of its time longer.
--
-- Locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets",
-- chapter 3): an article stands in 32 bands, and whoever meets it in one is compared with it. A band
-- belongs to the first article that came to it. The window is cut into slots, so that what is too old
-- goes in one piece; two keys a slot:
--
--   near:<slot>           hash  number of a band and its hash -> number of an article in the slot
--   near:<slot>:articles  hash  number -> {id, id of the first that told it, sketch};
--                               "v" and the number -> numbers of later articles with other figures
--
-- A sketch, as stages/signature makes it: shingles (2 bytes), bits of the title's words (8),
-- 128 values of 2 bytes, then for each number in the text its place (4 bytes) and itself (2).

local near = {}

local SLOTS = 3
local BANDS, BAND = 32, string.rep('c6', 32)
local VALUES, VALUE = 128, '<' .. string.rep('H', 128)
local NUMBERS = 2 + 8 + 2 * 128 + 1  -- where they begin in a sketch

local ALIKE = 0.4       -- of the shingles of both: a copy
local CONTAINED = 0.7   -- of the shingles of the shorter one: a copy that was cut or added to
local SHORT = 30        -- shingles; of so few all but a fifth have to be the same
local SHORT_ALIKE = 0.8
local MANY = 100        -- shingles; what a site repeats under each title is shorter
local FAR_LONGER = 2.5  -- times; a copy with another article appended is twice as long
local VERSIONS = 32     -- of a text with other figures, the latest

local function slot_key(prefix, slot) return prefix .. 'near:' .. string.format('%.0f', slot) end

-- Each slot lasts a third of the window: so four of them reach back over it.
local function slot_of(now, window) return math.floor(now / (window * 1000 / SLOTS)) end

local function fields_of(bands)
    local fields = {struct.unpack(BAND, bands)}
    for band = 1, BANDS do fields[band] = string.char(band) .. fields[band] end
    fields[BANDS + 1] = nil
    return fields
end

local function load(key, number)
    local record = redis.call('HGET', key .. ':articles', number)
    if not record then return nil end
    local id, first, sketch = unpack(cmsgpack.unpack(record))
    return {id = id, first = first, sketch = sketch, key = key, number = number}
end

local function shingles(sketch) return (struct.unpack('<H', sketch)) end

-- The share of the values that are equal estimates the Jaccard similarity of the shingles.
local function similarity(values, sketch)
    local others = {struct.unpack(VALUE, sketch, 11)}
    local equal = 0
    for at = 1, VALUES do
        if values[at] == others[at] then equal = equal + 1 end
    end
    return equal / VALUES
end

local function is_copy(alike, count, other)
    local fewer = math.min(count, other)
    if fewer < SHORT then return alike >= SHORT_ALIKE end
    return alike >= ALIKE or alike * (count + other) / (1 + alike) >= CONTAINED * fewer
end

local function bits(byte)
    local count = 0
    while byte > 0 do
        byte, count = bit.band(byte, byte - 1), count + 1
    end
    return count
end

-- Whether half of the words of the shorter title stand in the other.
local function are_titled_alike(sketch, other)
    local both, own, others = 0, 0, 0
    for at = 3, 10 do
        local one, two = sketch:byte(at), other:byte(at)
        both, own, others = both + bits(bit.band(one, two)), own + bits(one), others + bits(two)
    end
    return both >= 0.5 * math.min(own, others)
end

local function feed_of(id) return id:match('^(.*)-') or '' end

local function is_of_another_title(id, sketch, other)
    return feed_of(id) == feed_of(other.id) and not are_titled_alike(sketch, other.sketch)
end

-- The same few lines under different titles of one feed are its boilerplate, and no copies.
local function is_boilerplate(id, sketch, other)
    return shingles(sketch) < MANY and is_of_another_title(id, sketch, other)
end

-- A report that goes far beyond the few lines told first, or that its own feed tells under another
-- title, is news all the same.
local function tells_more(id, sketch, other)
    return shingles(sketch) > FAR_LONGER * shingles(other.sketch)
        or is_of_another_title(id, sketch, other)
end

-- Whether a number that stands in the same place is another one.
local function other_figures(sketch, other)
    local figures = {}
    for at = NUMBERS, #other - 5, 6 do figures[other:sub(at, at + 3)] = other:sub(at + 4, at + 5) end
    for at = NUMBERS, #sketch - 5, 6 do
        local figure = figures[sketch:sub(at, at + 3)]
        if figure and figure ~= sketch:sub(at + 4, at + 5) then return true end
    end
    return false
end

-- Of the earlier articles in *found* the one that is most alike, if it is a copy.
local function nearest(found, id, sketch)
    local values, count = {struct.unpack(VALUE, sketch, 11)}, shingles(sketch)
    local best, most = nil, 0
    for _, place in pairs(found) do
        local other = load(place[1], place[2])
        if other and other.id ~= id then
            local alike = similarity(values, other.sketch)
            if alike > most and is_copy(alike, count, shingles(other.sketch))
                and not is_boilerplate(id, sketch, other) then
                best, most = other, alike
            end
        end
    end
    return best
end

local function versions_of(original)
    return redis.call('HGET', original.key .. ':articles', 'v' .. original.number) or ''
end

-- The one among *original* and its versions that has the same figures as *sketch*.
local function same_figures(original, sketch)
    if not other_figures(sketch, original.sketch) then return original end
    for key, number in versions_of(original):gmatch('(%S+)=(%S+)') do
        local version = load(key, number)
        if version and not other_figures(sketch, version.sketch) then return version end
    end
    return nil
end

local function add_version(original, key, number)
    local kept = {}
    for version in versions_of(original):gmatch('%S+') do kept[#kept + 1] = version end
    kept[#kept + 1] = key .. '=' .. number
    if #kept > VERSIONS then table.remove(kept, 1) end
    redis.call('HSET', original.key .. ':articles', 'v' .. original.number, table.concat(kept, ' '))
end

-- Whose text *id* repeats, as it is or with something new; from now on its text is told too.
-- Returns two ids, of which one is nil: the article that it is a copy of, and the one that it is a
-- new version of. Times in ms, the window in s.
function near.find_and_keep(prefix, now, window, id, bands, sketch)
    local this, fields = slot_of(now, window), fields_of(bands)
    local found, taken = {}, {}
    for slot = this - SLOTS, this do
        local key = slot_key(prefix, slot)
        local numbers = redis.call('HMGET', key, unpack(fields))
        for band = 1, BANDS do
            if numbers[band] and not taken[band] then
                taken[band] = true
                found[key .. '=' .. numbers[band]] = {key, numbers[band]}
            end
        end
    end
    local original = nearest(found, id, sketch)
    local copied = original and not tells_more(id, sketch, original)
        and same_figures(original, sketch)

    local key = slot_key(prefix, this)
    local number = redis.call('HLEN', key .. ':articles')
    local first = copied and copied.first or id
    redis.call('HSET', key .. ':articles', number, cmsgpack.pack({id, first, sketch}))
    local own = {}
    for band = 1, BANDS do
        if not taken[band] then
            own[#own + 1] = fields[band]
            own[#own + 1] = number
        end
    end
    if #own > 0 then redis.call('HSET', key, unpack(own)) end
    if number == 0 or redis.call('TTL', key) == -1 then
        local ends = (this + SLOTS + 2) * window * 1000 / SLOTS
        redis.call('PEXPIREAT', key .. ':articles', string.format('%.0f', ends))
        redis.call('PEXPIREAT', key, string.format('%.0f', ends))
    end
    if copied then return copied.first, nil end
    if original then
        add_version(original, key, number)
        return nil, original.first
    end
    return nil, nil
end
