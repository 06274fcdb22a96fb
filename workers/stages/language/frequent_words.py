"""A vote of the commonest words: what a text in Latin or Cyrillic letters is written in.

Each word votes for all the languages that have it in their list. Only a clear majority elects, and
only a language with nothing too close beside it; the rest is left to the model, which takes five
times as long.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain, repeat

# Some of the commonest words of each, as they stand between spaces.
_ELIGIBLE = {
    "en": "the of and to in a is that for it was on are as with be by at from this have or had "
    "not but which they were an his their has been will would who more after said its one "
    "about up when what there out new he she you we can if all no than into over also could "
    "other two first",
    "fr": "de la le et les des en un une du dans est que qui pour a au sur par plus pas il ne se "
    "ce avec son sa ses aux été cette mais ou elle sont comme ont leur vous nous être fait "
    "deux tout aussi après selon ces on même entre était lors sans c'est n'est qu'il d'un "
    "d'une à",
    "es": "de la que el en y a los del se las por un para con no una su al es lo como más pero "
    "sus le ha este esta sobre entre también fue desde hasta ya dos donde han ser son está "
    "cuando todo según o sin porque tras durante contra muy parte hay años sido tiene hace",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch "
    "es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über "
    "einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wenn "
    "diese unter gegen vom wir",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi "
    "ao das tem à seu sua ou ser quando muito nos já está também pelo pela até isso ela "
    "entre depois sem mesmo aos seus quem nas são foram pelos segundo sobre após ele num "
    "contra você",
    "it": "di che e la il un a per in una non è del della si con i le da sono al come più ha dei "
    "nel anche alla lo gli dal ma delle ai nella se su o ad dalla questo questa essere ed "
    "all' stato hanno tra due dopo degli sulla suo sua anni c'è ci fatto perché così "
    "secondo",
    "nl": "de van het een en in is dat op te zijn voor met die niet aan er om ook als bij dan "
    "maar naar door over ze was wordt hij uit nog worden hebben heeft kan deze tot zich of "
    "meer geen zou haar hun al je werd na wel ik we dit wat tegen onder veel omdat volgens "
    "moet jaar",
    "pl": "w i na z do się nie że jest o to od po za przez jak ale dla oraz są tego co ze a przy "
    "już był być jego tym ich może które który która tylko także było została został można "
    "będzie ma czy lub we przed tej tych nad gdy pod bardzo jej",
    "tr": "ve bir bu için ile da de olarak daha çok olan en gibi kadar sonra ne ise ya ki olduğu "
    "olduğunu oldu değil her göre var tarafından bin yeni iki ilk büyük dedi son diye ancak "
    "bunu nasıl önce veya hem üzerinde edilen ederek şekilde yapılan etti o ama",
    "ru": "и в не на что с по он как это но из за к для от о же его был бы так также все до или "
    "уже после когда только при чтобы они того если во быть она было этого мы то есть "
    "которые который у со были может года об этом их ему",
    "uk": "і в не на що з у до та за як це про від по для є але його й він також які який був "
    "вони ще якщо під щоб або через із має після вже між було може буде бути лише цього "
    "тільки року зі те так яка своїх її їх",
}
# Who is only here so that a text of theirs elects nobody else.
_NEIGHBOURS = {
    "sv": "och att det i en på är som för av med till den har de inte ett om var men sig från vi "
    "så kan när han nu eller efter vid också under ska där mot skulle ut år över hade mer "
    "sin blir andra",
    "da": "og i at det er en til på af for med de den som har ikke der et om var men sig fra vi "
    "så kan når han nu eller efter ved også under skal hvor mod ville ud år over havde mere "
    "sin bliver andre",
    "nb": "og i at det er en til på av for med de den som har ikke et om var men seg fra vi så "
    "kan når han nå eller etter ved også under skal hvor mot ville ut år over hadde mer sin "
    "blir andre",
    "ca": "de la el i que a en per del les els un amb una és al no es dels més ha va com o ser "
    "són però aquest aquesta també seva seu pel han hi sobre entre fins dos tot molt",
    "gl": "de a o e que do da en un para non unha os con se no na por máis as dos como pero foi "
    "ao das seu súa ou ser cando tamén polo pola ata entre sen está son coa nun desde sobre "
    "nos nas todo xa á hai",
    "oc": "de la lo e que los las a en un una per es dins amb del pas se al o son sus mas aquesta",
    "ro": "de și în la a cu pe o care din pentru că nu un este sunt mai fi au se ca să al prin "
    "ale fost acest această sau după dar către lui său",
    "af": "die van en in is wat nie te het op vir met om sy hy dat aan by ook as sal was of kan "
    "word uit deur na maar nog meer hulle ons jy hierdie dit 'n ’n se kon daar waar moet "
    "jou ek teen omdat wees dié sou",
    "cs": "a v se na je že s z o do i to jako pro by po si ale za jsou od které který která byl "
    "jeho k nebo až již také při podle",
    "sk": "a v sa na je že s z o do i to ako pre by po si ale za sú od ktoré ktorý ktorá bol jeho "
    "k alebo až už tiež pri podľa",
    "hr": "i u je na se da za su od s o a koji kao iz ne što nije bi ili ali po te samo koje bio "
    "do",
    "hu": "a az és hogy nem is egy meg ez de van volt mint el csak már még ki vagy ha azt",
    "fi": "ja on ei se että oli ovat hän mutta kun myös tai ole joka kuin niin mukaan sekä",
    "id": "yang dan di dengan untuk dari ini pada dalam tidak itu akan ke juga adalah oleh telah "
    "ada",
    "be": "і ў не на што з да у за як гэта па для але яго таксама які якія быў яны ад пра каб або "
    "пасля яна ён калі гэтага",
    "bg": "и на да се в от е за не с са по като че това до или но които при който ще би той през "
    "след със му си има към",
    "mk": "и на да се во од е за не со по како дека ова до или но кои при кој ќе би тој низ му си "
    "има кон",
    "sr": "и у је на се да за су од са о а који као из не што није би или али по те само које био "
    "до",
    "eo": "la de kaj en estas al ne por ke kun el ĝi oni kiu sur pli ĉi tiu kiel per sed ili sen "
    "nur aŭ povas se tio jam",
    "sq": "e të në dhe për me një që nga se është nuk ka si do u i më janë ishte por kjo ky duke "
    "s'u pa apo",
    "sl": "in je v na za se da so z ne ki tudi bi po pa s od kot ali če iz bo pri o k do ni",
    "ga": "an na i agus ar le a is go de bhfuil níl tá leis ach sé seo chun ní ag nó",
    "et": "ja on ei et see kui oli ka mis aga või ning seda ta oma siis nii kes",
    "lt": "ir į kad iš su tai yra kaip bet ar o po nuo buvo už dėl jis tik apie dar",
    "lv": "un ir ar no uz ka par kas bet arī pēc lai tas vai to kā ja pie bija",
    "eu": "eta da ez bat du dira zen den hau dute izan ere baina egin bere ditu",
    "cy": "y yn a i o ar mae yr wedi am ei ac gan fod ond hyn nid",
}

_SHARE, _LEAST, _LEAD = 0.15, 5, 3  # of all words; voting words; ahead of the next language
_CLAIMED_SHARE, _CLAIMED_LEAST, _CLAIMED_LEAD = 0.12, 3, 2  # the same where the feed claims it


def elect(words: Sequence[str], hint: str | None) -> str | None:
    """The language that *words* elect clearly; None when none is.

    *hint*: what the feed claims; less is enough to confirm it.
    """
    voting = map(_LANGUAGES_OF.get, map(str.lower, words), repeat(()))
    votes = Counter(chain.from_iterable(voting)).most_common(2)
    if not votes or votes[0][0] not in _ELIGIBLE:
        return None
    first, most = votes[0]
    lead = most - votes[1][1] if len(votes) > 1 else most
    if first == hint:
        share, least, ahead = _CLAIMED_SHARE, _CLAIMED_LEAST, _CLAIMED_LEAD
    else:
        share, least, ahead = _SHARE, _LEAST, _LEAD
    return first if most >= max(least, share * len(words)) and lead >= ahead else None


def _by_word() -> dict[str, tuple[str, ...]]:
    languages: dict[str, tuple[str, ...]] = {}
    for language, words in chain(_ELIGIBLE.items(), _NEIGHBOURS.items()):
        for word in words.split():
            languages[word] = (*languages.get(word, ()), language)
    return languages


_LANGUAGES_OF = _by_word()
