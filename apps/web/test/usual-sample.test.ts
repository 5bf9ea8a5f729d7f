import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rememberSample, usualSample } from '../src/server/usual-sample.ts';
import { stayInWorkspace } from '../src/server/workspace.ts';

/** A browser's storage. */
function storage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

const samples = (...ids: string[]) => ids.map((id) => ({ id, source: 'imported' as const }));

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
});
afterEach(() => vi.unstubAllGlobals());

test('the sample that was used last is one of each workspace: being elsewhere meanwhile changes nothing', () => {
  const [here, there] = [samples('a', 'b', 'c'), samples('x', 'y')];
  stayInWorkspace('here');
  rememberSample('b');
  stayInWorkspace('there');
  expect(usualSample(there)?.id).toBe('x');
  rememberSample('y');
  expect(usualSample(there)?.id).toBe('y');
  stayInWorkspace('here');
  expect(usualSample(here)?.id).toBe('b');
});
