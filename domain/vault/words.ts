/**
 * Words for suggested passphrases: everyday Swedish, four to nine letters, easy to spell and to say aloud.
 * Five of them make more than 51 bits.
 */
export const words: readonly string[] = `
abborre adress advent affisch aftonsol akleja akvarell album alfabet alkov almanacka amaryllis amulett
ananas anemon anka ankare ankomst antenn antikvar apelsin apotek applåd aprikos april arbete arkiv arktisk
armband armbåge arom artist asfalt askfat aster astronom atlas atlet augusti auktion aula avokado avsked
avstånd avtal axel backe badboll badhus badkar badring bagare bagge bakelse bakfram balett balkong ballong
balsam bambu banan bandage banjo bankbok banvall barfota bark barnvagn barometer barrskog basar basilika
basker bastu batteri beige bensin berget berså besök betong betyg bibliotek biljett binda biograf björk
björn blad blanda bleck blick blixt blomma blommig blus blyerts blåbär blåsippa blåsväder blöja bofink
bokhandel bokhylla bokmärke bokstav boll bolster bomull bonad bonde borg borste bostad botanik bovete brand
brasa bredband brev brevlåda bricka brink brits broccoli brosch brunn brygga bryggeri bräda brätte bröd
brödkorg bröllop bubbla budbil bukett bulle buller burk buske busstur butik bygel byggnad byrå bågskytt
bålverk båtbrygga båtsman bäckravin bälte bänk bärbuske bärnsten bäver böna börja cello cement central
cirkel cirkus citron citrus clementin cykel cykelbana cykelväg cykla cymbal dagbok dagen dagg daggmask
daggry dagis dalgång dalkulla damm dans dansa dator datum december degspade delfin deltagare diamant dikt
dimma diplom dipp diskbänk diskho docka dockskåp domherre domkyrka dragkedja dragspel drake drakflyg dricka
drivved droppe drottning druva dryck dräng dröm duett duggregn duka dukning dunge dunkudde dusch duva dykare
dynamo dyning dörr dörrmatta eftermat efterrätt eken ekollon ekorre ekoxe elastisk elefant element elfenben
elva emalj enbär energi engelska enkel ensam enskog enstaka epok erbjud estrad etikett evig exakt examen
exempel expert express fabel fabrik fackla fadder fader falk falla familj fanfar fantasi farfar farmor
farstu fartyg fasad fasan fatta februari felfri fest festival fika fiktion filbunke film filmjölk filt
finger fiol fisk fiskebåt fiskmås fiskstim fjorton fjäder fjäll fjällbäck fjällripa fjärd fjäril fjärran
flagga flaggspel flaska flaskpost flinga flingor flod flora flotte fluga flyga flygel flygplats flykt fläder
fläkt fläta flöde flöjt folkdans fontän form forsa forskare fotboll fotogen fotografi fotspår framtid fredag
fregatt frihet friluft frimärke frisk frisör frost frostig frukost frukt frysbox fråga främling fröjd
fullmåne fyndig fyrtorn fågel fågelbo fågelsång fåtölj fält färg färglåda färja färsk fönster förening
förlåta förmiddag förnamn förråd försök förälder gaffel galleri galopp galosch gammal garage garderob gardin
garn gata gatlykta gatsten gavel geting gips giraff girland gitarr gitter glad glans glasbruk glass glasögon
glimma glitter gloria glänta glödlampa gnista godis golfboll golv gosedjur grammatik gran granit granne
granskog gratis gren grind gris groda grodd grodyngel grotta grund grupp grus grusväg gryning gryta gråsparv
gräddfil gräns gräs gräsand gräslök gräsmatta grävling grön grönkål grönsak grönska gröt gubbe guld guldfisk
gulsparv gumma gunga gungstol gurka guvernör gyllene gymnast gårdsplan gåspenna gädda gärde gäst gästbok
göra gördel hackspett hagel hagtorn haka hallon halm halsband halsduk halva hammare hammock hamn hampa
handboll handduk handske handtag hantverk hare harmoni harpa haspel hasselnöt hastig hatt havet havre
havsbris havskatt hejsan helg helsida hemlig hemma hemväg hermelin herrgård himmel hink hiss hjort hjul
hjälm hjälpa hjälte hjärta hjärtlig hobby holme honung hopp hopprep horisont hosta hotell humla hummer humor
hund hundra hundvalp hurra husbil husvagn hydda hylla hyvel hågkomst håll hållbar hållplats häck häger
häggblom hälsa hälsning hämta hängmatta häpen härlig häst hästsko häxa höger höjd höna höns hörlur hörn
hörna hösten höstlöv hövding idegran igelkott igloo imma inbjudan indigo industri infart ingefära inköp
inlagd inre insekt insida insjö instans intresse inåt isberg isbit isbjörn iskall islykta istapp ivrig jacka
jaguar januari japan jasmin jersey jobba jolle jonglör jord jordgubbe jordnöt journal jubel julafton julgran
juli julklapp juni just juvel jägare jämn jämvikt järnek järnväg jättelik kabel kackla kaffe kaffebröd kaja
kajak kajuta kaka kakao kakel kakelugn kaktus kalas kalender kalkon kalksten kallbad kalvdans kamel kamera
kamin kamomill kamrat kanal kanel kanin kanna kanot kantarell kapell kapris kapten karaff karamell karneval
karott karta kartong karusell kasse kastanj kastrull katalog katamaran katedral katt kattunge kavaj kavring
kedja kemist keps keramik kikare kilo kimono kiosk kista kittel kiwi kjol klabb klack klapp klarblå
klarinett klass klassrum klatter klimat klippa klippö klister klocka klok kloster klubba kluster klyfta
klädsel klänning klöver knapp knippe knoppning knut knutpunkt knytkalas knåda knäck knäppa kofta koja kokbok
kokosnöt kola kollega koloni kolonn komet komma kommode kompass kompott konditor konsert konst konstnär
kontor konvalj kopia kopp koppar korall korg korgboll korint kork korn korp korridor kort kosmos kost kostym
kotte krabba kraft krage kran krans krater kreativ krets kristall krita krok krokus krona kronhjort kropp
kruka krull krus krusbär krydda kråka kräfta kräm krönika kudde kulle kulram kultur kulör kummin kung
kungsörn kupol kupp kurera kurir kurva kusin kust kvadrat kvalitet kvarn kvart kvarter kvast kvick kvickrot
kvinna kvist kvitter kvitto kväll kvällsmat kyla kyrka kåda kålrot känguru känna känsla käpphäst kärlek
kärna kärra köpman körsbär körsång köttbulle labyrint lack lada ladugård lager lagerblad lagun lakan lakrits
lampa lampskärm landskap landsväg lantgård lapptäcke larv lastbil lavendel lavin ledig ledstång leende
legend lejon lekplats leksak lektion lektor lera levande libell lila lilja limpa lina lind lingon linjal
linje linne lista livboj livbåt livlig ljud ljung ljus ljusglimt ljusstake lodjur loge logik lokal lotsbåt
lugn lunch lund lupin lurig luva lycka lyft lykta lyktsken lysmask lyssna lång långbord långsam låsa låtsas
läger lägga läktare lämna länga lära lärare lärka lärling läsa läsebok läsesal läsning lätt läxa lönn löpare
lördag lösning lövskog lövverk macka madrass magi magisk magnet magnolia majblomma majs majstång makaron
makrill malört mamma mammut mandarin mandel mangel mango mantel marimba markis marknad marmelad marmor mars
marsch marsvin mask maskin maskros massa mast matbord matematik matlåda matros matsal matsäck medalj medicin
medvind melodi melon memoar meny metall metare meteor middag midnatt midsommar mild mineral minne minnesbok
minska minut mistel mitten mjuk mjöl mjölk mjölnare mobil mockasin modell moder modig mogen molekyl moln
molnfri moped morfar morgon morgonsol mormor morot mosaik mossa mosse motell motor motorbåt mousse muffins
mugg mulen multna mumla mungiga munk munspel mura murgröna murmel murslev musik musiker muskot mussla
mustasch myntblad myra myrstack mysig myskoxe mystisk mytisk målarbok målare måltid måndag måne månsken
måsunge människa märke mässing mästare mätare mätbägare möbel mönster mörk möta mötas nackstöd namn namnsdag
napp narciss nation natt nattljus nattvind natur navel nejlika nektarin nickel nittio njuta nord norrsken
notblad noter notis novell november nudel nummer nunna nyans nybakad nyckel nyfiken nyhet nymålad nymåne
nypon nyponros nyss nystan nyttig nyår näbb näckros näktergal näring näsa näsduk nästan nätverk nöje nötskal
oboe obruten oceanisk odla odlare odling offentlig ofta oktav oktober oliv olivolja omelett omslag onsdag
opal opera optik orange oregano orgel orkester ormbunke ostbricka osthyvel ostkaka ostron oväntad oxel
oxögon packa paddel paket palats palett palm panda panel panna pannkaka pannlampa panter papper paprika
parad paradis parallell paraply parasoll park parkbänk parmesan parodi partitur pasta pastej pastell patron
paus paviljong pelare pelargon pendel penna pensel peppar perenn perrong persika persilja person piano pigg
piggsvin pilbåge pilgrim pilot pimpla pingis pingst pingvin pinne pion pipa pipare pirat pirog planet planka
plantera plast plats plocka plog plommon plym plånbok plåster plöja poesi pojke polis pollen polska pompong
pool popcorn poppel porla porslin port portfölj porträtt posten postkort potatis praktisk prata present
pricka prins prinsessa prisma problem profil program propeller prova prärie präst psalm publik pudding pulka
pulpet puls pumpa pumps punkt purjolök pussel pusta pyramid pyssel påfågel pålägg påse påsk påsklilja
påskägg pärla pärlband pärm päron rabarber rabatt racket radar radio raket ramsa rand rapsfält rasta
rastplats ratt recept redig redskap refräng regn regnbåge regnjacka regnrock regnskog reklam reko rektor
renhjord repris resa resenär reservdel resväska reva revben riddare ridhus rike riklig rimfrost rimma ring
ringa ripa risgryn riskorn rita ritblock ritning ritt robot rockad roder rodna rolig roman rondell rosa
rosett rosmarin rost rotfrukt rottråd rubin ruin rulla rulltårta rund rundtur russin rusta rutig rutnät
ryggsäck rymd rymdskepp rymlig ryttare rådhus rådjur rågbröd råglimpa räcka rädisa räka räkna räls ränna
räta rävunge rödbeta rödhake röding rödvinge rökt rönnbär röra röst saffran saft saga sagobok sakta salat
sallad salong salt saltgurka salva samarbete samling samtal sandal sandlåda sandslott sanning sardin
satellit saxofon scarf schack schal sedan segel segelbåt segelduk segla sekel sekund selleri semester semla
senap senare september serenad serie servett sextio siden siffra signal sikt sill silver simma simning
simskola singel sippa sirap sits sjal sjukhus sjunga själ sjöbod sjöfart sjögräs sjölejon sjöman sjörövare
skafferi skal skalbagge skald skapa skarp skata skatt sked skedand skepp sketch skida skidspår skiffer skift
skinn skiva skjorta skjuts skoband skog skogsbryn skogsväg skola skolbok skolgård skolväg skolväska skorpa
skorsten skotta skratt skrift skrin skriva skruv skugga skuggig skulptur skura skuta skvadron skvaller
skyffel skylt skymning skynda skål skåp skåpbil skägg skämt skänk skära skärgård skärm skärva skönhet skörd
sladd slalom slang slant slinga slips slott slussport slutet släde släkt släng slätt slöja slöjd smak smaka
smaklig smal smaragd smed smedja smekmånad smidig smink smul smultron smycke smyga smörgås smörkniv snabb
snabel snart snickare snida snigel snodd snok snurra snygg snäcka snäll snödriva snöflinga snögubbe snöig
snöre snöskoter soffa soffkudde solfjäder solhatt solig solkräm solo solros solsken solstol solstråle sommar
sommarlov sonat sopran sork sotare spann spannmål spara sparris sparv spegel spela spelman spenat spets
spetsig spill spindel spinna spira spis spjut spole sport spraka spricka spring springa språk spår spårvagn
spänd spännande stabil stad stadspark stake stam stanna stapel stark start station staty stav steg stege
stek stenbock stenbro stenmur steppa stickning stig stigbygel stilig stilla stjälk stjärna stol stolpe stolt
storebror storm stort strand strandbod streck strimma strumpa struts stråhatt stråle sträcka sträng ström
strömming student studie stuga stuguvärd stund stycke styra styrka ståtlig städa stämning stängsel stäpp
stövel subtil suddgummi suga summa sund surdeg surfa sval svala svalka svamp svan svanunge svart svarv svep
svetsa svit svårt sväng svärm sylt syltburk symaskin symbol symfoni synål syre syren syrsa syskon syster
sådd sång sångbok sångfågel såpbubbla sårbar såser säcka säker säkring sällskap sämja säng särskild säsong
säte säter söder söderhav söka sömmerska sömn söndag sötmandel tabell tablett tack tackkort tagel taggig
takbjälke taklampa taklucka takt talang tall tallkotte tallrik tand tangent tango tanke tapet tapper tavla
taxibil teater tecken teckning tegel tegelsten tejp tekanna tekopp telefon teleskop tema tempel tempo tenn
tennis tenor terrass text tidig tidning tidtabell tiger tillit timjan timme timotej tindra tinne tisdag
tistel titta tjugo tjusig tjäder tjärn tofs tofsvipa tolk tolv tomat tomt tomteluva tonart topp topplock
torg torgdag tork torka torn torp torr torsdag torsk tova trakt tramp trampolin trana transport trappa
trasmatta trast tratt trattkant travhäst tredje trekant trettio trevlig triangel trikå trio trivas trivsel
trofast trolig troll trolleri tromb trombon trossa trottoar trubadur trumma trumpet tryck trygg tråd
trådrulle träd trädgård träff träna träning träsk träskål tröja tröska tröskel tulpan tumme tumvante tunna
tunnbröd tunnel turban turist turkos tussilago tvilling tvål tvärflöjt tvätt tygkasse tyngd tyst tysta
tystnad tågresa tång tårta täcke tält tältplats tärna tärning tävling tömma törnros törst udde uggla ugglor
ugnsform ullgarn ullig ullsocka underbar undra ungdom unge ungefär unik universum uppdrag uppfart uppfinna
upphov uppsats upptåg uppåt urgammal urskog utbud utegrill utflykt utkast utsikt utter uttryck utvald utväg
utåt vacker vadd vaddera vagga vaggvisa vagn vaja vakna valborg valfisk valla vallmo valnöt vals valthorn
vandra vandring vanilj vanlig vante vardag vargunge varm varsam vask vass vatten vattkanna vaxkrita vecka
veckla vegetabil ventil veranda verkstad verktyg vers vetebröd vetemjöl veteran viadukt vibrafon video
vidgad vigsel vika viking vikt vild vildand vilja villa vilsam vimpel vinbär vind vindruva vindspel vinge
vinkel vinna vinter vinterdag viol violett vipa visa viska visp vissla vitamin vitlök vitsippa vulkan vykort
våffla våning vårblomma våren vårflod vårsol vårtecken väcka väder vägkant vägskäl välkomst vända vänlig
vänskap vänster värdefull värdshus värld värme väska västan väta vävstol växa växel växthus växtkraft yacht
yllesjal ymnig yngling ynnest yoghurt yrhätta yster ytlig yvig zebra zenit zink zoolog zoom åker åkerbär
ålder ålkista ånga ångbåt ångra åratal årsbok årsdag årstid åska åskmoln åskådare återbruk återkomst
återvinn åtta äggklocka äggkopp äkta älgko älska älskad älva ämbete ämne änglaspel ängsblom äntligen
äppelmust äppelpaj äppelträd äpple äran ärlig ärta ärtskida ärtsoppa äska äventyr ögla ögonblick öken öppen
öppna öppning öring örngott örnunge örtagård örtte östan öster östersjö överraska översikt övning övre
`
  .trim()
  .split(/\s+/);
