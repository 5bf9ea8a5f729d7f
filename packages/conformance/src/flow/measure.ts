import type { Page } from 'playwright-core';

/** Frames while something was dragged, in milliseconds from one to the next. */
export type Frames = { median: number; slow: number; mean: number; count: number };

const MOVES = 90;

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Drags a node in circles over the drawing; `slow`: what only one frame in twenty takes longer than. */
export async function dragFrames(page: Page, id: string): Promise<Frames> {
  const node = page.locator(`.react-flow__node[data-id="${id}"]`);
  const box = await node.boundingBox();
  if (!box) throw new Error(`Node ${id} is not on the page`);
  // Where a card has its title, and no port: at a zoom that shows 500 nodes, a card is a few pixels high.
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.4];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 5, y + 5, { steps: 3 });
  // No function has a name here: the tool that runs this file would mark it.
  const watched = page.evaluate(async () => {
    const marks: number[] = [];
    while (!('umbralDragged' in window)) marks.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
    Reflect.deleteProperty(window, 'umbralDragged');
    return marks;
  });
  for (let move = 0; move < MOVES; move++) {
    const turn = (move / MOVES) * 4 * Math.PI;
    await page.mouse.move(x + 60 * Math.sin(turn), y + 60 * (1 - Math.cos(turn)));
  }
  await page.evaluate(() => void Object.assign(window, { umbralDragged: true }));
  const marks = await watched;
  await page.mouse.up();
  const sorted = marks
    .slice(1)
    .map((mark, place) => mark - (marks[place] ?? mark))
    .toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, each) => total + each, 0);
  return { median: at(sorted, 0.5), slow: at(sorted, 0.95), mean: sum / sorted.length, count: sorted.length };
}

/** How much processor time a page's main thread has used so far, in milliseconds: what others do on the machine meanwhile does not count. */
export async function mainThreadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const busy = metrics.find(({ name }) => name === 'TaskDuration');
    if (!busy) throw new Error('The browser does not tell how long its main thread was busy.');
    return busy.value * 1_000;
  };
}

/** Clicks a link of the page, or has the bare page draw, and tells how many milliseconds later all nodes and edges are on the screen. */
export async function timeToDrawn(page: Page, counts: { nodes: number; edges: number }, link: string | null): Promise<number> {
  return page.evaluate(
    async ({ nodes, edges, selector }) => {
      const since = performance.now();
      if (selector === null) window.showBareFlow();
      else document.querySelector<HTMLElement>(selector)?.click();
      for (let drawn = false; !drawn; ) {
        await new Promise(requestAnimationFrame);
        const ready = [...document.querySelectorAll<HTMLElement>('.react-flow__node')].filter(({ style }) => style.visibility !== 'hidden');
        drawn = ready.length >= nodes && document.querySelectorAll('.react-flow__edge').length >= edges;
      }
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - since;
    },
    { ...counts, selector: link },
  );
}
