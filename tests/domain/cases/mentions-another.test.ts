import { describe, expect, it } from 'vitest';
import { mentionsAnother } from '../../../domain/cases/mentions-another.ts';

describe('a text that seems to be about somebody other than the child', () => {
  it.each([
    'Mamma är sjukskriven för utmattning.',
    'Mammas depression gör att Nova tar hand om småsyskonen.',
    'Pappa dricker på helgerna.',
    'Jag är rädd när pappa dricker.',
    'Pappas missbruk gör kvällarna otrygga.',
    'Styvpappan har slagit henne.',
    'Storebror sitter i fängelse.',
    'Lillasyster har fått en diagnos.',
    'Pappa har adhd.',
    'Det finns våld mellan föräldrarna.',
    'Familjen bråkar. Missbruk hos morfar, som bor hos dem.',
    'Mormor är dement.',
    'Föräldrarna har stora skulder.',
    'Mammas sambo är våldsam.',
    'Plastpappa blev häktad i mars.',
    'Modern behandlas för bipolär sjukdom.',
    'Vårdnadshavarens ekonomi är ansträngd.',
    'MAMMA ÄR INLAGD',
    'Brodern har självmordstankar.',
  ])('is asked about: %s', (text) => {
    expect(mentionsAnother(text)).toBe(true);
  });

  it.each([
    '',
    'Svårt att hålla fokus på lektioner, hamnar ofta i konflikt på raster.',
    'Mamma vill att skolan utreder adhd.',
    'Pappa är orolig för hennes ångest.',
    'Mamma säger att Nova ofta är sjuk på måndagar.',
    'Far illa ska hon inte behöva göra.',
    'Syskonen går på samma skola.',
    'Elis har adhd. Mamma hämtar på fritids.',
    'Mamma ringde sjuksköterskan i går.',
    'Pappa har inte svarat på samtycke.',
    'Ring mig, inte hemmet först. Jag röker för att kunna sova.',
    'Vill inte att mamma får veta om måendet, jag har ångest.',
    'Morfar följer med till skolan på torsdagar.',
    'Föräldrarna är separerade och bor på varsin ort.',
    'Alla tittar på mig när jag får gå ut.',
    'Lång behandling på sjukhus, borta tre dagar i veckan.',
    'Mamma och Nova vill börja med en kontakt.',
    'Moderna klassrum gör det lättare att koncentrera sig trots adhd.',
  ])('is left in peace: %s', (text) => {
    expect(mentionsAnother(text)).toBe(false);
  });
});
