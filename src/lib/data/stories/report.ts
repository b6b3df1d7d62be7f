import type { Issue } from '../dataset-error.ts';

/** Says what is wrong at a character of the file, counted from 0. */
export type Report = (offset: number, message: string, hint?: string) => void;

/** Issues of one file, placed by line and column, both from 1. */
export const reportOn = (file: string, text: string, issues: Issue[]): Report => {
	return (offset, message, hint = '') => {
		const before = text.slice(0, offset);
		const line = before.split('\n').length;
		const column = String(offset - (before.lastIndexOf('\n') + 1) + 1);
		issues.push({ table: file, line, column, message, hint });
	};
};
