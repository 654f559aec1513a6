/**
 * What the catalogue's own names mean in words that a family uses: small letters, to stand inside a sentence. A name
 * that a team has written itself is said as it is.
 */
const plain: Readonly<Record<string, string>> = {
  'Bedömningssamtal barn och familj': 'samtal för att förstå hur ni har det',
  'Korttidsbehandling ångest eller nedstämdhet': 'några samtal om oro eller att känna sig ledsen',
  'Vardagsstruktur och kompensatoriska strategier': 'att få vardagen att fungera bättre',
  'Kroppskännedom, stress- och sömnskola': 'en grupp om stress och sömn',
  'Föräldrastöd individuellt': 'samtal och stöd för föräldrar',
  Föräldragrupp: 'en grupp för föräldrar',
  Familjesamtal: 'samtal för hela familjen',
  'Närvaroplan med stegvis återgång': 'att komma till skolan, lite mer i taget',
  'Pedagogisk kartläggning och anpassningar': 'att ta reda på vad som gör skolan lättare',
  'Kuratorssamtal i skolan': 'samtal med kuratorn i skolan',
  'Hälsosamtal och medicinsk bakgrund': 'ett samtal om hälsan',
  'Konsultation till skolpersonal': 'råd till dem som arbetar i skolan',
  'Samordnad individuell plan (SIP)': 'ett möte där alla gör en plan tillsammans',
  'Remiss till BUP eller habilitering': 'att be BUP eller habiliteringen om hjälp',
  'Fritidsstöd och motiverande samtal': 'fritiden, och samtal om vad som kan bli bättre',
};
const otherNames: Readonly<Record<string, keyof typeof plain>> = {
  'Bedömningssamtal med barn och familj': 'Bedömningssamtal barn och familj',
  'Korttidsbehandling vid ångest eller nedstämdhet': 'Korttidsbehandling ångest eller nedstämdhet',
  'Kroppskännedom, stress- och sömnskola i grupp': 'Kroppskännedom, stress- och sömnskola',
  'Föräldrastöd, individuellt': 'Föräldrastöd individuellt',
  'Föräldragrupp enligt program': 'Föräldragrupp',
  'Familjesamtal eller familjebehandling': 'Familjesamtal',
  'Konsultation och handledning till skolpersonal': 'Konsultation till skolpersonal',
  'Fritidsstödjare och motiverande samtal': 'Fritidsstöd och motiverande samtal',
};

/** "Föräldragrupp" is "en grupp för föräldrar"; what is not known keeps its words. */
export function plainWords(name: string): string {
  const known = plain[otherNames[name] ?? name];
  if (known !== undefined) return known;
  // "KBT i grupp" keeps its capitals.
  return /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLocaleLowerCase('sv')}${name.slice(1)}` : name;
}
