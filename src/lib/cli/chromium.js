import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from './project.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/** How Chromium is started everywhere in this project: silent, without calls of its own. */
export const CHROMIUM_ARGUMENTS = [
	'--no-sandbox',
	'--headless',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run'
];

/** @param {string} file */
function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * The Chromium (or Chrome) of this machine: CHROMIUM_PATH if set, else the first on PATH, else
 * where the installers of macOS and Windows put it.
 *
 * @returns {string | null} absolute path, or null where there is none
 */
export function findChromium() {
	const chosen = process.env['CHROMIUM_PATH'];
	if (chosen !== undefined && chosen !== '') return isExecutable(chosen) ? chosen : null;
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
	const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...candidates, ...PLACES].find(isExecutable) ?? null;
}

/** What to do where there is no Chromium. */
export const CHROMIUM_MISSING = `Chromium was not found. The tests in a real browser need it. Do one of these:
  Debian, Ubuntu:  sudo apt-get install chromium fonts-noto-cjk
  Fedora:          sudo dnf install chromium google-noto-sans-cjk-fonts
  macOS, Windows:  install Chrome or Chromium
  elsewhere:       CHROMIUM_PATH=/path/to/chromium npm test
Without a browser:  npm test -- lint check unit sql`;

/**
 * Finds Chromium, or installs it where that can be done without asking: as root with apt-get.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string>} absolute path
 * @throws {Error} with CHROMIUM_MISSING
 */
export async function ensureChromium(say) {
	const found = findChromium();
	if (found !== null) return found;
	const mayInstall = process.getuid?.() === 0 && (process.env['CHROMIUM_PATH'] ?? '') === '';
	if (mayInstall && (await runProgram('apt-get', ['--version'], { quiet: true })).code === 0) {
		say('Installing Chromium (apt-get) …');
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await runProgram('apt-get', ['update', '-q'], { quiet: true, env });
		const packages = ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
		const { code, output } = await runProgram('apt-get', packages, { quiet: true, env });
		const installed = findChromium();
		if (code === 0 && installed !== null) return installed;
		say(output.split('\n').slice(-15).join('\n'));
	}
	throw new Error(CHROMIUM_MISSING);
}
