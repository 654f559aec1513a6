/**
 * Whether a text seems to say something sensitive about somebody other than the child: that person's own consent is
 * needed for it (`domain.md` §2.1:2). It is a guess that asks a question and never stops anything, so it would rather
 * miss a roundabout sentence than ask about every "mamma vill att".
 */
export function mentionsAnother(text: string): boolean {
  return clausesOf(text).some(
    (words) =>
      words.some((word, index) => isPerson(word) && saysOf(words, index)) ||
      words.some((word, index) => isPerson(word) && isSaidAbout(words, index)),
  );
}

/** How far from the person the sensitive word may stand. */
const REACH_AFTER = 6;
const REACH_BEFORE = 3;

const clausesOf = (text: string): string[][] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .split(/[.!?;:\n]+/)
    .map((clause) => clause.match(/[\p{L}\p{N}-]+/gu) ?? []);

const kin =
  'mamma|mammor|pappa|pappor|fader|förälder|vårdnadshavare|mormor|morfar|farmor|farfar|moster|faster|morbror|farbror|kusin|sambo|särbo|partner|pojkvän|flickvän|make|maka|syskon|bror|broder|brorsa|syster|syrra|familjehemsförälder';
const endings =
  's|n|ns|en|ens|et|ets|m|ms|ar|ars|er|ers|or|ors|na|nas|arna|arnas|erna|ernas|orna|ornas|rar|rars|rarna|rarnas';
/** With what the family tree puts before: styvpappa, lillasyster, plastmamma, halvbror. */
const PERSON = new RegExp(
  `^(?:styv|plast|bonus|låtsas|lilla|lille|lill|stora|store|stor|halv|tvilling|foster|familjehems)?-?(?:${kin}|mor|mors|moder|modern|moderns|styvfar|fadern|bröder|bröderna|brödernas|systrar|systrarna|systrarnas|föräldrar|föräldrars|föräldrarna|föräldrarnas|mödrar|fäder)(?:${endings})?$`,
);
const isPerson = (word: string): boolean => PERSON.test(word);

/** Illness, addiction, crime, violence, diagnosis, economy; the beginnings of words unless they end in "$". */
const sensitive = [
  'sjuk$|sjuka$|sjukskriv|sjukdom|långtidssjuk|sjukersättning|inlagd|cancer|demen|stroke|utmatt|utbränd|deprim|depression|psykos|psykisk|psykiatri|ångest|bipolär|ptsd|självmord|suicid|självskad|ätstörning',
  'diagnos|adhd$|add$|autis|asperger|utvecklingsstörning|funktionsnedsättning',
  'missbruk|dricker|drack|druckit|full$|berusad|alkohol|drog|narkotika|cannabis|amfetamin|heroin|tablettberoende|spelberoende|spelmissbruk|nykter|avgift',
  'kriminell|fängelse|häkt|anhållen|åtal|dömd|dömdes|brott|gäng$|gänget$|frigiven|anstalt|kontaktförbud|besöksförbud',
  'våld|våldsam|slår$|slog$|slagit|misshand|hotar|hotat|hotfull|övergrepp|trakasser|kontrollerar$',
  'skuld$|skulder|kronofogd|vräk|arbetslös|försörjningsstöd|socialbidrag|ekonomi|konkurs|bostadslös|hemlös|asyl|utvis',
];
const SENSITIVE = new RegExp(`^(?:${sensitive.join('|')})`);

/** After one of these the sentence is no longer about that person. */
const turns = new Set(
  'att säger tycker undrar önskar ber orolig oroar oroas berättar beskriver veta jag hen han hon barnet hans hennes hens men och'.split(
    ' ',
  ),
);
const links = new Set('hos av från mellan mot med för'.split(' '));

/** "Mamma är sjukskriven", "pappas missbruk": from the person on, until the sentence turns to somebody else. */
function saysOf(words: readonly string[], person: number): boolean {
  for (const word of words.slice(person + 1, person + 1 + REACH_AFTER)) {
    if (SENSITIVE.test(word)) return true;
    if (turns.has(word)) return false;
  }
  return false;
}

/** "Missbruk hos pappa", "våld mellan föräldrarna": the word before, tied to the person by a preposition. */
function isSaidAbout(words: readonly string[], person: number): boolean {
  const before = words.slice(Math.max(0, person - REACH_BEFORE), person);
  const link = before.findIndex((word) => links.has(word));
  return link > 0 && before.slice(0, link).some((word) => SENSITIVE.test(word));
}
