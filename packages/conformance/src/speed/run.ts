// `npm run bench:studio -- canvas` measures the drawing alone; numbers, or nothing, the whole studio with so many leads.
void (process.argv[2] === 'canvas' ? import('./canvas.ts') : import('./studio.ts'));
