import {
  ArchiveRestore,
  Blocks,
  Building2,
  CalendarDays,
  Eraser,
  House,
  Info,
  KeyRound,
  Scale,
  ScanSearch,
  Tag,
  UserRound,
} from 'lucide-react';
import { isAllowed, type Permission, type Role } from '../../domain/kernel/permissions.ts';
import type { Icon } from '../ui/icon.ts';

export const sectionIds = [
  'team',
  'units',
  'people',
  'interventions',
  'concerns',
  'series',
  'law',
  'users',
  'backups',
  'erasures',
  'check',
  'about',
] as const;
export type SectionId = (typeof sectionIds)[number];

export const sections: Readonly<Record<SectionId, { readonly icon: Icon; readonly needs: Permission }>> = {
  team: { icon: House, needs: 'settings.write' },
  units: { icon: Building2, needs: 'settings.write' },
  people: { icon: UserRound, needs: 'settings.write' },
  interventions: { icon: Blocks, needs: 'settings.write' },
  concerns: { icon: Tag, needs: 'settings.write' },
  series: { icon: CalendarDays, needs: 'settings.write' },
  law: { icon: Scale, needs: 'settings.write' },
  users: { icon: KeyRound, needs: 'everyone' },
  backups: { icon: ArchiveRestore, needs: 'backup.make' },
  erasures: { icon: Eraser, needs: 'case.erase' },
  check: { icon: ScanSearch, needs: 'settings.write' },
  about: { icon: Info, needs: 'everyone' },
};

/** What this role may open; the core says no to the rest in any case. */
export const sectionsFor = (role: Role): readonly SectionId[] =>
  sectionIds.filter((id) => isAllowed(role, sections[id].needs));
