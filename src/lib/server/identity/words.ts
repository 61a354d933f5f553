/**
 * The words of passphrases: common Dutch words of four to eight letters, without accents, that do not look or sound alike (no two
 * are one letter apart, none is spelled the same once ei/ij, ou/au, c/k, v/f, z/s and a last d/t are taken for one).
 *
 * Arithmetic: 1200 words give log2(1200) = 10.23 bits each; four words drawn with `crypto.randomInt` give 40.9 bits, about
 * 2.07 x 10^12 passphrases. Each guess costs an argon2id run, and guesses are limited (`limits.ts`).
 */
export const WORDS: readonly string[] = `
  aardbei aardig abrikoos accu adelaar adres advies afdak afslag afstand afval agenda akkoord album almanak altijd
  amandel amateur ambacht ambitie analyse ananas anjelier anjer antenne antwoord apotheek appel applaus april arbeid
  arena armband artikel asfalt asperge atelier atlas augustus auto autoweg avond avontuur azijn azuur baard baas
  badkamer bagage baken bakfiets bakker balans balkan ballon bamboe banaan banier bank barbecue bariton barones basis
  basket batterij bedankt bedding bedrijf bedstee beeld begin begrip beitel beker beleid beloning beneden berg bericht
  beroep beschuit besluit bestek bestuur beton beurs bewijs bewoner bezem bezoek bieslook biljart binnen biograaf
  biologie blaadje blauw blender bliksem bloem bodem boeket boekhuis boerin boetiek bonbon boog borstel boterham
  breedte brief bril broccoli broche broek brommer broodje brug bruiloft bruin buffet buik buiten bundel bureau burger
  bushalte buurman cacao cactus cadans cadeau camera camping canvas capsule casino cello cement centrum charme chocola
  cijfer cilinder cinema circus cirkel citroen coach cocktail collega comfort compact compost computer concert confetti
  conifeer contact controle copier creatief cultuur cursus cyclus dadel dagboek daglicht dagtocht dakgoot dakpan datum
  december decibel decor deksel delta depot dessert detail deur dialoog diamant dichter dienst diepte dierbaar digitaal
  dijk dimensie dinsdag diploma dirigent discus distel divan doctor doek dokter dolfijn domein domino donateur donker
  doolhof doos dorp douche dozijn draad drempel driehoek drieling dromen droom druif drukker dubbel duet duiker duim
  duinen duizend dynamo echo ecologie eekhoorn eenheid eenvoud eerlijk eetlepel effect eierdop eigenaar eiken eiland
  eindpunt ekster elastiek elektra element elleboog embleem emmer emoji energie enkel epos equator ervaring erwt
  esdoorn etage etalage etappe etiket examen expert fabriek fagot fakkel fanfare fantasie februari feest feniks ferm
  festival fiets figuur filiaal film filosoof filter finale fjord flamingo flanel flat fles flexibel flora fluit
  fluweel folder fonds fontein forel formaat formule fornuis forum fossiel foto framboos frisbee functie fysiek galerij
  galop garage garnaal gazelle gazon gebaar gebak gebergte gebied gebouw gebruik gedicht geduld geheugen gehoor geiser
  geitje geld gelei geluid geluk gember gemeente genoeg geranium geschenk gesprek getal getij getuige gevel gewaad
  geweldig gewoon gezang gezond gids gieter giraffe gitaar glas glazuur glijbaan globe golf gordijn gorilla goud graan
  grafiek granaat graniet grapje greep grens groente groet grond gymzaal hagedis hagel haiku halte hamer hamster
  handdoek handel handvat hangmat haring harmonie harnas harp havik hecht hectare heester heide helder helling helm
  hemel hengel herberg herfst hert historie hoed hoekbank hoeve holle hommel honderd honing hoofd hoogte hooiberg hoop
  hoorn horizon hotel houten houvast huiswerk humor hutspot hyacint hybride icoon ideaal idee idool iglo ijsbeer ijsje
  ijskast ijspegel index indruk ingang inhoud inkomen inkt inktvis insigne inspraak intercom internet invoer inwoner
  inzicht iris isolatie ivoor jaar jaarring jaguar januari jasmijn jeans jeugd jongleur journaal jubileum judo juli
  jungle jury juweel kaap kaars kabel kabinet kabouter kachel kade kajak kalender kalf kaliber kameel kampioen kanaal
  kano kantoor kapitein kapper kapstok karaf karakter karavaan karton kastanje kasteel katoen kauwgom keer kelner
  kennis keramiek kermis kerrie kers kervel ketel ketting keuken keurig keuze kievit kinderen kiosk kist kiwi klank
  klaproos klarinet klavier kleed klei kleur klif klimaat klimop klinker klok klomp klooster kluis knie knikker
  knoflook knoop koala kobalt koepel koets koffer koffie kokos kolibrie kolom kolonie komedie komeet komma kompas
  konijn kooi koper kopie koraal korrel korst kosmos kous kraai kracht krant krater kreeft krekel krimp kring kristal
  kroket krokus kroon kruid kruimel krul kubus kuiken kunst kurk kwark kwartel kwartier kwast kwekerij kwik laan
  labyrint ladder lagune lama lamel lammetje lampion land langzaam lantaarn laptop laser lavendel lawaai leerling
  leesboek leeuw legenda leiding lelie lens lente lepel leraar letter leuning lezing libel lichaam lichtbak liedje
  liefde lift lijm lijster lila limonade liniaal lintje locatie logboek logica loket loods loon lotus lucht luister
  lunch lustrum luxe lyriek maaltijd maand maart maatje macaroni madelief magazijn magneet mailbox maizena makelaar
  makreel mammoet mandje manege mango mantel manuaal marathon marine marker markies markt masseur mast materie matras
  meerpaal melding melk melodie meloen memorie mening mentor merel metaal meter methode metro meubel middag mijl mikado
  miljoen mimosa minuut mixer mobiel model modern moeras moestuin molecuul molen moment mond monument morgen mossel
  mosterd motief motor motto muisje munt museum musical muur muziek mysterie naald naam nachtuil narcis natuur nautisch
  nectar neef nest nestkast netwerk neus neutraal nieuws niveau noga nomade noodzaak noord nootje normaal notaris
  november nuchter nummer nylon oase obelisk object oceaan ochtend oefening oever oliebol olifant olijf omelet omgeving
  omroep omslag ontbijt ontwerp oogst oorbel oosten opaal opdracht opening opera optimist option optocht opvang orakel
  oranje orchidee orde oregano orgel orkaan orkest ornament otter overleg oxide pagina pakket palace paleis palet palm
  panda paneel panter papaja papegaai papier paprika papyrus parade paradijs paraplu parasol parels park partner passer
  pasta pastei patio patroon pauze pedaal peddel peen pelikaan penseel pension perceel periode perron persoon perzik
  piano picknick pieper pijn piloot pint pionier pipet piramide plafond planeet plankton plant plastic platform platina
  plein pleister plek plezier ploeg plooi podium poedel pollepel pompoen poncho pony poort populier portaal portret
  postbode postduif poster potlood praktijk prei prelude premie prijs prisma proces profiel project proloog publiek
  pudding pulp punaise purper puzzel pyjama quiz raadhuis raadsel radar radijs radio raket raster ratel ravioli rebus
  recept record redactie reden regel regent regio reiger reis reiziger rekening reling reptiel respect reuk revue
  ridder riem rietje rijst ritme rivier robijn robot rococo roeiboot roest rolstoel roman ronde rooster route rozet
  rubber rugzak ruimte ruiter rups rustig saffier salade salaris saldo samba samen sandaal sardine satijn sauna saus
  savanne saxofoon scepter schaap schaats schaduw schakel schans schat schelvis schema scherm schets schilder schip
  schoen schommel school schotel schouder schrift schroef scooter script seconde sector sedum seizoen selderij semester
  senaat serie servet sesam sextant sfeer sieraad signaal silo simpel singel siroop sitar sjaal skelter slaap slager
  slalom sleutel slinger sloep slot smaak smaragd smid snaar snavel sneeuw snelweg sofa solide sonate sopraan sorbet
  spar spatel specht spectrum spel spelling spiegel spier spijker spin spinazie spiraal spons spoor sport spreeuw
  spreker spriet sprong sprookje stadion stamboom stap start statief steeg stekker stelsel stem sterren stevig stijl
  stilte stoel stok storm straat strand streep strip stroom struik studie stuur succes symbool symfonie systeem taak
  tablet tafel talent talisman tandarts tandem tang tante tapijt tarwe taverne taxi team techniek teken tekst telefoon
  telraam tempel tempo tent terras terrein teugel tevreden textiel theater thee theepot thema thermos thuis tijd titel
  toekomst toendra toerist toffee tomaat tombola toneel topaas topper toren tractor traject trap trapeze trechter trein
  trekker triangel tribune trilling triomf trofee troffel trommel trompet tropen trots trouw trui tuin tunnel turbine
  turf twaalf tweeling twijg uitgang uitleg uitstel uitzicht uniform uurwerk vaandel vacht vakantie vakman valk vanille
  varken veilig vendel venster ventiel verf verhaal verkeer vesting viaduct vierkant viertal vijver villa vinger vink
  violet viool visie vitamine vizier vlag vlecht vleugel vlieger vlinder vloer voeding voet voetbal vogel voltage
  voorjaar voorwerp vork vraag vrede vriend vrijheid vrolijk vrucht vulkaan waaier waarde wagen walnoot walrus walvis
  warmte wasmand water waterval watje webcam week wekker welkom wereld wetboek wezel wieg wielen wijsheid wijzer wind
  winkel winter wisent wiskunde witlof woensdag woestijn wolfram wolk wonder wortel yoghurt zaad zakdoek zandbak zanger
  zebra zeehond zeeman zeep zeepaard zelf zender zenit zeven zicht zigzag zilver zingen zomer zondag zonnig zorg zuid
  zuiver zuster zwaan zwaluw zwembad
`.trim().split(/\s+/);
