import type { GeoContext } from 'd3-geo';

/**
 * Path data in whole units, each point relative to the one before: half the bytes of absolute decimals,
 * which counts in a prerendered page. Points that fall together are dropped.
 */
export class RelativePath implements GeoContext {
	#data = '';
	#x = 0;
	#y = 0;
	/** Start of the ring, where closing it leads back to. */
	#startX = 0;
	#startY = 0;
	#command = '';

	/** The data written since the last call. */
	take(): string {
		const data = this.#data;
		this.#data = '';
		this.#command = '';
		this.#x = 0;
		this.#y = 0;
		return data;
	}

	moveTo(x: number, y: number): void {
		const [toX, toY] = [Math.round(x), Math.round(y)];
		// The first point of a path is absolute; so is each later one, to keep pieces independent.
		this.#data += `M${toX} ${toY}`;
		this.#command = 'M';
		[this.#x, this.#y] = [toX, toY];
		[this.#startX, this.#startY] = [toX, toY];
	}

	lineTo(x: number, y: number): void {
		const [dx, dy] = [Math.round(x) - this.#x, Math.round(y) - this.#y];
		if (dx === 0 && dy === 0) return;
		const lead = this.#command === 'l' ? (dx < 0 ? '' : ' ') : 'l';
		this.#data += `${lead}${dx}${dy < 0 ? '' : ' '}${dy}`;
		this.#command = 'l';
		this.#x += dx;
		this.#y += dy;
	}

	closePath(): void {
		this.#data += 'z';
		this.#command = 'z';
		[this.#x, this.#y] = [this.#startX, this.#startY];
	}

	/** d3-geo draws points with arcs and asks for a fresh path; this map has neither. */
	arc(): void {
		throw new Error('A relative path has lines alone');
	}

	beginPath(): void {
		this.take();
	}
}
