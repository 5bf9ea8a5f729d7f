import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Document, usualSize } from '@umbral/model';
import { type Edge, type Node, Position } from '@xyflow/react';
import type { BrowserContext, Page } from 'playwright-core';

export type Drawing = { nodes: Node[]; edges: Edge[] };

const TOP = path.resolve(import.meta.dirname, '../../../..');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Builds the page of the bare React Flow; returns what every path below it answers. */
function build(): Map<string, Buffer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'umbral-flow-'));
  // The test runner's NODE_ENV would end up in the page: a React for development.
  const { NODE_ENV: _, BASE_URL: __, ...env } = process.env;
  const args = ['build', path.join(import.meta.dirname, 'page'), '--base', './', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  const run = spawnSync(process.execPath, [path.join(TOP, 'node_modules/vite/bin/vite.js'), ...args], { cwd: TOP, encoding: 'utf8', env });
  if (run.status !== 0) throw new Error(`The bare page does not build:\n${run.stdout}${run.stderr}`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const read = files.map(({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    return [`/${path.relative(folder, file)}`, readFileSync(file)] as const;
  });
  rmSync(folder, { recursive: true });
  return new Map(read);
}

/** Opens a page that draws nothing yet but a React Flow without anything of ours. */
export async function openBareFlow(context: BrowserContext): Promise<Page> {
  const files = build();
  const page = await context.newPage();
  await page.route('http://bare.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const asked = pathname === '/' ? '/index.html' : pathname;
    const body = files.get(asked);
    return body ? route.fulfill({ body, contentType: TYPES[path.extname(asked)] ?? 'text/plain' }) : route.abort();
  });
  await page.goto('http://bare.test/');
  await page.waitForFunction(() => 'showBareFlow' in window);
  return page;
}

/** The same nodes and edges for a bare React Flow: as large as our cards, with a line of text in each. */
export function bareDrawing({ nodes, edges }: Document): Drawing {
  return {
    nodes: nodes.map((node) => ({
      id: node.id,
      position: node.position,
      data: { label: node.id },
      style: usualSize(node),
      sourcePosition: Position.Right,
      targetPosition: Position.Left,
    })),
    edges: edges.map(({ id, source, target }) => ({ id, source, target })),
  };
}
