-- How many articles a topic has an hour, now and usually, and when that rises.
--
-- Two sums that decay, of an hour and of three days, as load averages do: so a topic costs one field,
-- whatever its past.
--
--   pace   hash  slug -> recent|past|since|last|rising: the two sums at `last`; times in ms
--   rises  list  {slug, now (ms), articles an hour, what is usual}, for a worker to tell

local pace = {}

local HOUR = 3600 * 1000
local RECENT, PAST = HOUR, 72 * HOUR
local ENOUGH_PAST = 3 * HOUR
local FEWEST = 5     -- articles in an hour
local TIMES = 3      -- what is usual
local SIGMAS = 4     -- above it, were the articles a Poisson process
local CALM = 1.5     -- times what is usual: below, a rise is over

local function known(key, slug, now)
    local value = redis.call('HGET', key, slug)
    if not value then return {recent = 0, past = 0, since = now, rising = false} end
    local recent, past, since, last, rising = value:match('^([^|]*)|([^|]*)|([^|]*)|([^|]*)|(.*)$')
    local passed = math.max(now - last, 0)
    return {recent = recent * math.exp(-passed / RECENT), past = past * math.exp(-passed / PAST),
        since = tonumber(since), rising = rising == '1'}
end

-- Articles an hour; a past that is shorter than its sum's memory is taken for what it is.
local function usual_of(state, now)
    local remembered = 1 - math.exp(-(now - state.since) / PAST)
    return state.past / (PAST / HOUR * remembered)
end

local function rises(recent, usual)
    return recent >= FEWEST and recent >= TIMES * usual
        and recent >= usual + SIGMAS * math.sqrt(usual)
end

-- Counts a new article of the topic.
function pace.count(prefix, slug, now)
    local key = prefix .. 'pace'
    local state = known(key, slug, now)
    local enough = now - state.since >= ENOUGH_PAST
    local usual = enough and usual_of(state, now) or 0
    if state.rising and state.recent < CALM * usual then state.rising = false end
    state.recent, state.past = state.recent + 1, state.past + 1
    if enough and not state.rising and rises(state.recent, usual) then
        state.rising = true
        redis.call('RPUSH', prefix .. 'rises', cjson.encode({slug, now, state.recent, usual}))
    end
    redis.call('HSET', key, slug, string.format('%.6g|%.6g|%.0f|%.0f|%s', state.recent, state.past,
        state.since, now, state.rising and '1' or '0'))
end
