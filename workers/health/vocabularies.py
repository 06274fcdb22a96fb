"""What the elements of feeds may hold, as tables: one line a child or an attribute.

A line without indentation names the elements that the lines under it are about ("parent/child"
where a name means two things). Those hold: a name, how often, and the kind of value (values.KINDS
for plain ones, probes.PROBES for those that need the element). `1`: exactly one, `+`: one at least,
`?`: at most one, `*`: any number. Attributes begin with "@"; `!`: required, `?`: not. A
kind with "=" before it stands without white space around it; with "#" after it no two in a document
may say the same.

Sources: RSS 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0
(http://purl.org/rss/1.0/spec), RFC 4287, and the specification of each module.
"""

NAMESPACES = {
    "access": "http://www.bloglines.com/about/specs/fac-1.0",
    "admin": "http://webns.net/mvcb/",
    "app": "http://www.w3.org/2007/app",
    "atom": "http://www.w3.org/2005/Atom",
    "blogChannel": "http://backend.userland.com/blogChannelModule",
    "cc": "http://web.resource.org/cc/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "creativeCommons": "http://backend.userland.com/creativeCommonsRssModule",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "fh": "http://purl.org/syndication/history/1.0",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "georss": "http://www.georss.org/georss",
    "geourl": "http://geourl.org/rss/module/",
    "icbm": "http://postneo.com/icbm",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "opensearch": "http://a9.com/-/spec/opensearch/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rss1": "http://purl.org/rss/1.0/",
    "slash": "http://purl.org/rss/1.0/modules/slash/",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "thr": "http://purl.org/syndication/thread/1.0",
    "trackback": "http://madskills.com/public/xml/rss/module/trackback/",
    "wfw": "http://wellformedweb.org/CommentAPI/",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "xml": "http://www.w3.org/XML/1998/namespace",
}

# Namespaces of Atom before RFC 4287, and that of Media RSS without its slash.
OBSOLETE = ("http://purl.org/atom/ns#",)
ABANDONED = ("http://my.netscape.com/rdf/simple/0.9/",)  # RSS 0.90, older than any table
UNFINISHED = ("http://search.yahoo.com/mrss",)


# Other spellings of them that are in use.
SPELLINGS = {
    "itunes": (
        "http://www.itunes.com/DTDs/Podcast-1.0.dtd",
        "http://www.itunes.com/DTDs/PodCast-1.0.dtd",
    ),
    "media": UNFINISHED,
}


def listed(words: str) -> frozenset[str]:
    """The words of a table with white space between them."""
    return frozenset(words.split())


def spellings(name: str) -> tuple[str, ...]:
    """*name* in each namespace that its prefix may mean, the right one first."""
    prefix, _, local = name.partition(":")
    others = SPELLINGS.get(prefix, ())
    return (clark(name), *(f"{{{namespace}}}{local}" for namespace in others))


def clark(name: str) -> str:
    """ "dc:date" as lxml names it: in Clark's notation, {namespace}date."""
    prefix, colon, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if colon else name


RSS = """
rss
    @version      !  rss-version
    channel       1
channel
    title         1  line
    link          1  url
    description   1  note
    language      ?  language
    copyright     ?  note
    managingEditor ? contact
    webMaster     ?  contact
    pubDate       ?  date822
    lastBuildDate ?  date822
    category      *  line
    generator     ?  note
    docs          ?  url
    cloud         ?
    ttl           ?  positive
    rating        ?
    image         ?
    textInput     ?
    skipHours     ?
    skipDays      ?
    item          *
image
    url           1  url
    title         1  line
    link          1  url
    width         ?  width
    height        ?  height
    description   ?  line
cloud
    @domain       !
    @port         !  positive
    @path         !
    @registerProcedure !
    @protocol     !
textInput
    title         1  line
    description   1  line
    name          1  form-name
    link          1  url
skipHours
    hour          +  hour#
skipDays
    day           +  day#
item
    title         ?  line
    link          ?  url
    description   ?  html
    author        ?  contact
    category      *  line
    comments      ?  url
    enclosure     *
    guid          ?  guid#
    pubDate       ?  date822
    source        ?  line
enclosure
    @url          !  url
    @length       !  whole
    @type         !  mime
guid
    @isPermaLink  ?  boolean
source
    @url          !  url
"""

RDF = """
rdf:RDF
    rss1:channel     1
    rss1:image       ?
    rss1:item        *
    rss1:textinput   ?
rss1:channel
    @rdf:about       !  iri
    rss1:title       1  line
    rss1:link        1  url
    rss1:description 1  note
    rss1:image       ?
    rss1:items       1
    rss1:textinput   ?
rss1:channel/rss1:image
    @rdf:resource    !
rss1:channel/rss1:textinput
    @rdf:resource    !
rdf:RDF/rss1:image
    @rdf:about       !  iri
    rss1:title       1  line
    rss1:url         1  url
    rss1:link        1  url
rdf:RDF/rss1:textinput
    @rdf:about       !  iri
    rss1:title       1  line
    rss1:description 1  line
    rss1:name        1  form-name
    rss1:link        1  url
rss1:item
    @rdf:about       !  url
    rss1:title       1  line
    rss1:link        1  url
    rss1:description ?  flat
"""

ATOM = """
atom:feed atom:source
    atom:author      *
    atom:category    *
    atom:contributor *
    atom:generator   ?  line
    atom:icon        ?  =iri
    atom:id          1  =id
    atom:link        *  hollow
    atom:logo        ?  =iri
    atom:rights      ?  construct
    atom:subtitle    ?  construct
    atom:title       1  construct
    atom:updated     1  =date3339
atom:feed
    atom:entry       *
atom:entry
    atom:author      *
    atom:category    *
    atom:content     ?  content
    atom:contributor *
    atom:id          1  =id#
    atom:link        *  hollow
    atom:published   ?  =date3339
    atom:rights      ?  construct
    atom:source      ?
    atom:summary     ?  construct
    atom:title       1  construct
    atom:updated     1  =date3339
atom:author atom:contributor
    atom:name        1  person
    atom:uri         ?  =iri
    atom:email       ?  mail
atom:generator
    @uri             ?  =iri
atom:category
    @term            !  filled
    @scheme          ?  =url
    @label           ?  note
atom:link
    @href            !  =iri
    @rel             ?  rel
    @type            ?  mime
    @hreflang        ?  language
    @title           ?  line
    @length          ?  whole
"""
