import { describe, expect, it } from 'vitest';
import { contents, label, mark, scene } from './fixtures.ts';
import { Stock } from './stock.ts';

describe('Stock', () => {
	it('has nothing to upload while scenes bring nothing new', () => {
		const stock = new Stock(contents);
		stock.learn(scene());
		expect(stock.takeDue()).toEqual([]);
	});

	it('uploads labels once that no one announced', () => {
		const stock = new Stock(contents);
		stock.learn(scene({ labels: [label('prc', { text: 'China' })] }));
		const due = stock.takeDue();
		expect(due.map(([source, { features }]) => [source, features.length])).toEqual([['labels', 2]]);
		stock.learn(scene({ labels: [label('prc', { text: 'China' })] }));
		expect(stock.takeDue()).toEqual([]);
	});

	it('uploads marks once that no one announced', () => {
		const stock = new Stock(contents);
		stock.learn(scene({ marks: [mark('congress')] }));
		expect(stock.takeDue().map(([source]) => source)).toEqual(['marks']);
	});

	it('forgets the names of the language before', () => {
		const stock = new Stock(contents);
		stock.relabel([{ version: 'prc', text: 'China', lon: 105, lat: 35 }]);
		expect(stock.takeDue().map(([source, { features }]) => [source, features.length])).toEqual([
			['labels', 1],
		]);
	});
});
