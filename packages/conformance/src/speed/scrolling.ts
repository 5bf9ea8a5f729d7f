import type { Page } from 'playwright-core';

/**
 * A list while it was scrolled. `perSecond`: frames; `slow`: milliseconds that only one frame in twenty takes longer than, and `longest` of all;
 * `longTasks`: over 50 ms. `blank`: frames with a row in view that had nothing in it yet, `idle` those while nothing was being fetched, nor had
 * been within the last tenth of a second. `rows`: the most that were in the page at once. `requests`: for leads.
 */
export type Scrolled = {
  frames: number;
  perSecond: number;
  slow: number;
  longest: number;
  longTasks: number;
  blank: number;
  idle: number;
  rows: number;
  requests: number;
};

/** Steadily, so many pixels in each frame, or from the first row to the last as by dragging the scroll bar. */
export type Pace = { pixels: number } | 'through';

/** So long after the last frame or answer something may still be on its way to being asked for, in milliseconds. */
const GRACE = 100;

/** Scrolls what a selector names from the top for so many frames. */
export async function scrollRows(page: Page, selector: string, pace: Pace, frames: number): Promise<Scrolled> {
  // No function has a name here: the tool that runs this file would mark it.
  return page.evaluate(
    async ({ where, by, count, grace }) => {
      const scroller = document.querySelector<HTMLElement>(where);
      if (!scroller) throw new Error(`${where} is not on the page`);
      scroller.scrollTop = 0;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const step = by === 'through' ? (scroller.scrollHeight - scroller.clientHeight) / count : by.pixels;
      const under = { way: 0, asked: 0, last: performance.now() };
      const native = window.fetch;
      window.fetch = async (...asked) => {
        if (!String(asked[0]).includes('simulations.leads')) return native(...asked);
        under.way++;
        under.asked++;
        try {
          return await native(...asked);
        } finally {
          under.way--;
          under.last = performance.now();
        }
      };
      const long: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => long.push(...list.getEntries()));
      observer.observe({ type: 'longtask' });
      const marks: number[] = [await new Promise<number>((resolve) => requestAnimationFrame(resolve))];
      const seen = { blank: 0, idle: 0, rows: 0 };
      let turned = performance.now();
      for (let frame = 1; frame <= count; frame++) {
        scroller.scrollTop = frame * step;
        marks.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
        const view = scroller.getBoundingClientRect();
        const rows = [...scroller.querySelectorAll('[data-index]')];
        seen.rows = Math.max(seen.rows, rows.length);
        const isBlank = rows.some((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return bottom > view.top && top < view.bottom && (row.textContent ?? '') === '';
        });
        if (isBlank) seen.blank++;
        else turned = performance.now();
        if (isBlank && under.way === 0 && performance.now() - Math.max(under.last, turned) > grace) seen.idle++;
      }
      observer.disconnect();
      window.fetch = native;
      const taken = marks.slice(1).map((mark, place) => mark - (marks[place] ?? mark));
      const sorted = taken.toSorted((a, b) => a - b);
      const whole = taken.reduce((sum, each) => sum + each, 0);
      return {
        frames: count,
        perSecond: (1_000 * count) / whole,
        slow: sorted[Math.floor(count * 0.95)] ?? Number.NaN,
        longest: sorted.at(-1) ?? Number.NaN,
        longTasks: long.length,
        requests: under.asked,
        ...seen,
      };
    },
    { where: selector, by: pace, count: frames, grace: GRACE },
  );
}

/**
 * Puts beside a list one that is written by hand for nothing but speed: as many rows of the same height, of which those in view are elements
 * that are used again and say only their number. Returns its selector.
 */
export async function bareList(page: Page, like: string): Promise<string> {
  await page.evaluate((where) => {
    const list = document.querySelector<HTMLElement>(where);
    const row = list?.querySelector<HTMLElement>('[data-index]');
    if (!list || !row) throw new Error(`${where} is not on the page`);
    const [height, cells, last] = [row.offsetHeight, row.children.length, list.scrollHeight / row.offsetHeight];
    const scroller = document.createElement('div');
    scroller.setAttribute('data-bare', '');
    scroller.style.cssText = `position:fixed;z-index:9999;inset:0 auto auto 0;width:${list.clientWidth}px;height:${list.clientHeight}px;overflow:auto;background:white`;
    const tall = document.createElement('div');
    tall.style.cssText = `position:relative;height:${list.scrollHeight}px`;
    scroller.append(tall);
    const rows = Array.from({ length: Math.ceil(list.clientHeight / height) + 1 }, () => {
      const each = document.createElement('div');
      each.style.cssText = `position:absolute;display:grid;grid-template-columns:repeat(${cells},1fr);width:100%;height:${height}px`;
      for (let cell = 0; cell < cells; cell++) each.append(document.createElement('span'));
      tall.append(each);
      return each;
    });
    scroller.addEventListener('scroll', () => {
      const first = Math.floor(scroller.scrollTop / height);
      for (const [place, each] of rows.entries()) {
        each.hidden = first + place >= last;
        each.style.top = `${(first + place) * height}px`;
        each.dataset.index = String(first + place);
        for (const cell of each.children) cell.textContent = `${first + place}`;
      }
    });
    document.body.append(scroller);
  }, like);
  return '[data-bare]';
}
