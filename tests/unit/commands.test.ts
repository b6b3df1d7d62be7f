import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { alter, expectedIssues, readFixture } from '../fixtures/tables.ts';

/** The commands of the README, run as they are. */

const TSX = path.resolve('node_modules/.bin/tsx');
const folder = mkdtempSync(path.join(tmpdir(), 'tieline-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string): void => {
	const at = path.join(folder, file);
	mkdirSync(path.dirname(at), { recursive: true });
	writeFileSync(at, text);
};

describe('npm run data:check', () => {
	const check = (...args: string[]) =>
		spawnSync(TSX, ['scripts/data/check.ts', ...args], { encoding: 'utf8' });

	it('prints all mistakes of all tables at once and exits 1', () => {
		for (const [file, text] of readFixture('many-mistakes-at-once')) write(`data/${file}`, text);
		const { status, stdout } = check(path.join(folder, 'data'));
		expect(status).toBe(1);
		const lines = stdout.trimEnd().split('\n');
		expect(lines).toEqual(expect.arrayContaining([...expectedIssues('many-mistakes-at-once')]));
		for (const line of lines.slice(0, -1)) expect(line).toMatch(/^\w+(?::\d+){0,1}:.* \(.+\)$/);
		expect(lines.at(-1)).toMatch(/^\d+ mistakes in /);
	});

	it('finds no mistake in the records and exits 0', () => {
		const { status, stdout } = check();
		expect({ status, stdout }).toEqual({
			status: 0,
			stdout: expect.stringMatching(/^0 mistakes in /),
		});
	});

	/** Beside no map, whose units the invented records do not have: what is found is found in the source. */
	const against = (source: string, files: ReadonlyMap<string, string>, ...args: string[]) => {
		const data = mkdtempSync(path.join(folder, 'data-'));
		for (const [file, text] of files) write(path.join(path.basename(data), file), text);
		write('source.txt', source);
		const script = path.resolve('scripts/data/check.ts');
		return spawnSync(TSX, [script, '--source', 'source.txt', ...args, data], {
			cwd: folder,
			encoding: 'utf8',
		});
	};
	const SOURCE = readFileSync('tests/fixtures/source.zh.txt', 'utf8');

	it('holds the records against a source: a wrong anchor is named, and it exits 1', () => {
		const found = against(SOURCE, alter('ties.csv', '互派代表团', '互派体育代表团'));
		expect(found.status).toBe(1);
		expect(found.stdout.split('\n')[0]).toBe(
			'ties:5:anchor "互派体育代表团" does not stand in 一-P1 (copy it from the paragraph)',
		);
	});

	it('lists the paragraphs that no record cites, which is a mistake only with --strict', () => {
		const row = '一-P3,往来,Contacts,末段,The end';
		const files = alter('paragraphs.csv', '一-P2,', `${row}\nbook,一-P2,`);
		const [mild, strict] = [[], ['--strict']].map((args) =>
			against(`${SOURCE}第三段\n`, files, ...args),
		);
		expect(mild?.stdout).toMatch(/^No record cites 一-P3\.$/m);
		expect([mild?.status, strict?.status]).toEqual([0, 1]);
	});

	it('stands before the build, so that a broken table yields a report and no map', () => {
		const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			scripts: Readonly<Record<string, string>>;
		};
		expect(scripts['build']).toContain('npm run data:check && vite build');
		expect(scripts['start']).toContain('npm run build && ');
	});
});

describe('npm run preview', () => {
	const serve = (port: string) =>
		spawn(TSX, [path.resolve('scripts/serve.ts')], {
			cwd: folder,
			env: { ...process.env, PORT: port },
			stdio: ['ignore', 'pipe', 'pipe'],
		});

	it('prints the address at which the site answers', async () => {
		write('build/404.html', '<title>missing</title>');
		write('build/index.html', '<title>there</title>');
		// Any free port.
		const server = serve('0');
		try {
			const said = await new Promise<string>((resolve, reject) => {
				server.stdout.on('data', (text: Buffer) => resolve(String(text)));
				server.on('exit', () => reject(new Error('it ended')));
			});
			const address = /^Tieline: (http:\/\/localhost:\d+\/)\n$/.exec(said)?.[1] ?? said;
			expect(await (await fetch(address)).text()).toBe('<title>there</title>');
		} finally {
			server.kill();
		}
	});

	it('says what to do where nothing is built', async () => {
		rmSync(path.join(folder, 'build'), { recursive: true, force: true });
		const server = serve('0');
		let said = '';
		server.stderr.on('data', (text: Buffer) => (said += String(text)));
		const code = await new Promise((resolve) => server.on('close', resolve));
		expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/npm start/) });
	});
});

describe('npm run soak', () => {
	it.each([
		['--minutes', 'none'],
		['--every', '5'],
	])('says how it is called where %s is %s, and starts nothing', (flag, value) => {
		const { status, stdout, stderr } = spawnSync(TSX, ['bench/soak.ts', `${flag}=${value}`], {
			encoding: 'utf8',
		});
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toMatch(/^Usage: npm run soak -- /);
	});
});
