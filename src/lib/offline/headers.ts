/** Headers of every answer; what a <meta> policy cannot say. Scripts and styles are allowed by the pages themselves. */
export const SECURITY_HEADERS = {
	'Content-Security-Policy': "frame-ancestors 'none'",
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy':
		'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
} as const;

/** Files whose names change with their contents. */
export const IMMUTABLE = '_app/immutable/';

/** `Cache-Control` of those, and of all else: kept, but asked for again each time. */
export const CACHING = {
	immutable: 'public, max-age=31536000, immutable',
	other: 'no-cache',
} as const;

/** `Cache-Control` for a path within the site. */
export const cachingOf = (path: string): string =>
	path.replace(/^\//, '').startsWith(IMMUTABLE) ? CACHING.immutable : CACHING.other;
