import { describe, expect, it } from 'vitest';
import { projectorPlace } from '../../electron/main/projector-place.ts';

const laptop = { id: 1, bounds: { x: 0, y: 0, width: 1440, height: 900 } };
const wall = { id: 2, bounds: { x: 1440, y: -200, width: 1920, height: 1080 } };

describe('the window for the wall', () => {
  it('fills the other screen, whichever the app is on', () => {
    expect(projectorPlace([laptop, wall], laptop)).toEqual({
      screenId: 2,
      size: { ...wall.bounds, fullscreen: true },
    });
    expect(projectorPlace([laptop, wall], wall)).toEqual({
      screenId: 1,
      size: { ...laptop.bounds, fullscreen: true },
    });
  });

  it('is a window like any other where there is one screen, and covers nothing', () => {
    const { screenId, size } = projectorPlace([laptop], laptop);
    expect(screenId).toBeNull();
    expect(size.fullscreen).toBeUndefined();
    expect(size).toMatchObject({ width: 1280, height: 720 });
  });
});
