import { describe, expect, it } from 'vitest';
import { roles } from '../../../domain/kernel/permissions.ts';
import { UnitInput } from '../../../domain/settings/settings-contract.ts';
import { fieldErrors } from '../../../renderer/settings/field-errors.ts';
import { sectionsFor } from '../../../renderer/settings/sections.ts';

describe('the sections of the settings', () => {
  it('let every role change its own passphrase and see which version this is', () => {
    for (const role of roles) expect(sectionsFor(role)).toEqual(expect.arrayContaining(['users', 'about']));
  });

  it('are nothing more than that for those who set nothing', () => {
    for (const role of ['member', 'steering', 'auditor'] as const)
      expect(sectionsFor(role)).toEqual(['users', 'about']);
  });
});

describe('a form of the settings', () => {
  const unit = {
    name: 'Elevhälsan',
    shortName: 'Elevhälsan',
    detail: '',
    legalForm: 'municipalAuthority',
    confidentialityDomain: 'OSL23',
    membership: 'permanent',
    archived: false,
  };

  it('has nothing to complain of when the core would accept it', () => {
    expect(fieldErrors(UnitInput, unit)).toEqual(new Set());
  });

  it('names the fields that the core would refuse', () => {
    expect(fieldErrors(UnitInput, { ...unit, name: '  ', shortName: '' })).toEqual(
      new Set(['name', 'shortName']),
    );
  });
});
