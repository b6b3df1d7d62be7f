/** Serves the built site at a loopback address: `npm start`, `npm run preview`. Port: PORT, else 4173 or the next free one. */
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import sirv from 'sirv';

const ROOT = 'build';
if (!existsSync(ROOT)) {
	console.error('Nothing is built yet: run npm start, or npm run build first.');
	process.exit(1);
}

const files = sirv(ROOT, { etag: true, gzip: true, brotli: true });
/** As web hosts do with a file of this name. */
const missing = readFileSync(`${ROOT}/404.html`);
const server = createServer((request, response) => {
	files(request, response, () => {
		response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
		response.end(missing);
	});
});

const wished = Number(process.env['PORT'] ?? 4173);
let port = wished;
server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EADDRINUSE' || process.env['PORT'] !== undefined || port > wished + 20)
		throw error;
	port += 1;
	server.listen(port, '127.0.0.1');
});
server.on('listening', () => console.log(`Tieline: http://localhost:${port}/`));
server.listen(port, '127.0.0.1');
