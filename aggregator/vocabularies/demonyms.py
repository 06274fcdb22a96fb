"""What English and French call who or what is of a country. Data, of our own writing.

A line is `code: English | French`, terms between commas. Left out are words that are more often
something else, as English, a language; what else they are part of stands in ambiguous.LONGER.
"""

DEMONYMS = """
AE: Emirati, Emiratis | émirati, émiratis, émirien, émiriens, émiratie
AF: Afghan, Afghans | afghane, afghanes
AL: Albanian, Albanians | albanais, albanaise, albanaises
AM: Armenian, Armenians | arménien, arménienne, arméniens, arméniennes
AO: Angolan, Angolans | angolais, angolaise, angolaises
AR: Argentine, Argentines, Argentinian, Argentinians | argentins, argentines
AT: Austrian, Austrians | autrichien, autrichienne, autrichiens, autrichiennes
AU: Australian, Australians | australien, australienne, australiens, australiennes
AZ: Azerbaijani, Azerbaijanis, Azeri, Azeris | azerbaïdjanais, azerbaïdjanaise, azéri, azéris
BA: Bosnian, Bosnians | bosnien, bosnienne, bosniens, bosniaque, bosniaques
BB: Barbadian, Barbadians | barbadien, barbadienne
BD: Bangladeshi, Bangladeshis | bangladais, bangladaise, bangladaises
BE: Belgian, Belgians | belge, belges
BF: Burkinabe, Burkinabé | burkinabè
BG: Bulgarian, Bulgarians | bulgare, bulgares
BH: Bahraini, Bahrainis | bahreïni, bahreïnis, bahreïnie, bahreïnien, bahreïnienne
BI: Burundian, Burundians | burundais, burundaise
BJ: Beninese | béninois, béninoise, béninoises
BN: Bruneian, Bruneians | brunéien
BO: Bolivian, Bolivians | bolivien, bolivienne, boliviens
BR: Brazilian, Brazilians | brésilien, brésilienne, brésiliens, brésiliennes
BS: Bahamian, Bahamians | bahaméen
BT: Bhutanese | bhoutanais, bhoutanaise
BW: Botswanan, Batswana | botswanais
BY: Belarusian, Belarusians, Belarussian | biélorusse, biélorusses, bélarusse
BZ: Belizean, Belizeans | bélizien
CA: Canadian, Canadians | canadien, canadienne, canadiens, canadiennes
CF: Central African Republic | centrafricain, centrafricaine, centrafricains
CH: Swiss | suisses
CI: Ivorian, Ivorians | ivoirien, ivoirienne, ivoiriens, ivoiriennes
CL: Chilean, Chileans | chilien, chilienne, chiliens, chiliennes
CM: Cameroonian, Cameroonians | camerounais, camerounaise, camerounaises
CN: Chinese | chinois, chinoise, chinoises
CO: Colombian, Colombians | colombien, colombienne, colombiens, colombiennes
CR: Costa Rican, Costa Ricans | costaricien, costaricienne
CU: Cuban, Cubans | cubain, cubaine, cubains, cubaines
CV: Cape Verdean, Cape Verdeans | capverdien, cap-verdien
CY: Cypriot, Cypriots | chypriote, chypriotes
CZ: Czech, Czechs | tchèque, tchèques
DE: German, Germans | allemand, allemande, allemands, allemandes
DJ: Djiboutian, Djiboutians | djiboutien, djiboutienne
DK: Danish, Dane, Danes | danois, danoise, danoises
DO: Dominican, Dominicans | dominicain, dominicaine, dominicains
DZ: Algerian, Algerians | algérien, algérienne, algériens, algériennes
EC: Ecuadorian, Ecuadorians, Ecuadorean | équatorien, équatorienne, équatoriens
EE: Estonian, Estonians | estonien, estonienne, estoniens
EG: Egyptian, Egyptians | égyptien, égyptienne, égyptiens, égyptiennes
ER: Eritrean, Eritreans | érythréen, érythréenne, érythréens
ES: Spanish, Spaniard, Spaniards | espagnol, espagnole, espagnols, espagnoles
ET: Ethiopian, Ethiopians | éthiopien, éthiopienne, éthiopiens, éthiopiennes
FI: Finnish, Finns | finlandais, finlandaise, finlandaises
FJ: Fijian, Fijians | fidjien, fidjienne
FR: French, Frenchman, Frenchmen, Frenchwoman | français, française, françaises
GA: Gabonese | gabonais, gabonaise
GB: British, Briton, Britons, Scottish, Welsh, Scots | britannique, britanniques
GB: écossais, écossaise, gallois, galloise
GE: Georgians | géorgien, géorgienne, géorgiens
GH: Ghanaian, Ghanaians | ghanéen, ghanéenne, ghanéens
GM: Gambian, Gambians | gambien, gambienne
GR: Greek, Greeks | grec, grecque, grecs, grecques
GT: Guatemalan, Guatemalans | guatémaltèque, guatémaltèques
GN: Guinean, Guineans | guinéen, guinéenne, guinéens, guinéennes
GQ: Equatorial Guinean, Equatorial Guineans, Equatoguinean | équatoguinéen
GW: Bissau-Guinean, Bissau Guinean | bissau-guinéen
GY: Guyanese | guyanien, guyanienne
HN: Honduran, Hondurans | hondurien, hondurienne, honduriens
HR: Croatian, Croatians, Croat, Croats | croate, croates
HT: Haitian, Haitians | haïtien, haïtienne, haïtiens, haïtiennes
HU: Hungarian, Hungarians | hongrois, hongroise, hongroises
ID: Indonesian, Indonesians | indonésien, indonésienne, indonésiens, indonésiennes
IN: Indian, Indians | indien, indienne, indiens, indiennes
IE: Irish, Irishman, Irishmen | irlandais, irlandaise, irlandaises
IL: Israeli, Israelis | israélien, israélienne, israéliens, israéliennes
IQ: Iraqi, Iraqis | irakien, irakienne, irakiens, irakiennes, iraquien
IR: Iranian, Iranians | iranien, iranienne, iraniens, iraniennes
IS: Icelandic, Icelander, Icelanders | islandais, islandaise
IT: Italian, Italians | italien, italienne, italiens, italiennes
JM: Jamaican, Jamaicans | jamaïcain, jamaïcaine, jamaïcains
JO: Jordanian, Jordanians | jordanien, jordanienne, jordaniens, jordaniennes
JP: Japanese | japonais, japonaise, japonaises
KE: Kenyan, Kenyans | kényan, kényane, kényans, kényanes
KG: Kyrgyz, Kyrgyzstani | kirghize, kirghizes
KH: Cambodian, Cambodians | cambodgien, cambodgienne, cambodgiens
KM: Comorian, Comorians | comorien, comorienne, comoriens
KP: North Korean, North Koreans | nord-coréen, nord-coréenne, nord-coréens, nord-coréennes
KR: South Korean, South Koreans | sud-coréen, sud-coréenne, sud-coréens, sud-coréennes
KW: Kuwaiti, Kuwaitis | koweïtien, koweïtienne, koweïtiens
KZ: Kazakh, Kazakhs, Kazakhstani | kazakh, kazakhe, kazakhs
LA: Laotian, Laotians | laotien, laotienne
LB: Lebanese | libanais, libanaise, libanaises
LK: Sri Lankan, Sri Lankans | sri-lankais, sri-lankaise, srilankais
LR: Liberian, Liberians | libérien, libérienne
LT: Lithuanian, Lithuanians | lituanien, lituanienne, lituaniens
LU: Luxembourgish, Luxembourger | luxembourgeois, luxembourgeoise
LV: Latvian, Latvians | letton, lettone, lettons
LY: Libyan, Libyans | libyen, libyenne, libyens, libyennes
MA: Moroccan, Moroccans | marocain, marocaine, marocains, marocaines
MD: Moldovan, Moldovans | moldave, moldaves
ME: Montenegrin, Montenegrins | monténégrin, monténégrine
MG: Malagasy | malgache, malgaches
MK: Macedonian, Macedonians | macédonien, macédonienne, macédoniens
ML: Malian, Malians | malien, malienne, maliens, maliennes
MM: Burmese | birman, birmane, birmans, birmanes
MN: Mongolian, Mongolians | mongole, mongols
MR: Mauritanian, Mauritanians | mauritanien, mauritanienne, mauritaniens
MT: Maltese | maltais, maltaise
MU: Mauritian, Mauritians | mauricien, mauricienne, mauriciens
MV: Maldivian, Maldivians | maldivien, maldivienne
MW: Malawian, Malawians | malawien, malawite
MX: Mexican, Mexicans | mexicain, mexicaine, mexicains, mexicaines
MY: Malaysian, Malaysians | malaisien, malaisienne, malaisiens
MZ: Mozambican, Mozambicans | mozambicain, mozambicaine
NA: Namibian, Namibians | namibien, namibienne
NE: Nigerien, Nigeriens | nigérien, nigérienne, nigériens, nigériennes
NG: Nigerian, Nigerians | nigérian, nigériane, nigérians, nigérianes
NI: Nicaraguan, Nicaraguans | nicaraguayen, nicaraguayenne
NL: Dutch, Dutchman | néerlandais, néerlandaise, néerlandaises, hollandais, hollandaise
NO: Norwegian, Norwegians | norvégien, norvégienne, norvégiens, norvégiennes
NP: Nepali, Nepalese, Nepalis | népalais, népalaise
NZ: New Zealander, New Zealanders | néo-zélandais, néo-zélandaise
OM: Omani, Omanis | omanais, omanaise
PA: Panamanian, Panamanians | panaméen, panaméenne
PE: Peruvian, Peruvians | péruvien, péruvienne, péruviens, péruviennes
PG: Papua New Guinean | papouasien
PH: Filipino, Filipinos, Filipina, Philippine | philippin, philippine, philippins
PK: Pakistani, Pakistanis | pakistanais, pakistanaise, pakistanaises
PL: Polish | polonais, polonaise, polonaises
PR: Puerto Rican, Puerto Ricans | portoricain, portoricaine
PS: Palestinian, Palestinians | palestinien, palestinienne, palestiniens, palestiniennes
PT: Portuguese | portugais, portugaise, portugaises
PY: Paraguayan, Paraguayans | paraguayen, paraguayenne
QA: Qatari, Qataris | qatari, qatarie, qataris, qatarien
RO: Romanian, Romanians | roumain, roumaine, roumains, roumaines
RS: Serbian, Serbians, Serb, Serbs | serbe, serbes
RU: Russian, Russians | russe, russes
RW: Rwandan, Rwandans | rwandais, rwandaise
SA: Saudi, Saudis | saoudien, saoudienne, saoudiens, saoudiennes
SD: Sudanese | soudanais, soudanaise, soudanaises
SE: Swedish, Swede, Swedes | suédois, suédoise, suédoises
SG: Singaporean, Singaporeans | singapourien, singapourienne
SI: Slovenian, Slovenians, Slovene | slovène, slovènes
SK: Slovak, Slovaks, Slovakian | slovaque, slovaques
SL: Sierra Leonean, Sierra Leoneans | sierra-léonais
SN: Senegalese | sénégalais, sénégalaise, sénégalaises
SO: Somali, Somalis, Somalian | somalien, somalienne, somaliens
SR: Surinamese | surinamais
SS: South Sudanese | sud-soudanais, sud-soudanaise
SV: Salvadoran, Salvadorans, Salvadorean | salvadorien, salvadorienne
SY: Syrian, Syrians | syrien, syrienne, syriens, syriennes
TD: Chadian, Chadians | tchadien, tchadienne, tchadiens, tchadiennes
TG: Togolese | togolais, togolaise, togolaises
TH: Thai, Thais | thaïlandais, thaïlandaise, thaïlandaises
TJ: Tajik, Tajiks, Tajikistani | tadjik, tadjike, tadjiks
TL: East Timorese, Timorese | timorais
TM: Turkmenistani | turkmène, turkmènes
TN: Tunisian, Tunisians | tunisien, tunisienne, tunisiens, tunisiennes
TR: Turkish, Turks | turc, turque, turcs, turques
TT: Trinidadian, Trinidadians | trinidadien
TW: Taiwanese | taïwanais, taïwanaise
TZ: Tanzanian, Tanzanians | tanzanien, tanzanienne
UA: Ukrainian, Ukrainians | ukrainien, ukrainienne, ukrainiens, ukrainiennes
UG: Ugandan, Ugandans | ougandais, ougandaise
US: American, Americans | américain, américaine, américains, américaines
UY: Uruguayan, Uruguayans | uruguayen, uruguayenne
UZ: Uzbek, Uzbeks, Uzbekistani | ouzbek, ouzbèke, ouzbeks
VE: Venezuelan, Venezuelans | vénézuélien, vénézuélienne, vénézuéliens
VN: Vietnamese | vietnamien, vietnamienne, vietnamiens, vietnamiennes
YE: Yemeni, Yemenis | yéménite, yéménites
ZA: South African, South Africans | sud-africain, sud-africaine, sud-africains, sud-africaines
ZM: Zambian, Zambians | zambien, zambienne
ZW: Zimbabwean, Zimbabweans | zimbabwéen, zimbabwéenne
"""
