/** One part of a whole answer, by the first range of a `Range` header (RFC 9110, 14); the whole where it names none. */
export const ranged = async (whole: Response, range: string | null): Promise<Response> => {
	const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
	if (whole.status !== 200 || (first === '' && last === '')) return whole;
	const bytes = await whole.arrayBuffer();
	const size = bytes.byteLength;
	const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
	const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
	const headers = new Headers(whole.headers);
	if (start >= end) {
		headers.set('Content-Range', `bytes */${size}`);
		headers.delete('Content-Length');
		return new Response(null, { status: 416, headers });
	}
	headers.set('Content-Range', `bytes ${start}-${end - 1}/${size}`);
	headers.set('Content-Length', String(end - start));
	return new Response(bytes.slice(start, end), { status: 206, headers });
};
