/** Serves the built site at a loopback address: `npm start`, `npm run preview`. Port: PORT, else 4173 or the next free one. */
import { createServer, type RequestListener } from 'node:http';
import { siteServer } from './site-server.ts';

let site: RequestListener;
try {
	site = siteServer('build');
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
const server = createServer(site);

const wished = Number(process.env['PORT'] ?? 4173);
let port = wished;
server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EADDRINUSE' || process.env['PORT'] !== undefined || port > wished + 20)
		throw error;
	port += 1;
	server.listen(port, '127.0.0.1');
});
server.on('listening', () => {
	const at = server.address();
	console.log(`Tieline: http://localhost:${typeof at === 'object' ? at?.port : port}/`);
});
server.listen(port, '127.0.0.1');
