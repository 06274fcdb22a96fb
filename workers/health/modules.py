"""What modules add to the elements of feeds, as tables in the form of vocabularies.py.

"channel", "feed", "item" and "entry" stand for those of whichever format.

Sources: https://www.rssboard.org/media-rss , Apple's podcast specification, RFC 4685 (threads),
RFC 5005 (history), http://purl.org/rss/1.0/modules/ , and the specification of each.
"""

# Modules whose names are all told here, so that another name in them is a mistake.
CLOSED = ("access", "itunes", "thr", "trackback")

MODULES = """
channel feed
    admin:errorReportsTo      ?
    admin:generatorAgent      ?
    app:categories            *
    blogChannel:blink         *  url
    blogChannel:blogRoll      *  url
    blogChannel:mySubscriptions * url
    feedburner:browserFriendly ? line
    feedburner:emailServiceId ?
    feedburner:feedFlare      *  note
    feedburner:feedburnerHostname ? url
    fh:complete               ?
    fh:archive                ?
    itunes:category           *
    itunes:complete           ?  yes
    itunes:new-feed-url       ?  url
    itunes:owner              ?
    itunes:type               ?  itunes-type
    opensearch:totalResults   ?  whole
    opensearch:startIndex     ?  integer
    opensearch:itemsPerPage   ?  whole
    opensearch:Query          *
    sy:updateBase             ?  date
    sy:updateFrequency        ?  positive
    sy:updatePeriod           ?  update-period
    wfw:commentRss            *  url
item entry
    app:control               ?
    app:edited                ?  date3339
    content:encoded           ?  html
    itunes:duration           ?  duration
    itunes:episode            ?  positive
    itunes:episodeType        ?  itunes-episode
    itunes:isClosedCaptioned  ?  yes
    itunes:order              ?
    itunes:season             ?  positive
    itunes:title              ?  note
    feedburner:origLink       ?  url
    feedburner:origEnclosureLink ? url
    slash:comments            ?  whole
    slash:hit_parade          ?  list
    thr:total                 ?  whole
    trackback:ping            *  trackback
    trackback:about           *  trackback
    wfw:comment               ?  url
    wfw:commentRss            ?  url
    wfw:commentRSS            ?  misspelt
    xhtml:body                ?  inline
rss feed item entry
    access:restriction        ?
channel feed
    dc:date                   ?  date
item entry
    dc:date                   *  date
channel item
    atom:content              *
    atom:id                   *
    atom:published            *
    dc:creator                *
    dc:publisher              *
    dc:source                 *
    dc:subject                *
feed item entry atom:source
    thr:in-reply-to           *
channel feed item entry
    cc:license                *
    creativeCommons:license   *  url
    dc:language               ?  language
    dc:rights                 ?
    dcterms:created           *  date
    dcterms:issued            *  date
    dcterms:modified          *  date
    feedburner:awareness      ?  url
    geo:lat                   ?  latitude
    geo:long                  ?  longitude
    geourl:latitude           ?  latitude
    geourl:longitude          ?  longitude
    georss:point              *  pair
    georss:line               *  pair
    georss:polygon            *  pair
    georss:box                *  pair
    icbm:latitude             ?  latitude
    icbm:longitude            ?  longitude
    itunes:author             ?  line
    itunes:block              ?  yes-no
    itunes:explicit           ?  explicit
    itunes:image              ?
    itunes:keywords           ?  keywords
    itunes:link               *
    itunes:subtitle           ?  short-note
    itunes:summary            ?  long-note
channel feed item entry media:group media:content
    media:adult               *  deprecated
    media:category            *  line
    media:content             *
    media:copyright           ?  line
    media:credit              *  line
    media:description         ?  media-text
    media:group               *
    media:hash                *  media-hash
    media:player              ?
    media:rating              *  media-rating
    media:restriction         *  media-restriction
    media:text                *  media-text
    media:thumbnail           *
    media:title               ?  media-text
itunes:owner
    itunes:name               ?  line
    itunes:email              1  mail
itunes:category
    @text                     !
    itunes:category           *
itunes:image
    @href                     !  url
feedburner:feedFlare
    @href                     ?  iri
    @src                      ?  iri
thr:in-reply-to
    @ref                      !  id
    @href                     ?  iri
    @type                     ?  mime
    @source                   ?  iri
atom:link
    @thr:count                ?  whole
    @thr:updated              ?  date3339
    @thr:when                 ?  obsolete-when
access:restriction
    @relationship             !  access
app:control
    app:draft                 ?  yes-no
opensearch:Query
    @role                     !
    @totalResults             ?  whole
    @count                    ?  whole
    @startIndex               ?  integer
    @startPage                ?  integer
    @title                    ?  short-title
media:content
    @url                      ?  url
    @fileSize                 ?  positive
    @type                     ?  mime
    @medium                   ?  media-medium
    @isDefault                ?  boolean
    @expression               ?  media-expression
    @bitrate                  ?  float
    @framerate                ?  float
    @samplingrate             ?  float
    @channels                 ?  positive
    @duration                 ?  whole
    @height                   ?  positive
    @width                    ?  positive
    @lang                     ?  language
media:category
    @scheme                   ?  url
    @label                    ?  note
media:copyright
    @url                      ?  iri
media:credit
    @role                     ?  credit-role
    @scheme                   ?  url
media:player
    @url                      !  iri
    @height                   ?  positive
    @width                    ?  positive
media:thumbnail
    @url                      !  iri
    @height                   ?  positive
    @width                    ?  positive
    @time                     ?  moment
media:text
    @lang                     ?  language
    @start                    ?  moment
    @end                      ?  moment
"""

# What RSS says in its own words and a module says again, by the two names.
TWINS = """
channel
    admin:generatorAgent  generator
    dc:rights             copyright
    dc:creator            managingEditor
    dc:publisher          webMaster
    dc:date               pubDate
    dc:language           language
    dcterms:modified      lastBuildDate
item
    atom:id               guid
    atom:published        pubDate
    atom:content          description
    xhtml:body            description
    dc:creator            author
    dc:date               pubDate
    dc:source             source
    dc:subject            category
channel item
    cc:license            creativeCommons:license
"""
