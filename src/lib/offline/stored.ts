import { SECURITY_HEADERS } from './headers.ts';

/** A file as it is kept and served: the host's type, and the site's own headers whatever the host sends. */
export const stored = (bytes: ArrayBuffer, type: string | null): Response =>
	new Response(bytes, {
		headers: {
			...SECURITY_HEADERS,
			'Content-Type': type ?? 'application/octet-stream',
			'Content-Length': String(bytes.byteLength),
			'Accept-Ranges': 'bytes',
		},
	});
